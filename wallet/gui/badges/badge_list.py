"""The list itself: rows to choose one or many of, a menu, and keys for what the menu offers."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Signal,
)
from PySide6.QtWidgets import QListView

from wallet.gui import shortcuts
from wallet.gui.badges.badge_delegate import BadgeDelegate
from wallet.gui.badges.badge_menu import KEYS
from wallet.gui.badges.badge_model import BadgeModel, Role
from wallet.gui.widgets.pictures import Pictures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QContextMenuEvent, QResizeEvent

    from wallet.gui.session import Session
    from wallet.snapshots import BadgeRow

_STEP = 24  # pixels


class BadgeList(QListView):
    """Opens a badge on Return or double click; Shift and Ctrl choose several."""

    opened = Signal(str)  # a badge id
    pressed_key = Signal(str)  # a name of ``badge_menu.KEYS``
    menu_asked = Signal(QPoint)  # on the screen

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._narrow: bool | None = None
        self.badges = BadgeModel(session)
        pictures = Pictures(session)
        self.delegate = BadgeDelegate(session, pictures)
        self.setModel(self.badges)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.activated.connect(self._open)
        pictures.ready.connect(self.viewport().update)
        for name in KEYS:
            shortcuts.bind(self, name, partial(self.pressed_key.emit, name))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the rows out anew where they turn from two lines to three."""
        super().resizeEvent(event)
        narrow = self.delegate.is_narrow(self.viewport().width())
        if narrow is not self._narrow:
            self._narrow = narrow
            self.scheduleDelayedItemsLayout()

    def chosen(self) -> tuple[BadgeRow, ...]:
        """Return the rows that are chosen, in the order of the list."""
        found = self.selectionModel().selectedIndexes()
        return tuple(self.badges.row_at(at) for at in sorted(index.row() for index in found))

    def show_rows(self, rows: tuple[BadgeRow, ...], current: str = "") -> None:
        """Take new rows; what was chosen stays so, as far as it is there."""
        before = [row.id for row in self.chosen()]
        at = self.currentIndex()
        current = at.data(Role.ROW).id if at.isValid() else current
        place = at.row()
        self.badges.show(rows)
        self.choose(before if len(before) > 1 else [], current, place)

    def choose(self, ids: list[str], current: str, place: int = 0) -> None:
        """Choose badges by id; the current one, or else what took its place, has the focus."""
        if not self.badges.rowCount():
            return
        at = self.badges.row_of(current)
        if at < 0:
            at = max(0, min(place, self.badges.rowCount() - 1))
        flag, model = QItemSelectionModel.SelectionFlag, self.selectionModel()
        model.setCurrentIndex(self.badges.index(at), flag.ClearAndSelect)
        chosen = QItemSelection()
        for first, last in _runs(self.badges.rows_of(ids)):
            chosen.select(self.badges.index(first), self.badges.index(last))
        model.select(chosen, flag.Select)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu, under the pointer or, by key, at the current row."""
        point = event.globalPos()
        if event.reason() is event.Reason.Keyboard and self.currentIndex().isValid():
            place = self.visualRect(self.currentIndex())
            point = self.viewport().mapToGlobal(place.center())
        self.menu_asked.emit(point)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Role.ROW).id)


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each unbroken run, of rows in ascending order."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        found = [row for _, row in run]
        yield found[0], found[-1]
