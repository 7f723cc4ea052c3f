"""Search in the original: a field, forwards and backwards, and whether there is a match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wallet.gui.badges.raw_text import RawText
    from wallet.gui.session import Session


class RawSearch(QWidget):
    """Return goes on to the next match, Shift+Return back to the one before."""

    def __init__(self, session: Session, text: RawText) -> None:
        super().__init__()
        self._session, self._text = session, text
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.field.setAcceptDrops(False)
        self.field.textChanged.connect(self._typed)
        self._none = Label(colour="muted", wrap=False)
        self._back, self._on = Button(Kind.ICON, "chevron-up"), Button(Kind.ICON, "chevron-down")
        self._back.clicked.connect(lambda: self.step(back=True))
        self._on.clicked.connect(lambda _: self.step())
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addWidget(self.field, 1)
        for part in (self._none, self._back, self._on):
            across.addWidget(part)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.field.setPlaceholderText(say("raw_search"))
        self.field.setAccessibleName(say("raw_search"))
        self._back.say(say("raw_previous"))
        self._on.say(say("raw_next"))
        self._tell(found=True)

    def clear(self) -> bool:
        """Empty the field; return whether there was anything in it."""
        typed = bool(self.field.text())
        self.field.clear()
        return typed

    def step(self, *, back: bool = False) -> None:
        """Go to the next match, round the end."""
        wanted = self.field.text()
        if not wanted:
            return
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        found = self._text.find(wanted, flags)
        if not found:  # from the other end
            cursor, ends = self._text.textCursor(), QTextCursor.MoveOperation
            cursor.movePosition(ends.End if back else ends.Start)
            kept = self._text.textCursor()
            self._text.setTextCursor(cursor)
            found = self._text.find(wanted, flags)
            if not found:
                self._text.setTextCursor(kept)
        self._tell(found=found)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Search on with Return, backwards with Shift."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        """Search from the beginning of the match at hand: it may go on to fit."""
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._text.setTextCursor(cursor)
        self._tell(found=True)
        self.step()

    def _tell(self, *, found: bool) -> None:
        self._none.say("" if found else self._session.say("raw_no_match"))
        self._none.setVisible(not found)
