"""Algorithms by the names of RFC 9864: the key decides, whatever the token calls it."""

from __future__ import annotations

import pytest

from tests.issuer_simulator import Institution
from tests.issuer_simulator.keys import secret_key
from tests.issuer_simulator.selective import bound, combined
from tests.verification.judging import ACHIEVEMENT, LEARNER, START, codes, document, judge
from tests.verification.test_selective_tokens import (
    ANSWER,
    ASKED,
    CLAIMS,
    KEY,
    NAME,
    issued,
    judged,
)
from wallet.cryptosuites import jose, jwk
from wallet.cryptosuites.keys import KeyKind

FULL = {KeyKind.ED25519: "Ed25519", KeyKind.P256: "ESP256", KeyKind.P384: "ESP384"}


@pytest.mark.parametrize("kind", FULL)
def test_a_token_under_its_full_name(kind: KeyKind) -> None:
    issuer = Institution("aoba.example", method="did:key", kinds=(kind,))
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    head = {"alg": FULL[kind], "typ": "JWT", "kid": issuer.key_id(kind)}
    token = jose.sign_compact(head, draft, issuer.key(kind))
    assert judge(token).verdict == "valid"
    payload = token.split(".")[1]
    for other in {*FULL.values()} - {FULL[kind]}:
        forged = f"{jose._part({**head, 'alg': other})}.{payload}.{token.split('.')[2]}"
        report = judge(forged)
        assert (report.verdict, codes(report)["proof"]) == (
            "invalid_signature",
            "key_not_for_suite",
        )


def test_a_published_key_that_contradicts_is_not_used() -> None:
    aoba = Institution("aoba.example")
    key = secret_key(KeyKind.P384, "aoba")
    draft = aoba.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    for allowed, named, verdict in (
        ("ES384", "ESP384", "valid"),
        ("ESP384", "ES384", "valid"),
        ("ESP256", "ES384", "invalid_signature"),
        ("ESP256", "ESP384", "invalid_signature"),
        ("Ed25519", "ESP384", "invalid_signature"),
    ):
        method = {
            "id": f"{aoba.id}#1",
            "type": "JsonWebKey",
            "controller": aoba.id,
            "publicKeyJwk": {**jwk.encode_public(key.public()), "alg": allowed},
        }
        content = {"id": aoba.id, "verificationMethod": [method], "assertionMethod": [method["id"]]}
        token = jose.sign_compact({"alg": named, "kid": method["id"]}, draft, key)
        assert judge(token, document(aoba.id, content)).verdict == verdict


def test_an_sd_jwt_and_its_key_binding() -> None:
    text = combined(issued(alg="Ed25519"), NAME)
    assert judged(text).verdict == "valid"
    answer = bound(text, KEY, header={"alg": "Ed25519"}, **ANSWER)
    report = judged(answer, **ASKED)
    assert (report.verdict, codes(report)["binding"]) == ("valid", "binding_good")
    stranger = secret_key(KeyKind.P256, "stranger")
    forged = bound(text, stranger, header={"alg": "ESP256"}, **ANSWER)
    assert judged(forged, **ASKED).verdict == "invalid_signature"
    assert "cnf" in CLAIMS  # what names the key that is asked for
