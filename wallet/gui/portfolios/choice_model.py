"""The badges that can be chosen for a portfolio, with a tick each that outlives a search."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from wallet.gui.badges import badge_state
from wallet.gui.widgets.rows_model import Index, RowsModel
from wallet.gui.widgets.tips import tip
from wallet.snapshots.badges import BadgeRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.suggestions import Suggestion


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # BadgeRow
    WHY = Qt.ItemDataRole.UserRole + 2  # why it is suggested, "" where it is not


class ChoiceModel(RowsModel[BadgeRow]):
    """Rows of ``Wallet.badges`` for the search at hand, or of those that are suggested."""

    ticks_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._ticked: dict[str, None] = {}  # ids, in the order they were ticked
        self._why: Mapping[str, Suggestion] = {}

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the chosen badges, in the order they were ticked."""
        return tuple(self._ticked)

    @property
    def suggesting(self) -> bool:
        """Whether rows say why they are suggested."""
        return bool(self._why)

    def offer(self, rows: Sequence[BadgeRow], why: Mapping[str, Suggestion]) -> None:
        """Offer these badges; ``why`` is by id, {} where nothing is suggested."""
        self._why = why
        self.put(rows)

    def tick(self, badge_ids: Iterable[str]) -> None:
        """Tick exactly these, without telling."""
        wanted = dict.fromkeys(badge_ids)
        if wanted.keys() != self._ticked.keys():
            self._ticked = wanted
            self.retranslate()

    def tick_all(self) -> None:
        """Tick all that is offered, beside what is ticked."""
        self._ticked |= dict.fromkeys(row.id for row in self._rows)
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
        if role in (Role.ROW, Role.WHY):
            return row if role == Role.ROW else self._reason(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            title = row.title or self._session.say("badges_untitled")
            lines = "\n".join(filter(None, (title, self._reason(row))))
            return title if role == Qt.ItemDataRole.DisplayRole else tip(lines)
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
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked[row.id] = None
        else:
            self._ticked.pop(row.id, None)
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()
        return True

    def _reason(self, row: BadgeRow) -> str:
        found = self._why.get(row.id)
        return self._session.say(found.code, **found.details) if found else ""

    def _spoken(self, row: BadgeRow) -> str:
        say = self._session.say
        choice = "folio_ticked" if row.id in self._ticked else "folio_unticked"
        said = say(
            "badges_row",
            title=row.title or say("badges_untitled"),
            issuer=row.issuer or say("badges_unnamed"),
            date=self._session.date(row.awarded) or say("badges_undated"),
            state=say(badge_state.row_word(row)),
        )
        return " ".join(filter(None, (f"{said}. {say(choice)}.", self._reason(row))))
