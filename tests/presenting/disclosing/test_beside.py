"""What must stay beside what: each rule, in a token whose every member has its own disclosure."""

from __future__ import annotations

import copy
import itertools
from typing import Any

import pytest

from tests.issuer_simulator.selective import combined, digest, encoded
from tests.presenting.disclosing.rich import BADGE, KEY, credential, issued, issuer_of
from wallet.cryptosuites.jose import sign_compact
from wallet.linked_data import bundled
from wallet.presenting.disclosing import FieldTree, Visibility, disclose, fields_of

A = "/credentialSubject/achievement"
RESULT = "/credentialSubject/result"
TYPES = frozenset({"@context", "id", "type", "@id", "@type"})


def all_loose(document: dict[str, Any]) -> str:
    """Return an SD-JWT in which each member but types and ids has a disclosure of its own."""
    made: list[str] = []
    numbers = itertools.count()

    def parted(value: Any) -> Any:
        if isinstance(value, list):
            return [parted(each) for each in value]
        if not isinstance(value, dict):
            return value
        loose = [
            encoded([f"salt {next(numbers)}", name, parted(part)])
            for name, part in value.items()
            if name not in TYPES
        ]
        made.extend(loose)
        kept = {name: part for name, part in value.items() if name in TYPES}
        return {**kept, "_sd": [digest(each) for each in loose]}

    payload = parted(document)
    header = {"alg": "ES256", "kid": issuer_of("")[1], "typ": "vc+sd-jwt"}
    return combined(sign_compact(header, payload, KEY), *made)


def badge(**achievement: Any) -> dict[str, Any]:
    """Return a badge without results, with the members given of its achievement."""
    made = copy.deepcopy(BADGE)
    subject = made["credentialSubject"]
    del subject["result"]
    subject["achievement"] |= achievement
    return made


def tree(document: dict[str, Any], *shown: str) -> FieldTree:
    return fields_of(credential(all_loose(document)), bundled(), shown)


def needed(document: dict[str, Any], *shown: str) -> dict[str, str]:
    """Return what is shown beside what was chosen, as it would not be alone, with what needs it."""
    before = {each.key for each in tree(document).shown}
    return {
        each.key: each.needed_by
        for each in tree(document, *shown).fields
        if each.why == "field_needed" and each.key not in before
    }


def visible(document: dict[str, Any], *shown: str) -> set[str]:
    return {each.key for each in tree(document, *shown).shown}


@pytest.mark.parametrize(
    "name", ["validFrom", "validUntil", "credentialStatus", "termsOfUse", "issuer"]
)
def test_a_badge_keeps_its_issuer_its_dates_and_its_status(name: str) -> None:
    document = {**badge(), "termsOfUse": [{"type": "Policy"}]}
    field = next(each for each in tree(document).fields if each.key == f"/{name}")
    assert field.visibility is Visibility.ALWAYS
    inner = [each for each in tree(document).fields if each.key == "/issuer/name"]
    assert inner[0].visibility is Visibility.HIDDEN
    assert {"/credentialStatus/statusListIndex", "/issuer/id"} <= visible(document)


def test_a_value_keeps_its_status_and_its_scale() -> None:
    document = copy.deepcopy(BADGE)
    del document["credentialSubject"]["result"][1]
    found = needed(document, f"{RESULT}/0/value")
    exam = f"{A}/resultDescription/0"
    for key in (
        f"{RESULT}/0/status",
        f"{RESULT}/0/resultDescription",
        *(f"{exam}/{name}" for name in ("name", "resultType", "valueMin", "valueMax")),
        f"{exam}/requiredValue",
    ):
        assert found[key] == f"{RESULT}/0/value", key
    assert not any("resultDescription/1" in key for key in found)


def test_a_level_keeps_the_words_of_its_scale() -> None:
    rubric = f"{A}/resultDescription/1"
    found = needed(BADGE, f"{RESULT}/1/achievedLevel")
    assert {f"{rubric}/allowedValue", f"{rubric}/rubricCriterionLevel/0/name"} <= found.keys()
    assert f"{rubric}/rubricCriterionLevel/0/level" in found
    assert f"{rubric}/rubricCriterionLevel/0/description" not in visible(
        BADGE, f"{RESULT}/1/achievedLevel"
    )


@pytest.mark.parametrize(
    ("status", "stays"),
    [
        ("Completed", False),
        ("Failed", True),
        ("InProgress", True),
        ("Provisional", True),
        ("Withdrew", True),
        ("ext:Suspended", True),
    ],
)
def test_a_status_that_is_not_completed_stays_with_the_achievement(
    status: str,
    stays: bool,  # noqa: FBT001 - a column of the table
) -> None:
    document = copy.deepcopy(BADGE)
    result = document["credentialSubject"]["result"]
    result[1] = {"type": ["Result"], "status": status, "value": "1"}
    shown = visible(document, f"{A}/name")
    assert (f"{RESULT}/1/status" in shown) is stays
    assert f"{RESULT}/1/value" not in shown
    assert f"{RESULT}/1/status" not in visible(document, "/name")
    alone = visible(document, f"{RESULT}/1/value")
    assert f"{RESULT}/1/status" in alone


def test_it_cannot_be_hidden_in_a_badge_whose_achievement_is_always_shown() -> None:
    whole = credential(issued("ecdsa-sd-2023"))
    found = fields_of(whole, bundled())
    chosen = found.leaving_out((f"{RESULT}/1",))
    part = disclose(whole, chosen, bundled())
    result = part.credential.document["credentialSubject"]["result"][-1]
    assert result["status"] == "Provisional"
    told = next(each for each in part.fields.fields if each.key == f"{RESULT}/1/status")
    assert (told.visibility, told.why, told.needed_by) == (Visibility.ALWAYS, "field_needed", A)


def test_credits_keep_their_unit() -> None:
    assert needed(BADGE, "/credentialSubject/creditsEarned")[f"{A}/creditUnit"] == (
        "/credentialSubject/creditsEarned"
    )
    assert f"{A}/creditUnit" in needed(BADGE, f"{A}/creditsAvailable")
    assert f"{A}/creditUnit" not in needed(BADGE, f"{A}/name")


def test_an_alignment_keeps_its_framework() -> None:
    place = f"{A}/alignment/0"
    for name in ("targetName", "targetCode"):
        found = needed(badge(), f"{place}/{name}")
        assert {f"{place}/targetFramework", f"{place}/targetType", f"{place}/targetUrl"} <= (
            found.keys()
        )
    assert needed(badge(), f"{place}/targetUrl").keys() == {f"{A}/version"}


@pytest.mark.parametrize(
    ("under", "shown", "stays"),
    [
        ("result", "status", ["resultDescription"]),
        ("resultDescription", "requiredValue", ["resultType", "valueMin", "valueMax"]),
        ("resultDescription", "requiredLevel", ["resultType", "allowedValue"]),
        ("resultDescription", "valueMax", ["resultType", "valueMin"]),
        ("rubricCriterionLevel", "level", ["name"]),
        ("rubricCriterionLevel", "points", ["name"]),
        ("otherIdentifier", "identifier", ["identifierType"]),
        ("creditPoint", "point", ["framework"]),
        ("eqfLevel", "prefLabel", ["inScheme"]),
        ("nqfLevel", "notation", ["inScheme"]),
        ("educationLevel", "notation", ["inScheme"]),
    ],
)
def test_what_stays_within_an_object(under: str, shown: str, stays: list[str]) -> None:
    members = dict.fromkeys([shown, *stays, "other"], "x")
    for value, place in ((members, ""), ([{"other": "x"}, members], "/1")):
        document = {**badge(), "evidence": [{under: value}]}
        key = f"/evidence/0/{under}{place}"
        found = needed(document, f"{key}/{shown}")
        assert {f"{key}/{name}" for name in stays} <= found.keys()
        assert f"{key}/other" not in found
        if under != "result":  # there the status stays with whatever is told of it
            assert not needed(document, f"{key}/other")


def test_what_is_needed_needs_more_in_turn() -> None:
    """A value brings the other result into sight, whose status needs to say what it is of."""
    found = needed(BADGE, f"{RESULT}/0/value")
    assert found[f"{RESULT}/1/status"] == f"{RESULT}/1"
    assert found[f"{A}/resultDescription/1/name"] == f"{RESULT}/1/status"


def test_an_edition_stays_with_what_it_is_of() -> None:
    related = {"id": "urn:uuid:5", "type": ["Related"], "inLanguage": "en", "version": "2"}
    document = badge(related=[related])
    assert f"{A}/version" in needed(document, f"{A}/description")
    found = needed(document, f"{A}/related/0/version")
    assert f"{A}/related/0/inLanguage" in found


def test_a_hashed_identity_stays_whole() -> None:
    place = "/credentialSubject/identifier/0"
    found = needed(badge(), f"{place}/identityHash")
    assert {f"{place}/{name}" for name in ("hashed", "identityType", "salt")} <= found.keys()


def test_what_has_a_signature_of_its_own_is_shown_whole() -> None:
    endorsement = {
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "issuer": "did:example:other",
        "credentialSubject": {"type": ["EndorsementSubject"], "endorsementComment": "良い"},
        "proof": {"type": "DataIntegrityProof", "proofValue": "z0"},
    }
    document = {**badge(), "endorsement": [endorsement]}
    shown = visible(document, "/endorsement/0/credentialSubject/endorsementComment")
    every = {each.key for each in tree(document).fields if each.key.startswith("/endorsement")}
    assert every <= shown
    assert not every & visible(document, f"{A}/name")


def test_a_record_keeps_the_end_of_what_is_in_it() -> None:
    inner = {
        "type": ["VerifiableCredential", "AchievementCredential"],
        "name": "中身",
        "issuer": {"id": "did:example:other", "name": "他校"},
        "validUntil": "2027-01-01T00:00:00Z",
        "credentialSubject": {"type": ["AchievementSubject"], "name": "桜"},
    }
    document = badge()
    document["credentialSubject"]["verifiableCredential"] = [inner]
    place = "/credentialSubject/verifiableCredential/0"
    shown = visible(document, f"{place}/name")
    assert {f"{place}/validUntil", f"{place}/issuer/id", f"{place}/credentialSubject"} <= shown
    assert f"{place}/issuer/name" not in shown


def test_grades_and_credits_of_the_european_model() -> None:
    assessment = {
        "type": "LearningAssessment",
        "grade": {"type": "Note", "noteLiteral": "18"},
        "specifiedBy": {"type": "Spec", "gradingScheme": {"title": "0-20"}, "mode": "onsite"},
        "creditReceived": [{"framework": {"id": "urn:ects"}, "point": "6"}],
        "eqfLevel": {"notation": "6", "inScheme": {"id": "urn:eqf"}},
    }
    document = {**badge(), "evidence": [assessment]}
    shown = visible(document, "/evidence/0/grade", "/evidence/0/eqfLevel/notation")
    assert {"/evidence/0/specifiedBy/gradingScheme/title", "/evidence/0/eqfLevel/inScheme"} <= shown
    assert "/evidence/0/specifiedBy/mode" not in shown
    credits_ = "/evidence/0/creditReceived/0"
    assert f"{credits_}/framework" in visible(document, f"{credits_}/point")


@pytest.mark.parametrize("name", ["exp", "nbf", "status", "cnf", "vct", "date_of_expiry"])
def test_claims_that_say_how_a_token_stands(name: str) -> None:
    claims = {"iss": "did:example:i", "vct": "urn:x", name: "told", "given_name": "桜"}
    found = fields_of(credential(all_loose({**claims, "sub": "did:example:l"})), bundled(), ())
    shown = {each.key: each.why for each in found.shown}
    assert shown[f"/{name}"] == "field_required"
    assert not {"/given_name", "/sub"} & shown.keys()


def test_odd_shapes_need_nothing_and_break_nothing() -> None:
    for odd in (None, [], "text", 7, [[1]], {"id": []}, [{"id": {}}], [None, {"status": ["x"]}]):
        document = badge(resultDescription=odd, alignment=odd, related=odd)
        document["credentialSubject"]["result"] = odd
        document["credentialSubject"]["creditsEarned"] = odd
        document["issuer"] = odd
        found = tree(document)
        assert {each.key for each in tree(document, "").shown} == {e.key for e in found.fields}
