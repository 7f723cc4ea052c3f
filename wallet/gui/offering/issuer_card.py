"""Who offers badges: what they call themselves beside the host that they are at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.strangers_words import cut

if TYPE_CHECKING:
    from collections.abc import Collection

    from wallet.gui.session import Session
    from wallet.snapshots.offers import OfferPage

_LONGEST = 200
_LONGEST_ADDRESS = 300


class IssuerCard(Card):
    """The name is the issuer's own word; the host is what was reached."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: OfferPage, shown: Collection[str]) -> None:
        """Tell who offers; ``shown`` are hosts that the learner already knows to be asked by."""
        self.clear()
        say, host = self._session.say, one_line(page.host, _LONGEST)
        self.heading.say(say("offer_page_who"))
        name = cut(page.name, _LONGEST)
        claimed = say("answer_page_quoted", text=name) if name else say("answer_page_not_stated")
        facts = Facts()
        facts.add(say("answer_page_who_claims"), claimed)
        facts.add(say("offer_page_who_host"), host)
        facts.add(say("offer_page_who_id"), cut(page.issuer, _LONGEST_ADDRESS))
        bound = say("offer_page_holder", key=page.holder) if page.holder else ""
        facts.add(say("offer_page_bound"), bound or say("offer_page_holder_none"))
        self.rows.addWidget(facts)
        if page.host in shown:
            return
        self.rows.addWidget(Label(Type.STRONG, text=say("converse_own", host=host)))
        why = self._session.next_step("converse_own", host=host)
        self.rows.addWidget(Label(Type.CAPTION, "muted", why))
