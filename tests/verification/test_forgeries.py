"""Ways to pass off a credential as somebody else's; none of them may come out valid."""

from __future__ import annotations

import copy
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.issuer_simulator import Institution, known
from tests.issuer_simulator.keys import secret_key
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, codes, document, judge
from wallet.cryptosuites import jose, jwk, multikey
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled

AOBA = Institution("aoba.example", name="Aoba")
MALLORY = secret_key(KeyKind.ED25519, "mallory")
MALLORY_KEY = multikey.encode_public(MALLORY.public())


def draft(issuer: Institution = AOBA) -> dict[str, Any]:
    return issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START)


def signed_by_mallory(draft: dict[str, Any], method: str, **options: str) -> dict[str, Any]:
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": START,
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
        **options,
    }
    return create_proof(draft, proof, MALLORY, bundled())


def test_a_good_proof_by_a_stranger_is_not_the_issuers() -> None:
    method = f"did:key:{MALLORY_KEY}#{MALLORY_KEY}"
    report = judge(signed_by_mallory(draft(), method), AOBA)
    assert report.verdict == "issuer_mismatch"
    assert codes(report)["proof"] == "proof_good"
    assert codes(report)["issuer_binding"] == "key_of_another"


def test_a_key_in_the_fragment_proves_nothing_of_the_issuer() -> None:
    https = Institution("aoba.example", method="https")
    forged = signed_by_mallory(draft(https), f"{https.id}#{MALLORY_KEY}")
    assert judge(forged).verdict == "unknown_key"
    assert codes(judge(forged))["issuer_binding"] == "key_only_inside"
    assert judge(forged, https).verdict == "issuer_mismatch"


def test_a_method_that_claims_the_issuer_as_its_controller_is_not_believed() -> None:
    method = "https://mallory.example/key"
    forged = signed_by_mallory(draft(), method)
    claim = document(
        method,
        {
            "id": method,
            "type": "Multikey",
            "controller": AOBA.id,
            "publicKeyMultibase": MALLORY_KEY,
        },
    )
    report = judge(forged, AOBA, claim)
    assert report.verdict == "issuer_mismatch"
    assert codes(report)["issuer_binding"] == "owner_disagrees"
    assert judge(forged, claim).verdict == "unknown_key"


def test_a_document_under_another_address_does_not_speak_for_the_issuer() -> None:
    own = {
        "id": "did:web:mallory.example",
        "verificationMethod": [
            {
                "id": f"{AOBA.id}#ed25519-1",
                "type": "Multikey",
                "controller": AOBA.id,
                "publicKeyMultibase": MALLORY_KEY,
            }
        ],
        "assertionMethod": [f"{AOBA.id}#ed25519-1"],
    }
    forged = signed_by_mallory(draft(), f"{AOBA.id}#ed25519-1")
    misplaced = document("https://aoba.example/.well-known/did.json", own, aliases=(AOBA.id,))
    assert judge(forged, misplaced).verdict == "unknown_key"


def published(issuer: Institution, **changes: Any) -> Any:
    """Return the issuer's controller document with some members changed."""
    content = issuer.controller_document() | changes
    return document("https://aoba.example/.well-known/did.json", content, aliases=(issuer.id,))


def test_a_key_for_authentication_does_not_assert() -> None:
    badge = AOBA.sign(draft())
    method = AOBA.key_id()
    report = judge(badge, published(AOBA, assertionMethod=[], authentication=[method]))
    assert report.verdict == "issuer_mismatch"
    assert codes(report)["issuer_binding"] == "purpose_not_allowed"
    assert judge(badge, published(AOBA)).verdict == "valid"


def test_a_proof_made_to_authenticate_does_not_assert() -> None:
    own = Institution("aoba.example", method="did:key")
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": START,
        "verificationMethod": own.key_id(),
        "proofPurpose": "authentication",
    }
    report = judge(create_proof(draft(own), options, own.key(), bundled()))
    assert report.verdict == "invalid_signature"
    assert codes(report)["proof"] == "wrong_purpose"


def test_a_withdrawn_key_is_refused_whatever_the_proof_says_of_its_date() -> None:
    badge = AOBA.sign(draft())
    methods = copy.deepcopy(AOBA.controller_document()["verificationMethod"])
    methods[0]["revoked"] = "2026-10-01T00:00:00Z"
    report = judge(badge, published(AOBA, verificationMethod=methods))
    assert (report.verdict, codes(report)["issuer_binding"]) == ("issuer_mismatch", "key_revoked")


def test_a_key_that_was_published_when_it_signed_and_has_been_retired_since() -> None:
    issuer = Institution("aoba.example")
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START)
    then = [replace(each, fetched=datetime(2026, 5, 1, tzinfo=UTC)) for each in issuer.documents()]
    issuer.rotate()
    today = [replace(each, fetched=NOW) for each in issuer.documents()]
    knowledge = known([])
    knowledge = replace(knowledge, documents={issuer.id: (*today, *then)})
    report = judge(badge, knowledge=knowledge)
    assert (report.verdict, codes(report)["issuer_binding"]) == ("valid", "key_retired")
    late = issuer.sign(
        {**{n: v for n, v in badge.items() if n != "proof"}}, created="2026-06-01T00:00:00Z"
    )
    assert judge(late, knowledge=knowledge).verdict == "valid"
    issuer.generation = 1
    late = issuer.sign(
        {**{n: v for n, v in badge.items() if n != "proof"}}, created="2026-06-01T00:00:00Z"
    )
    assert judge(late, knowledge=knowledge).verdict == "unknown_key"


def header_key_token(issuer: Institution, **header: Any) -> str:
    key = secret_key(KeyKind.RSA, "mallory")
    head = {"alg": "RS256", "typ": "JWT", "jwk": jwk.encode_public(key.public()), **header}
    return jose.sign_compact(head, {**draft(issuer), "iss": issuer.id}, key)


def test_a_key_in_the_header_of_a_token_proves_nothing_of_the_issuer() -> None:
    report = judge(header_key_token(AOBA))
    assert report.verdict == "unknown_key"
    assert codes(report)["proof"] == "proof_good"
    assert judge(header_key_token(AOBA), AOBA).verdict == "issuer_mismatch"


def test_a_key_in_the_header_that_the_issuer_publishes_is_the_issuers() -> None:
    issuer = Institution("aoba.example", kinds=(KeyKind.RSA,))
    assert judge(header_key_token(issuer), issuer).verdict == "valid"


def test_a_kid_is_never_overruled_by_a_key_in_the_header() -> None:
    token = header_key_token(AOBA, kid=AOBA.key_id())
    assert judge(token, AOBA).verdict == "invalid_signature"


@pytest.mark.parametrize("header", [{"crit": ["exp"], "exp": 1}, {"b64": False}])
def test_a_token_that_asks_for_rules_we_do_not_know(header: dict[str, Any]) -> None:
    issuer = Institution("aoba.example", method="did:key")
    head = {"alg": "EdDSA", "typ": "JWT", "kid": issuer.key_id(), **header}
    assert judge(jose.sign_compact(head, draft(issuer), issuer.key())).verdict == "unsupported"


def test_a_token_by_one_that_names_another_as_issuer() -> None:
    issuer = Institution("aoba.example", method="did:key")
    other = Institution("other.example", method="did:key")
    head = {"alg": "EdDSA", "typ": "JWT", "kid": other.key_id()}
    for iss in ({}, {"iss": other.id}, {"iss": issuer.id}):
        token = jose.sign_compact(head, {**draft(issuer), **iss}, other.key())
        assert judge(token).verdict == "issuer_mismatch"


def test_an_rsa_key_is_never_used_as_a_shared_secret() -> None:
    issuer = Institution("aoba.example", kinds=(KeyKind.RSA,))
    good = issuer.token(draft(issuer))
    for algorithm in ("none", "HS256", "ES256", "EdDSA"):
        head = {"alg": algorithm, "typ": "JWT", "kid": issuer.key_id()}
        forged = ".".join((jose._part(head), good.split(".")[1], good.split(".")[2]))
        assert judge(forged, issuer).verdict == "invalid_signature"


def test_a_jwk_that_names_another_algorithm_is_not_used() -> None:
    key = secret_key(KeyKind.RSA, "aoba")
    token = jose.sign_compact({"alg": "RS256", "kid": f"{AOBA.id}#1"}, draft(), key)
    for algorithm, verdict in (("RS256", "valid"), ("PS256", "invalid_signature")):
        method = {
            "id": f"{AOBA.id}#1",
            "type": "JsonWebKey",
            "controller": AOBA.id,
            "publicKeyJwk": {**jwk.encode_public(key.public()), "alg": algorithm},
        }
        content = {"id": AOBA.id, "verificationMethod": [method], "assertionMethod": [method["id"]]}
        assert judge(token, document(AOBA.id, content)).verdict == verdict


def test_one_good_proof_by_the_issuer_is_enough() -> None:
    issuer = Institution("aoba.example", method="did:key")
    badge = issuer.sign(draft(issuer))
    both = signed_by_mallory(badge, f"did:key:{MALLORY_KEY}#{MALLORY_KEY}")
    assert len(both["proof"]) == 2
    assert judge(both).verdict == "valid"
    both["proof"].reverse()
    assert judge(both).verdict == "valid"
    both["name"] = "altered"
    assert judge(both).verdict == "invalid_signature"


def test_did_jwk() -> None:
    key = secret_key(KeyKind.P256, "jwk issuer")
    identifier = "did:jwk:" + jose._part(jwk.encode_public(key.public()))
    content = {**draft(), "issuer": {"id": identifier, "type": ["Profile"]}}
    token = jose.sign_compact({"alg": "ES256", "kid": f"{identifier}#0"}, content, key)
    report = judge(token)
    assert (report.verdict, report.freshness) == ("valid", "fresh")
    content["name"] = "altered"
    other = jose.sign_compact({"alg": "ES256", "kid": f"{identifier}#0"}, content, key)
    mixed = ".".join((*token.split(".")[:2], other.split(".")[2]))
    assert judge(mixed).verdict == "invalid_signature"
