"""The second half of a conversation: what is chosen is signed and sent, or it is declined."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import PresentingError, SharingError, VaultError, WalletError
from wallet.snapshots.portfolios import Weight
from wallet.snapshots.requests import Declined, Sent
from wallet.tasks.activity import noting
from wallet.tasks.contacting import noted
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.sharing.requests import Reply
    from wallet.tasks.answering.answer_candidates import Answerable, Candidates
    from wallet.tasks.answering.answer_made import Made, Making
    from wallet.tasks.answering.request_memory import RequestMemory
    from wallet.tasks.answering.request_opening import Opening
    from wallet.tasks.answering.request_pages import RequestPages
    from wallet.tasks.answering.request_talks import Talk
    from wallet.tasks.conversations import Conversations
    from wallet.vault.vault import Vault
    from wallet.work import Work


class Ending:
    """Ends conversations; raises what the vault raises, besides."""

    def __init__(
        self,
        *,
        vault: Vault,
        candidates: Candidates,
        making: Making,
        pages: RequestPages,
        talks: Conversations[Talk],
        memory: RequestMemory,
        opening: Opening,
    ) -> None:
        self._vault = vault
        self._candidates = candidates
        self._making = making
        self._pages = pages
        self._talks = talks
        self._memory = memory
        self._opening = opening

    def send(self, number: int, *, again: bool, now: datetime, work: Work) -> Sent:
        """Send an answer as ``Answering.send`` says."""
        talk = self._talks.of(number)
        self._check(number, talk, now, work)
        if not (again or talk.follows):
            self._memory.check(talk.request)
        made = self._making.make(talk.request, talk.speaks, talk.chosen, talk.answerable, now=now)
        with self._vault.transaction():
            record = made.share(talk.request, talk.speaks, now)
            share = self._vault.shares.note(replace(record, arrived=False), made.data)
            self._memory.note(talk.request, share, now=now)
        with noted(self._vault, now=now) as send:
            try:
                reply = talk.speaks.answer(talk.request, made.presented, send, now=now, work=work)
            except WalletError as error:
                self._failed(number, talk, share, error, now)
                raise
        self._talks.close(number)
        with contextlib.suppress(VaultError):  # it arrived, noted or not
            self._vault.shares.confirm(share)
        return self._sent(talk, made, reply, share, now=now, work=work)

    def decline(self, number: int, *, now: datetime, work: Work) -> Declined:
        """Tell the asker that there will be no answer, where the protocol has a way to."""
        talk = self._talks.of(number)
        with noted(self._vault, now=now) as send:
            told = talk.speaks.refuse(talk.request, talk.error, send, work=work)
        self._talks.close(number)
        asker = talk.request.asker
        with contextlib.suppress(WalletError):  # they were told, whether it is remembered or not
            if told:
                self._memory.note(talk.request, None, now=now)
        noting.requested(self._vault, "activity_request_declined", asker.host, now=now)
        return Declined(asker, talk.error, told)

    def _check(self, number: int, talk: Talk, now: datetime, work: Work) -> None:
        """Look at everything anew: badges may have gone or changed since the page was made.

        What leaves is what the learner saw. A badge of which another edition came in front since
        then is shown first; one that is gone is no longer chosen.
        """
        until = talk.request.until
        if until is not None and now >= until:
            raise SharingError("request_over", until=until)
        if talk.stops is None:
            changes = self._vault.changes
            seen = _documents(talk.answerable)
            talk.answerable = self._candidates.of(talk.request, now=now, changes=changes, work=work)
            talk.opened = now
            here = _documents(talk.answerable)
            chosen = [(name, badge) for name, badges in talk.chosen.items() for badge in badges]
            if any(each not in talk.answerable.going for each in chosen):
                left = {
                    name: tuple(one for one in badges if (name, one) in talk.answerable.going)
                    for name, badges in talk.chosen.items()
                }
                talk.chosen = {name: badges for name, badges in left.items() if badges}
                raise PresentingError("answer_badge_gone")
            if any(seen[each] != here[each] for each in chosen):
                raise PresentingError("answer_badge_changed")
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
        if talk.speaks.may_have_left(error):
            self._talks.close(number)  # the log says already that nobody confirmed it
            return
        with contextlib.suppress(WalletError):  # the first error is the one to tell
            self._vault.shares.take_back(share)
        host = talk.request.asker.host
        noting.requested(self._vault, "activity_request_failed", host, now=now)

    def _sent(
        self, talk: Talk, made: Made, reply: Reply, share: int, *, now: datetime, work: Work
    ) -> Sent:
        asker = talk.request.asker
        again = offer = 0
        if reply.again is not None:
            again = self._opening.follow(reply.again, talk, now=now, work=work).number
        if reply.offered is not None:
            arrived = self._opening.brought(asker.host, reply.offered, now=now, work=work)
            offer = arrived.number
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


def _documents(answerable: Answerable) -> dict[tuple[str, str], str]:
    """Return the SHA-256 of the document behind each candidate, by what is wanted and its id."""
    return {
        (wanted.id, each.id): each.edition or each.page.sha256
        for wanted in answerable.wanted
        for each in wanted.candidates
    }
