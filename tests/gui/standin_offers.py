"""Offers of badges in every state, made of snapshots: what ``wallet.offers`` would say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.snapshots.changes import Changes
from wallet.snapshots.imports import Found, Kept, Review, Standing
from wallet.snapshots.offers import Arrived, CodeAsked, OfferedBadge, OfferPage, UnkeptOffer
from wallet.snapshots.portfolios import Finding, Weight
from wallet.snapshots.requests import Conversation, Looked

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from tests.gui.standin import StandIn
    from wallet.errors import WalletError
    from wallet.service import Input
    from wallet.work import Work

HOST = "badges.aoba-u.example"
ELSEWHERE = "login.aoba-u.example"
OFFER = f"openid-credential-offer://?credential_offer_uri=https://{HOST}/o/1&scene="
SIGN_IN = f"https://{ELSEWHERE}/authorize?client_id=tsumiki"
CODE = "481516"
BROUGHT = 40  # number of a conversation that a website began with badges
LONG = "このバッジは長い言葉で説明されています。" * 250  # 5,000 characters
_NAME = "青葉大学 学修支援センター"


@dataclass(frozen=True)
class Promised:
    """Badges that an issuer promised for later."""

    number: int
    host: str
    badges: tuple[str, ...]
    due: datetime


class StandInOffers:
    """``scene`` of the text says which offer comes; ``errors`` what a call fails with instead."""

    def __init__(self, wallet: StandIn, now: datetime) -> None:
        self._wallet, self._now = wallet, now
        self.errors: dict[str, WalletError] = {}
        self.calls: list[tuple[str, object]] = []
        self.pages: dict[int, OfferPage] = {}
        self.promised: tuple[Promised, ...] = ()
        self.came: tuple[UnkeptOffer, ...] = ()
        self.address = SIGN_IN  # that the browser is to open
        self.gate: threading.Event | None = None  # what ``accept`` waits for
        self.findings: tuple[Finding, ...] = ()
        self.later: datetime | None = None
        self.comes = 3  # how many things arrive
        self._last = 0

    def _call(self, name: str, what: object = None) -> None:
        self.calls.append((name, what))
        if name in self.errors:
            raise self.errors[name]

    def look(self, text: str) -> Looked:
        self._call("look", text)
        scene = text.rpartition("scene=")[2]
        if not text.startswith("openid-credential-offer:"):
            raise SharingError("code_damaged")
        if scene == "asked":
            return Looked(Conversation.OPENID4VP, text, (HOST,))
        return Looked(Conversation.OPENID4VCI, text, (HOST,))

    def open(
        self, text: str, *, now: datetime, work: Work, language: str, agreed: Collection[str] = ()
    ) -> OfferPage:
        del now, work
        self._call("open", (language, frozenset(agreed)))
        scene = text.rpartition("scene=")[2]
        if scene == "elsewhere" and ELSEWHERE not in agreed:
            raise SharingError("link_needs_consent", url=f"https://{ELSEWHERE}/", host=ELSEWHERE)
        self._last += 1
        page = self.offer(scene, self._last)
        self.pages[page.number] = page
        return page

    def page(self, number: int, *, now: datetime, work: Work) -> OfferPage | Arrived:
        del now, work
        self._call("page", number)
        if number == BROUGHT:
            return self.brought(number)
        return self.pages.setdefault(number, self.offer("plain", number))

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
        del language, now, signed_in
        self._call("accept", (tuple(ids), code))
        if self.pages[number].code is not None and code != CODE:
            raise SharingError("code_damaged")
        if browse is not None:
            browse(self.address)
        if self.gate is not None:
            while not self.gate.wait(0.01):
                work.check()
        return self._arrived(number)

    def awaited(self) -> tuple[Promised, ...]:
        self._call("awaited")
        return self.promised

    def unkept(self) -> tuple[UnkeptOffer, ...]:
        self._call("unkept")
        return self.came

    def arrived(self, number: int, *, now: datetime, work: Work) -> Arrived:
        del now, work
        self._call("arrived", number)
        return self._arrived(number)

    def give_up(self, number: int, *, now: datetime) -> Changes:
        del now
        self._call("give_up", number)
        self.promised = tuple(each for each in self.promised if each.number != number)
        return Changes.ACTIVITY

    def ask_again(self, number: int, *, now: datetime, work: Work, language: str) -> Arrived:
        del now, work, language
        self._call("ask_again", number)
        return self._arrived(number)

    def keep(self, number: int, found: Sequence[Found], *, now: datetime, work: Work) -> Kept:
        del now, work
        self._call("keep", (number, len(found)))
        return Kept(tuple(row.id for row in self._wallet.rows[: len(found)]), (), (), ())

    def decline(self, number: int, *, now: datetime, work: Work) -> Changes:
        del now, work
        self._call("decline", number)
        return Changes.ACTIVITY

    def close(self, number: int) -> None:
        self._call("close", number)

    # offers ------------------------------------------------------------------------------------
    def offer(self, scene: str, number: int) -> OfferPage:
        """Return an offer of one scene; what no scene is named after is the plain one."""
        plain = OfferPage(
            number=number,
            conversation=Conversation.OPENID4VCI,
            issuer=f"https://{HOST}/issuer",
            host=HOST,
            name=_NAME,
            badges=(
                OfferedBadge(
                    "data", "データ分析入門", "統計の基礎と可視化を学んだ証です。", "ldp_vc"
                ),
                OfferedBadge("ethics", "AI 倫理の基礎", "", "jwt_vc_json"),
                OfferedBadge("old", "以前の形式のバッジ", "", "mso_mdoc", "not_a_credential"),
            ),
            findings=(Finding("review_key_fresh", Weight.TOLD, {}),),
            holder="did:key:z6MkHolder",
        )
        made = {
            "code": replace(plain, code=CodeAsked(True, 6, "メールでお送りした6桁の番号です。")),
            "word": replace(plain, code=CodeAsked(False, 0, "")),
            "moved": replace(plain, elsewhere=(ELSEWHERE, "api.aoba-u.example")),
            "sign_in": replace(plain, signs_in=ELSEWHERE),
            "unbound": replace(plain, holder="", name="", findings=()),
            "stops": replace(plain, findings=(Finding("review_nothing_chosen", Weight.STOPS, {}),)),
            "long": replace(
                plain,
                name=LONG,
                issuer=f"https://{HOST}/{'a' * 4000}",
                badges=tuple(OfferedBadge(f"b{at}", LONG, LONG, "ldp_vc") for at in range(60)),
                code=CodeAsked(True, 6, LONG),
                elsewhere=tuple(f"{'a' * 60}.host-{at}.example" for at in range(40)),
            ),
        }  # fmt: skip - a table
        return made.get(scene, plain)

    def brought(self, number: int) -> Arrived:
        """Return badges that came without an offer, by another protocol."""
        return self._arrived(number)

    def _arrived(self, number: int) -> Arrived:
        return Arrived(number, self.review(), self.findings, self.later)

    def review(self) -> Review:
        """Return what arrives: badges of the wallet, as if they were new."""
        rows = self._wallet.rows[: self.comes]
        found = []
        for at, row in enumerate(rows):
            page = self._wallet.badge(row.id, now=self._now)
            found.append(
                Found(
                    f"{at}.json",
                    f"badge {at}".encode(),
                    page.report,
                    row.headline,
                    Standing.NEW if at < 2 else Standing.COPY,
                )
            )
        return Review(tuple(found), ())

    def examined(self, inputs: Sequence[Input]) -> Review:
        """Return the same things looked at again."""
        names = {each.name for each in inputs}
        return Review(tuple(each for each in self.review().found if each.name in names), ())


def soon(now: datetime) -> datetime:
    """Return a moment a quarter of an hour later."""
    return now + timedelta(minutes=15)
