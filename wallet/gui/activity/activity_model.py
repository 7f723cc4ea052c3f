"""What was done, as rows under their days; more are asked for as the list is scrolled."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from wallet import i18n
from wallet.gui.activity import activity_words
from wallet.gui.widgets.rows_model import NOWHERE, Index, RowsModel
from wallet.snapshots.activity import ActivityRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wallet.gui.session import Session


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


class ActivityModel(RowsModel[ActivityRow | date]):
    """Entries newest first, with a line for each day that no key stops at."""

    wanted = Signal(int)  # more rows, from this one on

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._count = 0  # entries that are here
        self._total = 0
        self._asking = False

    @property
    def count(self) -> int:
        """How many entries are here."""
        return self._count

    def show(self, rows: Sequence[ActivityRow], total: int) -> None:
        """Take the first rows of as many as there are in all."""
        self._count, self._total, self._asking = len(rows), total, False
        self.put(_by_day(rows, None))

    def append(self, rows: Sequence[ActivityRow]) -> None:
        """Take the rows that were wanted; none: there are no more after all."""
        self._asking = False
        if not rows:
            self._total = self._count
            return
        last = self._rows[-1] if self._rows else None
        items = _by_day(rows, i18n.day(last.time) if isinstance(last, ActivityRow) else last)
        first = len(self._rows)
        self.beginInsertRows(NOWHERE, first, first + len(items) - 1)
        self._rows = [*self._rows, *items]
        self._count += len(rows)
        self.endInsertRows()

    def place_of(self, entry: str) -> int:
        """Return where an entry stands, or else the first one; -1 when there is none."""
        first = -1
        for at, item in enumerate(self._rows):
            if isinstance(item, ActivityRow):
                if item.id == entry:
                    return at
                first = at if first < 0 else first
        return first

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
        if isinstance(self.at(index), ActivityRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the entry, its sentence, or what a screen reader says of it."""
        item = self.at(index)
        if item is None:
            return None
        if role == Role.ROW:
            return item if isinstance(item, ActivityRow) else None
        if isinstance(item, ActivityRow):
            say = _WORDS.get(role)
            return say(item, self._session) if say else None
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return activity_words.day(item, self._session) if spoken else None


def _by_day(rows: Sequence[ActivityRow], day: date | None) -> list[ActivityRow | date]:
    """Return rows with a day above each that is the first of its day; ``day`` stands above all."""
    items: list[ActivityRow | date] = []
    for row in rows:
        if i18n.day(row.time) != day:
            day = i18n.day(row.time)
            items.append(day)
        items.append(row)
    return items
