"""What credentials say their holder can do, in the shapes that issuers write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.credentials.examples import BADGE, as_json
from tests.credentials.test_european import EUROPEAN
from wallet.credentials.model import Alignment, Credential
from wallet.credentials.open_badges_2 import achievement as badge_class
from wallet.credentials.reading import read
from wallet.descriptors.frameworks import Framework, Kind, framework_of
from wallet.descriptors.skills import Skill, claims_of, merge

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
ESCO = "http://data.europa.eu/esco/skill/ccdf3597-5c80-410f-896d-e1bdfa223de9"


def aligned(*alignments: object, tags: list[str] | None = None) -> Credential:
    """Read a badge with these alignments."""
    given = BADGE["credentialSubject"]
    made = {**given["achievement"], "alignment": list(alignments), "tag": tags or []}
    return read(as_json({**BADGE, "credentialSubject": {**given, "achievement": made}}))


def skills(*credentials: Credential) -> list[Skill]:
    return [skill for skill, _ in merge([c for each in credentials for c in claims_of(each)])]


def target(name: str = "x", **members: str) -> Alignment:
    return Alignment(names=(("", name),), **members)


def test_an_open_badge_3_keeps_framework_code_and_type() -> None:
    (found,) = claims_of(
        aligned(
            {
                "type": ["Alignment"],
                "targetName": "データを読む",
                "targetUrl": "https://f.example/1",
                "targetCode": "A-1",
                "targetFramework": "到達目標",
                "targetType": "CFItem",
                "targetDescription": "説明",
            }
        )
    )
    assert found == Alignment(
        (("ja", "データを読む"),), "https://f.example/1", "A-1", "到達目標", "CFItem", "説明"
    )
    assert framework_of(found) == Framework(Kind.CASE, "到達目標")


def test_a_badge_class_and_its_older_form_are_read() -> None:
    found = badge_class(
        {
            "name": "b",
            "alignment": [
                {"targetName": "new", "targetUrl": "https://f.example/1"},
                {"name": "old", "url": "https://f.example/2", "description": "d"},
            ],
        }
    ).alignments
    assert [(each.names[0][1], each.url) for each in found] == [
        ("new", "https://f.example/1"),
        ("old", "https://f.example/2"),
    ]


def test_names_in_several_languages_are_one_skill_that_speaks_both() -> None:
    english = {"targetName": {"@value": "Reading data", "@language": "en"}, "targetUrl": ESCO}
    (skill,) = skills(aligned({"targetName": "データを読む", "targetUrl": ESCO}), aligned(english))
    assert (skill.name("ja"), skill.name("en")) == ("データを読む", "Reading data")
    assert skill.name("fr") == "Reading data"


@pytest.mark.parametrize(
    ("status", "counts"),
    [
        ("Completed", ["project", "level 2"]),
        ("", ["project", "level 2"]),
        ("Failed", []),
        ("InProgress", []),
    ],
)
def test_a_result_shows_only_what_was_reached(status: str, counts: list[str]) -> None:
    described = {
        "id": "urn:r:1",
        "type": ["ResultDescription"],
        "name": "Project",
        "resultType": "RubricCriterionLevel",
        "alignment": [{"targetName": "project", "targetUrl": "https://f.example/p"}],
        "rubricCriterionLevel": [
            {
                "id": f"urn:l:{at}",
                "name": f"{at}",
                "alignment": [
                    {"targetName": f"level {at}", "targetUrl": f"https://f.example/{at}"}
                ],
            }
            for at in (1, 2)
        ],
    }
    nobodys = {**described, "id": "urn:r:2", "alignment": [{"targetName": "nobody's"}]}
    given = BADGE["credentialSubject"]
    made = {**given["achievement"], "resultDescription": [described, nobodys], "tag": []}
    result = {"resultDescription": "urn:r:1", "achievedLevel": "urn:l:2"}
    if status:
        result["status"] = status
    subject = {**given, "achievement": made, "result": [result]}
    found = claims_of(read(as_json({**BADGE, "credentialSubject": subject})))
    assert [each.names[0][1] for each in found] == counts


def test_what_is_aligned_but_no_outcome_is_left_out() -> None:
    others = ("ceterms:Credential", "CFRubric", "CFRubricCriterion", "ext:QualityAssurance")
    assert not claims_of(aligned(*({"targetName": kind, "targetType": kind} for kind in others)))


@pytest.mark.parametrize(
    ("url", "target_type", "named", "expected"),
    [
        (ESCO, "", "anything", Framework(Kind.ESCO)),
        ("https://ec.europa.eu/esco/portal/skill?uri=1", "", "", Framework(Kind.ESCO)),
        (
            "https://data.europa.eu.evil.example/esco/skill/1",
            "",
            "",
            Framework(Kind.NAMED, "data.europa.eu.evil.example"),
        ),
        ("http://data.europa.eu/snb/dcf/u69o196gu6", "", "", Framework(Kind.DIGCOMP)),
        ("https://www.onetonline.org/link/summary/15-2051.00", "", "O*NET", Framework(Kind.ONET)),
        (
            "https://credentialfinder.org/credential/20229",
            "",
            "Catalog",
            Framework(Kind.CTDL, "Catalog"),
        ),
        (
            "https://case.school.example/ims/case/v1p0/CFItems/1",
            "",
            "",
            Framework(Kind.CASE, "case.school.example"),
        ),
        ("https://f.example/1", "CTDL", "F", Framework(Kind.CTDL, "F")),
        ("https://f.example/1", "ext:Level", "F", Framework(Kind.NAMED, "F")),
        ("https://[", "", "", Framework(Kind.OWN_WORDS)),
        ("", "CFItem", "", Framework(Kind.OWN_WORDS)),
        ("", "", "", Framework(Kind.OWN_WORDS)),
    ],
)  # fmt: skip - a table
def test_a_framework_is_known_by_where_it_lives(
    url: str, target_type: str, named: str, expected: Framework
) -> None:
    assert framework_of(target(url=url, type=target_type, framework=named)) == expected


def test_one_target_is_one_skill_however_it_is_written() -> None:
    found = merge(
        [
            target("Statistics", url="http://F.example/1", framework="F"),
            target("統計", url="https://f.example/1/", code="S1", framework="F"),
            target("Stats", code="s1", framework="ｆ"),  # wide, and in small letters
        ]
    )
    assert [places for _, places in found] == [(0, 1, 2)]


def test_several_codes_on_one_page_are_as_many_skills() -> None:
    page = "https://m.example/levels.htm"
    found = merge([target("Level 1", url=page, code="1"), target("Level 2", url=page, code="2")])
    assert [skill.name("en") for skill, _ in found] == ["Level 1", "Level 2"]
    assert len({skill.id for skill, _ in found}) == 2


def test_a_name_alone_never_joins_frameworks() -> None:
    found = merge(
        [
            target("Python", url="https://a.example/1", framework="A"),
            target("Python", url="https://b.example/1", framework="B"),
            target("Python", framework="C"),
            target("Python"),
            target("ＰＹＴＨＯＮ "),
        ]
    )
    assert [places for _, places in found] == [(0,), (1,), (2,), (3, 4)]


def test_the_same_code_in_two_frameworks_is_two_skills() -> None:
    assert (
        len(merge([target("x", code="1", framework="A"), target("x", code="1", framework="B")]))
        == 2
    )


def test_ids_do_not_depend_on_order() -> None:
    claims = [target("a", url="https://f.example/1"), target("b"), target("c", framework="F")]
    one, other = ({s.id for s, _ in merge(each)} for each in (claims, claims[::-1]))
    assert one == other


def test_european_outcomes_bring_their_skills() -> None:
    outcome = {
        "id": "urn:epass:learningOutcome:1",
        "type": "LearningOutcome",
        "title": {"en": "Working together", "fr": ["Travailler ensemble"]},
        "relatedESCOSkill": {"id": ESCO, "prefLabel": {"en": "stimulate creativity in the team"}},
        "relatedSkill": [
            {
                "id": "http://data.europa.eu/snb/dcf/u69o196gu6",
                "inScheme": {"id": "http://data.europa.eu/snb/dcf/25831c2"},
                "prefLabel": {"en": "Developing digital content"},
            }
        ],
    }
    part = {"type": "LearningAchievement", "specifiedBy": {"learningOutcome": outcome}}
    done = {"type": "LearningActivity", "specifiedBy": {"learningOutcome": {"title": "not this"}}}
    whole = {"type": "LearningAchievement", "title": {"en": "Course"}, "hasPart": [part, done]}
    subject = {**EUROPEAN["credentialSubject"], "hasClaim": [whole, done]}
    found = skills(read(json.dumps({**EUROPEAN, "credentialSubject": subject}).encode()))
    assert [(each.name("fr"), each.framework.kind) for each in found] == [
        ("Travailler ensemble", Kind.OWN_WORDS),
        ("stimulate creativity in the team", Kind.ESCO),
        ("Developing digital content", Kind.DIGCOMP),
    ]


def test_no_shape_stops_the_reading() -> None:
    odd: list[Any] = [
        None,
        7,
        "https://f.example/1",
        [],
        {"targetName": 3},
        {"targetUrl": "https://["},
    ]
    assert [each.url for each in claims_of(aligned(*odd))] == ["https://["]
    assert merge(claims_of(aligned(*odd)))
    assert not claims_of(aligned(tags=[" "]))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="others' credentials are not here")
def test_others_credentials() -> None:
    found = skills(
        read((CORPUS / "edc-mc-unsigned" / "Sample-MC-Annex1-unsigned.jsonld").read_bytes())
    )
    kinds = [each.framework.kind for each in found]
    assert (kinds.count(Kind.ESCO), kinds.count(Kind.DIGCOMP)) == (4, 2)
    folder = CORPUS / "dcc-v2-di-alignments"
    (skill,) = skills(read(next(folder.glob("*alignments.json")).read_bytes()))
    assert (skill.framework, skill.code[:3]) == (
        Framework(Kind.CTDL, "Edmonds College Course Catalog"),
        "ce-",
    )
