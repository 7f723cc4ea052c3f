"""Backpacks: what they say of themselves, signing in, and fetching page by page."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.sharing.pack import HOST, REDIRECT, Pack, said
from tests.sharing.web import Says, Web
from wallet.errors import SharingError, TrustError, WalletError
from wallet.sharing.badge_services.account import give_back, register, token, visit
from wallet.sharing.badge_services.badges import MOST, PAGE, badges
from wallet.sharing.badge_services.service import Standard, base_of, discover

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.loopback


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


@pytest.fixture
def pack(web: Web) -> Pack:
    made = Pack()
    web.site(HOST, made)
    return made


def signed_in(web: Web, pack: Pack) -> tuple[Any, Any, str]:
    service = discover(HOST, web.send)
    client = register(service, REDIRECT, web.send)
    asked = visit(service, client, "s1")
    query = parse_qs(urlsplit(asked.url).query)
    assert query["state"] == ["s1"]
    pack.challenge = query["code_challenge"][0]
    return service, client, token(service, client, "code1", asked.verifier, web.send)


def test_every_badge_of_an_account_is_fetched_and_the_token_given_back(
    web: Web, pack: Pack
) -> None:
    pack.held = [{"id": f"urn:{number}"} for number in range(PAGE * 2 + 7)]
    service, client, given = signed_in(web, pack)
    assert (service.standard, service.name, service.elsewhere) == (
        Standard.OPEN_BADGES_3, "Pack", (),
    )  # fmt: skip
    found = list(badges(service, given, web.send))
    assert len(found) == PAGE * 2 + 7 + 1
    assert b"aaa.bbb.ccc" in found
    assert pack.registered["redirect_uris"] == [REDIRECT]
    assert pack.registered["scope"].endswith("credential.readonly")
    assert give_back(service, client, given, web.send)
    assert pack.revoked == ["t1"]


def test_the_older_standard_is_read_where_the_newer_is_not_offered(web: Web, pack: Pack) -> None:
    pack.discovery = None
    service, client, given = signed_in(web, pack)
    assert (service.standard, service.name) == (Standard.BADGE_CONNECT, "Old pack")
    assert service.elsewhere == ("login.example",)
    assert len(list(badges(service, given, web.send))) == 3
    assert not give_back(service, client, given, web.send)


def test_a_host_that_offers_neither_is_told(web: Web, pack: Pack) -> None:
    pack.discovery = pack.connect = None
    with pytest.raises(SharingError) as caught:
        discover(f"https://{HOST}", web.send)
    assert caught.value.code == "service_unknown"


def test_a_host_that_shows_a_page_for_everything_is_told_apart(web: Web, pack: Pack) -> None:
    pack.discovery = None
    page = Says(b" <!doctype html><title>Welcome</title>")
    web.site(HOST, lambda asked: page if "/ims/" in asked.path else pack(asked))
    assert discover(HOST, web.send).standard is Standard.BADGE_CONNECT
    web.site(HOST, lambda _: page)
    with pytest.raises(SharingError) as caught:
        discover(HOST, web.send)
    assert caught.value.code == "service_unknown"


@pytest.mark.parametrize(
    "path", ["", "/", "/ims/ob/v3p0/discovery", "/.well-known/badgeconnect.json"]
)
def test_the_address_of_a_description_will_do(path: str) -> None:
    assert base_of(f"https://{HOST}{path}") == f"https://{HOST}"


def test_badges_are_taken_as_they_stand_in_the_answer(web: Web, pack: Pack) -> None:
    service, _, given = signed_in(web, pack)
    odd = b'{ "id" : "urn:1",\n "points": 1.50, "name": "\\u3042\xe3\x81\x84" }'
    web.site(HOST, lambda _: Says(b'\xef\xbb\xbf{"credential": [' + odd + b" ] }"))
    assert list(badges(service, given, web.send)) == [odd]


@pytest.mark.usefixtures("pack")
def test_a_host_may_refuse_a_program_on_a_desktop(web: Web) -> None:
    service = discover(HOST, web.send)
    web.site(HOST, lambda _: said({"error": "invalid_redirect_uri"}, 400))
    with pytest.raises(SharingError) as caught:
        register(service, REDIRECT, web.send)
    assert caught.value.code == "service_no_registration"


def test_a_code_of_somebody_else_gives_no_token(web: Web, pack: Pack) -> None:
    service = discover(HOST, web.send)
    client = register(service, REDIRECT, web.send)
    pack.challenge = "another"
    with pytest.raises(SharingError) as caught:
        token(service, client, "code1", "v" * 43, web.send)
    assert caught.value.code == "service_no_token"


def test_a_service_that_repeats_itself_comes_to_an_end(web: Web, pack: Pack) -> None:
    service, _, given = signed_in(web, pack)
    page = {"credential": [{"id": f"urn:{number}"} for number in range(PAGE)]}
    web.site(HOST, lambda _: said(page))
    assert len(list(badges(service, given, web.send))) == PAGE


def test_a_service_without_end_is_stopped(web: Web, pack: Pack) -> None:
    service, _, given = signed_in(web, pack)
    pack.held = [{"id": f"urn:{number}"} for number in range(MOST + PAGE)]
    with pytest.raises(SharingError) as caught:
        list(badges(service, given, web.send))
    assert caught.value.code == "service_too_many"


@pytest.mark.parametrize("typed", ["http://pack.example", "https://10.0.0.1", "pack", "", "a b.c"])
def test_only_a_public_https_host_is_asked(typed: str) -> None:
    with pytest.raises(TrustError):
        base_of(typed)


def broken(document: Any) -> Iterator[Any]:
    """Yield copies of a document with one member after the other spoilt."""
    places = [(document, name) for name in document]
    while places:
        inside, name = places.pop()
        value = inside[name]
        for worse in (None, 7, [], {}, "x" * 5_000, "http://pack.example/", "https://10.0.0.1/"):
            inside[name] = worse
            yield copy.deepcopy(document)
        inside[name] = value
        if isinstance(value, dict | list):
            within = value if isinstance(value, dict) else range(len(value))
            places += [(value, each) for each in within]


@pytest.mark.parametrize("standard", ["discovery", "connect"])
def test_a_malformed_description_never_leads_to_a_request_it_did_not_ask_for(
    web: Web, pack: Pack, standard: str
) -> None:
    site = web.site(HOST, pack)
    document = copy.deepcopy(getattr(pack, standard))
    pack.discovery = None
    refused = 0
    for worse in broken(document):
        setattr(pack, standard, worse)
        site.asked.clear()
        try:
            service = discover(HOST, web.send)
        except WalletError as error:
            assert error.code  # noqa: PT017 - some are harmless, and then there is no error
            refused += 1
        else:
            assert service.token.startswith(f"https://{HOST}/")
        assert {each.method for each in site.asked} == {"GET"}
    assert refused > 20


@pytest.mark.parametrize(
    "page",
    [b"{", b"[]", b'{"credential":{}}', b'{"credential":[1]}', b'{"compactJwsString":[{}]}'],
)
def test_a_malformed_page_is_told(web: Web, pack: Pack, page: bytes) -> None:
    service, _, given = signed_in(web, pack)
    web.site(HOST, lambda _: Says(page))
    with pytest.raises(SharingError) as caught:
        list(badges(service, given, web.send))
    assert caught.value.code == "service_unreadable"
