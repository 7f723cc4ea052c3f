"""DID methods: what follows from a DID itself, and where did:web lives."""

from __future__ import annotations

import base64
import json

import pytest

from wallet.errors import TrustError
from wallet.trust import did

KEY = "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi"


def jwk_did(value: object) -> str:
    data = json.dumps(value).encode()
    return "did:jwk:" + base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def test_did_key() -> None:
    method = did.derived_method(f"did:key:{KEY}")
    assert (method.id, method.controller) == (f"did:key:{KEY}#{KEY}", f"did:key:{KEY}")
    assert (method.multibase, method.jwk) == (KEY, {})
    assert method.purposes
    assert {"assertionMethod", "authentication"} <= method.purposes
    assert "keyAgreement" not in method.purposes


def test_did_jwk() -> None:
    identifier = jwk_did({"kty": "OKP"})
    method = did.derived_method(identifier)
    assert (method.id, method.jwk, method.multibase) == (f"{identifier}#0", {"kty": "OKP"}, "")


@pytest.mark.parametrize(
    "identifier",
    [
        "did:key:",
        "did:key:m6Mk",
        f"did:key:{KEY}/path",
        f"did:key:{KEY}\n",
        "did:key:z" + "a" * 2000,
        "did:jwk:",
        "did:jwk:!!",
        "did:jwk:AAAA",
        "did:jwk:A",
        jwk_did([1]),
        jwk_did({}),
        "did:example:1",
        "https://aoba.example",
    ],
)
def test_what_cannot_be_derived(identifier: str) -> None:
    with pytest.raises(TrustError, match="bad_did"):
        did.derived_method(identifier)


@pytest.mark.parametrize(
    ("identifier", "url"),
    [
        ("did:web:aoba.example", "https://aoba.example/.well-known/did.json"),
        ("did:web:aoba.example:issuers:1", "https://aoba.example/issuers/1/did.json"),
        ("did:web:aoba.example%3A8443", "https://aoba.example:8443/.well-known/did.json"),
    ],
)
def test_where_did_web_lives(identifier: str, url: str) -> None:
    assert did.web_url(identifier) == url


@pytest.mark.parametrize(
    "identifier",
    [
        "did:web:",
        "did:web:aoba.example/x",
        "did:web:aoba.example:a/b",
        "did:web:user@aoba.example",
        "did:web:aoba.example%2Fevil",
        "did:web:aoba.example#x",
        "did:web:aoba.example:",
        "did:key:x",
    ],
)
def test_did_web_that_is_none(identifier: str) -> None:
    with pytest.raises(TrustError, match="bad_did"):
        did.web_url(identifier)
