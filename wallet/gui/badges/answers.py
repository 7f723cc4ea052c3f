"""The answers that a badge gives to one question, and what a reader should know of each."""

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

_SHOWN = 12  # answers before somebody asks for all
_LONG = 300  # characters of one answer
_CALM = frozenset({"only_in_text"})  # notes that warn of nothing


class Answers(QWidget):
    """One under another; ``about`` names the question for those who only hear the buttons."""

    def __init__(self, session: Session, lines: Sequence[Line], about: str) -> None:
        super().__init__()
        self._session, self._about = session, about
        apart = any(line.small or line.notes for line in lines)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.SMALL if apart else Space.TINY)
        for line in lines[:_SHOWN]:
            self._rows.addWidget(self._told(line))
        if rest := lines[_SHOWN:]:
            more = Button(Kind.LINK)
            words = session.say("text_more")
            more.say(words)
            more.setAccessibleName(f"{words}: {about}")
            more.clicked.connect(lambda: self._add(more, rest))
            self._rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, more: Button, rest: Sequence[Line]) -> None:
        """Put the rest in the place of the button."""
        more.hide()
        for line in rest:
            self._rows.addWidget(self._told(line))

    def _told(self, line: Line) -> QWidget:
        text = self._text(line)
        if not (line.small or line.notes):
            return text
        made = QWidget()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(text)
        if line.small:
            rows.addWidget(_selectable(Label(Type.CAPTION, "muted", line.small)))
        for note in line.notes:
            rows.addWidget(self._note(note))
        return made

    def _text(self, line: Line) -> QWidget:
        if line.narrative:
            narrative = Narrative(self._session)
            narrative.say(line.text, self._about)
            return narrative
        if len(line.text) > _LONG:
            long = LongText(self._session, longest=_LONG)
            long.say(line.text, self._about)
            return long
        return _selectable(Label(text=line.text))

    def _note(self, code: str) -> NoteLine:
        calm = code in _CALM
        words = self._session.say(code)
        return NoteLine("info", "muted", words) if calm else NoteLine("caution", "caution", words)


def _selectable(label: Label) -> Label:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
