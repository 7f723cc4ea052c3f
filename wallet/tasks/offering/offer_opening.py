"""The first half of an offer: the issuer is asked what it offers, and that becomes a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.lookalikes import lookalikes
from wallet.sharing.openid4vci import authorization_server, issuer_metadata, links, looking, offer
from wallet.tasks.activity import noting
from wallet.tasks.contacting import noted
from wallet.tasks.offering import offer_pages
from wallet.tasks.offering.offer_talks import Offered, Talk

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from wallet.snapshots.offers import OfferPage
    from wallet.tasks.conversations import Conversations
    from wallet.tasks.owner.profiling import Profiling
    from wallet.vault.vault import Vault
    from wallet.work import Work


class OfferOpening:
    """Begins conversations of an open wallet."""

    def __init__(self, vault: Vault, profiles: Profiling, talks: Conversations[Talk]) -> None:
        self._vault = vault
        self._profiles = profiles
        self._talks = talks

    def open(
        self, text: str, *, language: str, agreed: Collection[str], now: datetime, work: Work
    ) -> OfferPage:
        """Ask as ``Offers.open`` says."""
        link = links.link_of(text)
        hosts = looking.looked(text).hosts
        agreed = {*agreed, *hosts}
        with noted(self._vault, now=now) as send:
            with noting.offer_in_vain(self._vault, next(iter(hosts), ""), now=now):
                found = offer.obtain(link, send, work)
                host = links.host_of(found.issuer)
            if host not in agreed:
                at = links.host_of(link.url)
                # Nothing failed there: the learner is asked about one more host.
                code = "activity_offer_other_host"
                noting.offered(self._vault, code, at, other=host, now=now)
                looks = lookalikes((host,)).get(host, "")
                raise SharingError("offer_other_host", host=host, at=at, looks=looks)
            with noting.offer_in_vain(self._vault, host, now=now):
                metadata = issuer_metadata.obtain(found.issuer, found.configurations, send, work)
                meant = authorization_server.candidates(metadata, found.grant)
                server = None
                if all(links.host_of(each) == host for each in meant):
                    server = authorization_server.obtain(metadata, found.grant, send, work)
                page = offer_pages.page(
                    self._talks.next,
                    found,
                    metadata,
                    server,
                    self._profiles.signing_keys(),
                    language=language,
                )  # fmt: skip - one thing
        offered = Offered(page, found, metadata)
        self._talks.begin(Talk(host, page.name, metadata.notification_endpoint, offered, server))
        noting.offered(self._vault, "activity_offer_looked", host, now=now)
        return page
