"""What values mean: amounts keep their unit, levels their framework, results their scale."""

from __future__ import annotations

from typing import Any

import pytest

from wallet.descriptors import paths
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.normal import Country, Field, Grade, Language, Level, Term, Unit, Workload
from wallet.descriptors.readings import BY_NAME


def read(reading: str, value: Any, **options: Any) -> list[Any]:
    """Return what a value under ``it`` means."""
    (found,) = paths.find({"it": value} if not isinstance(value, list) else {"it": value[0]}, "it")
    return [normal for _, normal in BY_NAME[reading](found, options, catalogue())]


def only(reading: str, value: Any, **options: Any) -> Any:
    (normal,) = read(reading, value, **options)
    return normal


@pytest.mark.parametrize(
    ("written", "amount", "unit"),
    [
        (2, 2, Unit.UNKNOWN),
        (4.5, 4.5, Unit.UNKNOWN),
        ("3", 3, Unit.UNKNOWN),
        ("30 hours", 30, Unit.HOURS),
        ("30時間", 30, Unit.HOURS),
        ("３０ 時間", 30, Unit.HOURS),
        ("2単位", 2, Unit.JP_CREDIT),
        ("2 ECTS", 2, Unit.ECTS),
        ("2,5 EC", 2.5, Unit.ECTS),
        ("PT90M", 1.5, Unit.HOURS),
        ("PT60H", 60, Unit.HOURS),
    ],
)
def test_an_amount_keeps_the_unit_that_is_written(written: Any, amount: float, unit: Unit) -> None:
    assert only("workload", written) == Workload(amount, unit)


@pytest.mark.parametrize("written", ["P3M", "3 weeks", "about a term", "PT", "-5", "1e9", "9" * 40])
def test_what_is_no_amount_of_work_stays_words(written: str) -> None:
    assert only("workload", written) is None


def test_a_rule_says_the_unit_of_a_bare_number_and_a_written_one_outranks_it() -> None:
    assert only("workload", 3, unit="ects") == Workload(3, Unit.ECTS)
    assert only("workload", "20 hours", unit="ects") == Workload(20, Unit.HOURS)
    assert only("workload", 3, earned=True) == Workload(3, Unit.UNKNOWN, earned=True)


def test_the_unit_may_stand_beside_the_amount() -> None:
    def beside(unit: str) -> Any:
        (found,) = paths.find({"n": 2, "creditUnit": unit}, "n")
        ((_, normal),) = BY_NAME["workload"](found, {"beside": "creditUnit"}, catalogue())
        return normal

    assert beside("単位") == Workload(2, Unit.JP_CREDIT)
    assert beside("ECTS") == Workload(2, Unit.ECTS)
    assert beside("Harbour points") == Workload(2, Unit.CREDITS, "Harbour points")
    assert beside("") == Workload(2, Unit.UNKNOWN)


@pytest.mark.parametrize(
    ("achievement", "unit"),
    [
        ({"creditUnit": "単位"}, Unit.JP_CREDIT),
        ([{"creditUnit": "単位"}], Unit.JP_CREDIT),
        ([{"creditUnit": "単位"}, {"creditUnit": "ECTS"}], Unit.UNKNOWN),
        ({}, Unit.UNKNOWN),
        ("https://a.example/1", Unit.UNKNOWN),
    ],
)
def test_what_was_earned_is_in_the_unit_of_the_one_achievement(
    achievement: Any, unit: Unit
) -> None:
    (found,) = paths.find({"creditsEarned": 1, "achievement": achievement}, "creditsEarned")
    ((_, normal),) = BY_NAME["workload"](
        found, {"beside": "achievement.creditUnit", "earned": True}, catalogue()
    )
    assert normal == Workload(1, unit, earned=True)


def test_a_credit_point_names_its_system() -> None:
    ects = {"id": "http://data.europa.eu/snb/education-credit/6fcec5c5af"}
    assert only("workload", {"point": "2", "framework": ects}) == Workload(2, Unit.ECTS)
    own = {"prefLabel": {"en": "Points of Zed"}}
    assert only("workload", {"point": 2, "framework": own}) == Workload(
        2, Unit.CREDITS, "Points of Zed"
    )


@pytest.mark.parametrize(
    ("alignment", "level"),
    [
        ({"targetType": "ext:EQF", "targetCode": "4", "targetName": "x"}, ("eqf", "4")),
        ({"targetFramework": "EQF", "targetName": "EQF level 6"}, ("eqf", "6")),
        ({"targetFramework": "European Qualifications Framework", "targetCode": "7"}, ("eqf", "7")),
        ({"targetUrl": "http://data.europa.eu/snb/eqf/5", "targetName": "Level 5"}, ("eqf", "5")),
        ({"targetFramework": "ITSS", "targetName": "レベル3"}, ("itss", "3")),
        ({"targetFramework": "CEFR", "targetCode": "B2"}, ("cefr", "B2")),
        ({"targetFramework": "MDASH", "targetName": "リテラシーレベル"}, ("mdash", "literacy")),
        ({"targetFramework": "Our own ladder", "targetCode": "4"}, ("", "4")),
        ({"targetFramework": "EQF", "targetCode": "12", "targetName": "x"}, ("", "12")),
    ],
)
def test_a_level_belongs_to_the_framework_that_is_named(
    alignment: dict[str, str], level: tuple[str, str]
) -> None:
    found = only("level", alignment)
    assert isinstance(found, Level)
    assert (found.framework, found.code) == level


def test_a_framework_is_not_found_within_another_word() -> None:
    assert only("level", {"targetFramework": "SEQFOR", "targetCode": "4"}).framework == ""


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("JP", "JP"), ("jp", "JP"), ("JPN", "JP"), ("日本", "JP"), ("Japan", "JP"), ("UK", "GB"),
        ({"id": "http://publications.europa.eu/resource/authority/country/IRL"}, "IE"),
        ("アイルランド", "IE"), ("The Netherlands", "NL"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_code_address_or_name(written: Any, code: str) -> None:
    assert only("country", written) == Country(code)


@pytest.mark.parametrize("written", ["ZZ", "EU", "Zedland", "J", "XYZ", "日"])
def test_what_is_no_country_stays_words(written: str) -> None:
    assert only("country", written) is None


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("ja", "ja"),
        ("EN-us", "en-US"),
        ("zh-hant", "zh-Hant"),
        ("jpn", "ja"),
        ({"id": "http://publications.europa.eu/resource/authority/language/ENG"}, "en"),
    ],
)
def test_a_language_is_a_tag(written: Any, tag: str) -> None:
    assert only("language", written) == Language(tag)


def test_a_field_is_known_by_its_code() -> None:
    assert only("field", "06 · Information and Communication Technologies") == Field("06")
    assert only("field", {"id": "http://data.europa.eu/snb/isced-f/06"}) == Field("06")
    assert only("field", "Computer Science of 2024") is None


def test_a_word_of_a_set_is_known_in_every_language_and_another_is_kept() -> None:
    online = Term("participation", "online")
    assert only("term", "Online", set="participation") == online
    assert only("term", "オンライン", set="participation") == online
    assert only("term", "http://data.europa.eu/snb/learning-assessment/920fbb3cbe",
                set="participation") == online  # fmt: skip
    assert only("term", "by carrier pigeon", set="participation") == Term("participation", "")
    assert read("term", "by carrier pigeon", set="participation", only=True) == []


def test_yes_and_no_are_words_and_anything_else_is_neither() -> None:
    options = {"set": "stacking", "true": "stackable", "false": "standalone"}
    assert only("flag", True, **options) == Term("stacking", "stackable")
    assert only("flag", False, **options) == Term("stacking", "standalone")
    assert read("flag", "true", **options) == []
    assert read("flag", 1, **options) == []


def grades(subject: dict[str, Any], member: str) -> list[tuple[str, Any]]:
    return [
        (said[0].text, normal)
        for found in paths.find({"s": subject}, f"s.result.{member}")
        for said, normal in BY_NAME["result"](found, {}, catalogue())
    ]


def test_a_result_keeps_its_scale_and_a_level_its_name() -> None:
    description = {
        "id": "urn:r:1", "name": "Essay", "valueMin": "0", "valueMax": 100, "requiredValue": "60",
        "rubricCriterionLevel": [{"id": "urn:l:1", "name": "Distinction"}],
    }  # fmt: skip
    subject = {
        "achievement": [{"resultDescription": [{"id": "urn:r:0"}, description]}],
        "result": [{"resultDescription": "urn:r:1", "value": "85", "achievedLevel": "urn:l:1"}],
    }
    scale = {"of": "Essay", "least": "0", "greatest": "100", "required": "60"}
    assert grades(subject, "value") == [("85", Grade("value", **scale))]
    assert grades(subject, "achievedLevel") == [("Distinction", Grade("level", **scale))]


def test_a_result_without_its_description_is_what_it_says() -> None:
    subject = {"result": {"resultDescription": "urn:gone", "value": "B", "status": "InProgress"}}
    assert grades(subject, "value") == [("B", Grade("value"))]
    assert grades(subject, "status") == [("InProgress", Grade("status"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("標準学修時間は45時間、1単位です。", {(45, Unit.HOURS), (1, Unit.JP_CREDIT)}),
        ("総学習時間：約３０時間", {(30, Unit.HOURS)}),
        ("About 20 hours of study; 2 ECTS.", {(20, Unit.HOURS), (2, Unit.ECTS)}),
        ("Workload: 12 hours", {(12, Unit.HOURS)}),
        ("A 120-hour micro-credential", {(120, Unit.HOURS)}),
        ("A 40 hour online course", {(40, Unit.HOURS)}),
        ("At least 80 hours of classroom/lab instruction", {(80, Unit.HOURS)}),
        ("A 2-hour exam ends it.", set()),
        ("質問は24時間受け付けます。単位は出ません。", set()),
        ("We answer within 24 hours.", set()),
    ],
)
def test_only_hours_of_study_are_found_in_running_text(
    text: str, expected: set[tuple[float, Unit]]
) -> None:
    assert set(read("workload_mention", text)) == {Workload(*each) for each in expected}


def test_of_several_amounts_in_running_text_none_is_the_whole() -> None:
    text = "80 hours of instruction and 75 hours of clinical training, 2 ECTS"
    assert set(read("workload_mention", text)) == {None, Workload(2, Unit.ECTS)}
