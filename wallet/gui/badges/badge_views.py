"""The three ways to look at badges: one model, one choice, one of them in front."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QStackedWidget

from wallet.gui import shortcuts, theme
from wallet.gui.badges.badge_list import BadgeGallery, BadgeList
from wallet.gui.badges.badge_menu import KEYS
from wallet.gui.badges.badge_model import BadgeModel
from wallet.gui.badges.badge_table import BadgeTable
from wallet.gui.badges.drag_out import DragOut
from wallet.gui.widgets.pictures import Pictures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow


class View(StrEnum):
    """A way to look at badges."""

    LIST = "list"
    GALLERY = "gallery"
    TABLE = "table"


class BadgeViews(QStackedWidget):
    """Opens a badge on Return or double click; Shift and Ctrl choose several."""

    opened = Signal(str)  # a badge id
    pressed_key = Signal(str)  # a name of ``badge_menu.KEYS``
    menu_asked = Signal(QPoint)  # on the screen
    sort_asked = Signal(int)  # a column of the table
    changed = Signal()  # what is chosen

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.badges = BadgeModel(session)
        self.out = DragOut(session, self)
        pictures = Pictures(session)
        drag = partial(self._drag_out)
        self.list = BadgeList(session, self.badges, pictures, drag)
        self.gallery = BadgeGallery(session, self.badges, pictures, drag)
        self.table = BadgeTable(session, self.badges, drag)
        self._ways: dict[View, BadgeList | BadgeGallery | BadgeTable] = {
            View.LIST: self.list,
            View.GALLERY: self.gallery,
            View.TABLE: self.table,
        }
        self._choice = QItemSelectionModel(self.badges, self)
        for view in self._ways.values():
            view.touch.opened.connect(self.opened)
            view.touch.menu_asked.connect(self.menu_asked)
            self.addWidget(view)
        self.table.sort_asked.connect(self.sort_asked)
        self._choice.selectionChanged.connect(lambda *_: self.changed.emit())
        self.badges.modelReset.connect(self._headed)
        theme.changes.scaled.connect(self.measure)
        self._hand_model(self.list)
        self.setFocusProxy(self.list)
        for name in KEYS:
            shortcuts.bind(self, name, partial(self.pressed_key.emit, name))

    def _headed(self) -> None:
        """Without headings all badges are of one size, which spares measuring each."""
        for view in (self.list, self.gallery):
            view.setUniformItemSizes(self.badges.heading_at(0) is None)

    # views -----------------------------------------------------------------------------------
    @property
    def view(self) -> View:
        """Which view is in front."""
        return next(way for way, view in self._ways.items() if view is self.currentWidget())

    def turn(self, way: View) -> None:
        """Bring a view to the front; what is chosen stays, and in sight."""
        view, before = self._ways[way], self.focusWidget()
        current = self.place()
        focused = before is not None and before.hasFocus()
        self.setFocusProxy(view)
        self._hand_model(view)
        self.setCurrentWidget(view)
        for other in self._ways.values():
            if other is not view:
                other.setModel(None)
        if focused:
            view.setFocus()
        if current.isValid():
            self._choice.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            view.scrollTo(current)

    def _hand_model(self, view: BadgeList | BadgeGallery | BadgeTable) -> None:
        """Only the view in front has the model: even hidden ones would lay out thousands."""
        if view.model() is not self.badges:
            view.setModel(self.badges)
            own = view.selectionModel()
            view.setSelectionModel(self._choice)
            own.deleteLater()

    def measure(self) -> None:
        """Measure anew what follows from type and language."""
        self.list.delegate.measure()
        self.gallery.delegate.measure()
        self.table.measure()
        for view in self._ways.values():
            view.scheduleDelayedItemsLayout()

    def say(self, name: str) -> None:
        """Name the views for who cannot see them."""
        for view in (self, *self._ways.values(), self.table.horizontalHeader()):
            view.setAccessibleName(name)

    # choosing --------------------------------------------------------------------------------
    def place(self) -> QModelIndex:
        """Return the place of the badge or heading that has the focus."""
        return self._choice.currentIndex().siblingAtColumn(0)

    def current_id(self) -> str:
        """Return the badge that has the focus, or ""."""
        row = self.badges.row_at(self.place().row())
        return row.id if row is not None else ""

    def chosen(self) -> tuple[BadgeRow, ...]:
        """Return the badges that are chosen, each once, in the order in which they stand."""
        places = sorted(
            {
                at
                for span in self._choice.selection().toList()
                if span.left() == 0  # what a view chooses begins in the first column
                for at in range(span.top(), span.bottom() + 1)
            }
        )
        found = (self.badges.row_at(at) for at in places)
        return tuple({row.id: row for row in found if row is not None}.values())

    def choose_none(self) -> None:
        """Choose only what has the focus."""
        flags = QItemSelectionModel.SelectionFlag
        self._choice.select(self.place(), flags.ClearAndSelect)

    def show_rows(self, rows: tuple[BadgeRow, ...], current: str = "") -> None:
        """Take new rows; what was chosen stays so, as far as it is there."""
        with self.kept(current):
            self.badges.show(rows)

    def kept(self, current: str = "") -> _Kept:
        """Return a context in which the model may change under what is chosen."""
        return _Kept(self, current)

    def choose(self, ids: list[str], current: str, place: int = 0) -> None:
        """Choose badges by id; the current one, or else what took its place, has the focus."""
        last = self.badges.rowCount() - 1
        if last < 0:
            return
        at = self.badges.row_of(current)
        if at < 0:
            at = max(0, min(place, last))
            if self.badges.heading_at(at) is not None and at < last:
                at += 1
        flag = QItemSelectionModel.SelectionFlag
        self._choice.setCurrentIndex(self.badges.index(at, 0), flag.ClearAndSelect)
        chosen = QItemSelection()
        for first, end in _runs(self.badges.rows_of(ids)):
            chosen.select(self.badges.index(first, 0), self.badges.index(end, 0))
        self._choice.select(chosen, flag.Select)

    def _drag_out(self) -> None:
        self.out.drag(self, [row.id for row in self.chosen()])


class _Kept:
    """Remembers what is chosen, and chooses it again."""

    def __init__(self, views: BadgeViews, current: str) -> None:
        self._views, self._current = views, current

    def __enter__(self) -> None:
        views = self._views
        self._ids = [row.id for row in views.chosen()]
        self._current = views.current_id() or self._current
        self._place = views.place().row()

    def __exit__(self, *_: object) -> None:
        ids = self._ids if len(self._ids) > 1 else []
        self._views.choose(ids, self._current, self._place)


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each unbroken run, of rows in ascending order."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        found = [row for _, row in run]
        yield found[0], found[-1]
