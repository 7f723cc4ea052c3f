"""Where an answer goes and how: address, encryption, key, whether it can be copied, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n
from wallet.gui.conversing.strangers_words import cut
from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.requests import Conversation, Identified

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.requests import RequestPage

_LONGEST = 300  # characters of an address
_NAMES = {each: f"answer_page_as_{each.value}" for each in Conversation}


class WayCard(Card):
    """Facts alone; what of them asks for care is among the findings."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: RequestPage) -> None:
        """Tell where it would go."""
        self.clear()
        session, say = self._session, self._session.say
        self.heading.say(say("answer_page_way"))
        near = page.asker.identified is Identified.PEER
        sealed = "answer_page_encrypted" if page.encrypted else "answer_page_on_the_way"
        if near:
            sealed = "answer_page_encrypted_nearby"
        host = one_line(page.asker.host)
        until = i18n.date_and_time(page.until, session.language) if page.until else ""
        told = (
            ("answer_page_way_to", cut(page.destination, _LONGEST)),
            ("answer_page_way_sealed", say(sealed, host=host)),
            ("answer_page_way_key", _key(page, session)),
            (
                "answer_page_way_copied",
                say("answer_page_copy_no" if page.signed else "answer_page_copy_yes", host=host),
            ),
            ("answer_page_way_until", until or say("answer_page_not_stated")),
            ("answer_page_way_as", say(_NAMES[page.conversation])),
        )
        facts = Facts(Type.CAPTION)
        for code, value in told:
            facts.add(say(code), value)
        if page.nearby is not None:
            facts.add(say("answer_page_way_words"), "  ".join(page.nearby.words))
        self.rows.addWidget(facts)


def _key(page: RequestPage, session: Session) -> str:
    if not page.signed:
        return session.say("answer_page_key_none")
    if page.holder:
        return session.say("answer_page_key_known", key=page.holder)
    return session.say("answer_page_key_fresh")
