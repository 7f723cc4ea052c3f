"""The check of the schema: what it says, and how seldom it decides."""

from __future__ import annotations

import copy
import socket
from typing import Any

import pytest

from tests.issuer_simulator import Institution
from tests.verification.judging import ACHIEVEMENT, LEARNER, START, codes, judge
from wallet import wording
from wallet.verification.report import Check, Outcome, Report
from wallet.verification.schema import problems

BADGES = (
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
)
VALIDATOR = "1EdTechJsonSchemaValidator2019"


@pytest.fixture(autouse=True)
def _strict_wording(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


@pytest.fixture
def issuer() -> Institution:
    return Institution("aoba.example", method="did:key")


def draft(issuer: Institution, *schemas: str, model: str = "1.1") -> dict[str, Any]:
    made = issuer.draft(copy.deepcopy(ACHIEVEMENT), LEARNER, valid_from=START, model=model)
    if schemas:
        made["credentialSchema"] = [{"id": url, "type": VALIDATOR} for url in schemas]
    return made


def schema_checks(report: Report) -> list[Check]:
    found = [check for check in report.checks if check.check == "schema"]
    for check in found:
        for language in ("en", "ja"):
            assert wording.say(check.code, language, **check.details)
    return found


def test_a_badge_that_is_as_it_should_be(issuer: Institution) -> None:
    for model in ("1.1", "2.0"):
        report = judge(issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START, model=model))
        (check,) = schema_checks(report)
        assert (check.outcome, check.code) == (Outcome.PASS, "schema_met")
        assert report.verdict == "valid"


def test_one_proof_need_not_stand_in_a_list(issuer: Institution) -> None:
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START)
    assert isinstance(badge["proof"], dict)
    assert problems(badge, "badge.json") == ()
    assert problems({**badge, "proof": [badge["proof"]]}, "badge.json") == ()
    assert problems({**badge, "proof": [{}]}, "badge.json")


def test_a_difference_without_a_promise_decides_nothing(issuer: Institution) -> None:
    made = draft(issuer)
    del made["name"]
    report = judge(issuer.token(made))
    (check,) = schema_checks(report)
    assert (check.outcome, check.code) == (Outcome.FAIL, "schema_lacks")
    assert check.details["place"] == "name"
    assert report.verdict == "valid"


def test_a_promise_that_is_broken_makes_it_malformed(issuer: Institution) -> None:
    made = draft(issuer, BADGES)
    assert judge(issuer.token(made)).verdict == "valid"
    del made["credentialSubject"]["achievement"]["criteria"]
    report = judge(issuer.token(made))
    (check,) = schema_checks(report)
    assert (check.outcome, check.code) == (Outcome.FAIL, "schema_broken")
    assert check.details["place"] == "credentialSubject/achievement/criteria"
    assert report.verdict == "malformed"


def test_a_promise_that_is_kept_in_another_form_is_no_broken_one(issuer: Institution) -> None:
    made = draft(issuer, BADGES)
    made["issuer"]["image"] = "https://aoba.example/logo.png"
    report = judge(issuer.token(made))
    (check,) = schema_checks(report)
    assert (check.outcome, check.code) == (Outcome.FAIL, "schema_differs")
    assert check.details["place"] == "issuer/image"
    assert report.verdict == "valid"


def test_nobody_vouches_for_an_unsigned_draft(issuer: Institution) -> None:
    made = draft(issuer, BADGES)
    del made["name"]
    report = judge(made)
    assert (codes(report)["schema"], report.verdict) == ("schema_lacks", "unsigned")


def test_a_schema_that_we_do_not_have_is_unknown_and_never_fetched(
    issuer: Institution, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **_: asked.append(args))
    other = "https://aoba.example/schemas/microcredential.json"
    report = judge(issuer.token(draft(issuer, BADGES, other)))
    met, unknown = schema_checks(report)
    assert (met.code, unknown.code) == ("schema_met", "schema_unknown")
    assert (unknown.outcome, unknown.details["url"]) == (Outcome.UNKNOWN, other)
    assert report.verdict == "valid"
    assert asked == []


def test_a_reference_in_the_document_is_only_text(issuer: Institution) -> None:
    made = draft(issuer)
    made["$ref"] = "https://aoba.example/else.json"
    made["$schema"] = "https://aoba.example/meta.json"
    assert problems(made, "badge.json") == ()


def test_other_kinds_have_none_unless_they_name_one(issuer: Institution) -> None:
    made = draft(issuer, model="2.0")
    made["@context"] = made["@context"][:1]
    made["type"] = ["VerifiableCredential"]
    made["credentialSubject"] = {"id": "did:example:1", "degree": "none"}
    assert codes(judge(issuer.token(made)))["schema"] == "no_schema"
    made["credentialSchema"] = {"id": BADGES, "type": "JsonSchema"}
    report = judge(issuer.token(made))
    assert (codes(report)["schema"], report.verdict) == ("schema_broken", "malformed")


def test_what_a_holder_withholds_is_not_missing(issuer: Institution) -> None:
    made = draft(issuer, BADGES)
    made["proof"] = {"type": "DataIntegrityProof", "cryptosuite": "ecdsa-sd-2023"}
    del made["name"]
    (check,) = schema_checks(judge(made))
    assert (check.outcome, check.code) == (Outcome.SKIPPED, "schema_part_shown")
    made["image"] = "https://aoba.example/badge.png"
    (check,) = schema_checks(judge(made))
    assert (check.code, check.details["place"]) == ("schema_differs", "image")


def test_what_is_missing_comes_first_and_all_places_are_told(issuer: Institution) -> None:
    made = draft(issuer)
    made["credentialSubject"]["creditsEarned"] = "two"
    del made["name"]
    (check,) = schema_checks(judge(issuer.token(made)))
    assert check.details["place"] == "name"
    assert check.evidence["places"] == "name, credentialSubject/creditsEarned"


def test_a_malformed_document_is_not_held_against_a_schema(issuer: Institution) -> None:
    made = draft(issuer, BADGES)
    made["credentialSubject"] = []
    assert codes(judge(made))["schema"] == "not_reached"
