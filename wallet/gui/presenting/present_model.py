"""The badges that can be chosen for a presentation, with a tick each that outlives a search."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from wallet.gui.badges import badge_state

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.gui.session import Session
    from wallet.snapshots import BadgeRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # BadgeRow


class PresentModel(QAbstractListModel):
    """Rows of ``Wallet.badges`` for the search at hand."""

    ticks_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: tuple[BadgeRow, ...] = ()
        self._ticked: dict[str, None] = {}  # ids, in the order they were ticked

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the badges to present, in the order they were ticked."""
        return tuple(self._ticked)

    def show(self, rows: tuple[BadgeRow, ...]) -> None:
        """Take new rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def tick(self, badge_ids: Iterable[str]) -> None:
        """Tick exactly these."""
        self._ticked = dict.fromkeys(badge_ids)
        self.retranslate()
        self.ticks_changed.emit()

    def retranslate(self) -> None:
        """Tell the views that every text and tick may differ."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make every row tickable."""
        del index
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its title, its tick, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title or self._session.say("badges_untitled")
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.id in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Tick or untick a row."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        badge_id = self._rows[index.row()].id
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked[badge_id] = None
        else:
            self._ticked.pop(badge_id, None)
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()
        return True

    def _spoken(self, row: BadgeRow) -> str:
        say = self._session.say
        choice = "present_ticked" if row.id in self._ticked else "present_unticked"
        said = say(
            "badges_row",
            title=row.title or say("badges_untitled"),
            issuer=row.issuer or say("badges_unnamed"),
            date=self._session.date(row.awarded) or say("badges_undated"),
            state=say(badge_state.row_word(row)),
        )
        return f"{said}. {say(choice)}"
