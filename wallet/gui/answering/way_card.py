"""What a request says in the terms of its protocol: for those who would check it themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import wording
from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.strangers_words import cut
from wallet.snapshots.requests import Conversation

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.requests import RequestPage

_LONGEST = 300  # characters of an address
_LONGEST_VALUE = 200
_LONGEST_NAME = 60  # of what a detail is called
_MOST_DETAILS = 8
_NAMES = {each: f"answer_page_as_{each.value}" for each in Conversation}


class WayCard(Card):
    """Facts alone; what of them asks for care is among the findings."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: RequestPage) -> None:
        """Tell the address, the key, the protocol, and by what the asker was recognised."""
        self.clear()
        session, say = self._session, self._session.say
        self.heading.say(say("answer_page_way"))
        facts = Facts(Type.CAPTION)
        facts.add(say("answer_page_way_address"), cut(page.destination, _LONGEST))
        facts.add(say("answer_page_way_key"), _key(page, session))
        facts.add(say("answer_page_way_as"), say(_NAMES[page.conversation]))
        for name, value in list(page.asker.details.items())[:_MOST_DETAILS]:
            facts.add(*_detail(name, value, session))
        if page.nearby is not None:
            facts.add(say("answer_page_way_words"), "  ".join(page.nearby.words))
        self.rows.addWidget(facts)


def _key(page: RequestPage, session: Session) -> str:
    if not page.signed:
        return session.say("answer_page_key_none")
    if page.holder:
        return session.say("answer_page_key_known", key=page.holder)
    return session.say("answer_page_key_fresh")


def _detail(name: str, value: str, session: Session) -> tuple[str, str]:
    """Return what a detail is called, and its value; one without a word of ours names itself."""
    code, said = f"answer_page_detail_{name}", cut(value, _LONGEST_VALUE)
    if code in wording.sentences():
        return session.say(code), said
    return session.say("answer_page_detail_other"), f"{cut(name, _LONGEST_NAME)}: {said}"
