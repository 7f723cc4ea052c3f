"""Fetching the learner's badges from a backpack on the web: see what it offers, sign in, fetch.

Nothing of an account is kept: what this program is called there, and the token, end with the visit.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import SharingError, TrustError
from wallet.sharing.badge_services import account, service
from wallet.sharing.badge_services.badges import badges
from wallet.sharing.lookalikes import lookalikes
from wallet.snapshots.portfolios import Finding, Weight
from wallet.snapshots.requests import Conversation, Looked
from wallet.tasks.activity import noting
from wallet.tasks.contacting import noted
from wallet.vault.activity import ActivityKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from wallet.errors import WalletError
    from wallet.sharing.badge_services.service import Service
    from wallet.snapshots.offers import Arrived
    from wallet.tasks.offering.taking_offers import Offers
    from wallet.trust.messages import Send
    from wallet.vault.vault import Vault
    from wallet.work import Work


class VisitingServices:
    """Visits for one open wallet; what comes is judged, and kept by ``Offers.keep``."""

    def __init__(self, vault: Vault, offers: Offers) -> None:
        self._vault = vault
        self._offers = offers

    def look(self, address: str) -> Looked:
        """Tell whom an address names; raise ``TrustError`` ``url_*`` for what is none."""
        hosts = (service.host_of(address),)
        return Looked(Conversation.BACKPACK, address, hosts, lookalike=lookalikes(hosts))

    def discover(self, address: str, *, now: datetime, work: Work) -> Service:
        """Ask a host, after the learner's consent, what it offers; raise as ``service.discover``.

        ``Service.elsewhere`` has further hosts that are contacted by ``fetch``, to be shown first.
        """
        host, failed = service.host_of(address), "activity_service_failed"
        with (
            noting.in_vain(self._vault, ActivityKind.IMPORT, failed, host, now=now),
            noted(self._vault, now=now) as send,
        ):
            return service.discover(address, send, work=work)

    def fetch(
        self,
        found: Service,
        *,
        browse: Callable[[str], None],
        signed_in: str = "",
        now: datetime,
        work: Work,
    ) -> Arrived:
        """Sign in by the browser, which shows ``signed_in`` at the end, and fetch every badge.

        Where it broke off after some, ``findings`` begins with why. Raises ``SharingError``
        ``service_*``, ``sign_in_*`` and ``service_sign_in_denied``,
        ``TrustError`` as the network does, and ``Cancelled``.
        """
        from wallet.sharing.local.redirect import Redirect  # noqa: PLC0415 - it listens; seldom

        failed = "activity_service_failed"
        with (
            noting.in_vain(self._vault, ActivityKind.IMPORT, failed, found.host, now=now),
            noted(self._vault, now=now) as send,
            Redirect(signed_in) as back,
        ):
            client = account.register(found, back.uri, send, work=work)
            visit = account.visit(found, client, back.state)
            browse(visit.url)
            answer = back.wait(work=work)
            code = answer.get("code", "")
            if not code:
                raise SharingError("service_sign_in_denied", host=found.host)
            token = account.token(found, client, code, visit.verifier, send, work=work)
            try:
                came, broken_off = _fetched(found, token, send, work)
            finally:
                with contextlib.suppress(TrustError, SharingError):
                    account.give_back(found, client, token, send, work=work)
            if broken_off and not came:
                raise broken_off
        noting.visited(self._vault, found.host, count=len(came), now=now)
        if not came:
            raise SharingError("service_empty", host=found.host)
        arrived = self._offers.bring(found.host, came, issues=False, now=now, work=work)
        if broken_off is None:
            return arrived
        told = Finding(broken_off.code, Weight.CARE, _written(broken_off.details))
        return replace(arrived, findings=(told, *arrived.findings))


def _fetched(
    found: Service, token: str, send: Send, work: Work
) -> tuple[list[tuple[str, bytes]], WalletError | None]:
    """Return the badges, named, and why there are no more than those, None where all came.

    What came until then is the learner's; it is not lost over a page that cannot be had.
    """
    came: list[tuple[str, bytes]] = []
    try:
        for number, data in enumerate(badges(found, token, send, work=work), 1):
            work.step(number, 0, "")
            ending = "json" if data.startswith(b"{") else "jwt"
            came.append((f"badge-{number:03}.{ending}", data))
    except (SharingError, TrustError) as error:
        return came, error
    return came, None


def _written(details: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in details.items()}
