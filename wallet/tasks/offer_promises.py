"""What an issuer promised for later, asked for again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import SharingError, TrustError, UsageError
from wallet.sharing.openid4vci import deferred
from wallet.sharing.openid4vci.posting import Line
from wallet.tasks import noting, offer_pages
from wallet.tasks.contacting import noted
from wallet.tasks.offer_talks import Came, Talk

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.tasks.awaiting import Awaiting, Promises
    from wallet.tasks.offer_talks import Talks
    from wallet.vault.vault import Vault
    from wallet.work import Work

_OVER = ("offer_no_longer_waits", "offer_denied", "offer_used_up")


class OfferPromises:
    """Asks on behalf of an open wallet."""

    def __init__(self, vault: Vault, promises: Promises, talks: Talks) -> None:
        self._vault = vault
        self._promises = promises
        self._talks = talks

    def ask_again(self, number: int, *, language: str, now: datetime, work: Work) -> Talk:
        """Ask as ``Offers.ask_again`` says; return the conversation with what came."""
        mine = self._promises.of(number)
        if not mine:
            raise UsageError("offer_gone")
        first = mine[0]
        ready = max(each.due for each in mine)
        if now < ready:
            raise SharingError("offer_too_soon", due=ready, host=first.host)
        talk = self._talks.again(number, Talk(first.host, first.name, first.told_at))
        talk.token = first.token
        talk.came = [each for each in talk.came if each.error is None]
        left = dict(enumerate(mine))
        with noting.offer_in_vain(self._vault, talk.host, now=now):
            with noted(self._vault, now=now) as send:
                line = Line(send, now, work)
                for place, each in enumerate(mine):
                    if not self._asked(line, talk, place, each, left, language):
                        break
            if any(each.times >= deferred.MOST_TIMES for each in left.values()):
                self._promises.replace(number, [])
                raise SharingError("offer_waited_enough", host=talk.host, times=deferred.MOST_TIMES)
            self._promises.replace(number, [*left.values()])
        return talk

    def _asked(  # noqa: PLR0917 - where it stands
        self,
        line: Line,
        talk: Talk,
        place: int,
        one: Awaiting,
        left: dict[int, Awaiting],
        language: str,
    ) -> bool:
        """Ask for one; return whether the next can be asked for. ``left`` stay promised."""
        title = offer_pages.in_language(one.names, language) or one.badge
        try:
            issued = deferred.ask(line, one.waiting, one.token)
        except (SharingError, TrustError) as error:
            if error.code in _OVER:
                del left[place]
            self._promises.replace(one.number, [*left.values()])
            if not talk.came:
                raise
            talk.came.append(Came(title, one.promised, error=error))
            return False
        if issued.transaction:
            left[place] = one.promised_again(issued, line.now)
        else:
            talk.note(issued, title, one.promised)
            del left[place]
            self._promises.replace(one.number, [*left.values()])  # it is given out once
        return True
