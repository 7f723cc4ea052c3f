"""Exchanges, against websites on this machine that mean well and that do not."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.sharing.web import Asked, Says, Site, Web
from wallet.errors import SharingError, TrustError, WalletError
from wallet.sharing.queries.model import Format, Query
from wallet.sharing.requests import Offered, Onward, Presented, Request
from wallet.sharing.vc_api import exchange
from wallet.sharing.vc_api.exchange import MOST_MESSAGES, answer, obtain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.loopback

NOW = datetime(2026, 11, 1, tzinfo=UTC)
LINK = "https://shop.example/i/7?iuv=1"
VP = {"type": ["VerifiablePresentation"], "holder": "did:key:z6Mk"}
QUERY = [{"type": "QueryByExample", "credentialQuery": {"reason": "r", "example": {}}}]
ASKS = {"verifiablePresentationRequest": {"query": QUERY, "challenge": "c1", "domain": "d"}}


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


def said(value: Any, status: int = 200) -> Says:
    return Says(json.dumps(value).encode(), status)


def shop(web: Web, *answers: Any) -> Site:
    """Serve the interaction, and an exchange that gives these answers in turn."""
    left = list(answers)

    def serve(asked: Asked) -> Says:
        if asked.method == "GET":
            return said({"protocols": {"vcapi": "https://shop.example/e/7"}})
        value = left.pop(0)
        return value if isinstance(value, Says) else said(value)

    return web.site("shop.example", serve)


def asked(web: Web, text: str = LINK) -> Request | Offered | Onward:
    return obtain(text, web.send, now=NOW, parse=lambda _: Query())


def presented() -> list[Presented]:
    return [Presented("", Format.LDP, VP, ())]


def answered(web: Web, request: Request) -> exchange.Reply:
    return answer(request, presented(), web.send, now=NOW, parse=lambda _: Query())


def test_a_website_asks_is_answered_and_leads_on(web: Web) -> None:
    site = shop(web, ASKS, {"redirectUrl": "https://shop.example/thanks"})
    request = asked(web)
    assert isinstance(request, Request)
    assert (request.challenge, request.domain) == ("c1", "d")
    assert (request.asker.host, request.destination) == ("shop.example", "https://shop.example/e/7")
    reply = answer(request, presented(), web.send, now=NOW)
    assert reply.onward == "https://shop.example/thanks"
    assert [each.method for each in site.asked] == ["GET", "POST", "POST"]
    assert json.loads(site.asked[1].body) == {}
    assert json.loads(site.asked[2].body) == {"verifiablePresentation": VP}


def test_what_a_website_leaves_out_is_not_invented(web: Web) -> None:
    shop(web, {"verifiablePresentationRequest": {"query": QUERY}}, Says(b"", 204))
    request = asked(web)
    assert isinstance(request, Request)
    assert (request.challenge, request.domain) == ("", "https://shop.example")
    assert answer(request, presented(), web.send, now=NOW) == exchange.Reply()


def test_badges_are_brought_at_once_or_after_an_answer(web: Web) -> None:
    brought = {"verifiablePresentation": {"type": ["VerifiablePresentation"]}}
    shop(web, brought, ASKS, brought)
    first = asked(web)
    assert isinstance(first, Offered)
    assert first.asker.host == "shop.example"
    second = asked(web)
    assert isinstance(second, Request)
    reply = answer(second, presented(), web.send, now=NOW)
    assert reply.offered == brought["verifiablePresentation"]


def test_an_exchange_does_not_go_on_for_ever(web: Web) -> None:
    shop(web, *[ASKS] * 10)
    request = asked(web)
    assert isinstance(request, Request)
    for _ in range(MOST_MESSAGES - 1):
        again = answered(web, request).again
        assert again is not None
        request = again
    with pytest.raises(SharingError) as caught:
        answered(web, request)
    assert caught.value.code == "exchange_without_end"
    assert caught.value.details["limit"] == MOST_MESSAGES


def test_another_host_is_named_and_not_contacted(web: Web) -> None:
    web.site("shop.example", lambda _: said({"protocols": {"vcapi": "https://other.example/e"}}))
    other = web.site("other.example")
    found = asked(web)
    assert isinstance(found, Onward)
    assert "other.example" in found.text
    assert other.asked == []


@pytest.mark.parametrize("name", ["oid4vp-1.0", "OID4VP", "oid4vci-1.0", "OID4VCI"])
def test_another_protocol_is_handed_on(web: Web, name: str) -> None:
    web.site("shop.example", lambda _: said({"protocols": {name: "openid4vp://?x=1"}}))
    assert asked(web) == Onward("openid4vp://?x=1")


def test_an_answer_never_goes_to_another_host(web: Web) -> None:
    service = {"service": [{"serviceEndpoint": "https://other.example/take"}]}
    shop(web, {"verifiablePresentationRequest": {"query": QUERY, "interact": service}})
    with pytest.raises(SharingError) as caught:
        asked(web)
    assert caught.value.code == "exchange_answer_elsewhere"


def test_where_to_go_on_is_only_ever_a_public_https_address(web: Web) -> None:
    shop(web, ASKS, {"redirectUrl": "javascript:alert(1)"})
    request = asked(web)
    assert isinstance(request, Request)
    assert answer(request, presented(), web.send, now=NOW).onward == ""


def test_an_older_link_is_answered_with_the_presentation_itself(web: Web) -> None:
    badge = {"type": ["VerifiableCredential"], "id": "urn:x"}
    site = web.site("u.example", lambda _: said(badge))
    link = "dccrequest://request?issuer=u&vc_request_url=https://u.example/c&challenge=abc"
    request = asked(web, link)
    assert isinstance(request, Request)
    assert site.asked == []
    assert request.challenge == "abc"
    assert answer(request, presented(), web.send, now=NOW).offered == badge
    assert json.loads(site.asked[0].body) == VP


def test_what_an_older_link_calls_its_issuer_is_one_line(web: Web) -> None:
    link = (
        "dccrequest://request?issuer=Uni%0A%E2%80%AEeil%1B%5B31m"
        + "x" * 500
        + "&vc_request_url=https://u.example/c&challenge=abc"
    )
    request = asked(web, link)
    assert isinstance(request, Request)
    assert request.asker.name.isprintable()
    assert request.asker.name.startswith("Uni")
    assert len(request.asker.name) <= 200


def test_a_redirect_is_an_error(web: Web) -> None:
    shop(web, Says(b"", 303, headers={"Location": "https://shop.example/x"}))
    with pytest.raises(TrustError) as caught:
        asked(web)
    assert caught.value.code == "fetch_redirect"


def test_more_than_one_presentation_is_not_sent(web: Web) -> None:
    site = shop(web, ASKS)
    request = asked(web)
    assert isinstance(request, Request)
    with pytest.raises(SharingError) as caught:
        answer(request, presented() * 2, web.send, now=NOW)
    assert caught.value.code == "exchange_one_presentation"
    assert len(site.asked) == 2


BROKEN: list[Any] = [
    Says(b"<html>", media_type="text/html"),
    Says(b"{", media_type="application/json"),
    Says(b'{"a":1,"a":2}'),
    Says(b"[]"),
    Says(b"{}", 500),
    Says(b""),
    [],
    {"verifiablePresentationRequest": None},
    {"verifiablePresentationRequest": []},
    {"verifiablePresentationRequest": {}},
    {"verifiablePresentationRequest": {"query": []}},
    {"verifiablePresentationRequest": {"query": QUERY, "challenge": 3}},
    {"verifiablePresentationRequest": {"query": QUERY, "challenge": "x" * 3_000}},
    {"verifiablePresentationRequest": {"query": QUERY, "challenge": "a\nb"}},
    {"verifiablePresentationRequest": {"query": QUERY, "domain": ["d"]}},
    {"verifiablePresentationRequest": {"query": QUERY, "interact": {"service": []}}},
    {"verifiablePresentationRequest": {"query": QUERY, "interact": {"service": [{}]}}},
    {
        "verifiablePresentationRequest": {
            "query": QUERY,
            "interact": {"service": {"serviceEndpoint": "http://shop.example/"}},
        }
    },
    {"verifiablePresentation": 3},
    {"verifiablePresentation": []},
    {"verifiablePresentation": ""},
]


@pytest.mark.parametrize("broken", BROKEN, ids=range(len(BROKEN)))
def test_what_is_malformed_is_told_and_nothing_more_is_sent(web: Web, broken: Any) -> None:
    site = shop(web, broken)
    with pytest.raises(WalletError) as caught:
        asked(web)
    assert caught.value.code
    assert len(site.asked) == 2


INTERACTIONS: list[Any] = [
    [], {}, {"protocols": []}, {"protocols": {}}, {"protocols": {"vcapi": 1}},
    {"protocols": {"vcapi": "http://shop.example/"}}, {"protocols": {"vcapi": "https://10.0.0.1/"}},
    {"protocols": {"interact": "https://shop.example/"}}, {"protocols": {"\u202e": "x"}},
]  # fmt: skip


@pytest.mark.parametrize("broken", INTERACTIONS, ids=range(len(INTERACTIONS)))
def test_a_malformed_interaction_ends_there(web: Web, broken: Any) -> None:
    site = web.site("shop.example", lambda _: said(broken))
    with pytest.raises(WalletError):
        asked(web)
    assert len(site.asked) == 1
