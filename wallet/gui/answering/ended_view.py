"""What came of a request: what went to whom and where that is noted, or that it was declined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet import i18n
from wallet.gui.answering.onward_card import OnwardCard
from wallet.gui.nearby.words_card import WordsCard
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.snapshots.requests import Identified, Sent
from wallet.verification.tone import Tone
from wallet.wording import with_next_step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.snapshots.requests import Asker, Declined

_WIDTH = 680
_LONGEST_NAME = 80  # characters of what an asker calls themselves
_MOST = 20  # badges that are listed; the log has all


class EndedView(QWidget):
    """The last view of an answer. ``went_on``: to what followed, a page and what it shows."""

    went_on = Signal(str, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.ended: Sent | Declined | None = None
        self._unsure: tuple[WalletError, str] | None = None  # why, and the host
        self._mark, self._heading = IconLabel("check", "good", 28), Label(Type.DISPLAY)
        self._lead, self._facts = Label(), QVBoxLayout()
        self._card, self._next = Card(), Card()
        self.onward = OnwardCard(session)
        self.follow = Button(Kind.PRIMARY)
        self.log, self.done = Button(Kind.PLAIN, "present"), Button(Kind.PLAIN, "badges")
        self._next_text = Label()
        self._lay_out()
        self.follow.clicked.connect(self._follow)
        self.log.clicked.connect(self._to_log)
        self.done.clicked.connect(lambda: self.went_on.emit("badges", None))

    def _lay_out(self) -> None:
        self._card.heading.hide()
        self._facts.setSpacing(Space.SMALL)
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        head.addWidget(self._mark)
        head.addWidget(self._heading, 1)
        self._card.rows.addLayout(head)
        self._card.rows.addWidget(self._lead)
        self._card.rows.addLayout(self._facts)
        self._next.rows.addWidget(self._next_text)
        self._next.rows.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignLeft)
        column = Column(_WIDTH)
        for part in (self._card, self._next, self.onward):
            column.rows.addWidget(part)
        column.rows.addLayout(across(self.log, self.done))
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def show_ended(self, ended: Sent | Declined) -> None:
        """Show what came of it."""
        self.ended, self._unsure = ended, None
        if isinstance(ended, Sent):
            self.onward.show_sent(ended)
        else:
            self.onward.hide()
        self.retranslate()
        more = isinstance(ended, Sent) and (ended.offer or ended.again)
        (self.follow if more else self.done).setFocus()

    def show_unsure(self, error: WalletError, host: str) -> None:
        """Show that an answer may have arrived, and why that is not known."""
        self.ended, self._unsure = None, (error, host)
        self.onward.hide()
        self.retranslate()
        self.done.setFocus()

    def retranslate(self) -> None:
        """Set every word, and make the facts anew."""
        say, ended = self._session.say, self.ended
        self.log.say(say("answer_page_log"))
        self.done.say(say("answer_page_done"))
        self.onward.retranslate()
        empty(self._facts)
        if self._unsure is not None:
            self._tell_unsure(*self._unsure)
        if ended is None:
            return
        if isinstance(ended, Sent):
            self._tell_sent(ended)
        else:
            self._tell_declined(ended)

    def _tell_sent(self, sent: Sent) -> None:
        say, language = self._session.say, self._session.language
        host = self._named(sent.asker)
        self._mark.show_icon("check", "good")
        self._heading.say(say("answer_page_sent"))
        code = "answer_page_sent_what" if sent.badges else "answer_page_sent_key"
        self._lead.say(say(code, count=len(sent.badges), host=host))
        if sent.words:
            self._tell_words(sent.words)
        facts = Facts()
        facts.add(say("answer_page_sent_to"), host)
        facts.add(say("answer_page_sent_when"), i18n.date_and_time(sent.time, language))
        self._facts.addWidget(facts)
        for badge, title in sent.badges[:_MOST]:
            named = one_line(title) or say("badges_untitled")
            line = BadgeLine(named, say("answer_page_sent_badge"), Tone.NEUTRAL, "badges")
            line.clicked.connect(lambda _=False, badge=badge: self.went_on.emit("badge", badge))
            self._facts.addWidget(line)
        if len(sent.badges) > _MOST:
            more = say("answer_page_more", count=len(sent.badges) - _MOST)
            self._facts.addWidget(Label(colour="muted", text=more))
        self.log.setVisible(sent.share > 0)
        code = "offer" if sent.offer else "again"
        self._next.setVisible(bool(sent.offer or sent.again))
        self._next.heading.say(say(f"answer_page_{code}"))
        self._next_text.say(say(f"answer_page_{code}_text", host=host))
        self.follow.say(say(f"answer_page_{code}_go"))

    def _named(self, asker: Asker) -> str:
        """Return whom the learner saw on the page before: an address alone names nobody."""
        host = one_line(asker.host)
        if asker.identified is not Identified.PEER:
            return host
        code = "answer_page_nearby_named" if asker.name else "answer_page_nearby"
        return self._session.say(code, name=one_line(asker.name, _LONGEST_NAME), address=host)

    def _tell_words(self, words: Sequence[str]) -> None:
        """Show the words that stand on the asker's screen too, where that is in the same room."""
        say, card = self._session.say, WordsCard()
        card.show_words(words, say("answer_sent_words"))
        self._facts.addWidget(Label(text=say("answer_sent_words")))
        self._facts.addWidget(card)

    def _tell_declined(self, declined: Declined) -> None:
        say, host = self._session.say, self._named(declined.asker)
        self._mark.show_icon("info", "muted")
        self._heading.say(say("answer_page_declined"))
        code = "answer_page_declined_told" if declined.told else "answer_page_declined_quiet"
        self._lead.say(say(code, host=host))
        if declined.told and declined.error:
            facts = Facts(Type.CAPTION)
            facts.add(say("answer_page_declined_error"), one_line(declined.error))
            self._facts.addWidget(facts)
        self.log.hide()
        self._next.hide()

    def _tell_unsure(self, error: WalletError, host: str) -> None:
        say, language = self._session.say, self._session.language
        self._mark.show_icon("caution", "caution")
        self._heading.say(say("answer_page_unsure"))
        self._lead.say(with_next_step("answer_page_unsure_what", language, host=host))
        why = Label(colour="muted", text=say(error.code, **error.details))
        self._facts.addWidget(why)
        self.log.show()
        self._next.hide()

    def _follow(self) -> None:
        if isinstance(self.ended, Sent):
            offer = self.ended.offer
            self.went_on.emit("offer" if offer else "answer", offer or self.ended.again)

    def _to_log(self) -> None:
        share = self.ended.share if isinstance(self.ended, Sent) else None
        self.went_on.emit("handed", share)
