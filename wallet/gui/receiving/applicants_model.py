"""The rows of many people's files, in words; sorted and filtered here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from wallet.gui.widgets import tips
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.rows_model import NOWHERE
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.receiving.matter import Many
    from wallet.gui.session import Session
    from wallet.gui.widgets.rows_model import Index
    from wallet.snapshots.received import Applicant

_LONGEST = 200  # characters of a cell


class State(StrEnum):
    """How a file stands, as one word; gravest first."""

    BAD = "bad"
    CAUTION = "caution"
    UNREAD = "unread"
    NEUTRAL = "neutral"
    GOOD = "good"


class Order(StrEnum):
    """What the rows can be sorted by."""

    FILE = "file"  # as they lie in the folder
    NAME = "name"
    BADGES = "badges"
    STATE = "state"
    MISSING = "missing"


COLUMNS = (Order.NAME, Order.BADGES, Order.STATE, Order.MISSING, Order.FILE)
STATE_COLUMN = COLUMNS.index(Order.STATE)


@dataclass(frozen=True, slots=True)
class Line:
    """A row in words; ``at`` is its place among all that were judged."""

    at: int
    row: Applicant
    state: State
    cells: tuple[str, ...]
    told: str  # all that is searched in


def state_of(row: Applicant) -> State:
    """Return how a file stands."""
    return State.UNREAD if row.error is not None else State(row.headline.tone.value)


def tone_of(state: State) -> Tone:
    """Return the tone of a word."""
    return Tone.CAUTION if state is State.UNREAD else Tone(state.value)


class ApplicantsModel(QAbstractTableModel):
    """Keeps every row; shows those that fit, in the order asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._all: tuple[Line, ...] = ()
        self._shown: list[Line] = []
        self._many: Many | None = None
        self._words: list[str] = []
        self._state: State | None = None
        self.order, self.descending = Order.FILE, False

    def show(self, many: Many | None) -> None:
        """Show what came of many files, or nothing."""
        self._many = many
        rows = many.rows if many is not None else ()
        self._all = tuple(_line(at, row, self._session) for at, row in enumerate(rows))
        self._arrange()

    def retranslate(self) -> None:
        """Say every row in the language of the session."""
        self.show(self._many)

    @property
    def counts(self) -> Counter[State]:
        """How many files stand how, whatever is shown."""
        return Counter(line.state for line in self._all)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown, in order."""
        return tuple(self._shown)

    def sort_by(self, order: Order, *, descending: bool) -> None:
        """Sort; rows that are equal stay as they lie in the folder."""
        self.order, self.descending = order, descending
        self._arrange()

    def keep_words(self, text: str) -> None:
        """Show only rows that hold every word of a text."""
        self._words = text.casefold().split()
        self._arrange()

    def keep_state(self, state: State | None) -> None:
        """Show only files that stand so; None shows all."""
        self._state = state
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        fitting = (line for line in self._all if self._state in (None, line.state))
        fitting = (line for line in fitting if all(word in line.told for word in self._words))
        self._shown = sorted(fitting, key=_KEYS[self.order], reverse=self.descending)
        self.endResetModel()

    def line_at(self, row: int) -> Line | None:
        """Return a shown row, or None."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def place_of(self, at: int) -> int:
        """Return where a row is shown, -1 for nowhere."""
        return next((row for row, line in enumerate(self._shown) if line.at == at), -1)

    # as Qt asks ------------------------------------------------------------------------------
    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        across = orientation is Qt.Orientation.Horizontal
        told = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if across and told and 0 <= section < len(COLUMNS):
            return self._session.say(f"applicants_page_{COLUMNS[section]}")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, its tip, or what a screen reader says of it."""
        line = self.line_at(index.row())
        if line is None:
            return None
        text = line.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.tip(text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            say = self._session.say
            column = say(f"applicants_page_{COLUMNS[index.column()]}")
            return say("column_cell", column=column, text=text or say("column_empty"))
        return None

    def parent(self, child: Index | None = None) -> Any:
        """Return nowhere: rows have no rows; for no index, the object that this belongs to."""
        return super().parent() if child is None else QModelIndex()


def _line(at: int, row: Applicant, session: Session) -> Line:
    say, state = session.say, state_of(row)
    name = one_line(row.name, _LONGEST) or say("applicants_page_unnamed")
    missing = "" if row.error else say("applicants_page_points", count=len(row.missing))
    if not row.error and not row.missing:
        missing = say("applicants_page_nothing")
    badges = "" if row.error else say("applicants_page_badges_count", count=row.badges)
    file = one_line(row.file, _LONGEST)
    cells = (name, badges, say(f"applicants_state_{state}"), missing, file)
    titles = " ".join(one_line(title, _LONGEST) for title in row.titles)
    sentence = say(row.headline.code)
    told = " ".join((*cells, titles, sentence, row.recipient)).casefold()
    return Line(at, row, state, cells, told)


_STATES = list(State)
_KEYS: dict[Order, Callable[[Line], Any]] = {
    Order.FILE: lambda line: line.at,
    Order.NAME: lambda line: (not line.row.name, line.row.name.casefold()),
    Order.BADGES: lambda line: (-line.row.good, -line.row.badges),
    Order.STATE: lambda line: _STATES.index(line.state),
    Order.MISSING: lambda line: (line.row.error is None, -len(line.row.missing)),
}
