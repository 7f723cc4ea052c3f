"""Backpacks on the web in every state, made of snapshots: what ``wallet.services`` would say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.gui.standin_offers import BROUGHT, LONG
from wallet.errors import SharingError, TrustError
from wallet.sharing.badge_services.service import Service, Standard
from wallet.snapshots.requests import Conversation, Looked

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable
    from datetime import datetime

    from tests.gui.standin_offers import StandInOffers
    from wallet.errors import WalletError
    from wallet.snapshots.offers import Arrived
    from wallet.work import Work

PACK = "pack.aoba-u.example"
LOGIN = "login.aoba-u.example"
SERVICE = Service(
    Standard.OPEN_BADGES_3,
    PACK,
    "青葉大学 デジタルバッジ保管庫",
    f"https://{PACK}/register",
    f"https://{PACK}/authorize",
    f"https://{PACK}/token",
    "",
    f"https://{PACK}/ims/ob/v3p0/credentials",
    "scope",
)
MOVED = replace(
    SERVICE,
    standard=Standard.BADGE_CONNECT,
    authorization=f"https://{LOGIN}/authorize",
    token=f"https://{LOGIN}/token",
)


class StandInServices:
    """``moved`` and ``long`` as the first part of a host say which backpack comes."""

    def __init__(self, offers: StandInOffers) -> None:
        self._offers = offers
        self.errors: dict[str, WalletError] = {}
        self.calls: list[tuple[str, object]] = []
        self.address = f"https://{PACK}/authorize?client_id=1"  # that the browser is to open
        self.gate: threading.Event | None = None  # what ``fetch`` waits for

    def _call(self, name: str, what: object) -> None:
        self.calls.append((name, what))
        if name in self.errors:
            raise self.errors[name]

    def look(self, address: str) -> Looked:
        self._call("look", address)
        if "." not in address:
            raise TrustError("url_host", url=address)
        return Looked(Conversation.BACKPACK, address, (address.removeprefix("https://"),))

    def discover(self, address: str, *, now: datetime, work: Work) -> Service:
        del now, work
        self._call("discover", address)
        if address.startswith("none."):
            raise SharingError("service_unknown", host=address)
        scenes = {"moved": MOVED, "long": replace(MOVED, name=LONG)}
        return scenes.get(address.partition(".")[0], SERVICE)

    def fetch(
        self,
        found: Service,
        *,
        browse: Callable[[str], None],
        signed_in: str = "",
        now: datetime,
        work: Work,
    ) -> Arrived:
        del now
        self._call("fetch", (found.host, signed_in))
        browse(self.address)
        if self.gate is not None:
            while not self.gate.wait(0.01):
                work.check()
        return self._offers.brought(BROUGHT)
