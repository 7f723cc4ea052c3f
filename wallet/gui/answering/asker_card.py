"""Who asks: what they call themselves, how far that is known, and why they ask, in their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import wording
from wallet.gui.conversing.strangers_words import cut
from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.long_text import LongText
from wallet.gui.widgets.note_line import NoteLine
from wallet.snapshots.requests import Identified

if TYPE_CHECKING:
    from collections.abc import Collection

    from wallet.gui.session import Session
    from wallet.snapshots.requests import RequestPage

_LONGEST = 200  # characters of a name or a detail
_LONGEST_NAME = 60  # of what a detail is called
_MOST_DETAILS = 8


class AskerCard(Card):
    """What is claimed and what is known stand in lines of their own."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: RequestPage, shown: Collection[str]) -> None:
        """Tell who asks; ``shown`` are hosts that the learner already knows to be asked by."""
        self.clear()
        say, asker = self._session.say, page.asker
        self.heading.say(say("answer_page_who"))
        facts = Facts()
        name = cut(asker.name, _LONGEST)
        claimed = say("answer_page_quoted", text=name) if name else say("answer_page_not_stated")
        facts.add(say("answer_page_who_claims"), claimed)
        facts.add(say("answer_page_who_known"), say(f"answer_page_known_{asker.identified.value}"))
        facts.add(say("answer_page_who_host"), one_line(asker.host, _LONGEST))
        for name_, value in list(asker.details.items())[:_MOST_DETAILS]:
            facts.add(*_detail(name_, value, self._session))
        self.rows.addWidget(facts)
        if "xn--" in asker.host:
            told = say("answer_page_lookalike", host=one_line(asker.host, _LONGEST))
            self.rows.addWidget(NoteLine("caution", "caution", told))
        if asker.identified is not Identified.PEER and asker.host not in shown:
            host = one_line(asker.host, _LONGEST)
            self.rows.addWidget(Label(Type.STRONG, text=say("converse_own", host=host)))
            why = self._session.next_step("converse_own", host=host)
            self.rows.addWidget(Label(Type.CAPTION, "muted", why))


class PurposeCard(Card):
    """Why they ask; their words, marked as theirs."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._text, self._theirs = LongText(session), Label(Type.CAPTION, "muted")
        self.rows.addWidget(self._text)
        self.rows.addWidget(self._theirs)

    def show_page(self, page: RequestPage) -> None:
        """Tell why."""
        say, purpose = self._session.say, page.purpose.strip()
        self.heading.say(say("answer_page_why"))
        quoted = say("answer_page_quoted", text=purpose) if purpose else say("answer_page_no_why")
        self._text.say(quoted, say("answer_page_why"))
        self._theirs.say(say("answer_page_theirs"))
        self._theirs.setVisible(bool(purpose))


def _detail(name: str, value: str, session: Session) -> tuple[str, str]:
    """Return what a detail is called, and its value; one without a word of ours names itself."""
    code, said = f"answer_page_detail_{name}", cut(value, _LONGEST)
    if code in wording.sentences():
        return session.say(code), said
    return session.say("answer_page_detail_other"), f"{cut(name, _LONGEST_NAME)}: {said}"
