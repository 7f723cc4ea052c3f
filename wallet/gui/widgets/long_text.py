"""A text that may be very long: its beginning, and the rest when somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

_CHARACTERS, _LINES = 700, 12


class LongText(QWidget):
    """``about`` says in the button's name what it is that goes on."""

    def __init__(
        self,
        session: Session,
        role: Type = Type.BODY,
        *,
        colour: str = "",
        longest: int = _CHARACTERS,
    ) -> None:
        super().__init__()
        self._session = session
        self._longest = longest
        self._text = self._about = ""
        self.label = Label(role, colour)
        self._more = Button(Kind.LINK)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._tell)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.label)
        rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, text: str, about: str = "") -> None:
        """Show a text; the same one stays open when it was opened."""
        if text != self._text:
            self._more.setChecked(False)
        self._text, self._about = text, about
        self._tell()

    def _tell(self) -> None:
        short = self._shortened()
        opened = self._more.isChecked()
        self.label.say(self._text if opened or short == self._text else f"{short.rstrip()}…")
        self._more.setVisible(short != self._text)
        words = self._session.say("text_less" if opened else "text_more")
        self._more.say(words)
        if self._about:
            self._more.setAccessibleName(f"{words}: {self._about}")

    def _shortened(self) -> str:
        lines = self._text.split("\n")
        short = "\n".join(lines[:_LINES])
        return short if len(short) <= self._longest else short[: self._longest]
