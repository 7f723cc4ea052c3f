"""What the pages of a conversation ask of the wallet.

Written down here as well because the parts that answer are each made for several protocols.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.imports import Found, Kept
    from wallet.snapshots.offers import Arrived, OfferPage
    from wallet.snapshots.requests import Declined, Looked, Nearby, RequestPage, Sent
    from wallet.work import Work


class Answering(Protocol):
    """``wallet.answering``: conversations with who asks for badges, by number."""

    def look(self, text: str) -> Looked:
        """Tell what a text begins; nobody is contacted."""

    def open(
        self, text: str, *, now: datetime, work: Work, confirmed: Nearby | None = None
    ) -> object:
        """Return the ``RequestPage``; or what a site has instead of one.

        That is badges which it brings (``Arrived``), or anything with the ``text`` of another
        conversation, which is to be looked at anew.
        """

    def page(self, number: int, *, now: datetime) -> RequestPage:
        """Return the request of a conversation that goes on, as it is chosen now."""

    def choose(
        self, number: int, chosen: Mapping[str, Sequence[str]], *, now: datetime
    ) -> RequestPage:
        """Choose badges by what is wanted."""

    def send(self, number: int, *, now: datetime, work: Work) -> Sent:
        """Sign and send."""

    def decline(self, number: int, *, now: datetime, work: Work) -> Declined:
        """Tell the asker that nothing comes."""

    def close(self, number: int) -> None:
        """Forget it, telling nobody."""


class Awaited(Protocol):
    """Badges that an issuer promised: the number to ask again with, and from when on."""

    @property
    def number(self) -> int:
        """Number of the conversation."""

    @property
    def host(self) -> str:
        """Host of the issuer."""

    @property
    def badges(self) -> Sequence[str]:
        """What they are called."""

    @property
    def due(self) -> datetime:
        """When to ask again."""


class Offers(Protocol):
    """``wallet.offers``: conversations with who offers badges, by number."""

    def look(self, text: str) -> Looked:
        """Tell what a text begins; nobody is contacted."""

    def open(
        self, text: str, *, now: datetime, work: Work, language: str, agreed: Collection[str] = ()
    ) -> OfferPage:
        """Read the offer; ``agreed`` are hosts beside those of ``look`` that may be contacted.

        Raises ``offer_other_host`` with ``host`` where it leads to one that was not agreed to.
        """

    def page(self, number: int, *, now: datetime, work: Work) -> OfferPage | Arrived:
        """Return the offer of a conversation that goes on; or what came, where it was brought."""

    def accept(
        self,
        number: int,
        ids: Sequence[str],
        *,
        code: str = "",
        browse: Callable[[str], None] | None = None,
        language: str,
        signed_in: str = "",
        now: datetime,
        work: Work,
    ) -> Arrived:
        """Fetch badges; ``browse`` opens an address in the browser, which ends with a sentence."""

    def awaited(self) -> Sequence[Awaited]:
        """Return what issuers promised for later, also before an earlier lock."""

    def ask_again(self, number: int, *, now: datetime, work: Work, language: str) -> Arrived:
        """Ask for what was not ready."""

    def keep(self, number: int, found: Sequence[Found], *, now: datetime, work: Work) -> Kept:
        """Keep badges, and tell the issuer."""

    def decline(self, number: int, *, now: datetime, work: Work) -> Changes:
        """Take nothing."""

    def close(self, number: int) -> None:
        """Forget it, telling nobody."""


def answering(wallet: Wallet) -> Answering:
    """Return the part of a wallet that answers requests."""
    found: Answering = cast("Any", wallet).answering
    return found


def offers(wallet: Wallet) -> Offers:
    """Return the part of a wallet that takes offers."""
    found: Offers = cast("Any", wallet).offers
    return found
