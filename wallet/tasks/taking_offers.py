"""Taking badges that an issuer's website offers: see, take, ask again, keep, decline.

Nothing is contacted by ``look``; nothing is kept before ``keep``. Conversations live in memory, by
number, until they end or the wallet locks; a badge that was promised for later is in the vault.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wallet.errors import SharingError, UsageError, WalletError
from wallet.sharing.openid4vci import (
    authorization,
    authorization_server,
    credential_request,
    deferred,
    issuer_metadata,
    links,
    notification,
    offer,
    proofs,
    token,
)
from wallet.sharing.openid4vci.notification import Event
from wallet.sharing.openid4vci.posting import Line
from wallet.snapshots.changes import Changes
from wallet.snapshots.offers import Arrived, AwaitedOffer
from wallet.tasks import arriving, awaiting, noting, offer_pages
from wallet.tasks.arriving import Promised
from wallet.tasks.awaiting import Awaiting
from wallet.tasks.contacting import noted
from wallet.tasks.names import file_name
from wallet.tasks.unpacking import Input

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from wallet.holder.keys import HolderKey
    from wallet.sharing.openid4vci.authorization_server import AuthorizationServer
    from wallet.sharing.openid4vci.credential_request import Issued
    from wallet.sharing.openid4vci.issuer_metadata import Configuration, IssuerMetadata
    from wallet.sharing.openid4vci.offer import Offer
    from wallet.sharing.openid4vci.posting import Token
    from wallet.snapshots.imports import Found, Kept
    from wallet.snapshots.offers import OfferPage
    from wallet.snapshots.portfolios import Finding
    from wallet.snapshots.requests import Looked
    from wallet.tasks.keeping import Keeping
    from wallet.tasks.profiling import Profiling
    from wallet.vault.vault import Vault
    from wallet.work import Work

_MOST_CREDENTIALS = 20  # of one configuration, where the token names them
_MOST_CONVERSATIONS = 20
_OVER = ("offer_no_longer_waits", "offer_denied", "offer_used_up")
_SUFFIXES = {"ldp_vc": ".json"}


@dataclass
class _Came:
    """One badge as it came, or why it did not, and what was promised of it."""

    name: str
    promised: Promised
    data: bytes = b""
    error: WalletError | None = None
    notification: str = ""


@dataclass
class _Talk:
    """One conversation with an issuer."""

    host: str
    name: str
    told_at: str = ""
    page: OfferPage | None = None
    offer: Offer | None = None
    metadata: IssuerMetadata | None = None
    server: AuthorizationServer | None = None
    token: Token | None = None
    client: str = ""
    came: list[_Came] = field(default_factory=list)


class Offers:
    """Offers to one open wallet; every method but ``look`` may raise what the vault raises."""

    def __init__(self, vault: Vault, profiles: Profiling, keeping: Keeping) -> None:
        self._vault = vault
        self._profiles = profiles
        self._keeping = keeping
        self._talks: dict[int, _Talk] = {}
        self._last = max((each.number for each in self._awaiting()), default=0)

    def look(self, text: str) -> Looked:
        """Tell what a code or link begins, without contacting anybody.

        Raises ``SharingError`` ``offer_*`` and ``TrustError`` ``url_*`` for what is malformed.
        """
        return links.looked(text)

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
        agreed = {*agreed, *links.looked(text).hosts}
        with noted(self._vault, now=now) as send:
            found = offer.obtain(link, send, work)
            host = links.host_of(found.issuer)
            if host not in agreed:
                at = links.host_of(link.url)
                raise SharingError("offer_other_host", host=host, at=at)
            metadata = issuer_metadata.obtain(found.issuer, found.configurations, send, work)
        self._last += 1
        page = offer_pages.page(self._last, found, metadata, self._keys(), language=language)
        talk = _Talk(host, page.name, metadata.notification_endpoint, page, found, metadata)
        self._talks = dict([*self._talks.items()][1 - _MOST_CONVERSATIONS :])
        self._talks[page.number] = talk
        return page

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
        if talk.page is None or talk.offer is None or talk.metadata is None:
            raise UsageError("offer_gone")
        takeable = {each.id for each in talk.page.badges if not each.code}
        wanted = [each for each in talk.offer.configurations if each in ids and each in takeable]
        if not wanted or set(ids) - takeable or not talk.page.acceptable:
            raise UsageError("offer_nothing_chosen")
        configurations = [talk.metadata.configurations[each] for each in wanted]
        given = token.check_code(code, talk.offer.grant.transaction)
        titles = {each.id: each.name for each in talk.page.badges}
        with noted(self._vault, now=now) as send:
            line = Line(send, now, work)
            if talk.token is None:
                talk.token = self._token(
                    line, talk, configurations, given, browse=browse, signed_in=signed_in
                )
            promises: list[Awaiting] = []
            errors: list[WalletError] = []
            for place, one in enumerate(configurations, 1):
                work.step(place - 1, len(configurations), titles[one.id])
                try:
                    promises += self._take(line, number, talk, one, titles[one.id])
                except (SharingError, WalletError) as error:
                    work.check()
                    errors.append(error)
                    talk.came.append(_Came(titles[one.id], _promised(talk, one, ""), error=error))
        if len(errors) == len(configurations):
            talk.came = []
            raise errors[0]
        return self._arrived(number, talk, promises, now=now, work=work, language=language)

    def bring(
        self, host: str, badges: Sequence[tuple[str, bytes]], *, now: datetime, work: Work
    ) -> Arrived:
        """Judge badges, named, that a website handed out by another protocol; nothing is kept yet.

        ``keep``, ``decline`` and ``close`` take the number of what is returned.
        """
        self._last += 1
        promised = Promised(f"https://{host}", (), "", "")
        came = [_Came(name, promised, data) for name, data in badges]
        talk = self._talks[self._last] = _Talk(host, "", came=came)
        return self._arrived(self._last, talk, (), now=now, work=work, language="en")

    def awaited(self) -> tuple[AwaitedOffer, ...]:
        """Return what issuers promised, oldest first."""
        every = self._awaiting()
        groups = {
            each.number: [one for one in every if one.number == each.number] for each in every
        }
        return tuple(
            AwaitedOffer(
                number,
                group[0].promised.issuer,
                group[0].host,
                group[0].name,
                tuple(each.badge for each in group),
                min(each.since for each in group),
                max(each.due for each in group),
            )
            for number, group in groups.items()
        )

    def ask_again(self, number: int, *, now: datetime, work: Work, language: str = "en") -> Arrived:
        """Ask for what was promised in a conversation, also one of an earlier start.

        Raises ``UsageError`` ``offer_gone``, ``SharingError`` ``offer_too_soon`` with ``due``,
        ``offer_waited_enough`` when it was asked for too often (it is then given up), and what
        ``deferred.ask`` and the network raise.
        """
        mine = [each for each in self._awaiting() if each.number == number]
        if not mine:
            raise UsageError("offer_gone")
        ready = max(each.due for each in mine)
        if now < ready:
            raise SharingError("offer_too_soon", due=ready, host=mine[0].host)
        talk = self._talks.setdefault(number, _Talk(mine[0].host, mine[0].name, mine[0].told_at))
        talk.token = mine[0].token
        promises: list[Awaiting] = []
        with noted(self._vault, now=now) as send:
            line = Line(send, now, work)
            for each in tuple(mine):
                try:
                    issued = deferred.ask(line, each.waiting, each.token)
                except SharingError as error:
                    if error.code in _OVER:
                        mine.remove(each)
                        self._replace(number, mine)
                    raise
                if issued.transaction:
                    promises.append(_later(each, issued, now))
                else:
                    _note_what_came(talk, issued, each.badge, each.promised)
                    mine = [one for one in mine if one is not each]
                    self._replace(number, mine)  # it is given out once
        if any(each.times >= deferred.MOST_TIMES for each in promises):
            self._replace(number, [])
            raise SharingError("offer_waited_enough", host=talk.host, times=deferred.MOST_TIMES)
        return self._arrived(number, talk, promises, now=now, work=work, language=language)

    def keep(self, number: int, found: Sequence[Found], *, now: datetime, work: Work) -> Kept:
        """Keep what came, as far as chosen, and tell the issuer; that may fail without harm.

        Raises ``UsageError`` ``offer_gone`` and what ``Keeping.keep`` raises.
        """
        talk = self._talk(number)
        kept = self._keeping.keep(found, now=now, work=work)
        failed = {each.name for each in kept.failed}
        taken = {each.name for each in found} - failed
        self._tell(talk, taken, failed, now=now, work=work)
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
        promised = [each for each in self._awaiting() if each.number == number]
        talk = self._talks.pop(number, None)
        if talk is None and not promised:
            raise UsageError("offer_gone")
        host = talk.host if talk else promised[0].host
        if promised:
            self._replace(number, [])
        if talk:
            self._tell(talk, set(), set(), now=now, work=work)
        noting.offered(self._vault, "activity_offer_declined", host, now=now)
        return Changes.ACTIVITY

    def close(self, number: int) -> None:
        """Forget a conversation without telling anybody; what was promised stays promised."""
        self._talks.pop(number, None)

    # -------------------------------------------------------------------------

    def _talk(self, number: int) -> _Talk:
        try:
            return self._talks[number]
        except KeyError as error:
            raise UsageError("offer_gone") from error

    def _keys(self) -> tuple[HolderKey, ...]:
        """Return the keys that may be proved: those that sign new things, the oldest first."""
        return tuple(profile.key for profile in self._profiles.profiles())

    def _token(
        self,
        line: Line,
        talk: _Talk,
        wanted: Sequence[Configuration],
        code: str,
        *,
        browse: Callable[[str], None] | None,
        signed_in: str,
    ) -> Token:
        assert talk.page is not None  # noqa: S101 - ``accept`` looked
        assert talk.offer is not None  # noqa: S101
        assert talk.metadata is not None  # noqa: S101
        grant, issuer = talk.offer.grant, talk.offer.issuer
        if grant.kind == offer.BY_CODE and browse is None:
            raise SharingError("offer_needs_browser", host=talk.page.signs_in)
        if talk.server is None:
            server = authorization_server.obtain(talk.metadata, grant, line.send, line.work)
            _check_shown(server, talk.page)
            talk.server = server
        if grant.kind != offer.BY_CODE or browse is None:
            return token.redeem_offered(line, talk.server, grant, code, issuer=issuer)
        from wallet.sharing.local.redirect import Redirect  # noqa: PLC0415 - it listens; seldom

        with Redirect(signed_in) as back:
            asked = authorization.asking(line, talk.server, back.uri, back.state)
            browse(
                authorization.address(
                    line, talk.server, asked, wanted, issuer=issuer, issuer_state=grant.state
                )
            )
            answer = back.wait(work=line.work)
        done = authorization.signed_in(asked, talk.server, answer)
        talk.client = asked.client
        return token.redeem_signed_in(line, talk.server, done, issuer=issuer)

    def _take(
        self, line: Line, number: int, talk: _Talk, wanted: Configuration, title: str
    ) -> list[Awaiting]:
        """Ask for one kind of badge; what is promised for later is returned, the rest noted."""
        assert talk.metadata is not None  # noqa: S101 - ``accept`` looked
        assert talk.token is not None  # noqa: S101
        key = proofs.key_for(wanted, self._keys())
        promised = _promised(talk, wanted, key.did if key else "")
        later = []
        for identifier in talk.token.identifiers.get(wanted.id, ("",))[:_MOST_CREDENTIALS]:
            issued = credential_request.ask(
                line,
                talk.metadata,
                wanted,
                talk.token,
                identifier=identifier,
                key=key,
                client=talk.client,
            )
            if not issued.transaction:
                _note_what_came(talk, issued, title, promised)
                continue
            if not talk.metadata.deferred_endpoint:
                raise SharingError("offer_later_nowhere", host=talk.host)
            waiting = deferred.Waiting(
                talk.metadata.deferred_endpoint, issued.transaction, issued.interval
            )
            later.append(
                Awaiting(
                    number,
                    promised,
                    talk.host,
                    talk.name,
                    title,
                    waiting,
                    talk.token,
                    talk.told_at,
                    since=line.now,
                    due=awaiting.due(line.now, issued.interval),
                )
            )
        return later

    def _arrived(
        self,
        number: int,
        talk: _Talk,
        promises: Sequence[Awaiting],
        *,
        now: datetime,
        work: Work,
        language: str,
    ) -> Arrived:
        """Judge what came, and keep in mind what will."""
        del language  # the words of findings are the front end's
        before = {each.number for each in self._awaiting()}
        self._replace(number, promises)
        if promises and number not in before:
            noting.offered(self._vault, "activity_offer_later", talk.host, now=now)
        inputs = [Input(each.name, each.data, each.error) for each in talk.came]
        review = self._keeping.examine(inputs, now=now, work=work)
        # An issuer has no profiles and keys to give to anybody, whatever file it sends.
        review = replace(self._profiles.told_of(review), profiles=())
        keys = tuple(key for profile in self._profiles.profiles() for key in profile.keys)
        promised = {each.name: each.promised for each in talk.came}
        findings: list[Finding] = []
        for one in review.found:
            if one.name in promised:
                findings += arriving.findings(one, promised[one.name], keys)
        later = max((each.due for each in promises), default=None)
        return Arrived(number, review, tuple(findings), later)

    def _tell(
        self,
        talk: _Talk,
        taken: Collection[str],
        failed: Collection[str],
        *,
        now: datetime,
        work: Work,
    ) -> None:
        """Tell the issuer of each answer whether something of it was kept."""
        if talk.token is None or not talk.told_at:
            return
        events: dict[str, Event] = {}
        for each in talk.came:
            if not each.notification:
                continue
            event = events.get(each.notification, Event.DELETED)
            if each.name in taken:
                event = Event.ACCEPTED
            elif each.name in failed and event is not Event.ACCEPTED:
                event = Event.FAILURE
            events[each.notification] = event
        with noted(self._vault, now=now) as send:
            for identifier, event in events.items():
                notification.tell(
                    Line(send, now, work), talk.told_at, talk.token, identifier, event
                )

    def _awaiting(self) -> tuple[Awaiting, ...]:
        return awaiting.read(self._vault.awaited.all())

    def _replace(self, number: int, promises: Sequence[Awaiting]) -> None:
        others = [each for each in self._awaiting() if each.number != number]
        self._vault.awaited.keep([each.to_json() for each in (*others, *promises)])


def _check_shown(server: AuthorizationServer, page: OfferPage) -> None:
    """Refuse a server that leads to hosts that nobody was shown."""
    agreed = {page.host, *page.elsewhere}
    for address in server.addresses:
        if (host := links.host_of(address)) not in agreed:
            raise SharingError("offer_moved", host=page.host, onward=host)


def _promised(talk: _Talk, wanted: Configuration, holder: str) -> Promised:
    issuer = talk.metadata.issuer if talk.metadata else ""
    return Promised(issuer, wanted.types, wanted.format, holder)


def _later(each: Awaiting, issued: Issued, now: datetime) -> Awaiting:
    interval = issued.interval or each.waiting.interval
    return replace(
        each,
        waiting=replace(each.waiting, transaction=issued.transaction, interval=interval),
        due=awaiting.due(now, interval),
        times=each.times + 1,
    )


def _note_what_came(talk: _Talk, issued: Issued, title: str, promised: Promised) -> None:
    suffix = _SUFFIXES.get(promised.format, ".jwt")
    for data in issued.credentials:
        taken = {each.name for each in talk.came}
        name, number = file_name(f"{title}{suffix}"), 1
        while name in taken:
            number += 1
            name = file_name(f"{title} {number}{suffix}")
        talk.came.append(_Came(name, promised, data, notification=issued.notification))
