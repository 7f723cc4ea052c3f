"""The badges that can be chosen for a presentation, with a tick each that outlives a search."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from wallet.gui.badges import badge_state
from wallet.gui.widgets.rows_model import Index, RowsModel
from wallet.gui.widgets.tips import tip
from wallet.snapshots.badges import BadgeRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.gui.session import Session


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # BadgeRow


class PresentModel(RowsModel[BadgeRow]):
    """Rows of ``Wallet.badges`` for the search at hand."""

    ticks_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._ticked: dict[str, None] = {}  # ids, in the order they were ticked

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the badges to present, in the order they were ticked."""
        return tuple(self._ticked)

    def tick(self, badge_ids: Iterable[str]) -> None:
        """Tick exactly these."""
        self._ticked = dict.fromkeys(badge_ids)
        self.retranslate()
        self.ticks_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make every row tickable."""
        del index
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its title, its tick, or what a screen reader says of it."""
        row = self.at(index)
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            title = row.title or self._session.say("badges_untitled")
            return title if role == Qt.ItemDataRole.DisplayRole else tip(title)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.id in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Tick or untick a row."""
        row = self.at(index)
        if role != Qt.ItemDataRole.CheckStateRole or row is None:
            return False
        badge_id = row.id
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
