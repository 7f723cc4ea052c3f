"""Badges that are not ready: when to ask again, and the button that does once it is time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from wallet import i18n
from wallet.gui.offering import giving_up
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.strangers_words import cut

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.gui.session import Session

_MOST, _LONGEST = 6, 120  # names, and characters of one
_LONGEST_MS = 60_000  # between two looks at the clock: a computer may sleep meanwhile


class AskAgain(QFrame):
    """Asks only when the learner says so."""

    asked = Signal(int)  # number of the conversation
    given_up = Signal(int)  # the same, after a question

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._number, self._badges = 0, tuple[str, ...]()
        self._when: datetime | None = None
        self._host = ""
        self.setProperty("look", "card")
        self._heading, self._text = Label(Type.LEAD), Label()
        self._promised = Label()
        self._stays, self.notice = Label(Type.CAPTION, "muted"), Notice(session)
        self.again, self.give_up = Button(Kind.PLAIN, "refresh"), Button(Kind.QUIET)
        self.give_up.clicked.connect(self._give_up)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._look)
        self.again.clicked.connect(lambda: self.asked.emit(self._number))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        rows.setSpacing(Space.MEDIUM)
        for part in (self._heading, self._promised, self._text, self._stays, self.notice):
            rows.addWidget(part)
        rows.addLayout(across(self.again, self.give_up))

    def show_later(
        self, number: int, when: datetime | None, host: str, badges: Sequence[str] = ()
    ) -> None:
        """Say when to ask again in a conversation; None hides it. ``badges``: their names."""
        self._number, self._when, self._host = number, when, host
        self._badges = tuple(badges)
        self.setVisible(when is not None)
        self.notice.clear()
        self.retranslate()
        self._look()

    def retranslate(self) -> None:
        """Set every word."""
        session, when = self._session, self._when
        self._heading.say(session.say("offer_page_later"))
        self._stays.say(session.say("offer_page_later_stays"))
        self.again.say(session.say("offer_page_again"))
        self.give_up.say(session.say("offer_page_give_up"))
        self.notice.retranslate()
        if when is not None:
            written = i18n.date_and_time(when, session.language)
            self._text.say(session.say("offer_page_later_text", host=self._host, time=written))
        names = listed(session, self._badges)
        self._promised.say(session.say("offer_page_later_badges", names=names))
        self._promised.setVisible(bool(names))

    def _give_up(self) -> None:
        number = self._number
        giving_up.ask(self, self._session, self._host, lambda: self.given_up.emit(number))

    def _look(self) -> None:
        """Let the button be pressed once it is time."""
        self._clock.stop()
        if self._when is None:
            return
        left = (self._when - self._session.now()).total_seconds()
        self.again.setEnabled(left <= 0)
        if left > 0:
            self._clock.start(min(_LONGEST_MS, round(left * 1000) + 1))


def listed(session: Session, names: Sequence[str]) -> str:
    """Return names of badges that strangers gave, no more and no longer than fit a card."""
    found = session.say("answer_page_join").join(cut(each, _LONGEST) for each in names[:_MOST])
    if len(names) <= _MOST:
        return found
    return session.say("answer_page_names_more", names=found, count=len(names) - _MOST)
