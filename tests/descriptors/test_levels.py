"""Levels of frameworks: which one, which level, and when neither is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.descriptors.minting import badge_2, badge_3, concept, european
from wallet.descriptors.catalogue import catalogue, name
from wallet.descriptors.comparable import rank
from wallet.descriptors.contradictions import contradictions
from wallet.descriptors.describing import describe
from wallet.descriptors.normal import Field, Level, Outcome
from wallet.descriptors.record import Form

if TYPE_CHECKING:
    from wallet.credentials.model import Credential


def levels(credential: Credential) -> list[Level]:
    return [
        each.normal for each in describe(credential).of("level") if isinstance(each.normal, Level)
    ]


def outcomes(credential: Credential) -> list[str]:
    return [
        each.original
        for each in describe(credential).of("outcomes")
        if isinstance(each.normal, Outcome)
    ]


def aligned(**members: Any) -> Credential:
    return badge_3({"alignment": [{"type": ["Alignment"], **members}]})


@pytest.mark.parametrize(
    ("framework", "title", "expected"),
    [
        ("European Qualifications Framework (EQF)", "EQF level 6", ("eqf", "6")),
        ("EQF", "Level 6", ("eqf", "6")),
        ("EQF/NLQF", "5", ("eqf", "5")),
        ("QF-EHEA", "Second cycle", ("qf-ehea", "2")),
        ("ISCED 2011", "ISCED 6", ("isced", "6")),
        ("CEFR", "B2", ("cefr", "B2")),
        ("ヨーロッパ言語共通参照枠（CEFR）", "CEFR B1", ("cefr", "B1")),
        ("ITスキル標準（ITSS）", "レベル３", ("itss", "3")),
        ("数理・データサイエンス・AI教育プログラム", "応用基礎レベル", ("mdash", "advanced")),
        ("NLQF", "NLQF 4+", ("nlqf", "4+")),
        ("NLQF", "Niveau 4", ("nlqf", "4")),
        ("NLQF", "Instroomniveau", ("nlqf", "entry")),
        ("Regulated Qualifications Framework", "RQF Entry Level 3", ("rqf", "entry-3")),
        ("RQF", "Level 3", ("rqf", "3")),
        ("NFQ", "Level 10", ("nfq-ie", "10")),
        ("Australian Qualifications Framework", "AQF level 8", ("aqf", "8")),
        ("NZQF", "Level 7", ("nzqcf", "7")),
        ("日本語能力試験", "N2", ("jlpt", "N2")),
        ("サイバー大学 オープンバッジ", "シルバー", ("cyber-university", "silver")),
    ],
)  # fmt: skip
def test_a_level_is_known_by_framework_and_name(
    framework: str, title: str, expected: tuple[str, str]
) -> None:
    alignment = {"targetName": title, "targetFramework": framework}
    for made in (
        aligned(**alignment),
        badge_2({"alignment": [alignment]}),
        badge_2({"alignments": [alignment]}),
    ):
        (found,) = levels(made)
        assert (found.framework, found.code) == expected
        assert not outcomes(made)


@pytest.mark.parametrize(
    "alignment",
    [
        {"targetName": "EQF level 6"},
        {"targetName": "Level 6", "targetUrl": "http://data.europa.eu/snb/eqf/6"},
        {"targetName": "Six", "targetCode": 6, "targetFramework": "EQF"},
        {"targetName": "Level", "targetType": "ext:EQFAlignment", "targetCode": "6"},
        {"targetName": "Level", "targetType": "ext:EQF", "targetCode": "level 6"},
    ],
)
def test_a_level_is_known_by_its_own_name_address_or_type(alignment: dict[str, Any]) -> None:
    (found,) = levels(aligned(**alignment))
    assert (found.framework, found.code) == ("eqf", "6")


@pytest.mark.parametrize(
    "alignment",
    [
        {"targetName": "Takes part in meetings (CEFR B1)", "targetFramework": "Can-do of a school"},
        {"targetName": "Explains the EQF", "targetFramework": "Learning outcomes"},
        {"targetName": "Outcome 2", "targetFramework": "University of Bologna outcomes"},
        {"targetName": "Knows how to describe ISCED", "targetFramework": "ISCED"},
        {"targetName": "DS101-2", "targetFramework": "サイバー大学 学修成果"},
    ],
)
def test_an_outcome_is_no_level(alignment: dict[str, Any]) -> None:
    made = aligned(**alignment)
    assert levels(made) == []
    assert outcomes(made) == [alignment["targetName"]]


@pytest.mark.parametrize(
    ("alignment", "expected"),
    [
        ({"targetName": "Statistics", "targetFramework": "ISCED-F 2013"}, Field("0542")),
        (
            {"targetName": "統計", "targetCode": "0542", "targetFramework": "ISCED-F"},
            Field("0542"),
        ),
        (
            {
                "targetName": "Stats",
                "targetUrl": "http://data.europa.eu/snb/isced-f/0542",
                "targetFramework": "ISCED-F",
            },
            Field("0542"),
        ),
        # Of another classification, whose 09 is not the 09 of ISCED-F.
        ({"targetName": "Biology", "targetCode": "09", "targetFramework": "CIP"}, None),
    ],
)
def test_an_alignment_to_a_field_is_a_field_and_no_outcome(
    alignment: dict[str, Any], expected: Field | None
) -> None:
    for made in (aligned(**alignment), badge_2({"alignment": [alignment]})):
        record = describe(made)
        (found,) = record.of("field")
        assert (found.normal, found.original) == (expected, alignment["targetName"])
        assert not [each for each in record.of("outcomes") if each.form is Form.STRUCTURED]
        assert not record.of("level")


@pytest.mark.parametrize("framework", ["ISCED-F 2013", "ISCED Fields of Education and Training"])
def test_a_field_is_no_level_of_isced(framework: str) -> None:
    made = aligned(targetName="ICTs", targetCode="06", targetFramework=framework)
    assert levels(made) == []
    assert [each.normal for each in describe(made).of("field")] == [Field("06")]


def test_a_range_of_levels_is_none_of_them() -> None:
    made = aligned(targetType="ext:CEFR", targetName="A2 to C1", targetFramework="CEFR")
    assert levels(made) == [Level("", "A2 to C1", "CEFR")]
    assert outcomes(made) == []


def test_a_level_of_an_unknown_framework_stays_as_the_issuer_names_it() -> None:
    made = aligned(
        targetType="ext:QualificationLevel",
        targetCode="nivel_6",
        targetName="Licenciatura",
        targetFramework="Marco Nacional de Cualificaciones",
    )
    (found,) = levels(made)
    assert found == Level("", "nivel_6", "Marco Nacional de Cualificaciones")
    assert rank(found) is None


def test_levels_of_european_credentials_are_known_by_address_or_label() -> None:
    specified = {
        "eqfLevel": concept("http://data.europa.eu/snb/eqf/6", "Level 6"),
        "nqfLevel": concept("http://data.europa.eu/snb/qdr/c_c392e7a2", "RQF Level 6"),
    }
    made = european({"type": "LearningAchievement", "specifiedBy": specified})
    assert levels(made) == [Level("eqf", "6"), Level("rqf", "6")]


@pytest.mark.parametrize(
    ("framework", "low", "high"),
    [("eqf", "1", "8"), ("nlqf", "4", "4+"), ("nlqf", "4+", "5"), ("rqf", "entry-3", "1"),
     ("aqf", "9", "10"), ("jlpt", "N5", "N1"), ("cefr", "Pre-A1", "A1"),
     ("cyber-university", "bronze", "platinum"), ("mdash", "literacy", "advanced"),
     ("qf-ehea", "short", "1")],
)  # fmt: skip
def test_levels_stand_in_their_order(framework: str, low: str, high: str) -> None:
    below, above = rank(Level(framework, low)), rank(Level(framework, high))
    assert below is not None
    assert above is not None
    assert below < above


def test_every_level_is_found_by_its_own_name_in_both_languages() -> None:
    for framework in catalogue().levels:
        for entry in framework.entries:
            for language in ("en", "ja"):
                title = name(entry.names, language)
                made = aligned(targetName=title, targetFramework=framework.frameworks[0])
                (found,) = levels(made)
                assert (found.framework, found.code) == (framework.id, entry.id), title


@pytest.mark.parametrize(
    "wrong", [None, 7, True, [], {}, {"@value": 3}, [{"a": []}], "\u202e6 レベル"]
)
@pytest.mark.parametrize("member", ["targetName", "targetCode", "targetFramework", "targetUrl"])
def test_wrong_types_are_read_without_harm(member: str, wrong: Any) -> None:
    alignment = {"targetName": "EQF level 6", "targetFramework": "EQF", member: wrong}
    describe(badge_2({"alignment": [alignment]}))
    describe(aligned(**alignment))


@pytest.mark.parametrize(
    "framework",
    ["Our own framework", "Not EQF", "Roughly equivalent to EQF", "EQF相当", "EQFに準拠"],
)
def test_a_framework_that_is_another_or_only_like_one_is_not_that_one(framework: str) -> None:
    found = levels(aligned(targetType="ext:EQF", targetFramework=framework, targetCode="8"))
    assert found == [Level("", "8", framework)]


@pytest.mark.parametrize("code", ["B2+", "B1.2"])
def test_between_two_levels_is_neither(code: str) -> None:
    assert levels(aligned(targetFramework="CEFR", targetName=code, targetCode=code)) == []
    assert outcomes(aligned(targetFramework="CEFR", targetName=code, targetCode=code)) == [code]


def test_an_alignment_that_names_several_levels_contradicts_itself() -> None:
    address = "http://data.europa.eu/snb/eqf/7"
    badge = aligned(
        targetType="ext:EQF", targetCode="5", targetName="EQF level 6", targetUrl=address
    )
    assert levels(badge) == [Level("eqf", code) for code in ("5", "6", "7")]
    assert contradictions(describe(badge)) == ("level",)
    other = aligned(targetType="ext:EQF", targetCode="6", targetName="Level 2 of our bachelor")
    assert levels(other) == [Level("eqf", "6")]
