"""A badge told in the order in which a reader asks, and a guideline's table row by row."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from wallet import wording
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.contradictions import contradictions
from wallet.descriptors.coverage import coverage
from wallet.descriptors.describing import describe
from wallet.errors import WalletError
from wallet.snapshots.descriptors import Cover, Described
from wallet.tasks.judging.judging import read_credential
from wallet.wording.telling import certificate
from wallet.wording.telling import coverage as telling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.wording.telling.certificate import Line

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples" / "badges"


@pytest.fixture(autouse=True)
def _strict_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


def day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"


def described(credential: Credential, **how: Any) -> Described:
    record = describe(credential)
    tables = tuple(coverage(record, each) for each in catalogue().tables)
    return Described(record, Cover.COVERED, tables, contradictions=contradictions(record), **how)


def made(beside: dict[str, Any] | None = None, **achievement: Any) -> Described:
    """Describe an Open Badges 3.0 credential with these members of its achievement."""
    told = {"type": ["Achievement"], "id": "https://u.example/a", "name": "A", **achievement}
    document = {
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "https://u.example", "type": ["Profile"], "name": "U"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {"type": ["AchievementSubject"], "achievement": told},
        **(beside or {}),
    }
    return described(read_credential(json.dumps(document).encode(), "a.json"))


def told(found: Described, language: str = "en", **how: Any) -> dict[str, list[Line]]:
    sections = certificate.sections(found, language, day, **how)
    return {entry.element: list(entry.lines) for each in sections for entry in each.entries}


def test_a_full_badge_is_told_in_the_order_of_a_certificate() -> None:
    sample = next(SAMPLES.glob("データサイエンス入門*"))
    found = described(read_credential(sample.read_bytes(), sample.name))
    sections = certificate.sections(found, "ja", day)
    assert [each.code for each in sections] == [
        "about",
        "can",
        "work",
        "assessed",
        "result",
        "quality",
        "leads",
        "earned",
        "evidence",
        "more",
    ]  # fmt: skip - one list
    assert {each.code for each in sections if each.alone} == {
        "can",
        "result",
        "quality",
        "evidence",
    }  # fmt: skip - one set
    lines = told(found, "ja")
    assert lines["description"][0].narrative
    assert lines["outcomes"][0].text == "目的に合ったデータを選び、その出所と限界を説明できる"
    assert lines["outcomes"][0].small == "青葉データ大学 学修成果一覧 2024 · DS101-1"
    assert [each.text for each in lines["workload"]][:2] == ["45時間", "1単位"]
    assert [each.text for each in lines["assessment"]] == ["試験"]
    assert lines["evidence"][0].small.startswith("https://aoba-u.example/portfolio/")
    assert [each.text for each in lines["period"]] == ["2024-04-15 〜 2024-08-31"]
    assert [each.text for each in lines["tags"]] == [
        "データサイエンス、統計、オンライン、リカレント教育"
    ]


def test_every_descriptor_of_the_data_has_its_place() -> None:
    everything = read_credential(b'{"type": "Assertion", "badge": "https://u.example"}', "a.json")
    (value,) = describe(everything).of("page") or made(humanCode="1").record.of("code")
    elements = [each.id for each in catalogue().elements]
    found = made()
    record = replace(found.record, values=dict.fromkeys(elements, (value,)))
    entries = told(replace(found, record=record))
    assert entries.keys() | set(certificate.IN_HEAD) == set(elements)


def test_what_is_only_in_running_text_points_to_it_or_says_so() -> None:
    found = told(
        made(criteria={"narrative": "Prerequisites: none. A written exam."}, tag=["online"])
    )
    for element in ("outcomes", "prerequisites"):
        (line,) = found[element]
        assert line.text == "Only mentioned in running text: see “How it was earned”"
    (line,) = found["assessment"]
    assert (line.text, line.notes) == ("Written examination", ("only_in_text",))
    (line,) = found["participation"]
    assert (line.text, line.notes) == ("Online", ("only_in_text",))


def test_what_is_said_twice_is_told_once_as_the_better_says_it() -> None:
    found = made(participationType="online", tag=["online"])
    (line,) = told(found)["participation"]
    assert (line.text, line.notes) == ("Online", ())


def test_what_the_proof_leaves_out_is_marked_where_it_stands() -> None:
    found = made(tag=["a", "b", "c"], fieldOfStudy="Law")
    place = ("", ("credentialSubject", "achievement", "tag", 1))
    field = ("", ("credentialSubject", "achievement", "fieldOfStudy"))
    marked = replace(found, covers=dict.fromkeys((place, field), Cover.NOT_COVERED))
    lines = told(marked)
    assert [(each.text, each.notes) for each in lines["tags"]] == [
        ("a, c", ()),
        ("b", ("certificate_not_covered",)),
    ]  # fmt: skip - one list
    assert lines["field"][0].notes == ("certificate_not_covered",)
    # Where nothing is covered that is said once, by the page, and not at each value.
    none = replace(marked, cover=Cover.NOT_COVERED)
    assert all(not each.notes for lines in told(none).values() for each in lines)


def test_what_could_mislead_is_told_and_has_no_power() -> None:
    found = made(
        name="\u202eegdaB", specialization="A\u202eB\n<b>C</b>", tag=["p\u0430ypal", "x\u200by"]
    )
    lines = told(found)
    (field,) = lines["field"]
    assert (field.text, field.notes) == ("AB <b>C</b>", ("text_turns", "text_markup"))
    assert [each.notes for each in lines["tags"]] == [("text_mixed",), ("text_hides",)]
    assert lines["tags"][1].text == "xy"
    (note,) = certificate.notes_of_head(found, "en")
    assert note.startswith("Title: Holds characters that turn")


def test_what_contradicts_itself_is_said_of_all_of_it() -> None:
    eqf = {"type": ["Alignment"], "targetType": "ext:EQF", "targetUrl": "https://e.example"}
    found = made(
        alignment=[{**eqf, "targetCode": code, "targetName": code} for code in ("4", "6")],
        beside={"validUntil": "2020-01-01T00:00:00Z"},
    )
    (work,) = (each for each in certificate.sections(found, "en", day) if each.code == "work")
    assert work.entries[0].notes == ("values_contradict",)
    assert [each.partition(":")[0] for each in certificate.notes_of_head(found, "en")] == [
        "Valid until"
    ]
    rows = telling.rows(found.coverages[0], found, "en", day)
    assert [each.name for each in rows if each.contradicts] == [
        "Level (and cycle) of the learning, if applicable"
    ]


def test_an_awarding_body_is_told_unless_the_head_names_it() -> None:
    assert [each.text for each in told(made())["awarding_body"]] == ["U"]
    assert "awarding_body" not in told(made(), awarded_by="U")


def test_a_table_is_told_with_what_is_missing_and_where_each_value_was_read() -> None:
    found = made(assessmentType="testing", criteria={"narrative": "**Do** it."}, tag=list("abcde"))
    (table,) = found.coverages
    assert telling.summary(table, "en").startswith(f"Describes {table.described} of the 11 ")
    assert "Awarding body" not in telling.missing(table, "en")
    assert "Type of quality assurance" in telling.missing(table, "en")
    rows = {each.name: each for each in telling.rows(table, found, "en", day)}
    (issued,) = rows["Date of issuing"].answers
    assert issued.text == "2026-01-01"
    assert issued.written == "As written: 2026-01-01T00:00:00Z"
    assert issued.place == "Read at validFrom"
    assert issued.cover is Cover.COVERED
    (assessed,) = rows["Type of assessment"].answers
    assert (assessed.text, assessed.written) == ("Examination", "As written: testing")
    (outcome,) = rows["Learning outcomes"].answers
    assert outcome.written == ""
    further = rows["Further information"]
    assert not further.required
    assert len(further.answers) == 3
    assert further.more == 3
    assert not rows["Type of quality assurance"].answers


def everything(shared: Path) -> Iterator[tuple[str, Credential]]:
    """Yield every sample, and every case of the corpus that can be read."""
    for sample in sorted(SAMPLES.iterdir()):
        yield sample.name, read_credential(sample.read_bytes(), sample.name)
    for case in sorted((shared / "corpus").glob("*/case.json")):
        file = json.loads(case.read_bytes())["file"]
        with suppress(WalletError):  # some cases are of what cannot be read
            yield file, read_credential((case.parent / file).read_bytes(), file)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_badge_of_the_corpus_is_told_in_both_languages(shared: Path, language: str) -> None:
    count = 0
    for name, credential in everything(shared):
        found = described(credential)
        for section in certificate.sections(found, language, day):
            wording.say(f"certificate_{section.code}", language)
            for entry in section.entries:
                assert entry.name, name
                assert entry.lines, name
                for line in entry.lines:
                    assert line.text, name
                    assert line.narrative or line.text == certificate.one_line(line.text), name
        for table in found.coverages:
            assert telling.summary(table, language)
            for row in telling.rows(table, found, language, day):
                assert all(answer.place for answer in row.answers), name
        count += 1
    assert count > 100


def test_criteria_of_open_badges_2_are_told_once_with_the_page_beside_them() -> None:
    criteria = {"id": "https://u.example/c", "narrative": "- one\n- two"}
    for written, page in ((criteria, "https://u.example/c"), ("https://u.example/d",) * 2):
        badge = {
            "type": "BadgeClass",
            "id": "https://u.example/b",
            "name": "A",
            "criteria": written,
        }
        document = {
            "@context": "https://w3id.org/openbadges/v2",
            "type": "Assertion",
            "id": "https://u.example/1",
            "badge": badge,
        }
        found = told(described(read_credential(json.dumps(document).encode(), "a.json")))
        assert [each.text for each in found["page"]] == [page]
        assert ("criteria" in found) is isinstance(written, dict)
