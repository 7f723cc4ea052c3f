"""A pathway as a picture: cards from left to right, the goal at the right.

It shows what the outline shows, from the same snapshot. Screen readers see nothing of a picture;
they, and whoever uses keys, have the outline. Nothing moves by itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene, QGraphicsView

from wallet.gui import theme
from wallet.gui.pathways import step_looks
from wallet.gui.pathways.step_card import StepCard, measures
from wallet.gui.theme import Space
from wallet.pathways.layout import Layout, lay_out
from wallet.snapshots.pathways import EdgeKind
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent

    from wallet.gui.session import Session
    from wallet.snapshots.pathways import PathwayLink, PathwayPage

_STEP = 1.2
_LEAST, _MOST = 0.05, 2.0
_MANY = 1_000  # lines from which thin ones are drawn: wide ones cost more than all else
_DOTTED = (EdgeKind.PRECEDES, EdgeKind.REQUIRES, EdgeKind.REPLACED_BY, EdgeKind.GIVES_ACCESS_TO)


class PictureView(QGraphicsView):
    """Shows one ``PathwayPage``; drag to move, wheel or + and - to zoom, 0 to see all."""

    chosen = Signal(str)  # key of a step

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._layout: Layout | None = None
        self._goal = ""
        self._fitted = True  # until the learner zooms
        self._planned: frozenset[str] = frozenset()
        self.cards: dict[str, StepCard] = {}
        self.lines: dict[PathwayLink, QGraphicsPathItem] = {}
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.scene().selectionChanged.connect(self._tell)

    def show_page(self, page: PathwayPage) -> None:
        """Draw a pathway; of one that is shown already, what stood in it keeps its order."""
        before = self._layout if page.row.id == self._goal else None
        self._goal = page.row.id
        steps = {step.key: step for step in reversed(page.steps) if step.key}
        keys = [step.key for step in page.steps if step.key and not step.again]
        keys = list(dict.fromkeys((*keys, *steps)))
        arrows = [_arrow(link) for link in page.links]
        language = self._session.language
        size = measures(pathway_words.title(step, language) for step in steps.values())
        self._layout = lay_out(keys, arrows, measures=size, before=before)
        self.scene().blockSignals(True)
        self.scene().clear()
        self.cards, self.lines = {}, {}
        for link in page.links:
            points = self._layout.routes.get(_arrow(link))
            if points:
                self.lines[link] = _line(points, link, thin=len(page.links) > _MANY)
                self.scene().addItem(self.lines[link])
        for key, place in self._layout.places.items():
            card = StepCard(steps[key], self._session, size)
            card.setPos(place.x, place.y)
            card.planned = key in self._planned
            card.setToolTip(_tip(card, self._session))
            self.scene().addItem(card)
            self.cards[key] = card
        around = QRectF(0, 0, self._layout.width, self._layout.height)
        wide = float(Space.WIDE)
        self.scene().setSceneRect(around.adjusted(-wide, -wide, wide, wide))
        self.scene().blockSignals(False)
        if before is None:
            self.fit()

    def mark(self, planned: frozenset[str]) -> None:
        """Mark the cards of these steps as planned."""
        self._planned = planned
        for key, card in self.cards.items():
            card.planned = key in planned
            card.update()

    def choose(self, key: str) -> None:
        """Mark the card of a step, and bring it into view."""
        self.scene().blockSignals(True)
        self.scene().clearSelection()
        card = self.cards.get(key)
        if card is not None:
            card.setSelected(True)
            self.ensureVisible(card)
        self.scene().blockSignals(False)
        self.viewport().update()

    def zoom(self, factor: float) -> None:
        """Come nearer, or go farther away."""
        scale = self.transform().m11()
        factor = min(_MOST / scale, max(_LEAST / scale, factor))
        self._fitted = False
        self.scale(factor, factor)

    def nearer(self) -> None:
        """Zoom in by one step."""
        self.zoom(_STEP)

    def farther(self) -> None:
        """Zoom out by one step."""
        self.zoom(1 / _STEP)

    def fit(self) -> None:
        """Show everything, no larger than life."""
        self._fitted = True
        self.resetTransform()
        whole, seen = self.sceneRect(), self.viewport().rect()
        if whole.isEmpty() or seen.isEmpty():
            return
        scale = min(seen.width() / whole.width(), seen.height() / whole.height(), 1.0)
        self.scale(max(scale, _LEAST), max(scale, _LEAST))
        self.centerOn(whole.center())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep showing everything, as long as the learner has not zoomed."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom where the pointer is."""
        turned = event.angleDelta().y()
        if turned:
            self.zoom(_STEP if turned > 0 else 1 / _STEP)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom by keys; arrows move, as in every scrolled view."""
        acts = {
            Qt.Key.Key_Plus: self.nearer,
            Qt.Key.Key_Equal: self.nearer,
            Qt.Key.Key_Minus: self.farther,
            Qt.Key.Key_0: self.fit,
        }  # fmt: skip - a table
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's name
        """Fill the ground in the theme's colour."""
        painter.fillRect(rect, QColor(theme.current().surface))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's name
        """Show where the keys go."""
        del rect
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(QColor(theme.current().accent), theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -2, -2), 8, 8)

    def _tell(self) -> None:
        for item in self.scene().selectedItems():
            if isinstance(item, StepCard):
                self.chosen.emit(item.step.key)
                return


def _arrow(link: PathwayLink) -> tuple[str, str]:
    """Return a link as it is drawn: what comes first at the left."""
    if link.kind is EdgeKind.REQUIRES:
        return link.end, link.start
    return link.start, link.end


def _line(
    points: Sequence[tuple[float, float]], link: PathwayLink, *, thin: bool
) -> QGraphicsPathItem:
    path = QPainterPath(QPointF(*points[0]))
    for start, end in pairwise(points):
        middle = (start[0] + end[0]) / 2
        path.cubicTo(QPointF(middle, start[1]), QPointF(middle, end[1]), QPointF(*end))
    item = QGraphicsPathItem(path)
    pen = QPen(QColor(theme.current().edge), 0 if thin else 1.6)
    if link.kind in _DOTTED:
        pen.setStyle(Qt.PenStyle.DotLine)
    item.setPen(pen)
    item.setZValue(-1)
    item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, enabled=False)
    return item


def _tip(card: StepCard, session: Session) -> str:
    """Return title and reason."""
    step, language = card.step, session.language
    why = pathway_words.why(step, language)
    return step_looks.tip("\n".join((pathway_words.title(step, language), *filter(None, why))))
