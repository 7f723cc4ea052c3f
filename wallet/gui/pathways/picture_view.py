"""A pathway as a picture: cards from left to right, the goal at the right.

It shows what the outline shows, from the same snapshot, and chooses the same step. Screen readers
see nothing of a picture; they have the outline. What moves is over in a moment, and does not where
the learner wants no motion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal

from wallet.gui.pathways import step_looks
from wallet.gui.pathways.overview_map import OverviewMap
from wallet.gui.pathways.picture_scene import PictureScene
from wallet.gui.pathways.picture_ways import Ways
from wallet.gui.pathways.step_card import StepCard
from wallet.gui.pathways.zoomed_view import ZoomedView
from wallet.gui.theme import Space
from wallet.printing.pathways.drawing import Drawing, draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QGraphicsPathItem

    from wallet.gui.session import Session
    from wallet.snapshots.pathways import PathwayLink, PathwayPage

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class PictureView(ZoomedView):
    """Shows one ``PathwayPage``.

    Drag to move, wheel or + and - to zoom, 0 to see all; arrows go from step to step, the space bar
    folds a nested pathway up, Return lets all but the ways through a step fade.
    """

    chosen = Signal(str)  # key of a step
    changed = Signal()  # what is folded up, or whether ways are shown

    def __init__(self, session: Session) -> None:
        self._session = session
        self._page: PathwayPage | None = None
        self.drawing: Drawing | None = None
        self._ways: Ways | None = None
        self._folded: dict[str, set[str]] = {}  # by goal, as long as the page lives
        self._key = ""
        self._showing_ways = False
        self._planned: frozenset[str] = frozenset()
        self._on_button = False
        self._scene = PictureScene()
        super().__init__(self._scene)
        self._scene.setParent(self)
        self._scene.selectionChanged.connect(self._tell)
        self._scene.folding.connect(self.fold)
        self.map = OverviewMap(self)
        self.map.wanted.connect(self.go)

    @property
    def page(self) -> PathwayPage | None:
        """What is drawn."""
        return self._page

    @property
    def cards(self) -> dict[str, StepCard]:
        """The cards that are drawn, by key."""
        return self._scene.cards

    @property
    def lines(self) -> dict[PathwayLink, QGraphicsPathItem]:
        """The lines that are drawn, by link."""
        return self._scene.lines

    def show_page(self, page: PathwayPage) -> None:
        """Draw a pathway; of one that is shown already, what stood in it keeps its order."""
        fresh = self._page is None or page.row.id != self._page.row.id
        self._page = page
        if fresh:
            self._key, self._showing_ways = "", False
        self._draw(fresh=fresh)
        if fresh:
            self.fit()
        self.changed.emit()

    def _draw(self, *, fresh: bool = False, moving: bool = False) -> None:
        if self._page is None:
            return
        before = None if fresh or self.drawing is None else self.drawing.layout
        drawing = draw(
            self._page,
            step_looks.dress(),
            self._session.language,
            folded=self.folded,
            before=before,
        )
        self.drawing, self._ways = drawing, Ways(drawing)
        self._scene.show(drawing, self._session.language, moving=moving)
        self.map.show_drawing(drawing)
        self.mark(self._planned)
        if self._key not in self.cards:
            self._key = ""
        self._mark()
        self.follow()

    # choosing --------------------------------------------------------------------------------
    def choose(self, key: str) -> None:
        """Mark the card of a step, and bring it into view; what hides it is opened."""
        if key and key not in self.cards and self._is_folded_away(key):
            self._folded.pop(self._goal, None)
            self._draw()
            self.changed.emit()
        self._key = key if key in self.cards else ""
        self._mark()
        if self._key:
            self.ensureVisible(self.cards[key])
        self.follow()

    def _mark(self) -> None:
        self._scene.blockSignals(True)
        self._scene.clearSelection()
        if self._key:
            self.cards[self._key].setSelected(True)
        self._scene.blockSignals(False)
        ways = self._ways.through(self._key) if self._ways and self._key else None
        self._scene.dim(ways if self._showing_ways else None)
        self.viewport().update()

    def _is_folded_away(self, key: str) -> bool:
        return self._page is not None and any(step.drawn == key for step in self._page.steps)

    def _tell(self) -> None:
        for item in self._scene.selectedItems():
            if isinstance(item, StepCard):
                self._key = item.step.drawn
                self._mark()
                self.follow()
                self.chosen.emit(self._key)
                return
        self._mark()  # a click beside the cards chooses nothing else

    @property
    def planned(self) -> frozenset[str]:
        """The keys of steps that are marked as planned."""
        return self._planned

    def mark(self, planned: frozenset[str]) -> None:
        """Mark the cards of these steps as planned, and their spots on the map."""
        self._planned = planned
        for key, card in self.cards.items():
            card.plan(planned=key in planned)
        marked = frozenset(key for key, card in self.cards.items() if card.marks.planned)
        self.map.mark(marked, self._session.say("pathways_map_planned") if marked else "")

    # folding and ways ------------------------------------------------------------------------
    @property
    def _goal(self) -> str:
        return self._page.row.id if self._page else ""

    @property
    def folded(self) -> frozenset[str]:
        """The keys of steps that are folded up."""
        return frozenset(self._folded.get(self._goal, ()))

    @property
    def foldable(self) -> bool:
        """Whether any step has parts that can be folded up."""
        return self.drawing is not None and bool(self.drawing.foldable)

    def fold(self, key: str) -> None:
        """Fold a nested pathway up, or open it; its card stays where it is seen."""
        if self.drawing is None or key not in self.drawing.foldable:
            return
        folded = self._folded.setdefault(self._goal, set())
        folded.symmetric_difference_update({key})
        self._refold(key)

    def fold_all(self) -> None:
        """Fold every nested pathway up; where some are folded already, open all."""
        if self.drawing is None:
            return
        folded = set() if self.folded else set(self.drawing.foldable)
        self._folded[self._goal] = folded
        self._refold(self._key)

    def _refold(self, key: str) -> None:
        self._scene.settle()
        card = self.cards.get(key)
        seen = self.mapFromScene(card.pos()) if card else None
        self._draw(moving=True)
        if self.fitted:
            self.fit(gliding=True)
        elif seen is not None and self.drawing is not None and key in self.cards:
            place = self.drawing.layout.places[key]
            shift = self.mapFromScene(QPointF(place.x, place.y)) - seen
            self.scroll_by(shift.x(), shift.y())
        self.changed.emit()

    @property
    def showing_ways(self) -> bool:
        """Whether all but the ways through the chosen step is dimmed."""
        return self._showing_ways

    def show_ways(self, shown: bool) -> None:  # noqa: FBT001 - a switch
        """Dim all that neither leads to the chosen step nor follows from it, or nothing."""
        self._showing_ways = shown
        self._mark()
        self.changed.emit()

    # what is seen ----------------------------------------------------------------------------
    def follow(self) -> None:
        """Show on the map what is seen."""
        if self.drawing is None:
            return
        air, seen, layout = Space.MEDIUM, self.viewport().rect(), self.drawing.layout
        size = self.map.fitting(seen.size())
        self.map.setGeometry(self._free_corner(seen.adjusted(air, air, -air, -air), size))
        whole = QRectF(0, 0, layout.width, layout.height)
        self.map.show_seen(self.mapToScene(seen).boundingRect(), whole)

    def _free_corner(self, room: QRect, size: QSize) -> QRect:
        """Return where the map lies: in the lower right, or where the chosen card is not."""
        chosen, place = self.cards.get(self._key), QRect(QPoint(), size)
        area = self.mapFromScene(chosen.sceneBoundingRect()).boundingRect() if chosen else QRect()
        corners = []
        for to in ("BottomRight", "BottomLeft", "TopRight", "TopLeft"):
            getattr(place, f"move{to}")(getattr(room, f"{to[0].lower()}{to[1:]}")())
            corners.append(QRect(place))
        return next((each for each in corners if not each.intersects(area)), corners[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Note whether it is a button that is pressed: by a second press it may be elsewhere."""
        place = event.position().toPoint()
        card = self.itemAt(place)
        self._on_button = isinstance(card, StepCard) and card.is_button(
            card.mapFromScene(self.mapToScene(place))
        )
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ways through a step, or everything again; a button is pressed but once."""
        if self._on_button:
            event.accept()
        elif isinstance(self.itemAt(event.position().toPoint()), StepCard):
            self.show_ways(not self._showing_ways)
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Do everything by keys; with Control, arrows move what is seen."""
        key = Qt.Key(event.key())
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.nearer,
            Qt.Key.Key_Equal: self.nearer,
            Qt.Key.Key_Minus: self.farther,
            Qt.Key.Key_0: lambda: self.fit(gliding=True),
            Qt.Key.Key_Space: lambda: self.fold(self._key),
            Qt.Key.Key_Return: lambda: self.show_ways(not self._showing_ways),
            Qt.Key.Key_Enter: lambda: self.show_ways(not self._showing_ways),
        }  # fmt: skip - a table
        if key in acts:
            acts[key]()
        elif key == Qt.Key.Key_Escape and self._showing_ways:
            self.show_ways(False)
        elif key in _ARROWS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step(key)
        else:
            super().keyPressEvent(event)

    def _step(self, pressed: Qt.Key) -> None:
        if self.drawing is None or self._ways is None:
            return
        key = self._ways.neighbour(self._key, pressed) if self._key else self.drawing.goal
        if key:
            self.choose(key)
            self.chosen.emit(key)
