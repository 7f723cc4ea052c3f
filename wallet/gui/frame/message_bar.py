"""The one place where the window says something: a line under the top, never a box in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from wallet.gui import theme
from wallet.gui.session import Message, Session
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.verification.tone import Tone
from wallet.wording import joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

_ROOM = 560  # pixels at 100 %, from which a button stands beside the words


class MessageBar(QFrame):
    """Shows the latest message with its next step and at most one action, until dismissed."""

    dismissed = Signal(object)  # Message

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._message: Message | None = None
        self._icon = IconLabel()
        self._text = Label()
        self._next = Label(colour="muted")
        self._action = Button(Kind.QUIET)
        self._action.clicked.connect(self._act)
        self._close = Button(Kind.ICON, "close")
        self._close.clicked.connect(self.dismiss)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._next)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        across.setSpacing(Space.MEDIUM)
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._inner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inner.setSpacing(Space.SMALL)
        self._inner.addLayout(words, 1)
        self._inner.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(self._inner, 1)
        across.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the button below the words where it would take their room."""
        super().resizeEvent(event)
        narrow = event.size().width() < theme.scaled(_ROOM)
        directions = QBoxLayout.Direction
        self._inner.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    @property
    def message(self) -> Message | None:
        """What is shown now."""
        return self._message

    def show_message(self, message: Message) -> None:
        """Show a message in place of the one before."""
        self._message = message
        self.setProperty("look", message.tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.show_tone(message.tone, news=True)
        self._action.setVisible(message.act is not None)
        self.retranslate()
        self.show()

    def show_unexpected(self, explain: Callable[[], None]) -> None:
        """Say that something nobody foresaw went wrong; the details are one click away."""
        self.show_message(Message(Tone.BAD, "unexpected", {}, "window_details", explain))

    def retranslate(self) -> None:
        """Say the message again in the language of the session."""
        self._close.say(self._session.say("window_dismiss"))
        message = self._message
        if message is None:
            return
        self._text.say(self._session.say(message.code, **message.details))
        after = self._session.next_step(message.code, **message.details)
        self._next.say(after)
        self._next.setVisible(bool(after))
        if message.action:
            self._action.say(self._session.say(message.action))
        self.setAccessibleName(joined((self._text.text(), after), self._session.language))

    def dismiss(self) -> None:
        """Take the message away, as somebody does who has read it."""
        message = self._message
        self.withdraw()
        if message is not None:
            self.dismissed.emit(message)

    def withdraw(self) -> None:
        """Take the message away; it may come again."""
        self._message = None
        self.hide()

    def calm(self) -> None:
        """Take away good news, which has been read by the time the learner goes on."""
        if self._message is not None and self._message.tone is Tone.GOOD:
            self.dismiss()

    def _act(self) -> None:
        act = self._message.act if self._message else None
        self.dismiss()
        if act is not None:
            act()
