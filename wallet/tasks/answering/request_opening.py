"""The first half of a conversation: a request is read, and becomes a page to decide on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing import openid4vp
from wallet.sharing.lookalikes import lookalikes
from wallet.sharing.requests import Offered, Onward
from wallet.tasks.activity import noting
from wallet.tasks.answering import protocols, request_findings
from wallet.tasks.answering.answer_candidates import Answerable
from wallet.tasks.answering.brought import badges_in
from wallet.tasks.answering.request_pages import likeliest
from wallet.tasks.answering.request_talks import Talk
from wallet.tasks.answering.roots import roots_of
from wallet.tasks.contacting import noted
from wallet.vault.activity import ActivityKind

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.sharing.requests import Request
    from wallet.snapshots.offers import Arrived
    from wallet.snapshots.requests import Nearby, RequestPage
    from wallet.tasks.answering.answer_candidates import Candidates
    from wallet.tasks.answering.request_pages import RequestPages
    from wallet.tasks.conversations import Conversations
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.offering.taking_offers import Offers
    from wallet.vault.vault import Vault
    from wallet.work import Work


class Opening:
    """Begins conversations; raises what the vault raises, besides."""

    def __init__(
        self,
        *,
        vault: Vault,
        knowing: Knowing,
        candidates: Candidates,
        pages: RequestPages,
        talks: Conversations[Talk],
        offers: Offers,
    ) -> None:
        self._vault = vault
        self._knowing = knowing
        self._candidates = candidates
        self._pages = pages
        self._talks = talks
        self._offers = offers

    def open(
        self, text: str, *, now: datetime, work: Work, confirmed: Nearby | None
    ) -> RequestPage | Onward | Arrived:
        """Read a request as ``Answering.open`` says."""
        speaks = protocols.begun_by(text)
        looked = speaks.looked(text)
        if confirmed != looked.nearby:
            raise SharingError("request_not_confirmed")
        host = looked.nearby.address if looked.nearby else next(iter(looked.hosts), "")
        stops, error = None, openid4vp.ACCESS_DENIED
        code = "activity_request_failed" if host else "activity_request_unread"
        with (
            noting.in_vain(self._vault, ActivityKind.SHARE, code, host, now=now),
            noted(self._vault, now=now) as send,
        ):
            try:
                found = speaks.obtain(
                    text,
                    send,
                    now=now,
                    roots=lambda: roots_of(self._knowing.knowledge),
                    knowledge=self._knowing.knowledge,
                    nearby=confirmed is not None,
                    work=work,
                )
            except openid4vp.UnanswerableError as refused:
                found = refused.request
                stops = request_findings.stopped(refused.code, refused.details)
                error = refused.error
        if isinstance(found, Offered):
            return self.brought(found.asker.host, found.presentation, now=now, work=work)
        if isinstance(found, Onward):
            return found
        talk = Talk(
            found,
            speaks,
            looked.lookalike,
            confirmed,
            Answerable((), {}, {}),
            now,
            stops=stops,
            error=error,
        )  # fmt: skip - one thing
        return self._begun(talk, now=now, work=work)

    def follow(self, request: Request, talk: Talk, *, now: datetime, work: Work) -> RequestPage:
        """Go on with what an asker asks for after an answer."""
        nothing = Answerable((), {}, {})
        after = Talk(
            request, talk.speaks, talk.lookalike, talk.nearby, nothing, now, follows=True
        )  # fmt: skip - one thing
        return self._begun(after, now=now, work=work)

    def brought(
        self, host: str, presentation: dict[str, object] | str, *, now: datetime, work: Work
    ) -> Arrived:
        """Judge badges that a website brought in a presentation of its own."""
        badges = badges_in(presentation)
        noting.offered(self._vault, "activity_offer_looked", host, now=now)
        return self._offers.bring(host, badges, now=now, work=work)

    def _begun(self, talk: Talk, *, now: datetime, work: Work) -> RequestPage:
        knowledge = self._knowing.knowledge
        asker = request_findings.listed(talk.request, knowledge, now)
        talk.request = request = replace(talk.request, asker=asker)
        # The answer may go to another host than the one that the request was read from.
        talk.lookalike = {**talk.lookalike, **lookalikes([asker.host])}
        if talk.stops is None and request_findings.is_denied(asker.host, knowledge):
            talk.stops = request_findings.stopped("request_denied", {"host": asker.host})
        if talk.stops is None:
            changes = self._vault.changes
            talk.answerable = self._candidates.of(request, now=now, changes=changes, work=work)
            talk.chosen = likeliest(request, talk.answerable)
        number = self._talks.begin(talk)
        noting.requested(self._vault, "activity_request_looked", asker.host, now=now)
        return self._pages.page(number, talk)
