"""Requests for badges in every state, made of snapshots: what ``wallet.answering`` would say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError, UsageError
from wallet.presenting.disclosing.fields import Field, FieldTree, Visibility, Way
from wallet.snapshots.copies import badge_of
from wallet.snapshots.portfolios import Finding, Travels, Weight
from wallet.snapshots.requests import (
    Asker,
    Candidate,
    Conversation,
    Declined,
    EndedBefore,
    Form,
    Identified,
    Looked,
    Nearby,
    RequestPage,
    Sent,
    WantedShown,
)

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from tests.gui.standin import StandIn
    from wallet.errors import WalletError
    from wallet.snapshots.offers import Arrived
    from wallet.work import Work

HOST = "jobs.mirai.example"
OFFER = (
    "openid-credential-offer://?credential_offer_uri=https://badges.aoba-u.example/o/1&scene=plain"
)
REQUEST = f"openid4vp://?client_id=redirect_uri:https://{HOST}/answers&scene="
NEARBY = Nearby("192.168.1.7", 50123, ("みかん", "さくら", "たいこ", "ふじさん"))
LONG = "この依頼はたいへん長い言葉で書かれています。" * 250  # 5,000 characters and more
_NAME = "株式会社 未来データ"
_WHY = (
    "データ分析職への応募を受け付けました。統計と可視化の学びを確かめるため、"
    "該当するバッジの提示をお願いします。"
)


def _fields(document: Any, key: str = "", parent: str = "", name: str = "") -> Iterator[Field]:
    """Yield the members of a JSON document, parents before children."""
    if key:
        held = isinstance(document, dict | list)
        value = "" if held else str(document)
        yield Field(key, parent, name, value, Visibility.ALWAYS, "field_undisclosable")
    inner = document.items() if isinstance(document, dict) else ()
    inner = enumerate(document) if isinstance(document, list) else inner
    for each, value in inner:
        yield from _fields(value, f"{key}/{each}", key, str(each))


@dataclass(frozen=True)
class Onward:
    """The text of another conversation, which a website answers with."""

    text: str


class StandInAnswering:
    """``scene`` of the text says which request comes; ``errors`` what a call fails with instead."""

    def __init__(self, wallet: StandIn, now: datetime) -> None:
        self._wallet, self._now = wallet, now
        self.errors: dict[str, WalletError] = {}
        self.calls: list[tuple[str, object]] = []
        self.pages: dict[int, RequestPage] = {}
        self.gate: threading.Event | None = None  # what ``send`` waits for
        self.sent: dict[str, object] = {}  # members of ``Sent`` that differ
        self.told = True
        self.lost = False  # whether a failure may have let it arrive
        self._last = 0

    def _call(self, name: str, what: object = None) -> None:
        self.calls.append((name, what))
        if name in self.errors:
            raise self.errors[name]

    def look(self, text: str) -> Looked:
        self._call("look", text)
        scene = text.rpartition("scene=")[2]
        if scene == "nearby":
            return Looked(Conversation.OPENID4VP, text, (NEARBY.address,), NEARBY)
        if scene == "whole":
            return Looked(Conversation.OPENID4VP, text, ())
        if scene == "offered":
            return Looked(Conversation.OPENID4VCI, text, (HOST,))
        if scene == "lookalike":
            host = "xn--mxmple-4nf5b.example"
            return Looked(
                Conversation.OPENID4VP, text, (host,), lookalike={host: "ехаmple.example"}
            )
        if scene == "broken":
            raise SharingError("code_damaged")
        return Looked(Conversation.OPENID4VP, text, (HOST,))

    def open(
        self, text: str, *, now: datetime, work: Work, confirmed: Nearby | None = None
    ) -> RequestPage | Arrived | Onward:
        del now, work
        self._call("open", confirmed)
        self._last += 1
        scene = text.rpartition("scene=")[2]
        if scene == "brought":
            return self._wallet.offers.brought(7)
        if scene in ("turned", "turned back"):
            return Onward(OFFER if scene == "turned" else f"{REQUEST}whole")
        page = self.request(scene, self._last)
        self.pages[page.number] = page
        return page

    def page(self, number: int, *, now: datetime) -> RequestPage:
        del now
        self._call("page", number)
        if self.lost:
            raise UsageError("no_such_request", number=number)
        return self.pages.setdefault(number, self.request("plain", number))

    def choose(
        self, number: int, chosen: Mapping[str, Sequence[str]], *, now: datetime
    ) -> RequestPage:
        del now
        self._call("choose", dict(chosen))
        kept = {name: tuple(badges) for name, badges in chosen.items()}
        self.pages[number] = replace(self.pages[number], chosen=kept)
        return self.pages[number]

    def send(self, number: int, *, now: datetime, work: Work, again: bool = False) -> Sent:
        if self.gate is not None:
            while not self.gate.wait(0.01):
                work.check()
        self._call("send", number)
        page = self.pages[number]
        if page.before is not None and page.before.answered and not again:
            raise SharingError("answer_again", host=page.asker.host, time=page.before.time)
        del self.pages[number]
        titles = {row.id: row.title for row in self._wallet.rows}
        going = [badge_of(each) for badges in page.chosen.values() for each in badges]
        badges = tuple((each, titles[each]) for each in dict.fromkeys(going))
        sent = Sent(page.asker, badges, now, 3)
        return replace(sent, **self.sent)  # type: ignore[arg-type]

    def decline(self, number: int, *, now: datetime, work: Work) -> Declined:
        del now, work
        self._call("decline", number)
        page = self.pages.pop(number)
        return Declined(page.asker, "access_denied" if self.told else "", self.told)

    def close(self, number: int) -> None:
        self._call("close", number)
        self.pages.pop(number, None)

    # requests ----------------------------------------------------------------------------------
    def request(self, scene: str, number: int) -> RequestPage:
        """Return a request of one scene; what no scene is named after is the plain one."""
        make: dict[str, Callable[[RequestPage], RequestPage]] = {
            "several": self._several,
            "none": self._none,
            "nearby": self._nearby,
            "key": self._key,
            "long": self._long,
            "many": self._many,
            "crowd": self._crowd,
            "stops": self._stops,
            "unsigned": self._unsigned,
            "either": self._either,
            "forms": self._forms,
            "answered": self._answered,
            "declined": self._declined,
        }
        plain = self._plain(number)
        return make.get(scene, lambda page: page)(plain)

    def _plain(self, number: int) -> RequestPage:
        wanted = self._wanted("w1", [self._part(0), self._whole(1), self._refused(3)])
        care = Finding("review_whole", Weight.CARE, {"count": "1"}, (self._id(1),))
        told = Finding("review_key_fresh", Weight.TOLD, {})
        return RequestPage(
            number=number,
            conversation=Conversation.OPENID4VP,
            asker=Asker(
                f"decentralized_identifier:did:web:{HOST}",
                HOST,
                _NAME,
                Identified.DOMAIN,
                {"did": f"did:web:{HOST}"},
            ),
            purpose=_WHY,
            wanted=(wanted,),
            chosen={"w1": (self._id(0),)},
            findings=(care, told),
            destination=f"https://{HOST}/answers/5f2b9c",
            encrypted=True,
            holder="",
            signed=True,
            until=self._now + timedelta(minutes=10),
        )

    def _answered(self, page: RequestPage) -> RequestPage:
        return replace(page, before=EndedBefore(self._now - timedelta(days=3), 2))

    def _declined(self, page: RequestPage) -> RequestPage:
        return replace(page, before=EndedBefore(self._now - timedelta(days=3), 0))

    def _several(self, page: RequestPage) -> RequestPage:
        more = replace(
            self._wanted("w2", [replace(self._whole(at), limited=False) for at in (1, 2, 5, 6)]),
            name="そのほかの学び",
            reason="関連する学びがあれば、あわせてお見せください。",
            required=False,
            multiple=True,
            claims=(),
            absent=(),
            bound=False,
        )
        nothing = replace(
            self._wanted("w3", []),
            name="Driving licence",
            required=False,
            types=("DrivingLicence",),
            code="wanted_not_held",
        )
        return replace(
            page,
            wanted=(*page.wanted, more, nothing),
            chosen={"w1": (self._id(0),), "w2": (self._id(1), self._id(5)), "w3": ()},
        )

    def _either(self, page: RequestPage) -> RequestPage:
        """One of two things is enough, and either comes in two formats."""
        wanted = replace(
            self._wanted("w1", [self._part(0), self._whole(1), self._whole(2)]),
            name="",
            types=("OpenBadgeCredential", "ClrCredential"),
            absent=(),
            alternatives=("w1", "w2", "w3", "w4"),
            either=("データ分析の学び", "学習歴のまとめ（学校や勤め先が出したもの）"),
        )
        return replace(page, wanted=(wanted,))

    def _forms(self, page: RequestPage) -> RequestPage:
        """One badge in several forms, an older copy of another, and one in two languages."""
        made = (
            (self._whole(0), "", "front", "document", "ja"),
            (self._part(0), "5e2f" * 16, "other", "disclosing", "en"),
            (self._whole(1), "77ab" * 16, "older", "document_in_parts", ""),
            (self._whole(2), "", "language", "token", "ja"),
        )
        candidates = [
            replace(
                one,
                edition=edition,
                usual=code != "older",
                form=Form(f"answer_form_{code}", f"answer_as_{kind}", language, self._now),
            )
            for one, edition, code, kind, language in made
        ]
        wanted = replace(self._wanted("w1", candidates), absent=())
        return replace(page, wanted=(wanted,), chosen={"w1": (candidates[0].id,)}, findings=())

    def _none(self, page: RequestPage) -> RequestPage:
        wanted = replace(self._wanted("w1", []), code="wanted_not_held")
        return replace(page, wanted=(wanted,), chosen={"w1": ()}, findings=())

    def _nearby(self, page: RequestPage) -> RequestPage:
        asker = Asker(
            "x509_hash:ab", NEARBY.address, "受付", Identified.PEER, {"fingerprint": "ab" * 16}
        )
        return replace(
            page, asker=asker, nearby=NEARBY, destination=f"https://{NEARBY.address}:50123/a"
        )

    @staticmethod
    def _key(page: RequestPage) -> RequestPage:
        return replace(
            page, wanted=(), chosen={}, findings=(), holder="did:key:z6MkHolder", purpose=""
        )

    def _long(self, page: RequestPage) -> RequestPage:
        asker = replace(page.asker, name=LONG, id=LONG, details={"did": LONG, LONG[:400]: LONG})
        wanted = replace(
            page.wanted[0],
            name=LONG,
            reason=LONG,
            types=(LONG,) * 30,
            claims=("/".join(["credentialSubject"] * 60),) * 30,
            absent=(LONG,) * 30,
        )
        return replace(
            page,
            asker=asker,
            purpose=LONG,
            wanted=(wanted,),
            destination=f"https://{HOST}/{'a' * 4000}",
        )

    def _many(self, page: RequestPage) -> RequestPage:
        """Fifty things wanted."""
        wanted = tuple(
            replace(self._wanted(f"w{at}", [self._part(0), self._whole(1)]), name=f"学び {at}")
            for at in range(50)
        )
        return replace(page, wanted=wanted, chosen={each.id: (self._id(0),) for each in wanted})

    def _crowd(self, page: RequestPage) -> RequestPage:
        """Five hundred badges that would do."""
        one = self._whole(1)
        candidates = [
            replace(
                one,
                badge=f"badge-{at}",
                page=replace(one.page, row=replace(one.page.row, title=f"Data {at}")),
            )
            for at in range(500)
        ]
        wanted = replace(self._wanted("w1", candidates), multiple=True)
        return replace(page, wanted=(wanted,), chosen={"w1": ("badge-1",)})

    @staticmethod
    def _stops(page: RequestPage) -> RequestPage:
        stop = Finding("review_nothing_chosen", Weight.STOPS, {})
        return replace(page, findings=(stop, *page.findings))

    @staticmethod
    def _unsigned(page: RequestPage) -> RequestPage:
        asker = replace(page.asker, name="", identified=Identified.NOTHING, details={})
        return replace(
            page,
            asker=asker,
            signed=False,
            encrypted=False,
            purpose="",
            until=None,
            conversation=Conversation.VC_API,
        )  # fmt: skip - one thing

    # badges ------------------------------------------------------------------------------------
    def _wanted(self, name: str, candidates: Sequence[Candidate]) -> WantedShown:
        return WantedShown(
            id=name,
            name="データ分析の学び",
            reason="統計と可視化を学んだことを確かめるため",
            types=("OpenBadgeCredential",),
            claims=("credentialSubject.achievement.name", "issuer"),
            required=True,
            multiple=False,
            bound=True,
            candidates=tuple(candidates),
            absent=("credentialSubject.result",),
        )

    def _id(self, at: int) -> str:
        return self._wallet.rows[at].id

    def _whole(self, at: int) -> Candidate:
        page = self._wallet.badge(self._id(at), now=self._now)
        fields = FieldTree(Way.WHOLE, tuple(_fields(page.credential.document)), "whole_other_proof")
        return Candidate(
            badge=page.row.id,
            page=page,
            format="ldp_vc",
            fields=fields,
            travels=Travels.AS_IT_IS,
            shown=None,
            asked=("/issuer", "/credentialSubject/achievement/name"),
            beyond=("達成基準", "学びの内容", "タグ", "付与日"),
            limited=True,
        )

    def _part(self, at: int) -> Candidate:
        whole = self._whole(at)
        asked = ("/issuer", "/credentialSubject/achievement/name")
        stays = ("/awardedDate", "/credentialSubject/achievement/tag",
                 "/credentialSubject/achievement/criteria")  # fmt: skip
        fields = tuple(
            replace(each, visibility=Visibility.HIDDEN, why="field_not_chosen", alone=True)
            if each.key.startswith(stays)
            else each
            for each in whole.fields.fields
        )
        return replace(
            whole,
            format="dc+sd-jwt",
            fields=FieldTree(Way.SD_JWT, fields),
            travels=Travels.DISCLOSING,
            shown=asked,
            asked=asked,
            beyond=("説明",),
        )

    def _refused(self, at: int) -> Candidate:
        return replace(self._whole(at), code="whole_hosted")
