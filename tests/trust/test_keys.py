"""Which key a name leads to, in documents of every shape, and who is shown to publish it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from wallet.trust.keys import (
    ASSERTION,
    AUTHENTICATION,
    KeyLookup,
    address_of,
    find_key,
    published_methods,
)
from wallet.trust.model import Document, Knowledge
from wallet.trust.packs import documents_by_url

OLD, NEW = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 10, 1, tzinfo=UTC)
AOBA = "https://aoba.example/issuer"
WEB = "did:web:aoba.example"
KEY = "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi"


def page(url: str, content: Any, fetched: datetime | None = NEW, *aliases: str) -> Document:
    return Document(url, json.dumps(content).encode(), fetched, aliases=aliases)


def knowing(*documents: Document) -> Knowledge:
    return Knowledge(documents_by_url(documents))


def method(identifier: str, controller: str = AOBA, **members: Any) -> dict[str, Any]:
    given = members or {"publicKeyMultibase": KEY}
    return {"id": identifier, "type": "Multikey", "controller": controller, **given}


def controller(
    identifier: str = AOBA, methods: list[Any] | None = None, **members: Any
) -> dict[str, Any]:
    found = methods if methods is not None else [method(f"{identifier}#1", identifier)]
    names = [each["id"] for each in found]
    return {"id": identifier, "verificationMethod": found, ASSERTION: names, **members}


def lookup(method_id: str, *documents: Document, purpose: str = ASSERTION, **k: str) -> KeyLookup:
    return find_key(method_id, knowing(*documents), purpose, **k)


def test_a_controller_document() -> None:
    found = lookup(f"{AOBA}#1", page(AOBA, controller()))
    assert (found.code, found.controller, found.problem) == ("key_found", AOBA, "")
    assert (found.document_url, found.fetched, found.derived) == (AOBA, NEW, False)
    assert found.method is not None
    assert found.method.multibase == KEY


def test_nothing_cached_and_nothing_listed() -> None:
    assert lookup(f"{AOBA}#1").code == "no_key_document"
    assert lookup(f"{WEB}#1").document_url == "https://aoba.example/.well-known/did.json"
    assert lookup(f"{AOBA}#2", page(AOBA, controller())).code == "key_not_listed"
    assert lookup("").code == "no_key_document"


def test_did_web_under_its_own_name_or_its_address() -> None:
    content = controller(WEB)
    for url in (WEB, "https://aoba.example/.well-known/did.json"):
        assert lookup(f"{WEB}#1", page(url, content)).controller == WEB
    assert lookup(f"{WEB}#1", page("https://x.example", content, NEW, WEB)).controller == WEB


def test_what_follows_from_a_did() -> None:
    did = f"did:key:{KEY}"
    for name in (f"{did}#{KEY}", did):
        found = lookup(name)
        assert (found.code, found.controller, found.derived) == ("key_found", did, True)
        assert found.fetched is None
    assert lookup(f"{did}#other").code == "key_not_listed"
    assert lookup("did:key:broken").code == "bad_did"


def test_a_cached_document_never_overrules_a_did_that_is_its_own_key() -> None:
    did = f"did:key:{KEY}"
    other = method(f"{did}#{KEY}", did, publicKeyMultibase="zOther")
    found = lookup(f"{did}#{KEY}", page(did, controller(did, [other])))
    assert found.method is not None
    assert found.method.multibase == KEY


@pytest.mark.parametrize("purpose", [ASSERTION, AUTHENTICATION])
def test_a_key_serves_only_what_it_is_listed_for(purpose: str) -> None:
    found = lookup(f"{AOBA}#1", page(AOBA, controller()), purpose=purpose)
    allowed = purpose == ASSERTION
    assert (found.controller == AOBA) is allowed
    assert found.problem == ("" if allowed else "purpose_not_allowed")
    assert found.method is not None


def test_a_method_inside_the_relationship_and_relative_names() -> None:
    inside = {"id": AOBA, ASSERTION: [method("#1")]}
    assert lookup(f"{AOBA}#1", page(AOBA, inside)).controller == AOBA
    relative = {"id": AOBA, "verificationMethod": [method("#1")], ASSERTION: ["#1"]}
    assert lookup(f"{AOBA}#1", page(AOBA, relative)).controller == AOBA


def test_a_document_that_calls_itself_something_else_is_passed_over() -> None:
    foreign = controller(AOBA, id="https://evil.example")
    assert lookup(f"{AOBA}#1", page(AOBA, foreign)).code == "key_not_listed"


def test_one_file_per_key() -> None:
    jwks = [{"kty": "EC", "kid": name} for name in ("a", "b")]
    pages = [page(AOBA, method(f"{AOBA}#{n}", AOBA, publicKeyJwk=k)) for n, k in enumerate(jwks)]
    for number, jwk in enumerate(jwks):
        by_id = lookup(f"{AOBA}#{number}", *pages)
        by_kid = lookup(jwk["kid"], *pages, expected_controller=AOBA)
        for found in (by_id, by_kid):
            assert found.method is not None
            assert (found.method.jwk, found.controller) == (jwk, AOBA)
            assert found.method.purposes is None
    assert lookup("c", *pages, expected_controller=AOBA).code == "key_not_listed"
    assert lookup("", page(AOBA, controller()), expected_controller=AOBA).code == "key_found"
    two = controller(AOBA, [method(f"{AOBA}#1"), method(f"{AOBA}#2")])
    assert lookup("", page(AOBA, two), expected_controller=AOBA).code == "key_not_listed"


def test_a_bare_key_belongs_to_its_own_address_until_the_issuer_names_it() -> None:
    url = "https://aoba.example/key.json"
    bare = page(url, {"kty": "EC", "kid": "k"})
    assert lookup(url, bare, expected_controller=AOBA).controller == url
    naming = page(AOBA, {"id": AOBA, "publicKey": url})
    assert lookup(url, bare, naming, expected_controller=AOBA).controller == AOBA
    silent = page(AOBA, {"id": AOBA, "publicKey": "https://aoba.example/other.json"})
    assert lookup(url, bare, silent, expected_controller=AOBA).controller == url


def test_a_key_with_an_owner_is_believed_when_the_owner_agrees() -> None:
    url = "https://keys.example/1"
    key = page(url, {"id": url, "owner": AOBA, "publicKeyPem": "x"}, OLD)
    assert lookup(url, key).problem == "owner_unknown"
    for content, problem in (
        ({"id": AOBA, "publicKey": [url]}, ""),
        ({"id": AOBA, "publicKey": "https://keys.example/2"}, "owner_disagrees"),
        ({"id": "https://other.example", "publicKey": url}, "owner_disagrees"),
        (controller(AOBA, publicKey=url), "owner_disagrees"),
        (controller(AOBA, [], **{ASSERTION: [url]}), ""),
    ):
        found = lookup(url, key, page(AOBA, content))
        assert (found.problem, found.controller) == (problem, "" if problem else AOBA)
        assert problem or found.fetched == OLD


def test_the_age_is_that_of_the_older_document_and_undated_wins() -> None:
    url = "https://keys.example/1"
    key = page(url, {"id": url, "owner": AOBA, "publicKeyPem": "x"}, NEW)
    assert lookup(url, key, page(AOBA, {"id": AOBA, "publicKey": url}, None)).fetched is None


def test_a_newer_document_that_no_longer_names_the_key() -> None:
    old, new = page(AOBA, controller(), OLD), page(AOBA, controller(AOBA, []), NEW)
    found = lookup(f"{AOBA}#1", old, new)
    assert (found.code, found.retired, found.fetched) == ("key_found", True, OLD)
    assert not lookup(f"{AOBA}#1", page(AOBA, controller(), NEW), old).retired
    assert published_methods(AOBA, knowing(old, page(AOBA, controller(), NEW)))
    assert published_methods(AOBA, knowing(old, new)) == ()


@pytest.mark.parametrize(
    "content",
    [
        [],
        "text",
        {},
        {"id": AOBA, "verificationMethod": "text"},
        {"id": AOBA, "verificationMethod": [None, 5, "x", []], ASSERTION: [None, 5, {}]},
        {"id": AOBA, "verificationMethod": [{"id": 5, "publicKeyJwk": "x"}]},
        {"id": AOBA, "verificationMethod": [{"id": f"{AOBA}#1"}]},
        controller(AOBA, [method(f"{AOBA}#1", publicKeyJwk={}, publicKeyMultibase="z")]),
        {"keys": [None, 5]},
    ],
)
def test_documents_that_make_no_sense_hold_no_key(content: Any) -> None:
    assert lookup(f"{AOBA}#1", page(AOBA, content)).code == "key_not_listed"
    assert published_methods(AOBA, knowing(page(AOBA, content))) == ()


def test_published_keys() -> None:
    methods = published_methods(WEB, knowing(page(WEB, controller(WEB))))
    assert [each.multibase for each in methods] == [KEY]
    assert published_methods(WEB, knowing(page(WEB, controller(WEB))), AUTHENTICATION) == ()
    assert published_methods(f"did:key:{KEY}", Knowledge())[0].multibase == KEY
    assert published_methods("did:key:broken", Knowledge()) == ()
    assert address_of("did:web:a/b") == "did:web:a/b"


@pytest.mark.parametrize("nothing", ["publicKeyPem", "publicKeyMultibase", "publicKeyJwk"])
def test_a_method_without_a_key_is_none(nothing: str) -> None:
    """Else it would stand for whatever key an earlier document has under its name."""
    empty: Any = {} if nothing == "publicKeyJwk" else ""
    old = page(AOBA, controller(), OLD)
    new = page(AOBA, controller(methods=[method(f"{AOBA}#1", **{nothing: empty})]))
    found = lookup(f"{AOBA}#1", new, old)
    assert (found.fetched, found.retired) == (OLD, True)
    assert lookup(f"{AOBA}#", page(AOBA, {"keys": [{}]})).code == "key_not_listed"
