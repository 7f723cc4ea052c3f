"""Taking badges that an issuer's website offers: see, take, ask again, keep, decline.

Nothing is contacted by ``look``; nothing is kept before ``keep``. Conversations live in memory, by
number, until they end or the wallet locks; a badge that was promised for later is in the vault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.sharing.openid4vci import looking
from wallet.sharing.openid4vci import token as tokens
from wallet.sharing.openid4vci.posting import Line
from wallet.tasks.activity import noting
from wallet.tasks.contacting import noted
from wallet.tasks.conversations import Conversations
from wallet.tasks.offering import asking_for_offered
from wallet.tasks.offering.arriving import Promised
from wallet.tasks.offering.awaiting import Promises
from wallet.tasks.offering.offer_arrivals import Arrivals
from wallet.tasks.offering.offer_opening import OfferOpening
from wallet.tasks.offering.offer_promises import OfferPromises
from wallet.tasks.offering.offer_talks import Came, Talk
from wallet.tasks.offering.unkept_arrivals import UnkeptArrivals

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from wallet.snapshots.changes import Changes
    from wallet.snapshots.imports import Found, Kept
    from wallet.snapshots.offers import Arrived, AwaitedOffer, OfferPage, UnkeptOffer
    from wallet.snapshots.requests import Looked
    from wallet.tasks.importing.keeping import Keeping
    from wallet.tasks.offering.awaiting import Awaiting
    from wallet.tasks.owner.profiling import Profiling
    from wallet.vault.vault import Vault
    from wallet.work import Work


class Offers:
    """Offers to one open wallet; every method but ``look`` may raise what the vault raises."""

    def __init__(self, vault: Vault, profiles: Profiling, keeping: Keeping) -> None:
        self._vault = vault
        self._profiles = profiles
        self._promises = Promises(vault)
        self._unkept = UnkeptArrivals(vault)
        last = max(self._promises.last, self._unkept.last)
        self._talks: Conversations[Talk] = Conversations("offer_gone", last)
        self._opening = OfferOpening(vault, profiles, self._talks)
        self._promised = OfferPromises(vault, self._promises, self._unkept, self._talks)
        self._arrivals = Arrivals(
            vault=vault,
            profiles=profiles,
            keeping=keeping,
            promises=self._promises,
            unkept=self._unkept,
            talks=self._talks,
        )

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
        ``offer_other_host`` with ``host`` and how it ``looks``, "" for a name that deceives nobody;
        nobody is asked there, unless ``agreed`` has that host.
        Raises besides what the modules of ``wallet.sharing.openid4vci`` and the network raise.
        """
        return self._opening.open(text, language=language, agreed=agreed, now=now, work=work)

    def page(self, number: int, *, now: datetime, work: Work) -> OfferPage | Arrived:
        """Return the page of an offer that was opened and not ended; what came, where it came.

        Raises ``UsageError`` ``offer_gone``.
        """
        talk = self._unkept.of(number, self._talks)
        if talk.offered is not None:
            return talk.offered.page
        return self._arrivals.judged(number, talk, now=now, work=work)

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
        """Take what is offered, and judge it; none of it is among the badges yet.

        What came is not lost by a lock or a crash (``unkept``). Hosts that the page shows are
        thereby agreed to, and no other is contacted (``offer_moved``). ``code`` is the transaction
        code; one that was wrong may be given again in another call. ``browse`` opens an address in
        the browser, which shows ``signed_in`` at the end. What fails while something else comes is
        told in its place.

        Raises ``UsageError`` ``offer_gone``, ``offer_nothing_chosen``, and what the modules of
        ``wallet.sharing.openid4vci``, ``wallet.sharing.local.redirect`` and the network raise.
        """
        talk = self._talks.of(number)
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
        try:
            with (
                noting.offer_in_vain(self._vault, talk.host, now=now),
                noted(self._vault, now=now) as send,
            ):
                line = Line(send, now, work)
                asking_for_offered.token(
                    line, talk, wanted, given, browse=browse, signed_in=signed_in
                )
                keys = self._profiles.signing_keys()
                asking_for_offered.all_of(line, talk, wanted, keys, language, later=promises)
        finally:
            self._unkept.note(number, talk, now=now)  # also what came before it was stopped
            self._promised.add(number, promises, now=now)
        return self._arrivals.judged(number, talk, now=now, work=work)

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
        promised = Promised(f"https://{host}" if issues else "", (), "", "")
        came = [Came(name, promised, data) for name, data in badges]
        talk = Talk(host, "", "", came=came)
        number = self._talks.begin(talk)
        if issues:  # what is only stored there can be fetched again
            self._unkept.note(number, talk, now=now)
        return self._arrivals.judged(number, talk, now=now, work=work)

    def awaited(self) -> tuple[AwaitedOffer, ...]:
        """Return what issuers promised, oldest first."""
        return self._promises.told()

    def unkept(self) -> tuple[UnkeptOffer, ...]:
        """Return what came and was neither kept nor declined, oldest first."""
        return self._unkept.told()

    def arrived(self, number: int, *, now: datetime, work: Work) -> Arrived:
        """Judge again what came in a conversation, also one of an earlier start; nobody is asked.

        Raises ``UsageError`` ``offer_gone``.
        """
        talk = self._unkept.of(number, self._talks)
        return self._arrivals.judged(number, talk, now=now, work=work)

    def ask_again(self, number: int, *, language: str = "en", now: datetime, work: Work) -> Arrived:
        """Ask for what was promised in a conversation, also one of an earlier start.

        Raises ``UsageError`` ``offer_gone``, ``SharingError`` ``offer_too_soon`` with ``due``,
        ``offer_waited_enough`` when it was asked for too often (it is then given up), and what
        ``deferred.ask`` and the network raise; what fails after something came is told in its
        place, and what was not asked for stays promised.
        """
        talk = self._promised.ask_again(number, language=language, now=now, work=work)
        return self._arrivals.judged(number, talk, now=now, work=work)

    def keep(self, number: int, found: Sequence[Found], *, now: datetime, work: Work) -> Kept:
        """Keep what came, as far as chosen, and tell the issuer; that may fail without harm.

        Raises ``UsageError`` ``offer_gone`` and what ``Keeping.keep`` raises.
        """
        return self._arrivals.keep(number, found, now=now, work=work)

    def decline(self, number: int, *, now: datetime, work: Work) -> Changes:
        """Take nothing: what came is forgotten, and the issuer told of it; so is what was promised.

        The protocol has no way to decline an offer of which nothing was taken: then nobody is told.
        Raises ``UsageError`` ``offer_gone``.
        """
        return self._arrivals.decline(number, now=now, work=work)

    def give_up(self, number: int, *, now: datetime) -> Changes:
        """Forget what was promised in a conversation, telling nobody; what came stays.

        Raises ``UsageError`` ``offer_gone``.
        """
        return self._promised.give_up(number, now=now)

    def close(self, number: int) -> None:
        """Leave a conversation, telling nobody; what was promised or came waits in the vault."""
        self._talks.close(number)
