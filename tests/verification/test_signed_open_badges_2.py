"""Signed Open Badges 2.0 and 1.x: a token counts only with an issuer's page that names its key."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator.keys import secret_key
from tests.verification.judging import LEARNER, START, codes, document, judge
from wallet.cryptosuites import jose, multikey
from wallet.cryptosuites.keys import KeyKind

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
