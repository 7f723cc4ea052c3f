"""The note on a rule in the scene of a picture; ``wallet.printing`` draws it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

from wallet.gui.pathways import step_looks
from wallet.gui.pathways.step_card import READ, TITLED
from wallet.printing.pathways import rule_notes

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from wallet.printing.pathways.dress import Dress
    from wallet.printing.pathways.rule_notes import RuleNote


class RuleNoteItem(QGraphicsItem):
    """Larger from farther away, and gone where no letters can be read."""

    def __init__(self, note: RuleNote, area: QRectF, dress: Dress) -> None:
        super().__init__()
        self.note, self._dress = note, dress
        self._area = QRectF(0, 0, area.width(), area.height())
        self._size = (area.width(), area.height())
        # It stands still where it touches what it belongs to: the whole, or the part.
        self._still = self._area.bottomRight() if note.only else self._area.topLeft()
        self._still.setY(self._area.height() / (1 if note.only else 2))
        self.setPos(area.topLeft())
        self.setToolTip(step_looks.tip(note.told))

    def among(self, bright: Collection[str]) -> bool:
        """Say whether a way leads through its rule."""
        return self.note.whole in bright and any(part in bright for part in self.note.parts)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Return its place with room for larger letters."""
        larger = rule_notes.LARGER
        corner = self._still * (1 - larger)
        around = QRectF(corner.x(), corner.y(), *(larger * each for each in self._size))
        return around.united(self._area).adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw it where it can be read."""
        del widget
        near = option.levelOfDetailFromTransform(painter.worldTransform())
        near *= math.sqrt(self._dress.scale)
        if near < TITLED:
            return
        if near < READ:
            painter.translate(self._still)
            painter.scale(rule_notes.LARGER, rule_notes.LARGER)
            painter.translate(-self._still)
        rule_notes.paint(painter, self._area, self.note, self._dress)
