"""Signed Open Badges 2.0 and 1.x: a token counts only with an issuer's page that names its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives import serialization

from tests.issuer_simulator.keys import secret_key
from tests.verification.judging import LEARNER, START, codes, document, judge
from wallet.cryptosuites import jose, multikey
from wallet.cryptosuites.keys import KeyKind, SecretKey, generate

if TYPE_CHECKING:
    from wallet.trust.model import Document

MALLORY = secret_key(KeyKind.ED25519, "mallory")
MALLORY_ID = f"did:key:{multikey.encode_public(MALLORY.public())}"
MALLORY_KEY = f"{MALLORY_ID}#{MALLORY_ID.removeprefix('did:key:')}"
UNIVERSITY = "https://university.example"


def forged(**badge: Any) -> str:
    assertion = {
        "@context": "https://w3id.org/openbadges/v2",
        "type": "Assertion",
        "id": "urn:uuid:0b0f4b0e-9f5c-4c2e-8f56-0d3b1b7c6a02",
        "recipient": LEARNER.recipient("s"),
        "badge": {"id": "urn:uuid:1", "type": "BadgeClass", "name": "Doctor", **badge},
        "verification": {"type": "SignedBadge", "creator": MALLORY_KEY},
        "issuedOn": START,
    }
    return jose.sign_compact({"alg": "EdDSA"}, assertion, MALLORY)


@pytest.mark.parametrize(
    "badge",
    [
        {"issuer": {"type": "Issuer", "name": "The University"}},
        {"issuer": {"type": "Issuer", "name": "The University", "id": ""}},
        {"issuer": {"type": "Issuer", "name": "The University", "id": 5}},
        {"issuer": ""},
        {"issuer": []},
        {},
    ],
)
def test_a_name_is_no_issuer(badge: dict[str, Any]) -> None:
    report = judge(forged(**badge))
    assert report.verdict == "unknown_key"
    assert codes(report)["issuer_binding"] == "issuer_not_named"


def test_an_issuer_whose_page_names_no_such_key() -> None:
    token = forged(issuer=UNIVERSITY)
    assert judge(token).verdict == "unknown_key"
    page = document(UNIVERSITY, {"id": UNIVERSITY, "type": "Issuer", "name": "The University"})
    assert judge(token, page).verdict == "issuer_mismatch"


# Open Badges 1.x -----------------------------------------------------------------------------

KEY = secret_key(KeyKind.RSA, "university")
STRANGER = generate(KeyKind.RSA)
KEY_URL = f"{UNIVERSITY}/key.pem"


def pem(key: SecretKey) -> bytes:
    public: Any = key.public().key
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    found: bytes = public.public_bytes(serialization.Encoding.PEM, form)
    return found


def older(key_url: str = KEY_URL, key: SecretKey = KEY) -> str:
    assertion = {
        "uid": "a1",
        "recipient": {"type": "email", "hashed": False, "identity": "sakura@learner.example"},
        "badge": f"{UNIVERSITY}/badge",
        "issuedOn": "2014-01-01T00:00:00Z",
        "verify": {"type": "signed", "url": key_url},
    }
    return jose.sign_compact({"alg": "RS256"}, assertion, key)


def pages(key: SecretKey = KEY, key_url: str = KEY_URL, **issuer: Any) -> list[Document]:
    badge = {"name": "N", "description": "D", "criteria": "c", "issuer": f"{UNIVERSITY}/issuer"}
    return [
        document(f"{UNIVERSITY}/badge", badge),
        document(f"{UNIVERSITY}/issuer", {"name": "The University", "url": UNIVERSITY, **issuer}),
        document(key_url, pem(key)),
    ]


def test_a_key_beside_the_issuers_page_is_its_own() -> None:
    assert judge(older(), *pages()).verdict == "valid"
    assert judge(older()).verdict == "unknown_key"
    assert judge(older(key=STRANGER), *pages()).verdict == "invalid_signature"


def test_a_key_elsewhere_is_somebody_elses() -> None:
    for url in ("https://mallory.example/key.pem", "https://university.example.evil.example/k"):
        forged = older(url, STRANGER)
        assert judge(forged, *pages(STRANGER, url)).verdict == "issuer_mismatch"
    rules = {"verification": {"startsWith": f"{UNIVERSITY}/badges/"}}
    assert judge(older(), *pages(**rules)).verdict == "issuer_mismatch"
    named = {"id": f"{UNIVERSITY}/issuer", "publicKey": f"{UNIVERSITY}/other.pem"}
    assert judge(older(), *pages(**named)).verdict == "issuer_mismatch"
    named["publicKey"] = KEY_URL
    assert judge(older(), *pages(**named)).verdict == "valid"


@pytest.mark.parametrize(
    ("listed", "verdict"),
    [
        ({}, "valid"),
        ({"a2": "issued in error"}, "valid"),
        ({"a1": "issued in error"}, "revoked"),
        ({"revokedAssertions": ["a1"]}, "revoked"),
        ({"revokedAssertions": [{"uid": "a1"}]}, "revoked"),
        ({"revokedAssertions": [{"uid": "a2"}, "a3"]}, "valid"),
        ({"revokedAssertions": [{"reason": "?"}]}, "status_invalid"),
        ({"revokedAssertions": None}, "status_invalid"),
        (["a1"], "status_invalid"),
        (b"", "status_invalid"),
        (b'{"a1": "x", "a1": "y"}', "status_invalid"),
    ],
)
def test_the_list_of_the_withdrawn(listed: Any, verdict: str) -> None:
    url = f"{UNIVERSITY}/revoked"
    report = judge(older(), *pages(revocationList=url), document(url, listed))
    assert report.verdict == verdict
