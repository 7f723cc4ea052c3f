"""One step as a card in the scene of a picture; ``wallet.printing`` draws it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject

from wallet.gui.pathways import step_looks
from wallet.printing.badge_pictures import decode
from wallet.printing.pathways import card
from wallet.printing.pathways.card_words import PICTURE
from wallet.snapshots.pathways import State
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import (
        QGraphicsSceneMouseEvent,
        QStyleOptionGraphicsItem,
        QWidget,
    )

    from wallet.printing.pathways.card import Marks
    from wallet.printing.pathways.drawing import Drawing
    from wallet.printing.pathways.dress import Dress

_READ = 0.5  # of the usual size of text: from there on all letters can be read
_TITLED = 0.25  # those of a large title
_TOLD = 0.12  # and the shapes of states
_SHARP = 2  # pixels of a badge's picture for each of a card's: it is seen nearer, too


class StepCard(QGraphicsObject):
    """Paints one step; the words come from the same place as those of the outline."""

    folding = Signal(str)  # key: fold it up, or open it

    def __init__(
        self, drawing: Drawing, key: str, dress: Dress, language: str, marks: Marks
    ) -> None:
        super().__init__()
        self.step, self.marks = drawing.steps[key], marks
        self._size, self._dress, self._words = drawing.measures, dress, drawing.words[key]
        self._near = 1.0  # how near it was seen last: from far away it has no button
        self._picture: QImage | None = None
        self._area = QRectF(0, 0, self._size.width, self._size.height)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._told = "\n".join(pathway_words.told(self.step, language))
        self.setToolTip(step_looks.tip(self._told))

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Return the card, what is around it, and its button."""
        margin = card.MARGIN
        around = self._area.adjusted(-margin, -margin, margin, margin)
        return around.united(card.fold_button(self._size, self._dress, self.marks))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the card; from far away its shape and colour alone."""
        del widget
        near = option.levelOfDetailFromTransform(painter.worldTransform())
        near *= math.sqrt(self._dress.scale)  # who chose large text needs it larger here, too
        self._near = near
        marks = replace(self.marks, chosen=self.isSelected())
        size, step, words, dress = self._size, self.step, self._words, self._dress
        if near >= _READ:
            card.paint(painter, size, step, words, dress, marks, self._decoded())
        elif near >= _TITLED:
            card.paint_title(painter, size, step, words, dress, marks)
        elif near >= _TOLD:
            card.paint_far(painter, size, step, dress, marks)
        else:
            card.paint_spot(painter, size, step, dress, marks)

    def _decoded(self) -> QImage | None:
        """Return the badge's picture, decoded when it is first seen; it was made small before."""
        if self._picture is None and self.step.picture:
            side = round(self._dress.scaled(PICTURE) * _SHARP)
            self._picture = decode(self.step.picture, side)
        return None if self._picture is None or self._picture.isNull() else self._picture

    def plan(self, *, planned: bool) -> None:
        """Mark the step as planned, or not."""
        self.marks = replace(self.marks, planned=planned and self.step.state is not State.HELD)
        told = f"{self._told}\n{self._words.planned}" if self.marks.planned else self._told
        self.setToolTip(step_looks.tip(told))
        self.update()

    def is_button(self, place: QPointF) -> bool:
        """Say whether a place on the card is that of its button."""
        button = card.fold_button(self._size, self._dress, self.marks)
        return self._near >= _TITLED and button.contains(place)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Fold or open with the button on the left edge; anywhere else chooses."""
        if self.is_button(event.pos()):
            self.folding.emit(self.step.drawn)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose, but not where it was the button that was pressed."""
        if not self.is_button(event.buttonDownPos(Qt.MouseButton.LeftButton)):
            super().mouseReleaseEvent(event)
