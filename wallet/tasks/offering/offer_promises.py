"""What an issuer promised for later, asked for again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import SharingError, TrustError, UsageError
from wallet.sharing.openid4vci import deferred, encryption_renewed, links
from wallet.sharing.openid4vci import token as tokens
from wallet.sharing.openid4vci.posting import Line
from wallet.snapshots.changes import Changes
from wallet.tasks.activity import noting
from wallet.tasks.contacting import noted
from wallet.tasks.offering import offer_pages
from wallet.tasks.offering.offer_talks import Came, Talk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.sharing.openid4vci.credential_request import Issued
    from wallet.tasks.conversations import Conversations
    from wallet.tasks.offering.awaiting import Awaiting, Promises
    from wallet.tasks.offering.unkept_arrivals import UnkeptArrivals
    from wallet.vault.vault import Vault
    from wallet.work import Work

_OVER = ("offer_no_longer_waits", "offer_denied", "offer_used_up", "offer_token_ended")


class OfferPromises:
    """Asks on behalf of an open wallet."""

    def __init__(
        self,
        vault: Vault,
        promises: Promises,
        unkept: UnkeptArrivals,
        talks: Conversations[Talk],
    ) -> None:
        self._vault = vault
        self._promises = promises
        self._unkept = unkept
        self._talks = talks

    def add(self, number: int, promises: Sequence[Awaiting], *, now: datetime) -> None:
        """Keep what was promised in a conversation beside what was before."""
        if not promises:
            return
        before = self._promises.of(number)
        self._promises.replace(number, [*before, *promises])
        if not before:
            host = promises[0].host
            noting.offered(self._vault, "activity_offer_later", host, now=now)

    def ask_again(self, number: int, *, language: str, now: datetime, work: Work) -> Talk:
        """Ask as ``Offers.ask_again`` says; return the conversation with what came."""
        mine = self._promises.of(number)
        if not mine:  # all of it came already, but looking at it was stopped
            talk = self._unkept.of(number, self._talks)
            if not talk.came:
                raise UsageError("offer_gone")
            return talk
        first = mine[0]
        ready = max(each.due for each in mine)
        if now < ready:
            raise SharingError("offer_too_soon", due=ready, host=first.host)
        came = self._unkept.talk(number)  # of an earlier start
        talk = self._talks.again(number, came or Talk(first.host, first.name, first.told_at))
        talk.token = first.token
        talk.came = [each for each in talk.came if each.error is None]
        left = dict(enumerate(mine))
        with noting.offer_in_vain(self._vault, talk.host, now=now):
            with noted(self._vault, now=now) as send:
                line = Line(send, now, work)
                for place in range(len(mine)):
                    if not self._asked(line, talk, place, left, language):
                        break
            if any(each.times >= deferred.MOST_TIMES for each in left.values()):
                given_up, left = left, {}
                self._promises.replace(number, [])
                error = SharingError(
                    "offer_waited_enough", host=talk.host, times=deferred.MOST_TIMES
                )
                if not talk.came:
                    raise error
                for each in given_up.values():  # what did come is still to be seen
                    talk.came.append(Came(each.badge, each.promised, error=error))
            self._promises.replace(number, [*left.values()])
        return talk

    def give_up(self, number: int, *, now: datetime) -> Changes:
        """Forget promises as ``Offers.give_up`` says."""
        promised = self._promises.of(number)
        if not promised:
            raise UsageError("offer_gone", number=number)
        self._promises.replace(number, [])
        noting.offered(self._vault, "activity_offer_given_up", promised[0].host, now=now)
        return Changes.ACTIVITY

    def _asked(
        self, line: Line, talk: Talk, place: int, left: dict[int, Awaiting], language: str
    ) -> bool:
        """Ask for one; return whether the next can be asked for. ``left`` stay promised."""
        one = left[place]
        title = offer_pages.in_language(one.names, language) or one.badge
        try:
            issued = self._issued(line, place, left)
        except (SharingError, TrustError) as error:
            if error.code in _OVER:
                del left[place]
            self._promises.replace(one.number, [*left.values()])
            if not talk.came:
                raise
            talk.came.append(Came(title, one.promised, error=error))
            return False
        talk.token = left[place].token
        if issued.transaction:
            left[place] = left[place].promised_again(issued, line.now)
        else:
            talk.note(issued, title, one.promised)
            del left[place]
            self._unkept.note(one.number, talk, now=line.now)  # it is given out once
            self._promises.replace(one.number, [*left.values()])
        return True

    def _issued(self, line: Line, place: int, left: dict[int, Awaiting]) -> Issued:
        """Ask for one; where that may help, once more by what the issuer has instead by now.

        Days may lie between the promise and this: a token ends, and keys are replaced.
        """
        one = left[place]
        try:
            return deferred.ask(line, one.waiting, one.token)
        except SharingError as error:
            if error.code == "offer_token_ended":
                used_at = {one.host, links.host_of(one.waiting.endpoint)}
                token = tokens.refreshed(line, one.token, used_at=used_at)
                if token is None:
                    raise
                for at, each in left.items():
                    if each.token.value == one.token.value:
                        left[at] = replace(each, token=token)
                self._promises.replace(one.number, [*left.values()])  # the other is used up
            else:
                before = one.waiting.encryption
                issuer = one.promised.issuer
                now = encryption_renewed.after(error, line, issuer, before)
                if now is None:
                    raise
                left[place] = replace(one, waiting=replace(one.waiting, encryption=now))
        return deferred.ask(line, left[place].waiting, left[place].token)
