"""Which key a token names, as issuers write it, and what that shows of who issued it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator import Institution
from tests.issuer_simulator.keys import secret_key
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, codes, judge
from wallet.cryptosuites import jose, jwk, multikey
from wallet.cryptosuites.keys import KeyKind

ISSUER = Institution("aoba.example")
MALLORY = secret_key(KeyKind.ED25519, "mallory")
MALLORY_ID = f"did:key:{multikey.encode_public(MALLORY.public())}"
MALLORY_KEY = f"{MALLORY_ID}#{MALLORY_ID.removeprefix('did:key:')}"


def token(kid: str, issuer: str = ISSUER.id, key: Any = None) -> str:
    draft = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    head = {"alg": "EdDSA", "typ": "JWT", "kid": kid}
    claims = {**draft, "issuer": {**draft["issuer"], "id": issuer}, "iss": issuer}
    return jose.sign_compact(head, claims, key or ISSUER.key())


@pytest.mark.parametrize("kid", [ISSUER.key_id(), "ed25519-1", "#ed25519-1"])
def test_a_key_named_in_full_or_within_its_issuers_document(kid: str) -> None:
    assert judge(token(kid), ISSUER).verdict == "valid"
    assert judge(token(kid, key=MALLORY), ISSUER).verdict == "invalid_signature"


def test_the_one_key_of_a_did_jwk_by_its_fragment() -> None:
    identifier = "did:jwk:" + jose._part(jwk.encode_public(ISSUER.key().public()))
    assert judge(token("#0", identifier)).verdict == "valid"
    assert judge(token("#1", identifier)).verdict == "unknown_key"


@pytest.mark.parametrize("named", [{}, {"iss": ""}])
@pytest.mark.parametrize("kid", [{"kid": MALLORY_KEY}, {}])
def test_a_certificate_names_nobody(named: dict[str, str], kid: dict[str, str]) -> None:
    claims = {"vct": "https://aoba.example/student", "iat": int(NOW.timestamp()), **named}
    head = {"alg": "EdDSA", "typ": "dc+sd-jwt", "x5c": ["MIIB"], **kid}
    report = judge(jose.sign_compact(head, claims, MALLORY) + "~")
    assert report.verdict == "unknown_key"
    assert codes(report)["proof"] == ("proof_good" if kid else "no_key_document")
    assert codes(report)["issuer_binding"] == ("issuer_not_named" if kid else "not_reached")
