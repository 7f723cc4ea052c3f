"""Every exchange with others leaves one line of its own in the activity, and a true one.

Whom the network asked is noted besides, by host; that is a line of its own kind.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from tests.offers.issuing import HOST as ISSUER
from tests.offers.plain_issuer import PlainIssuer
from tests.service.asking import HOST, Employer, wanting
from tests.service.making import DAY, NOW, badge, institution
from tests.service.test_answering import kept, opened, sent, web
from tests.service.test_answering_exchanges import BADGE, LINK, SIGN_IN, Exchange
from tests.service.test_answering_exchanges import HOST as EXCHANGE
from tests.service.test_visiting_services import Pack, browser
from tests.sharing.pack import HOST as PACK
from tests.sharing.web import Says, Web
from wallet.errors import TrustError, WalletError
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.sharing.openid4vci.deferred import MOST_TIMES
from wallet.snapshots.nearby import Asked
from wallet.snapshots.offers import Arrived
from wallet.snapshots.showing import Way
from wallet.tasks import network
from wallet.tasks.knowledge import asking
from wallet.trust.model import Document
from wallet.vault.activity import ActivityFilter, ActivityKind
from wallet.wording.telling.activity_lines import sentence
from wallet.work import Work

if TYPE_CHECKING:
    from wallet.service import Wallet

__all__ = ["web"]
pytestmark = pytest.mark.loopback
TITLE = "Data 1"
FAR = "https://badges.elsewhere.example"

Act = Callable[[], object]


@dataclass
class Stage:
    """A wallet with one badge, and everybody whom it meets."""

    wallet: Wallet
    web: Web
    badge: str
    patch: pytest.MonkeyPatch

    def employer(self) -> Employer:
        return Employer(self.web)

    def issuer(self) -> PlainIssuer:
        issuer = PlainIssuer.on(self.web, self.wallet.holder_did())
        issuer.says["offer"]["grants"]["urn:ietf:params:oauth:grant-type:pre-authorized_code"].pop(
            "tx_code"
        )
        return issuer

    def offered(self, issuer: PlainIssuer) -> int:
        return self.wallet.offers.open(issuer.by_value(), now=NOW, work=Work()).number

    def accept(self, number: int) -> Arrived:
        return self.wallet.offers.accept(number, ["badge"], now=NOW, work=Work())

    def keep(self, arrived: Arrived) -> None:
        found = arrived.review.credentials
        self.wallet.offers.keep(arrived.number, found, now=NOW, work=Work())


@pytest.fixture
def stage(wallet: Wallet, web: Web, monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(wallet, web, kept(wallet, badge(institution(method="did:key"))), monkeypatch)


# requests ----------------------------------------------------------------------------------------
def request_opened(stage: Stage) -> Act:
    link = stage.employer().link(wanting())
    return lambda: opened(stage.wallet, link)


def request_answered(stage: Stage) -> Act:
    page = opened(stage.wallet, stage.employer().link(wanting()))
    return lambda: sent(stage.wallet, page)


def request_answered_again(stage: Stage) -> Act:
    link = stage.employer().link(wanting())
    sent(stage.wallet, opened(stage.wallet, link))
    page = opened(stage.wallet, link)
    return lambda: stage.wallet.answering.send(page.number, again=True, now=NOW, work=Work())


def request_not_answered_again(stage: Stage) -> Act:
    link = stage.employer().link(wanting())
    sent(stage.wallet, opened(stage.wallet, link))
    page = opened(stage.wallet, link)
    return failing(lambda: sent(stage.wallet, page))


def request_declined(stage: Stage) -> Act:
    page = opened(stage.wallet, stage.employer().link(wanting()))
    return lambda: stage.wallet.answering.decline(page.number, now=NOW, work=Work())


def request_closed(stage: Stage) -> Act:
    page = opened(stage.wallet, stage.employer().link(wanting()))
    return lambda: stage.wallet.answering.close(page.number)


def request_unread(stage: Stage) -> Act:
    link = stage.employer().link(wanting(), nonce="")
    return failing(lambda: opened(stage.wallet, link))


def request_failed(stage: Stage) -> Act:
    stage.employer().says = Says(b"nothing of the kind")
    query = {"client_id": f"x509_san_dns:{HOST}", "request_uri": f"https://{HOST}/request"}
    return failing(lambda: opened(stage.wallet, f"openid4vp://?{urlencode(query)}"))


def answer_never_left(stage: Stage) -> Act:
    page = opened(stage.wallet, stage.employer().link(wanting()))

    def nowhere(*_: Any, **__: Any) -> None:
        raise TrustError("fetch_unreachable", host=HOST)

    stage.patch.setattr(network, "send", nowhere)
    return failing(lambda: sent(stage.wallet, page))


def answer_unsure(stage: Stage) -> Act:
    employer = stage.employer()
    employer.says = Says(b"{}", status=500)
    page = opened(stage.wallet, employer.link(wanting()))
    return failing(lambda: sent(stage.wallet, page))


def exchange_answered(stage: Stage) -> Act:
    Exchange(stage.web, query=[BADGE], challenge="c-1")
    page = opened(stage.wallet, LINK)
    return lambda: sent(stage.wallet, page)


def exchange_signed_in(stage: Stage) -> Act:
    Exchange(stage.web, query=[SIGN_IN], challenge="c-1")
    page = opened(stage.wallet, LINK)
    return lambda: sent(stage.wallet, page)


def exchange_declined(stage: Stage) -> Act:
    Exchange(stage.web, query=[SIGN_IN], challenge="c-1")
    page = opened(stage.wallet, LINK)
    return lambda: stage.wallet.answering.decline(page.number, now=NOW, work=Work())


# offers ------------------------------------------------------------------------------------------
def brought(stage: Stage) -> Arrived:
    said = {"verifiablePresentation": {"type": ["VerifiablePresentation"],
            "verifiableCredential": [badge(institution(method="did:key"), 7)]}}  # fmt: skip

    def answer(asked: Any) -> Says:
        start = {"protocols": {"vcapi": f"https://{EXCHANGE}/x"}}
        return Says(json.dumps(start if asked.method == "GET" else said).encode())

    stage.web.site(EXCHANGE, answer)
    found = stage.wallet.answering.open(LINK, now=NOW, work=Work())
    assert isinstance(found, Arrived)
    return found


def exchange_brought(stage: Stage) -> Act:
    return lambda: brought(stage)


def exchange_kept(stage: Stage) -> Act:
    arrived = brought(stage)
    return lambda: stage.keep(arrived)


def offer_opened(stage: Stage) -> Act:
    issuer = stage.issuer()
    return lambda: stage.offered(issuer)


def offer_of_another_host(stage: Stage) -> Act:
    issuer = stage.issuer()
    issuer.says["offer"]["credential_issuer"] = FAR
    return failing(lambda: stage.wallet.offers.open(issuer.by_reference, now=NOW, work=Work()))


def offer_failed(stage: Stage) -> Act:
    issuer = stage.issuer()
    issuer.says["metadata"] = Says(b"{}")
    return failing(lambda: stage.offered(issuer))


def offer_not_given(stage: Stage) -> Act:
    issuer = stage.issuer()
    issuer.says["credential"] = Says(b'{"error": "credential_request_denied"}', 400)
    number = stage.offered(issuer)
    return failing(lambda: stage.accept(number))


def offer_declined(stage: Stage) -> Act:
    number = stage.offered(stage.issuer())
    return lambda: stage.wallet.offers.decline(number, now=NOW, work=Work())


def offer_came(stage: Stage) -> Act:
    number = stage.offered(stage.issuer())
    return lambda: stage.accept(number)


def offer_taken(stage: Stage) -> Act:
    arrived = stage.accept(stage.offered(stage.issuer()))
    return lambda: stage.keep(arrived)


def offer_taken_twice(stage: Stage) -> Act:
    issuer = stage.issuer()
    stage.keep(stage.accept(stage.offered(issuer)))
    again = stage.accept(stage.offered(issuer))
    return lambda: stage.keep(again)


def later(stage: Stage) -> tuple[PlainIssuer, int]:
    issuer = stage.issuer()
    issuer.says["credential"] = Says(b'{"transaction_id": "t"}', 202)
    return issuer, stage.offered(issuer)


def offer_promised(stage: Stage) -> Act:
    _, number = later(stage)
    return lambda: stage.accept(number)


def promise_kept(stage: Stage) -> Act:
    _, number = later(stage)
    stage.accept(number)
    arrived = stage.wallet.offers.ask_again(number, now=NOW + DAY, work=Work())
    return lambda: stage.keep(arrived)


def promise_given_up(stage: Stage) -> Act:
    issuer, number = later(stage)
    stage.accept(number)
    issuer.says["deferred"] = Says(b'{"transaction_id": "t"}', 202)
    offers = stage.wallet.offers
    for day in range(1, MOST_TIMES):
        offers.ask_again(number, now=NOW + day * DAY, work=Work())
    return failing(lambda: offers.ask_again(number, now=NOW + MOST_TIMES * DAY, work=Work()))


# codes, the room, links, backpacks ---------------------------------------------------------------
def shown(way: Way) -> Callable[[Stage], Act]:
    def begin(stage: Stage) -> Act:
        link = "https://badges.example.ac.jp/b/1"
        showing = stage.wallet.showing.badge(stage.badge, link=link, now=NOW)
        return lambda: stage.wallet.showing.shown(showing, way, now=NOW)

    return begin


def given_once(stage: Stage) -> Act:
    asked = Portfolio(recipient="", sections=(Section("", (Chosen(stage.badge),)),))
    made = stage.wallet.portfolios.build(asked, now=NOW, work=Work())
    return lambda: stage.wallet.portfolios.note(
        made, means="local-link", data=made.vp, file_name="a.json", now=NOW
    )


def nearby(what: Asked, count: int = 0) -> Callable[[Stage], Act]:
    def begin(stage: Stage) -> Act:
        return lambda: stage.wallet.activity.asked_nearby(what, count=count, now=NOW)

    return begin


def backpack(stage: Stage, said: dict[str, str]) -> Act:
    pack = Pack()
    pack.held = [badge(institution(), number) for number in (1, 2)]
    stage.web.site(PACK, pack)
    services = stage.wallet.services
    found = services.discover(PACK, now=NOW, work=Work())
    return lambda: services.fetch(found, browse=browser(**said), now=NOW, work=Work())


def backpack_visited(stage: Stage) -> Act:
    return backpack(stage, {"code": "c"})


def backpack_refused(stage: Stage) -> Act:
    return failing(backpack(stage, {"error": "access_denied"}))


def backpack_unknown(stage: Stage) -> Act:
    stage.web.site(PACK, lambda _: Says(b"{}"))
    return failing(lambda: stage.wallet.services.discover(PACK, now=NOW, work=Work()))


def failing(act: Act) -> Act:
    def run() -> None:
        with pytest.raises(WalletError):
            act()

    return run


NOTHING = ("", "")
TABLE: dict[str, tuple[Callable[[Stage], Act], str, str]] = {
    "request opened": (
        request_opened,
        f"Looked at a request for badges from {HOST}",
        f"{HOST} からのバッジの提示依頼を見ました",
    ),
    "request answered": (
        request_answered,
        f"Answered a request from {HOST} with “{TITLE}”",
        f"{HOST} からの依頼に応えて「{TITLE}」を渡しました",
    ),
    "request answered a second time": (
        request_answered_again,
        f"Answered a request from {HOST} with “{TITLE}”",
        f"{HOST} からの依頼に応えて「{TITLE}」を渡しました",
    ),
    "request not answered a second time": (request_not_answered_again, *NOTHING),
    "request declined": (
        request_declined,
        f"Declined a request for badges from {HOST}",
        f"{HOST} からのバッジの提示依頼を断りました",
    ),
    "request closed, telling nobody": (request_closed, *NOTHING),
    "request that all is in and that cannot be read": (
        request_unread,
        "Could not read a request for badges",
        "バッジの提示依頼を読めませんでした",
    ),
    "request that a host does not give": (
        request_failed,
        f"Could not answer a request from {HOST}",
        f"{HOST} からの依頼に応えられませんでした",
    ),
    "answer that never left": (
        answer_never_left,
        f"Could not answer a request from {HOST}",
        f"{HOST} からの依頼に応えられませんでした",
    ),
    "answer that nobody confirmed": (
        answer_unsure,
        f"Sent an answer to {HOST}; whether it arrived is not known",
        f"{HOST} に回答を送りました（届いたかどうかは分かりません）",
    ),
    "exchange answered": (
        exchange_answered,
        f"Answered a request from {EXCHANGE} with “{TITLE}”",
        f"{EXCHANGE} からの依頼に応えて「{TITLE}」を渡しました",
    ),
    "exchange answered with a key": (
        exchange_signed_in,
        f"Showed your key to {EXCHANGE}, and no badge",
        f"{EXCHANGE} に鍵だけを示しました（バッジなし）",
    ),
    "exchange declined": (
        exchange_declined,
        f"Declined a request for badges from {EXCHANGE}",
        f"{EXCHANGE} からのバッジの提示依頼を断りました",
    ),
    "exchange that brings badges": (
        exchange_brought,
        f"Looked at an offer of badges from {EXCHANGE}",
        f"{EXCHANGE} が発行するバッジの案内を見ました",
    ),
    "what an exchange brought, kept": (
        exchange_kept,
        f"Received “Data 7” from {EXCHANGE}",
        f"{EXCHANGE} から「Data 7」を受け取りました",
    ),
    "offer opened": (
        offer_opened,
        f"Looked at an offer of badges from {ISSUER}",
        f"{ISSUER} が発行するバッジの案内を見ました",
    ),
    "offer of another host": (
        offer_of_another_host,
        f"Looked at an offer at {ISSUER} that is from badges.elsewhere.example",
        f"{ISSUER} で、badges.elsewhere.example が発行するバッジの案内を見ました",
    ),
    "offer that fails": (
        offer_failed,
        f"Could not receive badges from {ISSUER}",
        f"{ISSUER} からバッジを受け取れませんでした",
    ),
    "offer that is not given after all": (
        offer_not_given,
        f"Could not receive badges from {ISSUER}",
        f"{ISSUER} からバッジを受け取れませんでした",
    ),
    "offer declined": (
        offer_declined,
        f"Declined badges from {ISSUER}",
        f"{ISSUER} からのバッジの受け取りを断りました",
    ),
    "offer that came and is not kept yet": (offer_came, *NOTHING),
    "offer taken": (
        offer_taken,
        f"Received “{TITLE}” from {ISSUER}",
        f"{ISSUER} から「{TITLE}」を受け取りました",
    ),
    "offer taken twice": (
        offer_taken_twice,
        f"Received nothing new from {ISSUER}",
        f"{ISSUER} から受け取りましたが、新しいものはありませんでした",
    ),
    "offer promised": (
        offer_promised,
        f"{ISSUER} asked to come back later for badges",
        f"{ISSUER} から、バッジは後で受け取るようにと返答がありました",
    ),
    "promise kept": (
        promise_kept,
        f"Received “{TITLE}” from {ISSUER}",
        f"{ISSUER} から「{TITLE}」を受け取りました",
    ),
    "promise given up": (
        promise_given_up,
        f"Could not receive badges from {ISSUER}",
        f"{ISSUER} からバッジを受け取れませんでした",
    ),
    **{
        f"shown as {way.value}": (
            shown(way),
            f"Showed a code of “{TITLE}”",
            f"「{TITLE}」のコードを画面に表示しました",
        )
        for way in Way
    },
    "given once": (
        given_once,
        f"Let somebody nearby fetch “{TITLE}” once",
        f"近くの相手が「{TITLE}」を一度だけ受け取れるようにしました",
    ),
    "asked nearby": (
        nearby(Asked.BEGUN),
        "Asked somebody nearby for badges",
        "近くの相手にバッジの提示を依頼しました",
    ),
    "received nearby": (
        nearby(Asked.RECEIVED, 1),
        "Looked at what somebody nearby showed (1 presentation)",
        "近くの相手が見せたもの（1件の提示）を確かめました",
    ),
    "refused nearby": (
        nearby(Asked.REFUSED),
        "Threw away an answer whose words were others, unseen",
        "言葉が違った回答を、中を見ずに破棄しました",
    ),
    "declined nearby": (
        nearby(Asked.DECLINED),
        "Somebody nearby decided not to show anything",
        "近くの相手は、見せないことを選びました",
    ),
    "nobody nearby": (
        nearby(Asked.OVER),
        "Nobody nearby answered the request",
        "近くの相手からの回答はありませんでした",
    ),
    "backpack visited": (
        backpack_visited,
        f"Signed in at {PACK} and fetched 2 badges",
        f"{PACK} にサインインして、バッジを2件取得しました",
    ),
    "backpack that refuses": (
        backpack_refused,
        f"Could not fetch badges from {PACK}",
        f"{PACK} からバッジを取得できませんでした",
    ),
    "backpack that is none": (
        backpack_unknown,
        f"Could not fetch badges from {PACK}",
        f"{PACK} からバッジを取得できませんでした",
    ),
}  # fmt: skip - a table


@pytest.mark.parametrize("name", TABLE)
def test_it_leaves_one_true_line(stage: Stage, name: str) -> None:
    begin, english, japanese = TABLE[name]
    act = begin(stage)
    before = {row.id for row in stage.wallet.activity.rows()}
    act()
    new = [
        row
        for row in stage.wallet.activity.rows()
        if row.id not in before and row.kind is not ActivityKind.NETWORK
    ]
    lines = {(sentence(row, "en"), sentence(row, "ja")) for row in new}
    wanted = {(english, japanese)} - {NOTHING}
    assert lines == wanted
    assert len(new) == len(wanted)
    assert all(row.time >= NOW for row in new)


def test_a_hosted_link_is_what_the_network_was_asked(stage: Stage) -> None:
    host = "badges.example.ac.jp"
    data = json.dumps(badge(institution(method="did:key"), 9)).encode()
    page = Document(f"https://{host}/b/9", data, NOW, "badge", "application/json", "https")
    stage.patch.setattr(asking, "fetch", lambda *_, **__: page)
    before = {row.id for row in stage.wallet.activity.rows()}
    stage.wallet.trust.fetch_link(f"https://{host}/b/9", now=NOW, work=Work())
    (row,) = [row for row in stage.wallet.activity.rows() if row.id not in before]
    assert (row.kind, row.code, row.host) == (ActivityKind.NETWORK, "activity_asked", host)


def test_what_was_not_confirmed_is_found_by_its_words(stage: Stage) -> None:
    answer_unsure(stage)()
    found = ActivityFilter(text="known", codes={"known": ("activity_request_unsure",)})
    assert [row.code for row in stage.wallet.activity.rows(found)] == ["activity_request_unsure"]
