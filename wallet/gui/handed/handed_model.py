"""The rows of the log of what was handed over, newest first."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt

from wallet.gui.widgets import tips
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.rows_model import RowsModel
from wallet.snapshots.handed import HandedRow
from wallet.wording.handed_page import means_told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wallet.gui.session import Session
    from wallet.gui.widgets.rows_model import Index

_LONGEST = 200  # characters
_NAMED = 2  # badges that stand for a title


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # HandedRow
    TO = Qt.ItemDataRole.UserRole + 2  # to whom
    ASIDE = Qt.ItemDataRole.UserRole + 3  # when, as what, until when


def means(row: HandedRow, session: Session) -> str:
    """Return as what something was handed over."""
    return session.say(means_told(row.means))


def title(row: HandedRow, session: Session) -> str:
    """Return what a row is called: its title, or the badges that went."""
    if told := one_line(row.title, _LONGEST):
        return told
    say = session.say
    named = [one_line(name, _LONGEST) or say("badges_untitled") for _, name in row.badges[:_NAMED]]
    listed = say("received_page_name_join").join(named)
    more = len(row.badges) - len(named)
    if not named:
        return say("received_page_untitled")
    return say("received_page_names_more", names=listed, count=more) if more else listed


def recipient(row: HandedRow, session: Session) -> str:
    """Return whom it was handed to."""
    return one_line(row.recipient, _LONGEST) or session.say("handed_page_anybody")


def until(row: HandedRow, session: Session) -> str:
    """Return until when it holds, or that this is over."""
    if row.valid_until is None:
        return session.say("handed_page_no_end")
    over = row.valid_until < session.now()
    code = "handed_page_ended" if over else "handed_page_until"
    return session.say(code, date=session.date(row.valid_until))


def to(row: HandedRow, session: Session) -> str:
    """Return the line that says whom it went to."""
    if not row.recipient:
        return session.say("handed_page_to_nobody")
    return session.say("handed_page_to", recipient=recipient(row, session))


def aside(row: HandedRow, session: Session) -> str:
    """Return the line of when, as what, and until when."""
    facts = (session.date(row.time), means(row, session), until(row, session))
    return session.say("received_page_fact_join").join(facts)


class HandedModel(RowsModel[HandedRow]):
    """Searched by what stands in a row, badges too."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._all: tuple[HandedRow, ...] = ()
        self._words: list[str] = []

    def show(self, rows: Sequence[HandedRow]) -> None:
        """Show these rows."""
        self._all = tuple(rows)
        self._arrange()

    def keep_words(self, text: str) -> None:
        """Show only rows that hold every word of a text."""
        self._words = text.casefold().split()
        self._arrange()

    def place_of(self, number: int) -> int:
        """Return where something is listed, -1 for nowhere."""
        return next((at for at, row in enumerate(self._rows) if row.number == number), -1)

    def _arrange(self) -> None:
        self.put([row for row in self._all if self._holds(row)])

    def _holds(self, row: HandedRow) -> bool:
        names = " ".join(name for _, name in row.badges)
        told = f"{row.title} {row.recipient} {row.purpose} {row.file_name} {names}".casefold()
        return all(word in told for word in self._words)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its lines, or what a screen reader says of it."""
        row = self.at(index)
        if row is None or role == Role.ROW:
            return row
        say = self._told.get(role)
        return say(row, self._session) if say is not None else None

    _told: ClassVar[Mapping[int, Callable[[HandedRow, Session], str]]] = {
        Qt.ItemDataRole.DisplayRole: title,
        Qt.ItemDataRole.ToolTipRole: lambda row, session: tips.tip(title(row, session)),
        Qt.ItemDataRole.AccessibleTextRole: lambda row, session: ". ".join(
            (title(row, session), to(row, session), aside(row, session))
        ),
        Role.TO: to,
        Role.ASIDE: aside,
    }
