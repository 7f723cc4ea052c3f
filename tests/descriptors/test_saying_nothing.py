"""What is written and says nothing, or cannot be read, counts for no more than it is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.descriptors.minting import record
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.coverage import RowState, coverage
from wallet.descriptors.describing import describe
from wallet.descriptors.normal import Unit, Workload
from wallet.descriptors.problems import problems
from wallet.descriptors.record import Form, Record
from wallet.tasks.judging.judging import read_credential

ALWAYS = {"title", "awarding_body", "issued"}


def described(achievement: dict[str, Any], **members: Any) -> Record:
    document = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "https://issuer.example", "type": ["Profile"], "name": "Issuer"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "achievement": {"id": "urn:a", "type": ["Achievement"], "name": "Title"} | achievement,
        },
    }
    return describe(read_credential(json.dumps(document | members).encode(), "badge.json"))


def states(record: Record) -> dict[str, RowState]:
    found = coverage(record, catalogue().tables[0])
    return {each.row.id: each.state for each in found.rows if each.state is not RowState.ABSENT}


@pytest.mark.parametrize(
    "filler",
    [
        "n/a",
        "N／A",
        "-",
        "—",
        "…",
        "?",
        "TBD",
        "None",
        "null",
        "Not specified.",
        "未定",
        "該当なし",
        "なし",
        "不明",
        "\u200b",
        "\u3164",
        "\u2800",
        "{}",
        False,
    ],
)  # fmt: skip - a list
def test_a_filler_describes_nothing(filler: Any) -> None:
    filled = (
        "creditsAvailable",
        "timeInvestment",
        "assessmentType",
        "participationType",
        "supervisionType",
        "qualityAssuranceType",
        "level",
        "description",
        "fieldOfStudy",
    )  # fmt: skip - a list
    achievement: dict[str, Any] = dict.fromkeys(filled, filler) | {
        "type": ["Achievement", "DescribedAchievement"],
        "criteria": {"narrative": filler},
        "alignment": [
            {"type": ["Alignment"], "targetName": filler, "targetUrl": filler},
            {
                "type": ["Alignment"],
                "targetType": "ext:EQF",
                "targetName": filler,
                "targetCode": filler,
            },
        ],
    }  # fmt: skip - one object a line
    record = described(
        achievement,
        awardedDate=filler,
        issuer={
            "id": "https://issuer.example",
            "name": "Issuer",
            "address": {"addressCountryCode": filler, "addressRegion": filler},
        },
    )
    assert states(record) == dict.fromkeys(ALWAYS, RowState.STRUCTURED)
    said = {value.original for values in record.values.values() for value in values}
    if isinstance(filler, str) and filler not in {"\u200b", "\u3164", "\u2800"}:
        assert filler in said  # kept as it was written


def test_no_prerequisites_are_a_statement_and_no_assessment_is_none() -> None:
    record = described(
        {
            "type": ["Achievement", "DescribedAchievement"],
            "entryRequirement": "なし",
            "assessmentType": "なし",
        }
    )  # fmt: skip - one object
    assert states(record) == dict.fromkeys({*ALWAYS, "prerequisites"}, RowState.STRUCTURED)


@pytest.mark.parametrize(
    ("amount", "form"),
    [
        (0, Form.NOTHING),
        (-5, Form.NOTHING),
        ("-5 hours", Form.NOTHING),
        ("3 weeks", Form.UNREAD),
        ("1,500", Form.UNREAD),  # thousand and a half, or one and a half
        ("3,000 hours", Form.UNREAD),
        ("2 hours per week", Form.UNREAD),
        ("30 ECTS per year", Form.UNREAD),
        ("2時間 毎週", Form.UNREAD),
        ("1.5 ECTS", Form.STRUCTURED),
        (1.125, Form.STRUCTURED),
    ],
)
def test_an_amount_counts_as_far_as_it_can_be_read(amount: Any, form: Form) -> None:
    record = described({"creditsAvailable": amount})
    (value,) = record.of("workload")
    assert value.form is form
    expected = {Form.STRUCTURED: RowState.STRUCTURED, Form.UNREAD: RowState.TEXT}.get(form)
    assert states(record).get("workload") == expected


@pytest.mark.parametrize(
    "text",
    [
        "3,000 hours of study",
        "1.5 hours of study",
        "20-30 hours of study",
        "20 to 30 hours of study",
        "12000 hours of study",
        "1000 ECTS",
        "1.25 単位",
        "4-6 ECTS",
        "1～2単位",
        "学習時間は20〜30時間",
        "学習時間は週2時間",
        "授業は毎週2時間",
        "2 hours of training each week",
        "duration: 40 hours per semester",
        "a 2-hour weekly course",
    ],
)  # fmt: skip - a list
def test_half_a_number_and_an_amount_a_week_are_no_workload(text: str) -> None:
    assert not described({"criteria": {"narrative": text}}).of("workload")


def test_an_amount_beside_a_rate_is_found() -> None:
    text = "学習時間30時間、1回の試験。A 40-hour course, two lectures each week."
    found = described({"criteria": {"narrative": text}}).of("workload")
    assert [value.normal for value in found] == [None]  # of which of both it says, nothing tells
    (value,) = described({"criteria": {"narrative": text[:12]}}).of("workload")
    assert value.normal == Workload(30, Unit.HOURS)


def test_a_country_that_cannot_be_read_is_only_words() -> None:
    issuer = {"id": "urn:i", "name": "Issuer", "address": {"addressCountryCode": "Freedonia"}}
    record = described({}, issuer=issuer)
    assert record.of("country")[0].form is Form.UNREAD
    assert states(record)["country"] is RowState.TEXT


def test_a_date_that_says_nothing_leaves_the_word_to_another() -> None:
    found = described({}, awardedDate="soon").of("issued")
    assert [(value.original, value.form) for value in found] == [
        ("soon", Form.NOTHING),
        ("2026-01-01T00:00:00Z", Form.STRUCTURED),
    ]


def test_the_title_over_again_is_no_outcome() -> None:
    target = {"type": ["Alignment"], "targetName": "title"}
    assert "outcomes" not in states(described({"alignment": [target], "description": "Title"}))
    node = target | {"targetUrl": "http://data.europa.eu/esco/skill/1"}
    assert states(described({"alignment": [node]}))["outcomes"] is RowState.STRUCTURED


def test_people_may_be_called_null() -> None:
    subject = {
        "type": ["AchievementSubject"],
        "identifier": [
            {
                "type": "IdentityObject",
                "identityType": "name",
                "hashed": False,
                "identityHash": "Null",
            }
        ],
        "achievement": {"id": "urn:a", "type": ["Achievement"], "name": "Title"},
    }  # fmt: skip - one object
    assert states(described({}, credentialSubject=subject))["learner"] is RowState.STRUCTURED


def test_issuers_are_told_what_says_nothing_and_what_cannot_be_read() -> None:
    record = described(
        {"creditsAvailable": "3,000 hours", "description": "TBD"}, awardedDate="tomorrow"
    )
    found = {(each.code, each.path) for each in problems(record, {})}
    assert found == {
        ("describe_workload_unreadable", "credentialSubject.achievement.creditsAvailable"),
        ("describe_says_nothing", "credentialSubject.achievement.description"),
        ("describe_date_unreadable", "awardedDate"),
    }


def test_a_record_does_not_take_the_definitions_in_it_for_its_own() -> None:
    assessed = {"id": "urn:r", "type": ["ResultDescription"], "assessmentType": "Exam"}
    defined = {"id": "urn:a", "type": ["Achievement"], "name": "A", "resultDescription": [assessed]}
    record_ = record(
        name="Record", credentialSubject={"type": ["ClrSubject"], "achievement": [defined]}
    )
    assert not describe(record_).of("assessment")


def test_where_an_accreditation_is_good_is_not_where_the_issuer_is() -> None:
    accredited = {"name": "Agency", "areaServed": "Japan"}
    issuer = {"id": "urn:i", "name": "Issuer", "accreditations": [accredited]}
    assert not described({}, issuer=issuer).of("country")


def test_a_filler_is_told_once_where_it_stands() -> None:
    record = described({"description": "TBD", "criteria": {"narrative": "未定"}})
    assert [value.original for value in record.of("description")] == ["TBD"]
    assert not record.of("outcomes")
