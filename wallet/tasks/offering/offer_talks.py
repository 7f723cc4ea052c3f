"""A conversation with an issuer that offers badges: what was said and what came."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.openid4vci import notification
from wallet.sharing.openid4vci.notification import Event
from wallet.tasks.files.names import file_name
from wallet.tasks.offering.arriving import Promised

if TYPE_CHECKING:
    from collections.abc import Collection

    from wallet.errors import WalletError
    from wallet.sharing.openid4vci.authorization_server import AuthorizationServer
    from wallet.sharing.openid4vci.credential_request import Issued
    from wallet.sharing.openid4vci.issuer_metadata import Configuration, IssuerMetadata
    from wallet.sharing.openid4vci.offer import Offer
    from wallet.sharing.openid4vci.posting import Line, Token
    from wallet.snapshots.offers import OfferPage

_SUFFIXES = {"ldp_vc": ".json"}
_MOST_BADGES = 200
_MOST_BYTES = 20_000_000  # of all that comes in one conversation


@dataclass(frozen=True, slots=True)
class Came:
    """One badge as it came, or why it did not, and what was promised of it."""

    name: str  # of the file that it becomes
    promised: Promised
    data: bytes = b""
    error: WalletError | None = None
    notification: str = ""  # by what the issuer wants to hear of it, "" for not


@dataclass(frozen=True, slots=True)
class Offered:
    """What an issuer offers, as read and as shown."""

    page: OfferPage
    offer: Offer
    metadata: IssuerMetadata


@dataclass
class Talk:
    """One conversation. ``offered`` is None for one that only waits for what was promised."""

    host: str
    name: str  # as the issuer calls itself
    told_at: str  # where it wants to hear what became of badges, "" for nowhere
    offered: Offered | None = None
    server: AuthorizationServer | None = None
    token: Token | None = None
    client: str = ""  # by which we signed in
    came: list[Came] = field(default_factory=list)
    unusable: Collection[str] = ()  # names of what is no credential
    had: set[tuple[str, str]] = field(default_factory=set)  # what is not asked for twice

    def promised(self, wanted: Configuration, holder: str) -> Promised:
        """Return what is offered of one kind of badge, bound to a key, "" for none."""
        issuer = self.offered.offer.issuer if self.offered else ""
        return Promised(issuer, wanted.types, wanted.format, holder)

    def note(self, issued: Issued, title: str, promised: Promised) -> None:
        """Take in what came, each under a file name of its own.

        Raises ``SharingError`` ``offer_too_much`` for more than one conversation may bring.
        """
        size = sum(len(each.data) for each in self.came) + sum(map(len, issued.credentials))
        if size > _MOST_BYTES or len(self.came) + len(issued.credentials) > _MOST_BADGES:
            raise SharingError("offer_too_much", host=self.host, limit=_MOST_BADGES)
        suffix = _SUFFIXES.get(promised.format, ".jwt")
        for data in issued.credentials:
            taken = {each.name for each in self.came}
            name, number = file_name(f"{title}{suffix}"), 1
            while name in taken:
                number += 1
                name = file_name(f"{title} {number}{suffix}")
            self.came.append(Came(name, promised, data, notification=issued.notification))

    def tell(self, line: Line, taken: Collection[str], failed: Collection[str]) -> None:
        """Tell the issuer of each of its answers whether something of it was kept.

        ``taken`` and ``failed`` are file names; what is ``unusable`` failed too. That nobody hears
        it does no harm.
        """
        if self.token is None or not self.told_at:
            return
        events: dict[str, Event] = {}
        for each in self.came:
            event = events.get(each.notification, Event.DELETED)
            if each.name in taken:
                event = Event.ACCEPTED
            elif each.name in (*failed, *self.unusable) and event is not Event.ACCEPTED:
                event = Event.FAILURE
            events[each.notification] = event
        events.pop("", None)
        for identifier, event in events.items():
            if not notification.tell(line, self.told_at, self.token, identifier, event):
                return  # who does not answer would have the learner wait for each of many
