"""Taking badges that an issuer's website offers: see, take, ask again, keep, decline.

Nothing is contacted by ``look``; nothing is kept before ``keep``. Conversations live in memory, by
number, until they end or the wallet locks; a badge that was promised for later is in the vault.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import SharingError, TrustError, UsageError, WalletError
from wallet.sharing.openid4vci import (
    authorization_server,
    deferred,
    issuer_metadata,
    links,
    looking,
    offer,
    proofs,
)
from wallet.sharing.openid4vci import token as tokens
from wallet.sharing.openid4vci.posting import Line
from wallet.snapshots.changes import Changes
from wallet.snapshots.offers import Arrived
from wallet.tasks import arriving, asking_for_offered, noting, offer_pages
from wallet.tasks.arriving import Promised
from wallet.tasks.awaiting import Promises
from wallet.tasks.contacting import noted
from wallet.tasks.offer_talks import Came, Offered, Talk
from wallet.tasks.unpacking import Input
from wallet.vault.activity import ActivityKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from wallet.holder.keys import HolderKey
    from wallet.snapshots.imports import Found, Kept
    from wallet.snapshots.offers import AwaitedOffer, OfferPage
    from wallet.snapshots.portfolios import Finding
    from wallet.snapshots.requests import Looked
    from wallet.tasks.awaiting import Awaiting
    from wallet.tasks.keeping import Keeping
    from wallet.tasks.profiling import Profiling
    from wallet.vault.vault import Vault
    from wallet.work import Work

_MOST_CONVERSATIONS = 20
_OVER = ("offer_no_longer_waits", "offer_denied", "offer_used_up")


class Offers:
    """Offers to one open wallet; every method but ``look`` may raise what the vault raises."""

    def __init__(self, vault: Vault, profiles: Profiling, keeping: Keeping) -> None:
        self._vault = vault
        self._profiles = profiles
        self._keeping = keeping
        self._promises = Promises(vault)
        self._talks: dict[int, Talk] = {}
        self._last = self._promises.last

    def look(self, text: str) -> Looked:
        """Tell what a code or link begins, without contacting anybody.

        Raises ``SharingError`` ``offer_*`` and ``TrustError`` ``url_*`` for what is malformed.
        """
        return looking.looked(text)

    def open(
        self,
        text: str,
        *,
        now: datetime,
        work: Work,
        language: str = "en",
        agreed: Collection[str] = (),
    ) -> OfferPage:
        """Ask the issuer what is offered, after the learner agreed to the hosts that ``look`` told.

        An offer that is at one website and of another's raises ``SharingError``
        ``offer_other_host`` with ``host``, and asks nobody there, unless ``agreed`` has that host.
        Raises besides what the modules of ``wallet.sharing.openid4vci`` and the network raise.
        """
        link = links.link_of(text)
        hosts = looking.looked(text).hosts
        agreed = {*agreed, *hosts}
        with (
            self._in_vain(next(iter(hosts), ""), now),
            noted(self._vault, now=now) as send,
        ):
            found = offer.obtain(link, send, work)
            host = links.host_of(found.issuer)
            if host not in agreed:
                at = links.host_of(link.url)
                raise SharingError("offer_other_host", host=host, at=at)
            metadata = issuer_metadata.obtain(found.issuer, found.configurations, send, work)
            meant = authorization_server.candidates(metadata, found.grant)
            server = None
            if all(links.host_of(each) == host for each in meant):
                server = authorization_server.obtain(metadata, found.grant, send, work)
        self._last += 1
        page = offer_pages.page(
            self._last, found, metadata, server, self._keys(), language=language
        )
        offered = Offered(page, found, metadata)
        talk = Talk(host, page.name, metadata.notification_endpoint, offered, server)
        self._talks = dict([*self._talks.items()][1 - _MOST_CONVERSATIONS :])
        self._talks[page.number] = talk
        noting.offered(self._vault, "activity_offer_looked", host, now=now)
        return page

    def page(self, number: int, *, now: datetime, work: Work) -> OfferPage | Arrived:
        """Return the page of an offer that was opened and not ended; what came, where it came.

        Raises ``UsageError`` ``offer_gone``.
        """
        talk = self._talk(number)
        if talk.offered is not None:
            return talk.offered.page
        return self._arrived(number, talk, now=now, work=work)

    def accept(
        self,
        number: int,
        ids: Sequence[str],
        *,
        code: str = "",
        browse: Callable[[str], None] | None = None,
        language: str = "en",
        signed_in: str = "",
        now: datetime,
        work: Work,
    ) -> Arrived:
        """Take what is offered, and judge it; nothing is kept yet.

        Hosts that the page shows are thereby agreed to, and no other is contacted
        (``offer_moved``). ``code`` is the transaction code; one that was wrong may be given again
        in another call. ``browse`` opens an address in the browser, which shows ``signed_in`` at
        the end. What fails while something else comes is told in its place.

        Raises ``UsageError`` ``offer_gone``, ``offer_nothing_chosen``, and what the modules of
        ``wallet.sharing.openid4vci``, ``wallet.sharing.local.redirect`` and the network raise.
        """
        talk = self._talk(number)
        if talk.offered is None:
            raise UsageError("offer_gone")
        page, offered = talk.offered.page, talk.offered.offer
        takeable = {each.id for each in page.badges if not each.code}
        chosen = [each for each in offered.configurations if each in ids]
        if not chosen or set(ids) - takeable or not page.acceptable:
            raise UsageError("offer_nothing_chosen")
        wanted = [talk.offered.metadata.configurations[each] for each in chosen]
        given = tokens.check_code(code, offered.grant.transaction)
        talk.came = [each for each in talk.came if each.error is None]
        promises: list[Awaiting] = []
        errors: list[WalletError] = []
        with self._in_vain(talk.host, now), noted(self._vault, now=now) as send:
            line = Line(send, now, work)
            asking_for_offered.token(line, talk, wanted, given, browse=browse, signed_in=signed_in)
            for place, one in enumerate(wanted):
                title = offer_pages.in_language(one.names, language) or one.id
                work.step(place, len(wanted), title)
                try:
                    key = proofs.key_for(one, self._keys())
                    asking_for_offered.badges(line, talk, one, key=key, title=title, later=promises)
                except WalletError as error:
                    work.check()
                    errors.append(error)
                    talk.came.append(Came(title, talk.promised(one, ""), error=error))
            nothing = not promises and all(each.error for each in talk.came)
            if len(errors) == len(wanted) and nothing:
                raise errors[0]
        before = self._promises.of(number)
        self._promises.replace(number, [*before, *promises])
        if promises and not before:
            noting.offered(self._vault, "activity_offer_later", talk.host, now=now)
        return self._arrived(number, talk, now=now, work=work)

    def bring(
        self,
        host: str,
        badges: Sequence[tuple[str, bytes]],
        *,
        issues: bool = True,
        now: datetime,
        work: Work,
    ) -> Arrived:
        """Judge badges, named, that a website handed out by another protocol; nothing is kept yet.

        ``issues``: whether they are to be its own, and not those of others that it stores.
        ``keep``, ``decline`` and ``close`` take the number of what is returned.
        """
        self._last += 1
        promised = Promised(f"https://{host}" if issues else "", (), "", "")
        came = [Came(name, promised, data) for name, data in badges]
        talk = self._talks[self._last] = Talk(host, "", "", came=came)
        return self._arrived(self._last, talk, now=now, work=work)

    def awaited(self) -> tuple[AwaitedOffer, ...]:
        """Return what issuers promised, oldest first."""
        return self._promises.told()

    def ask_again(self, number: int, *, language: str = "en", now: datetime, work: Work) -> Arrived:
        """Ask for what was promised in a conversation, also one of an earlier start.

        Raises ``UsageError`` ``offer_gone``, ``SharingError`` ``offer_too_soon`` with ``due``,
        ``offer_waited_enough`` when it was asked for too often (it is then given up), and what
        ``deferred.ask`` and the network raise; what fails after something came is told in its
        place, and what was not asked for stays promised.
        """
        mine = self._promises.of(number)
        if not mine:
            raise UsageError("offer_gone")
        ready = max(each.due for each in mine)
        if now < ready:
            raise SharingError("offer_too_soon", due=ready, host=mine[0].host)
        talk = self._talks.setdefault(number, Talk(mine[0].host, mine[0].name, mine[0].told_at))
        talk.token = mine[0].token
        talk.came = [each for each in talk.came if each.error is None]
        left = dict(enumerate(mine))
        with self._in_vain(talk.host, now), noted(self._vault, now=now) as send:
            line = Line(send, now, work)
            for place, each in enumerate(mine):
                title = offer_pages.in_language(each.names, language) or each.badge
                try:
                    issued = deferred.ask(line, each.waiting, each.token)
                except (SharingError, TrustError) as error:
                    if error.code in _OVER:
                        del left[place]
                    self._promises.replace(number, [*left.values()])
                    if not talk.came:
                        raise
                    talk.came.append(Came(title, each.promised, error=error))
                    break
                if issued.transaction:
                    left[place] = each.promised_again(issued, now)
                else:
                    talk.note(issued, title, each.promised)
                    del left[place]
                    self._promises.replace(number, [*left.values()])  # it is given out once
        if any(each.times >= deferred.MOST_TIMES for each in left.values()):
            self._promises.replace(number, [])
            raise SharingError("offer_waited_enough", host=talk.host, times=deferred.MOST_TIMES)
        self._promises.replace(number, [*left.values()])
        return self._arrived(number, talk, now=now, work=work)

    def keep(self, number: int, found: Sequence[Found], *, now: datetime, work: Work) -> Kept:
        """Keep what came, as far as chosen, and tell the issuer; that may fail without harm.

        Raises ``UsageError`` ``offer_gone`` and what ``Keeping.keep`` raises.
        """
        talk = self._talk(number)
        kept = self._keeping.keep(found, now=now, work=work)
        failed = {each.document or each.name for each in kept.failed}
        taken = {each.document or each.name for each in found} - failed
        with noted(self._vault, now=now) as send:
            talk.tell(Line(send, now, work), taken, failed)
        ids = (*kept.added, *kept.editions, *kept.returned, *kept.copies)
        if ids:
            code = "activity_offer_taken"
            noting.offered(
                self._vault, code, talk.host, now=now, badge_ids=tuple(dict.fromkeys(ids))
            )
        self._talks.pop(number, None)
        return kept

    def decline(self, number: int, *, now: datetime, work: Work) -> Changes:
        """Take nothing: what came is forgotten, and the issuer told of it; so is what was promised.

        The protocol has no way to decline an offer of which nothing was taken: then nobody is told.
        Raises ``UsageError`` ``offer_gone``.
        """
        promised = self._promises.of(number)
        talk = self._talks.pop(number, None)
        if talk is None and not promised:
            raise UsageError("offer_gone")
        host = talk.host if talk else promised[0].host
        if promised:
            self._promises.replace(number, [])
        if talk:
            with noted(self._vault, now=now) as send:
                talk.tell(Line(send, now, work), set(), set())
        noting.offered(self._vault, "activity_offer_declined", host, now=now)
        return Changes.ACTIVITY

    def close(self, number: int) -> None:
        """Forget a conversation without telling anybody; what was promised stays promised."""
        self._talks.pop(number, None)

    # -------------------------------------------------------------------------

    def _talk(self, number: int) -> Talk:
        try:
            return self._talks[number]
        except KeyError as error:
            raise UsageError("offer_gone") from error

    def _in_vain(self, host: str, now: datetime) -> AbstractContextManager[None]:
        """Note what fails between the learner and an issuer."""
        code = "activity_offer_failed"
        return noting.in_vain(self._vault, ActivityKind.IMPORT, code, host, now=now)

    def _keys(self) -> tuple[HolderKey, ...]:
        """Return the keys that may be proved: those that sign new things, the oldest first."""
        return tuple(profile.key for profile in self._profiles.profiles())

    def _arrived(self, number: int, talk: Talk, *, now: datetime, work: Work) -> Arrived:
        """Judge what came, and tell when to ask for what will."""
        inputs = [Input(each.name, each.data, each.error) for each in talk.came]
        review = self._keeping.examine(inputs, now=now, work=work)
        # An issuer has no profiles and keys to give to anybody, whatever file it sends.
        review = replace(self._profiles.told_of(review), profiles=())
        talk.unusable = {each.name for each in review.found if each.report is None}
        keys = tuple(key for profile in self._profiles.profiles() for key in profile.keys)
        promised = {each.name: each.promised for each in talk.came}
        findings: list[Finding] = []
        for one in review.found:
            if (came := one.document or one.name) in promised:
                findings += arriving.findings(one, promised[came], keys)
        later = max((each.due for each in self._promises.of(number)), default=None)
        return Arrived(number, review, tuple(findings), later)
