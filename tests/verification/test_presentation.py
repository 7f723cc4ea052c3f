"""Presentations: whose they are, whom they are for, and what is in them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator import Institution, Learner
from tests.issuer_simulator.keys import secret_key
from tests.verification.judging import ACHIEVEMENT, START, codes, judge
from wallet.cryptosuites import jose, multikey
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled
from wallet.wording import say

KEY = secret_key(KeyKind.ED25519, "holder")
DID = f"did:key:{multikey.encode_public(KEY.public())}"
METHOD = f"{DID}#{DID.removeprefix('did:key:')}"
ISSUER = Institution("aoba.example", method="did:key")
BADGE = ISSUER.issue(ACHIEVEMENT, Learner(did=DID), valid_from=START)


def presentation(*credentials: Any, holder: str = DID, **options: Any) -> dict[str, Any]:
    document = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "holder": holder,
        "verifiableCredential": list(credentials),
    }
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": START,
        "verificationMethod": METHOD,
        "proofPurpose": "authentication",
        "challenge": "c-123",
        "domain": "employer.example",
    } | options
    return create_proof(document, proof, KEY, bundled())


def test_made_for_this_reader() -> None:
    report = judge(presentation(BADGE), challenge="c-123", domain="employer.example")
    assert report.verdict == "valid"
    assert codes(report)["binding"] == "binding_good"
    assert codes(report)["subject"] == "subject_is_holder"
    assert [inner.verdict.value for inner in report.inner] == ["valid"]
    assert report.inner[0].check("binding") is None


def test_nobody_asked() -> None:
    report = judge(presentation(BADGE))
    assert (report.verdict, codes(report)["binding"]) == ("valid", "binding_not_asked")
    only_domain = judge(presentation(BADGE), domain="employer.example")
    assert codes(only_domain)["binding"] == "binding_not_asked"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"challenge": "other"}, "challenge_differs"),
        ({"challenge": "c-123", "domain": "other.example"}, "domain_differs"),
        ({"domain": "other.example"}, "domain_differs"),
    ],
)
def test_made_for_another(asked: dict[str, str], code: str) -> None:
    report = judge(presentation(BADGE), **asked)
    assert (report.verdict, codes(report)["binding"]) == ("invalid_signature", code)


def test_a_proof_that_asserts_does_not_present() -> None:
    report = judge(presentation(BADGE, proofPurpose="assertionMethod"))
    assert (report.verdict, codes(report)["proof"]) == ("invalid_signature", "wrong_purpose")


def test_a_presentation_in_anothers_name() -> None:
    report = judge(presentation(BADGE, holder="did:web:somebody.example"))
    assert report.verdict == "issuer_mismatch"


def test_a_badge_about_somebody_else_is_pointed_out() -> None:
    other = ISSUER.issue(ACHIEVEMENT, Learner(did="did:web:other.example"), valid_from=START)
    report = judge(presentation(BADGE, other))
    subject = report.check("subject")
    assert subject is not None
    assert (subject.code, dict(subject.details)) == (
        "subject_not_holder",
        {"count": "2", "others": "1"},
    )


@pytest.mark.parametrize(
    ("others", "said"),
    [("1", "1 of 2 badges in it does not name"), ("2", "2 of 2 badges in it do not name")],
)
def test_how_many_are_about_somebody_else_is_good_english(others: str, said: str) -> None:
    assert say("subject_not_holder", "en", count="2", others=others).startswith(said)


def test_what_is_inside_has_a_verdict_of_its_own() -> None:
    altered = {**BADGE, "name": "altered"}
    report = judge(presentation(BADGE, altered))
    assert report.verdict == "valid"
    assert [inner.verdict.value for inner in report.inner] == ["valid", "invalid_signature"]
    assert codes(report)["inner"] == "inner_not_all_good"


def test_taking_a_badge_out_breaks_the_proof() -> None:
    signed = presentation(BADGE, BADGE)
    signed["verifiableCredential"].pop()
    assert judge(signed).verdict == "invalid_signature"


def test_an_unsigned_bundle_is_called_unsigned() -> None:
    signed = presentation(BADGE)
    del signed["proof"]
    report = judge(signed)
    assert report.verdict == "unsigned"
    assert [inner.verdict.value for inner in report.inner] == ["valid"]


def test_a_token_in_an_envelope() -> None:
    draft = ISSUER.draft(ACHIEVEMENT, Learner(did=DID), valid_from=START)
    envelope = {
        "@context": "https://www.w3.org/ns/credentials/v2",
        "id": f"data:application/vc+jwt,{ISSUER.token(draft)}",
        "type": "EnvelopedVerifiableCredential",
    }
    report = judge(presentation(envelope), challenge="c-123", domain="employer.example")
    assert (report.verdict, report.inner[0].verdict) == ("valid", "valid")


def test_a_presentation_as_a_token() -> None:
    claims = {
        "iss": DID,
        "nonce": "c-123",
        "aud": ["employer.example"],
        "vp": {
            "@context": ["https://www.w3.org/2018/credentials/v1"],
            "type": ["VerifiablePresentation"],
            "verifiableCredential": [BADGE],
        },
    }
    token = jose.sign_compact({"alg": "EdDSA", "kid": METHOD, "typ": "JWT"}, claims, KEY)
    report = judge(token, challenge="c-123", domain="employer.example")
    assert (report.verdict, codes(report)["binding"]) == ("valid", "binding_good")
    assert judge(token, challenge="c-124").verdict == "invalid_signature"
