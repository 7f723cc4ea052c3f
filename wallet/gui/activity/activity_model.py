"""What was done, as rows under their days; more are asked for as the list is scrolled."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from wallet import i18n
from wallet.gui.activity import activity_words
from wallet.snapshots import ActivityRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from wallet.gui.session import Session

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the delegate and the page ask for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # ActivityRow, None for a day
    ASIDE = ROW + 1  # the second line


_WORDS: dict[int, Callable[[ActivityRow, Session], str]] = {
    Qt.ItemDataRole.DisplayRole: activity_words.sentence,
    Qt.ItemDataRole.ToolTipRole: activity_words.whole,
    Qt.ItemDataRole.AccessibleTextRole: activity_words.spoken,
    Role.ASIDE: activity_words.aside,
}


class ActivityModel(QAbstractListModel):
    """Entries newest first, with a line for each day that no key stops at."""

    wanted = Signal(int)  # more rows, from this one on

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._items: list[ActivityRow | date] = []
        self._count = 0  # entries that are here
        self._total = 0
        self._asking = False

    @property
    def count(self) -> int:
        """How many entries are here."""
        return self._count

    def show(self, rows: Sequence[ActivityRow], total: int) -> None:
        """Take the first rows of as many as there are in all."""
        self.beginResetModel()
        self._items, self._count, self._total, self._asking = [], 0, total, False
        self._items = self._below(rows)
        self._count = len(rows)
        self.endResetModel()

    def append(self, rows: Sequence[ActivityRow]) -> None:
        """Take the rows that were wanted; none: there are no more after all."""
        self._asking = False
        if not rows:
            self._total = self._count
            return
        items = self._below(rows)
        first = len(self._items)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._items += items
        self._count += len(rows)
        self.endInsertRows()

    def place_of(self, entry: str) -> int:
        """Return where an entry stands, or else the first one; -1 when there is none."""
        first = -1
        for at, item in enumerate(self._items):
            if isinstance(item, ActivityRow):
                if item.id == entry:
                    return at
                first = at if first < 0 else first
        return first

    def retranslate(self) -> None:
        """Tell the views that every text differs."""
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows, days included."""
        return 0 if parent.isValid() else len(self._items)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Say whether there are more entries than are here."""
        return not parent.isValid() and not self._asking and self._count < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for more; ``append`` follows when they have come."""
        if self.canFetchMore(parent):
            self._asking = True
            self.wanted.emit(self._count)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let no key and no click stop at a day."""
        if index.isValid() and isinstance(self._items[index.row()], ActivityRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the entry, its sentence, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == Role.ROW:
            return item if isinstance(item, ActivityRow) else None
        if isinstance(item, ActivityRow):
            say = _WORDS.get(role)
            return say(item, self._session) if say else None
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return activity_words.day(item, self._session) if spoken else None

    def _below(self, rows: Sequence[ActivityRow]) -> list[ActivityRow | date]:
        """Return rows with a day above each that is the first of its day."""
        items: list[ActivityRow | date] = []
        last = self._items[-1] if self._items else None
        day = i18n.day(last.time) if isinstance(last, ActivityRow) else last
        for row in rows:
            if i18n.day(row.time) != day:
                day = i18n.day(row.time)
                items.append(day)
            items.append(row)
        return items
