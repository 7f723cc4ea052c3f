"""Requests for badges: seen, chosen for, answered or declined; each conversation by its number.

Nothing is contacted before the learner saw the hosts, and nothing leaves before they saw what.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import PresentingError, SharingError, UsageError, WalletError
from wallet.sharing import openid4vp
from wallet.sharing.lookalikes import lookalikes
from wallet.sharing.requests import Offered, Onward
from wallet.snapshots.portfolios import Weight
from wallet.snapshots.requests import Declined, RequestPage, Sent
from wallet.tasks import noting, protocols, request_findings
from wallet.tasks.answer_candidates import Answerable, Candidates
from wallet.tasks.answer_made import Making
from wallet.tasks.brought import badges_in
from wallet.tasks.composing import Composing
from wallet.tasks.contacting import noted
from wallet.tasks.request_pages import RequestPages, Talk, likeliest
from wallet.tasks.request_wishes import picked
from wallet.tasks.roots import roots_of
from wallet.tasks.signing import Signing
from wallet.trust.addresses import target
from wallet.vault.activity import ActivityKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from wallet.sharing.requests import Reply, Request
    from wallet.snapshots.offers import Arrived
    from wallet.snapshots.portfolios import Finding
    from wallet.snapshots.requests import Looked, Nearby
    from wallet.tasks.answer_made import Made
    from wallet.tasks.knowing import Knowing
    from wallet.tasks.listing import Listing
    from wallet.tasks.profiling import Profiling
    from wallet.tasks.protocols import Speaking
    from wallet.tasks.taking_offers import Offers
    from wallet.vault.vault import Vault
    from wallet.work import Work

_MOST_CONVERSATIONS = 20


class Answering:
    """Answers requests out of an open vault; raises what the vault raises, besides.

    A number that is not of a conversation raises ``UsageError`` ``no_such_request``.
    """

    def __init__(
        self, vault: Vault, knowing: Knowing, listing: Listing, profiles: Profiling, offers: Offers
    ) -> None:
        self._vault = vault
        self._knowing = knowing
        self._offers = offers
        self._signing = Signing(vault, profiles)
        self._composing = Composing(listing, knowing, self._signing)
        self._candidates = Candidates(listing, knowing, self._signing, self._composing)
        self._making = Making(self._signing, knowing)
        self._pages = RequestPages(vault, self._composing, self._making)
        self._talks: dict[int, Talk] = {}
        self._last = 0

    def look(self, text: str) -> Looked:
        """Tell what a text begins, contacting nobody.

        Raises ``SharingError`` ``request_unknown`` and those of its protocol, ``TrustError``.
        """
        return protocols.begun_by(text).looked(text)

    def open(
        self, text: str, *, now: datetime, work: Work, confirmed: Nearby | None = None
    ) -> RequestPage | Onward | Arrived:
        """Read a request, after the learner agreed to contact the hosts that ``look`` told.

        ``confirmed`` is the computer nearby whose words the learner compared. One that cannot be
        answered, by somebody who is known, comes back as a page that stops and can be declined. A
        website may answer with the link of another conversation (``Onward``), to be looked at
        anew, or bring badges (``Arrived``, whose number ``offers`` knows).
        Raises ``SharingError``, ``TrustError``, ``Cancelled``.
        """
        speaks = protocols.begun_by(text)
        looked = speaks.looked(text)
        if confirmed != looked.nearby:
            raise SharingError("request_not_confirmed")
        host = looked.nearby.address if looked.nearby else next(iter(looked.hosts), "")
        with (
            noting.in_vain(
                self._vault, ActivityKind.SHARE, "activity_request_failed", host, now=now
            ),
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
            except openid4vp.UnanswerableError as error:
                stops = request_findings.stopped(error.code, error.details)
                return self._begun(
                    error.request,
                    speaks,
                    lookalike=looked.lookalike,
                    nearby=confirmed,
                    now=now,
                    work=work,
                    stops=stops,
                    error=error.error,
                )
        if isinstance(found, Offered):
            badges = badges_in(found.presentation)
            noting.offered(self._vault, "activity_offer_looked", found.asker.host, now=now)
            return self._offers.bring(found.asker.host, badges, now=now, work=work)
        if isinstance(found, Onward):
            return found
        return self._begun(
            found, speaks, lookalike=looked.lookalike, nearby=confirmed, now=now, work=work
        )

    def page(self, number: int, *, now: datetime) -> RequestPage:
        """Return a request as it is chosen for now."""
        del now  # badges are shown as they were when it was opened, and looked at anew when sent
        return self._pages.page(number, self._talk(number))

    def choose(
        self, number: int, chosen: Mapping[str, Sequence[str]], *, now: datetime
    ) -> RequestPage:
        """Choose badges for what is wanted, by ids of the page or of the query; the rest gets none.

        Raises ``UsageError`` ``answer_no_such_choice`` for what does not answer it, and
        ``answer_one_only`` for several where one is wanted.
        """
        del now
        talk = self._talk(number)
        talk.chosen = picked(talk.request.query, talk.answerable, chosen)
        return self._pages.page(number, talk)

    def send(self, number: int, *, now: datetime, work: Work) -> Sent:
        """Sign what is chosen and send it, once, logged with its exact bytes.

        It is logged before it leaves: whatever ends the program then, the log has what was sent.
        Raises ``PresentingError`` with the code of what stops it, ``nothing_to_present``; what the
        protocol raises. After an error the conversation goes on only where nothing can have left.
        """
        talk = self._talk(number)
        self._check(number, talk, now, work)
        made = self._making.make(talk.request, talk.speaks, talk.chosen, talk.answerable, now=now)
        share = self._vault.shares.note(made.share(talk.request, talk.speaks, now), made.data)
        with noted(self._vault, now=now) as send:
            try:
                reply = talk.speaks.answer(talk.request, made.presented, send, now=now, work=work)
            except WalletError as error:
                self._failed(number, talk, share, error, now)
                raise
        self.close(number)
        return self._sent(talk, made, reply, share, now=now, work=work)

    def decline(self, number: int, *, now: datetime, work: Work) -> Declined:
        """Tell the asker that there will be no answer, where the protocol has a way to."""
        talk = self._talk(number)
        with noted(self._vault, now=now) as send:
            told = talk.speaks.refuse(talk.request, talk.error, send, now=now, work=work)
        self.close(number)
        asker = talk.request.asker
        noting.requested(self._vault, "activity_request_declined", asker.host, now=now)
        return Declined(asker, talk.error, told)

    def close(self, number: int) -> None:
        """Forget a conversation, telling nobody."""
        self._talks.pop(number, None)

    # ---------------------------------------------------------------------------

    def _talk(self, number: int) -> Talk:
        try:
            return self._talks[number]
        except KeyError:
            raise UsageError("no_such_request", number=number) from None

    def _begun(
        self,
        request: Request,
        speaks: Speaking,
        *,
        lookalike: Mapping[str, str],
        nearby: Nearby | None,
        now: datetime,
        work: Work,
        stops: Finding | None = None,
        error: str = openid4vp.ACCESS_DENIED,
    ) -> RequestPage:
        asker = request_findings.listed(request, self._knowing.knowledge, now)
        request = replace(request, asker=asker)
        if stops is None and request_findings.is_denied(asker.host, self._knowing.knowledge):
            stops = request_findings.stopped("request_denied", {"host": asker.host})
        answerable = Answerable((), {}, {})
        if stops is None:
            changes = self._vault.changes
            answerable = self._candidates.of(request, now=now, changes=changes, work=work)
        # The answer may go to another host than the one that the request was read from.
        seen = {**lookalike, **lookalikes([asker.host])}
        talk = Talk(request, speaks, seen, nearby, answerable, now)
        talk.stops, talk.error = stops, error
        if stops is None:
            talk.chosen = likeliest(request, answerable)
        self._last += 1
        self._talks = dict([*self._talks.items()][1 - _MOST_CONVERSATIONS :])
        self._talks[self._last] = talk
        noting.requested(self._vault, "activity_request_looked", asker.host, now=now)
        return self._pages.page(self._last, talk)

    def _check(self, number: int, talk: Talk, now: datetime, work: Work) -> None:
        """Look at everything anew: badges may have gone or changed since the page was made."""
        until = talk.request.until
        if until is not None and now >= until:
            raise SharingError("request_over", until=until)
        if talk.stops is None:
            changes = self._vault.changes
            talk.answerable = self._candidates.of(talk.request, now=now, changes=changes, work=work)
            talk.opened = now
            for name, badges in talk.chosen.items():
                if any((name, badge) not in talk.answerable.going for badge in badges):
                    raise PresentingError("answer_badge_gone")
        page = self._pages.page(number, talk)
        for each in page.findings:
            if each.weight is Weight.STOPS:
                raise PresentingError(each.code, **each.details)
        if not page.answerable:
            raise PresentingError("nothing_to_present")

    def _failed(
        self, number: int, talk: Talk, share: int, error: WalletError, now: datetime
    ) -> None:
        """Keep what may have left in the log; where nothing has, it can be tried again."""
        host = talk.request.asker.host
        if talk.speaks.may_have_left(error):
            self.close(number)
            noting.requested(self._vault, "activity_request_unsure", host, now=now)
            return
        with contextlib.suppress(WalletError):  # the first error is the one to tell
            self._vault.shares.take_back(share)
        noting.requested(self._vault, "activity_request_failed", host, now=now)

    def _sent(
        self, talk: Talk, made: Made, reply: Reply, share: int, *, now: datetime, work: Work
    ) -> Sent:
        asker = talk.request.asker
        again = offer = 0
        if reply.again is not None:
            page = self._begun(
                reply.again,
                talk.speaks,
                lookalike=talk.lookalike,
                nearby=talk.nearby,
                now=now,
                work=work,
            )
            again = page.number
        if reply.offered is not None:
            badges = badges_in(reply.offered)
            noting.offered(self._vault, "activity_offer_looked", asker.host, now=now)
            offer = self._offers.bring(asker.host, badges, now=now, work=work).number
        # As the asker's is: in ASCII. Both protocols have looked at the address already.
        onward_host = target(reply.onward).host if reply.onward else ""
        return Sent(
            asker=asker,
            badges=made.titles,
            time=now,
            share=share,
            onward=reply.onward,
            onward_host=onward_host,
            same_host=onward_host == asker.host,
            offer=offer,
            again=again,
            words=reply.words,
        )
