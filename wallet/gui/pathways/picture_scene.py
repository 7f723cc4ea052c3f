"""The cards and lines of a picture, and how they pass from one arrangement to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene

from wallet.gui import theme
from wallet.gui.pathways import step_looks
from wallet.gui.pathways.kept_cards import KeptCards
from wallet.gui.pathways.rule_note_item import RuleNoteItem
from wallet.gui.pathways.step_card import StepCard
from wallet.gui.theme import Space
from wallet.printing.pathways import drawing as drawings
from wallet.printing.pathways import rule_notes
from wallet.printing.pathways.card import Marks
from wallet.printing.pathways.folding import arrow

if TYPE_CHECKING:
    from collections.abc import Collection

    from wallet.printing.pathways.drawing import Drawing
    from wallet.snapshots.pathways import PathwayLink

_MOVING = 220  # milliseconds in which cards find their new places
_FEW = 200  # cards; of more nobody could follow the ways
_MANY = 1_000  # lines from which thin ones are drawn: wide ones cost more than all else
_DIMMED = 0.22


class PictureScene(QGraphicsScene):
    """Holds one ``Drawing``."""

    folding = Signal(str)  # key of a step that is to be folded up, or opened

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, StepCard] = {}
        self.lines: dict[PathwayLink, QGraphicsPathItem] = {}
        self.notes: list[RuleNoteItem] = []
        self.kept = KeptCards()
        self._moves: dict[str, tuple[QPointF, QPointF]] = {}
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(self._move)

    def show(self, drawing: Drawing, language: str, *, moving: bool) -> None:
        """Show a drawing; ``moving`` lets what stood elsewhere find its new place by and by."""
        stood = {key: card.pos() for key, card in self.cards.items()} if moving else {}
        self._clock.stop()
        self.blockSignals(True)
        self.clear()
        self._fill(drawing, language)
        self.blockSignals(False)
        wide, layout = float(Space.VAST), drawing.layout
        around = QRectF(0, 0, layout.width, layout.height)
        self.setSceneRect(around.adjusted(-wide, -wide, wide, wide))
        self._moves = {
            key: (stood.get(key, card.pos()), card.pos()) for key, card in self.cards.items()
        }
        milliseconds = theme.motion(_MOVING)
        if stood and milliseconds and len(self.cards) <= _FEW:
            self._move(0.0)
            self._clock.setDuration(milliseconds)
            self._clock.start()

    def dim(self, bright: Collection[str] | None) -> None:
        """Let all but these steps, and the links between them, step back; None for nothing."""
        for key, card in self.cards.items():
            card.setOpacity(1.0 if bright is None or key in bright else _DIMMED)
        for link, line in self.lines.items():
            among = bright is None or (link.start in bright and link.end in bright)
            line.setOpacity(1.0 if among else _DIMMED)
        for note in self.notes:
            among = bright is None or note.among(bright)
            note.setOpacity(1.0 if among else _DIMMED)

    def settle(self) -> None:
        """Put everything where it belongs at once."""
        if self._clock.state() is QVariantAnimation.State.Running:
            self._clock.stop()
            self._move(1.0)

    def _fill(self, drawing: Drawing, language: str) -> None:
        dress, layout = step_looks.dress(), drawing.layout
        thin = len(drawing.links) > _MANY
        self.cards, self.lines, self.notes = {}, {}, []
        self.kept = KeptCards()
        for link in drawing.links:
            points = layout.routes.get(arrow(link))
            if points:
                line = QGraphicsPathItem(drawings.line(points))
                line.setPen(drawings.pen(link, dress.colours, thin=thin))
                line.setZValue(-1)
                line.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, enabled=False)
                self.addItem(line)
                self.lines[link] = line
        for note, area in rule_notes.places(drawing.notes, layout, drawing.measures, dress):
            item = RuleNoteItem(note, area, dress)
            self.addItem(item)
            self.notes.append(item)
        for key, place in layout.places.items():
            marks = Marks(
                goal=key == drawing.goal,
                foldable=key in drawing.foldable,
                inside=drawing.inside.get(key, 0),
            )
            card = StepCard(drawing, key, dress, language, marks, self.kept)
            card.setPos(place.x, place.y)
            # Queued: it is gone by the time that a card folded up would have heard the end of it.
            card.folding.connect(self.folding, Qt.ConnectionType.QueuedConnection)
            self.addItem(card)
            self.cards[key] = card

    def _move(self, share: float) -> None:
        for key, (start, end) in self._moves.items():
            self.cards[key].setPos(start + (end - start) * share)
        for line in (*self.lines.values(), *self.notes):  # they are where cards are in the end
            line.setVisible(share >= 1.0)
