"""The rows of the list: frozen snapshots, wrapped for Qt's views."""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from wallet.gui.badges import badge_state

if TYPE_CHECKING:
    from collections.abc import Collection

    from wallet.gui.session import Session
    from wallet.snapshots import BadgeRow, Tone

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # BadgeRow


class BadgeModel(QAbstractListModel):
    """Rows of ``Wallet.badges``, all or those of one tone."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._all: tuple[BadgeRow, ...] = ()
        self._rows: tuple[BadgeRow, ...] = ()
        self._tone: Tone | None = None

    def show(self, rows: tuple[BadgeRow, ...]) -> None:
        """Take new rows."""
        self._all = rows
        self._filter()

    def keep_tone(self, tone: Tone | None) -> None:
        """Show only the rows of one tone; None shows all."""
        self._tone = tone
        self._filter()

    def _filter(self) -> None:
        self.beginResetModel()
        tone = self._tone
        self._rows = tuple(row for row in self._all if tone is None or row.headline.tone is tone)
        self.endResetModel()

    def counts(self) -> Counter[Tone]:
        """Return how many rows there are of each tone, whatever is shown."""
        return Counter(row.headline.tone for row in self._all)

    @property
    def rows(self) -> tuple[BadgeRow, ...]:
        """What is shown."""
        return self._rows

    def row_at(self, at: int) -> BadgeRow:
        """Return what stands in a place."""
        return self._rows[at]

    def rows_of(self, ids: Collection[str]) -> list[int]:
        """Return where badges stand, those that are shown."""
        wanted = frozenset(ids)
        return [at for at, row in enumerate(self._rows) if row.id in wanted] if wanted else []

    def row_of(self, badge_id: str) -> int:
        """Return where a badge stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == badge_id), -1)

    def retranslate(self) -> None:
        """Tell the views that every text differs."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its title, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title or self._session.say("badges_untitled")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: BadgeRow) -> str:
        say = self._session.say
        said = say(
            "badges_row",
            title=row.title or say("badges_untitled"),
            issuer=row.issuer or say("badges_unnamed"),
            date=self._session.date(row.awarded) or say("badges_undated"),
            state=say(badge_state.row_word(row)),
        )
        marks = [
            *((say("badges_row_favourite"),) if row.favourite else ()),
            *((say("badges_row_note"),) if row.note else ()),
            *(say("badges_row_tag", name=name) for name in row.tags),
        ]
        return say("badges_row_join").join([said, *marks])
