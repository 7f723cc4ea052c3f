"""Programs of the Digital Credentials Consortium look at our presentations, offline."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.presenting import peers
from tests.presenting.peers import ask

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.issuer_simulator import Institution
    from tests.presenting.conftest import Build
    from wallet.credentials.model import Credential


pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(
        not peers.installed(),
        reason="needs Node.js and the packages of tests/peers",
    ),
]


def verifier_core(document: Mapping[str, Any], school: Institution) -> Any:
    published = {each.url: json.loads(each.body) for each in school.documents()}
    return ask("presentation.mjs", presentation=document, challenge="4711", documents=published)


def test_verifier_core_finds_presentation_and_badges_good(
    build: Build, badges: Mapping[str, Credential], school: Institution
) -> None:
    found = verifier_core(build(badges["vc2"], badges["vc1"]).document, school)
    assert found["presentationResult"] == {"signature": "valid"}
    for badge in found["credentialResults"]:
        steps = {step["id"]: step["valid"] for step in badge["log"]}
        assert (steps["valid_signature"], steps["expiration"]) == (True, True)
    assert len(found["credentialResults"]) == 2


def test_verifier_core_sees_that_a_presentation_was_changed(
    build: Build, badges: Mapping[str, Credential], school: Institution
) -> None:
    document = copy.deepcopy(build(badges["vc2"], badges["vc1"]).document)
    document["validUntil"] = "2036-11-30T09:00:00Z"
    found = verifier_core(document, school)
    assert found["presentationResult"]["signature"] == "invalid"
    assert [badge["log"][0]["valid"] for badge in found["credentialResults"]] == [True, True]


def test_verifier_core_cannot_check_a_token_yet_as_our_sentence_says(
    build: Build, badges: Mapping[str, Credential], school: Institution
) -> None:
    found = verifier_core(build(badges["vc2"], badges["token"]).document, school)
    assert found["presentationResult"] == {"signature": "valid"}
    assert found["credentialResults"][1]["errors"][0]["name"] == "no_proof"


@pytest.mark.parametrize(
    ("asked", "verified"),
    [
        ({}, True),
        ({"challenge": "4712"}, False),
        ({"domain": "thief.example"}, False),
    ],
)
def test_recipient_can_hold_the_presentation_to_its_challenge_and_domain(
    build: Build,
    badges: Mapping[str, Credential],
    asked: dict[str, str],
    verified: bool,  # noqa: FBT001 - a column of the table
) -> None:
    document = build(*badges.values()).document
    question = {"challenge": "4711", "domain": "employer.example"} | asked
    answer = ask("authentication.mjs", presentation=document, **question)
    assert answer["verified"] is verified, answer["errors"]
