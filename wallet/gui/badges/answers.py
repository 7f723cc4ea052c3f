"""An answer of a badge, and what a reader should know of it, as widgets for a ``Ledger``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.long_text import LongText
from wallet.gui.widgets.narrative import Narrative
from wallet.gui.widgets.note_line import NoteLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.wording.telling.certificate import Line

SHOWN = 12  # answers before somebody asks for all
CLOSE = 2  # pixels between an answer and what belongs to it
_LONG = 300  # characters of one answer
_CALM = frozenset(
    {"only_in_text", "value_unread", "counts_as_not_stated"}
)  # notes that warn of nothing


def widgets(session: Session, line: Line, about: str) -> list[QWidget]:
    """Return the answer, what else identifies it, and its notes.

    ``about`` names the question for those who only hear a button.
    """
    made = [_text(session, line, about)]
    if line.small:
        made.append(_selectable(Label(Type.CAPTION, "muted", line.small)))
    return [*made, *(note(session, code) for code in line.notes)]


def note(session: Session, code: str) -> NoteLine:
    """Return what a reader should know: in the colour of caution where it could mislead."""
    words = session.say(code)
    if code in _CALM:
        return NoteLine("info", "muted", words)
    return NoteLine("caution", "caution", words)


class Rest(QWidget):
    """The answers after the first ones, made when somebody asks for them."""

    def __init__(self, session: Session, lines: Sequence[Line], about: str) -> None:
        super().__init__()
        self._session, self._lines, self._about = session, lines, about
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.SMALL)
        self._more = Button(Kind.LINK)
        words = session.say("text_more")
        self._more.say(words)
        self._more.setAccessibleName(f"{words}: {about}")
        self._more.clicked.connect(self._open)
        self._rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self) -> None:
        self._more.hide()
        for line in self._lines:
            answer = QVBoxLayout()
            answer.setSpacing(CLOSE)
            for each in widgets(self._session, line, self._about):
                answer.addWidget(each)
            self._rows.addLayout(answer)


def _text(session: Session, line: Line, about: str) -> QWidget:
    if line.narrative:
        narrative = Narrative(session)
        narrative.say(line.text, about)
        return narrative
    if len(line.text) > _LONG:
        long = LongText(session, longest=_LONG)
        long.say(line.text, about)
        return long
    return _selectable(Label(text=line.text))


def _selectable(label: Label) -> Label:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
