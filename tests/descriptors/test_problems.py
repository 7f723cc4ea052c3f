"""What would mislead is found, each in its place, and in a good badge nothing is."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator.examples import __main__ as command
from tests.issuer_simulator.examples import ob2, ob3
from tests.verification.corpus import Case, cases
from wallet import wording
from wallet.descriptors.catalogue import catalogue
from wallet.errors import ReadingError, SharingError
from wallet.papers.examined import as_json as examined_json
from wallet.service import Basis, basis_of, examine_file
from wallet.snapshots.examining import Examined, Part, Proof

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = datetime(2026, 11, 28, tzinfo=UTC)
A = "credentialSubject.achievement"


def examined(folder: Path, document: Any, basis: Basis | None = None) -> Examined:
    file = folder / "draft.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return examine_file(file, basis or basis_of([], []), now=NOW)


def found(folder: Path, document: Any) -> set[tuple[str, str]]:
    return {(each.code, each.path) for each in examined(folder, document).problems}


def achievement(document: dict[str, Any]) -> dict[str, Any]:
    inner: dict[str, Any] = document["credentialSubject"]["achievement"]
    return inner


def without(*names: str) -> Callable[[dict[str, Any]], object]:
    return lambda document: [achievement(document).pop(name) for name in names]


def setting(**members: Any) -> Callable[[dict[str, Any]], object]:
    return lambda document: achievement(document).update(members)


def level(**members: Any) -> Callable[[dict[str, Any]], object]:
    added = {"type": ["Alignment"], "targetType": "ext:QualificationLevel", **members}
    return lambda document: achievement(document)["alignment"].append(added)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            without("creditUnit", "timeInvestment"),
            {("describe_no_unit", f"{A}.creditsAvailable")},
        ),
        (without("creditUnit"), set()),  # the hours have their unit
        (
            level(targetName="Level 5", targetCode="5", targetUrl="urn:x"),
            {("describe_no_framework", f"{A}.alignment[4].targetCode")},
        ),
        (
            setting(assessmentType="dancing"),
            {("describe_word_unknown", f"{A}.assessmentType")},
        ),
        (
            setting(related=[{"id": "urn:larger", "type": ["Related"]}]),
            {("describe_related", f"{A}.related[0]")},
        ),
        (
            setting(related=[{"id": "urn:other", "type": ["Related"], "inLanguage": "en"}]),
            set(),
        ),
        (setting(description="<b>Data</b>"), {("text_markup", f"{A}.description")}),
        (
            lambda document: document.update(awardedDate="yesterday"),
            {
                ("describe_date_unreadable", "awardedDate"),
                ("describe_schema_differs", "awardedDate"),
            },
        ),
        (
            lambda document: document["issuer"]["address"].update(addressCountryCode="Atlantis"),
            {("describe_country_unknown", "issuer.address.addressCountryCode")},
        ),
        (
            setting(alignment=[]),
            {("describe_only_text", f"{A}.description")},
        ),
        (setting(invented="x"), {("describe_undefined", f"{A}.invented")}),
        (
            lambda document: document["@context"].append("https://university.example/c.json"),
            {("describe_context_unavailable", "@context")},
        ),
        (
            setting(timeInvestment="45 hours"),
            {("describe_schema_differs", f"{A}.timeInvestment")},
        ),
        (without("criteria"), {("describe_schema_lacks", f"{A}.criteria")}),
        (
            setting(stackable=False, identityChecked=False),
            {("describe_contradiction", "")},
        ),
    ],
)
def test_what_would_mislead(
    change: Callable[[dict[str, Any]], object], expected: set[tuple[str, str]], tmp_path: Path
) -> None:
    document = ob3.template()
    assert found(tmp_path, document) == set()
    change(document)
    assert found(tmp_path, document) == expected


def test_without_its_context_every_member_of_the_extension_is_lost(tmp_path: Path) -> None:
    document = ob3.template()
    document["@context"].pop()
    document["credentialSubject"]["achievement"]["type"] = ["Achievement"]
    lost = {path for code, path in found(tmp_path, document) if code == "describe_undefined"}
    assert {f"{A}.participationType", f"{A}.countsTowards", f"{A}.creditUnit"} < lost
    assert len(lost) == 11


def test_a_draft_and_a_badge_by_somebody_else_are_told_apart(tmp_path: Path) -> None:
    assert examined(tmp_path, ob3.template()).proof is Proof.NOT_SIGNED
    assert examined(tmp_path, ob3.signed()).proof is Proof.NOT_CHECKED  # no key at hand
    basis = basis_of([command.FOLDER / "pack"], [])
    changed = ob3.signed()
    changed["credentialSubject"]["result"][0]["value"] = "B"
    assert examined(tmp_path, changed, basis).proof is Proof.NOT_GOOD
    assert examined(tmp_path, ob3.signed(), basis).proof is Proof.COVERS


def test_an_achievement_alone(tmp_path: Path) -> None:
    alone = examined(tmp_path, ob3.template()["credentialSubject"]["achievement"])
    assert alone.part is Part.ACHIEVEMENT
    rows = {row.covered.row.id: row for row in alone.table("").rows}
    elsewhere = {name for name, row in rows.items() if row.elsewhere}
    assert elsewhere == {"learner", "country", "awarding_body", "issued", "grade"}
    assert alone.is_ready("")
    (value,) = alone.described.record.of("participation")
    assert value.said[0].path == ("participationType",)  # as in the file, which is what is mended


def test_a_badge_class_alone_with_and_without_its_issuer(tmp_path: Path) -> None:
    badge = ob2.template()["badge"]
    rows = {row.covered.row.id: row for row in examined(tmp_path, badge).table("").rows}
    assert {name for name, row in rows.items() if row.elsewhere} == {"learner", "issued", "grade"}
    badge["issuer"] = badge["issuer"]["id"]
    linked = {row.covered.row.id: row for row in examined(tmp_path, badge).table("").rows}
    assert {name for name, row in linked.items() if row.elsewhere} == {
        "learner", "issued", "grade", "country",
    }  # fmt: skip
    badge[ob2.NAME]["timeInvestment"] = "45 hours"
    badge[ob2.NAME].pop("participationType")
    told = examined(tmp_path, badge)
    assert [(each.code, each.path) for each in told.problems] == [
        ("describe_schema_differs", "extensions:Descriptors.timeInvestment")
    ]
    assert [row.covered.row.id for row in told.table("").rows if row.is_gap] == ["participation"]
    assert not told.is_ready("")


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_every_case_of_the_corpus_is_examined_or_refused(case: Case) -> None:
    file = case.folder / case.about["file"]
    try:
        told = examine_file(file, basis_of([], []), now=NOW)
    except (ReadingError, SharingError):
        return
    for each in (told, *told.inner):
        for problem in each.problems:
            assert wording.say(problem.code, "en", **problem.details)
            assert problem.element in {"", *catalogue().names}
        assert json.dumps(examined_json(each, "", "ja"))


def test_an_issuer_alone_is_no_badge_to_describe(tmp_path: Path) -> None:
    with pytest.raises(ReadingError) as raised:
        examined(tmp_path, ob2.template()["badge"]["issuer"])
    assert raised.value.code == "description_only"


@pytest.mark.parametrize(
    "wrong", [None, 0, "x", True, [], {}, [None], {"@value": 1}, [[["x"]]], "\ud83d\ude00" * 9000]
)
@pytest.mark.parametrize("member", ["type", "alignment", "criteria", "creditUnit", "stackable"])
def test_nothing_that_an_issuer_writes_is_an_exception(
    member: str, wrong: Any, tmp_path: Path
) -> None:
    document = ob3.template()
    achievement(document)[member] = wrong
    examined(tmp_path, document)
    alone = {**achievement(ob3.template()), member: wrong}
    if member != "type":
        examined(tmp_path, alone)
    badge = ob2.template()["badge"]
    badge[ob2.NAME][member] = wrong
    examined(tmp_path, badge)
