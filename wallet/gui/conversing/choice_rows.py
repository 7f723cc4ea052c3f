"""Rows to choose from in a card: badges that could go, badges that are offered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from wallet.gui.widgets.rows_model import Index, RowsModel
from wallet.gui.widgets.tips import tip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow
    from wallet.verification.tone import Tone


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # ChoiceRow
    ONE = Qt.ItemDataRole.UserRole + 2  # whether one alone can be chosen


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One row in words. ``note``: why it cannot be chosen, "" where it can; of several lines."""

    id: str
    title: str
    state: str
    icon: str
    tone: Tone
    aside: str  # issuer, format
    note: str = ""
    told: str = ""  # a sentence that tells it from rows like it
    badge: BadgeRow | None = None  # whose picture it has; None for none

    @property
    def choosable(self) -> bool:
        """Whether it can be chosen."""
        return not self.note


class ChoiceRows(RowsModel[ChoiceRow]):
    """``asked``: the learner wants these ids chosen, in the order of the rows."""

    asked = Signal(object)  # tuple[str, ...]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._all: tuple[ChoiceRow, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._words: list[str] = []
        self.one = False  # choosing a row takes the place of the one before
        self.needed = False  # the last one cannot be taken away

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ids of what is chosen, in the order of the rows."""
        return tuple(row.id for row in self._all if row.id in self._chosen)

    @property
    def count(self) -> int:
        """How many rows there are, those that a search hides too."""
        return len(self._all)

    def show(self, rows: Sequence[ChoiceRow], chosen: Iterable[str]) -> None:
        """Show rows; the same ones keep the cursor where it is."""
        same = [row.id for row in rows] == [row.id for row in self._all]
        self._all, self._chosen = tuple(rows), frozenset(chosen)
        if same and not self._words:
            self._rows = self._all
            self.retranslate()
        else:
            self._arrange()

    def keep_words(self, text: str) -> None:
        """Show only rows in which every word of a text stands."""
        self._words = text.casefold().split()
        self._arrange()

    def _arrange(self) -> None:
        self.put([row for row in self._all if self._holds(row)])

    def _holds(self, row: ChoiceRow) -> bool:
        told = f"{row.title} {row.state} {row.aside} {row.told}".casefold()
        return all(word in told for word in self._words)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make what can be chosen tickable."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.at(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if row and row.choosable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its title, whether it is chosen, or what a screen reader says of it."""
        row = self.at(index)
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role == Role.ONE:
            return self.one
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.title)
        return self._state(row, role)

    def _state(self, row: ChoiceRow, role: int) -> Any:
        chosen = row.id in self._chosen
        if role == Qt.ItemDataRole.CheckStateRole and row.choosable:
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            code = "converse_row_chosen" if chosen else "converse_row_open"
            choice = self._session.say(code) if row.choosable else ""
            parts = (row.title, row.state, row.aside, row.told, row.note, choice)
            return ". ".join(part for part in parts if part)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Ask for a row to be chosen or not; what follows from it is worked out elsewhere."""
        row = self.at(index)
        if role != Qt.ItemDataRole.CheckStateRole or row is None or not row.choosable:
            return False
        wanted = Qt.CheckState(value) == Qt.CheckState.Checked
        others = frozenset() if self.one else self._chosen
        after = others | {row.id} if wanted else self._chosen - {row.id}
        if after == self._chosen or (self.needed and not after):
            return False
        self.asked.emit(tuple(each.id for each in self._all if each.id in after))
        return True
