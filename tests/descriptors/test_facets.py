"""What credentials are selected by: keys from structured values alone, named in both languages."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Institution, Learner, achievement
from wallet import resources
from wallet.descriptors import faceting, facets
from wallet.descriptors.describing import describe
from wallet.descriptors.facet_names import value_names, value_of
from wallet.descriptors.normal import Unit, Workload
from wallet.tasks.judging.judging import read_credential

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.descriptors.record import Record

SAMPLES = resources.folder() / "samples" / "badges"
EQF = {"type": ["Alignment"], "targetName": "EQF 6", "targetUrl": "https://f.example/6",
       "targetFramework": "European Qualifications Framework (EQF)", "targetCode": "6",
       "targetType": "ext:QualificationFramework"}  # fmt: skip


def record(**members: Any) -> Record:
    """Return the record of a badge with these members of its achievement."""
    school = Institution("a.example", method="did:key")
    issued = school.issue(achievement(), Learner(), valid_from="2026-04-01T00:00:00Z")
    issued["credentialSubject"]["achievement"] |= members  # whatever its context knows
    return describe(read_credential(json.dumps(issued).encode(), "badge.json"))


def test_what_stands_in_members_of_its_own_has_keys() -> None:
    found = faceting.facets_of(
        record(
            alignment=[EQF],
            inLanguage="ja-JP",
            assessmentType="written examination",
            timeInvestment=45,
            stackable=True,
            achievementType="Course",
        )
    )
    assert found.of("level") == ("eqf:6",)
    assert found.of("language") == ("ja",)
    assert found.of("assessment") == ("written",)
    assert found.of("stacking") == ("stackable",)
    assert found.of("kind") == ("Course",)
    assert found.of("workload") == ("hours", "hours:30..100")
    assert found.workloads == (Workload(45, Unit.HOURS),)
    assert found.described > 0
    assert found.of("amount") == ("hours:45.0:",)


def test_what_is_only_mentioned_has_none() -> None:
    narrative = {"narrative": "You pass a written examination online. 筆記試験があります。"}
    told = record(criteria=narrative, tag=["online"])
    assert [value.form for value in told.of("assessment")] == ["text"]
    assert faceting.facets_of(told).of("assessment") == ()
    assert faceting.facets_of(told).of("participation") == ()


def test_a_level_of_a_framework_that_nobody_knows_stays_under_its_name() -> None:
    alignment = {**EQF, "targetFramework": "Guild: of Weavers", "targetCode": "Master"}
    found = faceting.facets_of(record(alignment=[alignment], educationLevel="x"))
    for value in found.of("level"):
        assert not value.startswith("eqf:")
        assert dict(value_names("level", value))


def test_facets_come_back_as_they_were_written_and_nonsense_as_none() -> None:
    for file in SAMPLES.iterdir():
        made = faceting.facets_of(describe(read_credential(file.read_bytes(), file.name)))
        assert facets.of_text(facets.as_text(made)) == made, file.name
    for nonsense in ("", "{}", "level", "amount=", "amount=hours:many", "amount=stones:3",
                     "described=many", "\n\n", "=", "amount"):  # fmt: skip
        read = facets.of_text(nonsense)
        assert read.described == 0
        assert {each.amount for each in read.workloads} <= {0}
        assert [value for element in facets.ELEMENTS for value in read.of(element)] == []
    assert facets.of_text("").keys == ()
    assert facets.of_text("mood=blue\ncountry=JP").of("country") == ("JP",)


def test_names_of_what_is_stated_are_there_in_both_languages() -> None:
    told = faceting.words_of(
        record(alignment=[EQF], assessmentType="written examination", inLanguage="ja")
    )
    for word in ("EQF level 6", "EQFレベル6", "Japanese", "日本語"):
        assert word in told
    assert {language for language, _ in value_names("assessment", "written")} == {"en", "ja"}
    assert dict(value_names("country", "IE")) == {"en": "Ireland", "ja": "アイルランド"}
    assert value_names("workload", "hours") == ()


@pytest.mark.parametrize(
    ("element", "text", "value"),
    [
        ("country", "ie", "IE"),
        ("country", "アイルランド", "IE"),
        ("country", "Atlantis", ""),
        ("level", "EQF:6", "eqf:6"),
        ("level", "eqf:12", ""),
        ("level", "6", ""),
        ("field", "06", "isced-f:06"),
        ("field", "isced-f:06", "isced-f:06"),
        ("field", "alchemy", ""),
        ("assessment", "筆記試験", "written"),
        ("assessment", "WRITTEN", "written"),
        ("assessment", "by looks", ""),
        ("language", "ja-JP", "ja"),
    ],
)
def test_people_name_a_value_by_its_code_or_in_either_language(
    element: str, text: str, value: str
) -> None:
    assert value_of(element, text) == value


@pytest.mark.parametrize(
    ("values", "fits"),
    [
        (["hours"], True),
        (["ects"], False),
        (["hours:10..30"], True),  # both ends are within
        (["hours:30.5.."], False),
        (["hours:..29"], False),
        (["ects:..", "hours:30..30"], True),
        (["jp_credit:..2"], False),  # 30 hours are never 1 単位
    ],
)
def test_amounts_are_asked_in_their_own_unit(values: list[str], fits: bool) -> None:  # noqa: FBT001 - a table
    thirty = (Workload(30, Unit.HOURS),)
    made = facets.facets((), thirty)
    assert all(facets.is_value("workload", value) for value in values)
    assert facets.tester("workload", values)(made) is fits


@pytest.mark.parametrize("value", ["", "days", "hours:", "hours:a..b", "hours:1-2", "hours:1...2"])
def test_what_is_no_amount_is_no_value(value: str) -> None:
    assert not facets.is_value("workload", value)


def test_bare_numbers_and_credits_of_other_systems_are_in_no_range() -> None:
    bare = (Workload(3, Unit.UNKNOWN), Workload(3, Unit.CREDITS, "Stars"))
    assert facets.workload_keys(bare) == ("workload=unknown", "workload=credits")


def test_other_rules_have_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = faceting.made_by.__wrapped__()
    assert faceting.made_by.__wrapped__() == before
    shutil.copytree(resources.folder() / "descriptors", tmp_path / "descriptors")
    monkeypatch.setattr(resources, "folder", lambda: tmp_path)
    assert faceting.made_by.__wrapped__() == before
    file = tmp_path / "descriptors" / "values" / "stacking.json"
    file.write_text(file.read_text(encoding="utf-8").replace("standalone", "alone"), "utf-8")
    assert faceting.made_by.__wrapped__() != before
    monkeypatch.undo()
    monkeypatch.setattr(faceting, "CODE", faceting.CODE + 1)
    assert faceting.made_by.__wrapped__() != before


@pytest.mark.parametrize(
    ("framework", "code", "key", "told"),
    [
        ("cyber-university", "gold", "CYBER-UNIVERSITY:gold", "gold (CYBER-UNIVERSITY)"),
        ("eqf", "99", "EQF:99", "99 (EQF)"),
    ],
)
def test_a_scale_of_ones_own_is_not_taken_for_one_that_has_its_name_for_an_id(
    framework: str, code: str, key: str, told: str
) -> None:
    aligned = {
        "type": ["Alignment"],
        "targetType": "ext:QualificationLevel",
        "targetCode": code,
        "targetName": code,
        "targetFramework": framework,
    }  # fmt: skip - one object
    assert faceting.facets_of(record(alignment=[aligned])).of("level") == (key,)
    assert value_names("level", key) == (("", told),)


def test_what_says_nothing_selects_and_finds_nothing() -> None:
    target = {"type": ["Alignment"], "targetName": "n/a", "targetUrl": "https://f.example"}
    described = record(
        alignment=[target], assessmentType="TBD", fieldOfStudy="none", timeInvestment=0
    )
    found = faceting.facets_of(described)
    stated = [found.of(each) for each in ("assessment", "field", "workload")]
    assert stated == [(), (), ()]
    assert "n/a" not in faceting.outcomes_of(described)
