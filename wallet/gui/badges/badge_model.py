"""The list's entries for Qt's views: headings, and under them frozen snapshots of badges.

One model serves the three views. They choose and open what stands in the first column; the table
shows the others as well.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from wallet.gui.badges import badge_columns, badge_words
from wallet.gui.badges.arrangement import Arrangement, Collation, Group, Heading, Section, arrange
from wallet.gui.widgets.rows_model import NOWHERE, Index
from wallet.snapshots.selection import Choice, Counts
from wallet.tasks.library.selecting import narrowed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from wallet.gui.badges.arrangement import Collections
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow

_COLUMNS = len(badge_columns.COLUMNS)
_DRAGGED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class Role(IntEnum):
    """What the delegates ask for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # BadgeRow; None for a heading
    HEADING = Qt.ItemDataRole.UserRole + 2  # Heading; None for a badge
    FOLDED = Qt.ItemDataRole.UserRole + 3  # whether a heading's badges are hidden


class BadgeModel(QAbstractTableModel):
    """Rows of ``Wallet.badges``, narrowed, in order and under their headings."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._all: tuple[BadgeRow, ...] = ()
        self._collections: Collections = ()
        self._sections: list[Section] = []
        self._entries: list[BadgeRow | Heading] = []
        self._folded: set[str] = set()  # keys of sections
        self._collation = Collation(session.language)
        self.facets = Choice()
        self.arrangement = Arrangement()
        self.counts = Counts()
        self.rows: Sequence[BadgeRow] = ()
        """What is shown or folded away, each once, as the wallet handed it out."""

    def show(self, rows: tuple[BadgeRow, ...]) -> None:
        """Take new rows."""
        self._all = rows
        self._narrow()

    def collect(self, collections: Collections) -> None:
        """Take what collections hold; headings may name them."""
        changed = collections != self._collections
        self._collections = collections
        if changed and self.arrangement.group is Group.COLLECTION:
            self._arrange()

    def keep(self, facets: Choice) -> None:
        """Show only what fits."""
        self.facets = facets
        self._narrow()

    def put(self, arrangement: Arrangement) -> None:
        """Show in another order, or under other headings."""
        if arrangement.group is not self.arrangement.group:
            self._folded.clear()
        self.arrangement = arrangement
        self._arrange()

    def _narrow(self) -> None:
        self.rows, self.counts = narrowed(self._all, self.facets, now=self._session.now())
        self._arrange()

    def _arrange(self) -> None:
        self._sections = arrange(self.rows, self.arrangement, self._collation, self._collections)
        self._enter()

    def _enter(self) -> None:
        """Write down what stands where."""
        self.beginResetModel()
        self._entries = []
        for section in self._sections:
            if section.heading is not None:
                self._entries.append(section.heading)
            if not self._is_folded(section.heading):
                self._entries.extend(section.rows)
        self.endResetModel()

    # headings --------------------------------------------------------------------------------
    def _is_folded(self, heading: Heading | None) -> bool:
        return heading is not None and heading.key in self._folded

    def heading_at(self, at: int) -> Heading | None:
        """Return the heading in a place, or None."""
        entry = self._entries[at] if 0 <= at < len(self._entries) else None
        return entry if isinstance(entry, Heading) else None

    def headings(self) -> list[int]:
        """Return where the headings stand."""
        if not self._sections or self._sections[0].heading is None:
            return []
        places, at = [], 0
        for section in self._sections:
            places.append(at)
            at += 1 + (0 if self._is_folded(section.heading) else len(section.rows))
        return places

    def fold(self, at: int, *, on: bool) -> None:
        """Hide what stands under a heading, or show it again."""
        heading = self.heading_at(at)
        if heading is None or self._is_folded(heading) is on:
            return
        rows = next(each.rows for each in self._sections if each.heading is heading)
        first, last = at + 1, at + len(rows)
        if on:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._folded.add(heading.key)
            del self._entries[first : last + 1]
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, last)
            self._folded.discard(heading.key)
            self._entries[first:first] = rows
            self.endInsertRows()
        self.dataChanged.emit(self.index(at, 0), self.index(at, self.columnCount() - 1))

    def fold_all(self, *, on: bool) -> None:
        """Hide what stands under every heading, or show all of it."""
        self._folded = {each.heading.key for each in self._sections if on and each.heading}
        self._enter()

    # places ----------------------------------------------------------------------------------
    def row_at(self, at: int) -> BadgeRow | None:
        """Return the badge in a place, or None for a heading."""
        entry = self._entries[at] if 0 <= at < len(self._entries) else None
        return None if isinstance(entry, Heading) else entry

    def rows_of(self, ids: Collection[str]) -> list[int]:
        """Return where badges stand, those that are shown."""
        wanted = frozenset(ids)
        if not wanted:
            return []
        return [
            at
            for at, entry in enumerate(self._entries)
            if not isinstance(entry, Heading) and entry.id in wanted
        ]

    def row_of(self, badge_id: str) -> int:
        """Return where a badge stands first, or -1."""
        return next(iter(self.rows_of([badge_id])), -1) if badge_id else -1

    def retranslate(self) -> None:
        """Tell the views that every text differs, and order words as the language does."""
        if self._collation.language != self._session.language:
            self._collation = Collation(self._session.language)
            self._arrange()

    # Qt --------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of badges and headings."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of the table's columns."""
        return 0 if parent.isValid() else _COLUMNS

    def index(self, row: int, column: int = 0, parent: Index = NOWHERE) -> QModelIndex:
        """Return a place; asked for thousands at once, so without detours through the others."""
        if 0 <= row < len(self._entries) and 0 <= column < _COLUMNS and not parent.isValid():
            return self.createIndex(row, column)
        return QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let badges be chosen and dragged; a heading only takes the focus."""
        if self.heading_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return _DRAGGED if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the entry, its words, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if isinstance(entry, Heading):
            return self._of_heading(entry, index.column(), role)
        if role == Role.ROW:
            return entry
        say = _SAID.get(role)
        return None if say is None else say(self._session, entry, index.column())

    def _of_heading(self, heading: Heading, column: int, role: int) -> Any:
        folded = self._is_folded(heading)
        if role == Role.HEADING:
            return heading
        if role == Role.FOLDED:
            return folded
        if role == Qt.ItemDataRole.DisplayRole and not column:
            return badge_words.heading(self._session, heading)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return badge_words.spoken_heading(self._session, heading, folded=folded)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._session.say(badge_columns.COLUMNS[section].code)
        return None


def _spoken(session: Session, row: BadgeRow, column: int) -> str:
    """Return what a screen reader says: of the first cell, which lists show alone, all of it."""
    if column:
        return badge_columns.spoken(session, row, column)
    return badge_words.spoken(session, row)


_SAID: Mapping[int, Callable[[Session, BadgeRow, int], str]] = {
    Qt.ItemDataRole.DisplayRole: badge_columns.text,
    Qt.ItemDataRole.ToolTipRole: badge_columns.tip,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
}
