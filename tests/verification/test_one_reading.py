"""Nothing that matters can be put where whoever reads the JSON does not see it."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from tests.credentials.pictures import itxt, png
from tests.issuer_simulator import HostedIssuer, Institution, bake_png
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, codes, judge
from wallet.credentials.reading import read
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled
from wallet.trust.model import Knowledge
from wallet.verification.verifier import verify

ISSUER = Institution("aoba.example", method="did:key")
END = "2026-05-01T00:00:00Z"


def badge(**members: Any) -> dict[str, Any]:
    return ISSUER.issue(ACHIEVEMENT, LEARNER, valid_from=START, **members)


def test_the_end_of_a_badge_cannot_be_moved_to_where_the_badge_is_merely_named() -> None:
    """RDF joins all that is said of one id, wherever it stands."""
    identifier = "urn:uuid:5b0b0b3c-6d4c-4a64-9f0b-3a3a7a5f6a01"
    draft = ISSUER.draft(
        ACHIEVEMENT, LEARNER, valid_from=START, valid_until=END, credential_id=identifier
    )
    moved = {**draft, "evidence": [{"id": identifier, "validUntil": END}]}
    signed = ISSUER.sign({**draft, "evidence": [identifier]})
    assert judge(signed).verdict == "expired"
    del moved["validUntil"]
    report = judge({**moved, "proof": signed["proof"]})
    assert (report.verdict, codes(report)["structure"]) == ("malformed", "described_twice")
    named = {"id": identifier, "type": ["Evidence"], "name": "The badge itself"}
    assert codes(judge(ISSUER.sign({**draft, "evidence": [named]})))["structure"] == (
        "structure_good"
    )


@pytest.mark.parametrize("proof", [None, "signed", [None], []])
def test_a_proof_that_is_none(proof: Any) -> None:
    signed = badge()
    verdict = judge({**signed, "proof": proof}).verdict
    assert verdict == ("unsigned" if proof == [] else "malformed")


@pytest.mark.parametrize("suite", ["eddsa-rdfc-2022", "eddsa-jcs-2022"])
def test_a_null_is_malformed_even_where_it_was_signed(suite: str) -> None:
    draft = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": suite,
        "created": START,
        "verificationMethod": ISSUER.key_id(),
        "proofPurpose": "assertionMethod",
    }
    good = create_proof(draft, options, ISSUER.key(), bundled())
    assert judge(good).verdict == "valid"
    null = {**good, "validUntil": None}
    if suite == "eddsa-jcs-2022":
        null = create_proof({**draft, "validUntil": None}, options, ISSUER.key(), bundled())
    assert judge(null).verdict == "malformed"
    inside = {**good, "credentialSubject": {**good["credentialSubject"], "x": [None]}}
    assert judge(inside).verdict == "malformed"


def test_texts_are_shown_in_whatever_shape_they_were_signed() -> None:
    plain = badge(awardedDate=START)
    shaped = {**plain, "awardedDate": [START]}
    assert judge(shaped).verdict == "valid"
    assert read(json.dumps(shaped).encode()).awarded == read(json.dumps(plain).encode()).awarded
    achievement = {**ACHIEVEMENT, "tag": ["blocks", {"@value": "towers"}, "blocks"]}
    tagged = {**plain, "credentialSubject": {"achievement": achievement}}
    assert read(json.dumps(tagged).encode()).achievement.tags == ("blocks", "towers")


def test_a_picture_within_is_shown_rather_than_the_one_around() -> None:
    inside = png(itxt(b"other", b"Comment"))
    url = "data:image/png;base64," + base64.b64encode(inside).decode()
    image = {"id": url, "type": "Image"}
    within = ISSUER.issue({**ACHIEVEMENT, "image": image}, LEARNER, valid_from=START)
    credential = read(bake_png(png(), json.dumps(within)))
    assert credential.picture == inside
    assert not credential.picture_is_around
    around = bake_png(png(), json.dumps(badge()))
    assert read(around).picture == around
    assert read(around).picture_is_around


def hosted() -> tuple[HostedIssuer, dict[str, Any]]:
    host = HostedIssuer("https://aoba.example", "Aoba")
    badge_class = {
        "name": "Stacking",
        "description": "Blocks.",
        "criteria": {"narrative": "Stack."},
    }
    return host, host.award("1", badge_class, LEARNER, serial="1", issued_on=START, salt="s")


def test_a_nameless_member_does_not_cover_up_other_differences() -> None:
    host, assertion = hosted()
    assert judge(assertion, host).verdict == "valid"
    forged = {"": "anything", **assertion, "issuedOn": "2020-01-01T00:00:00Z"}
    assert judge(forged, host).verdict == "invalid_signature"


def test_what_is_shown_of_a_hosted_badge_comes_from_its_issuers_pages() -> None:
    host, assertion = hosted()
    url = "data:image/png;base64," + base64.b64encode(png()).decode()
    page = host.published[assertion["badge"]]
    held = {
        **assertion,
        "type": ["Assertion", "Diploma"],
        "image": url,
        "badge": {**page, "image": url, "type": ["BadgeClass", "Diploma"]},
    }
    report = judge(held, host)
    assert report.verdict == "valid"
    shown = report.credential
    assert shown is not None
    assert (shown.types, shown.picture, shown.achievement.image) == (("Assertion",), b"", "")
    assert shown.document == assertion
    baked = bake_png(png(), json.dumps(held), "openbadges")
    credential = verify(read(baked), Knowledge(), bundled(), now=NOW).credential
    assert credential is not None
    assert credential.picture
