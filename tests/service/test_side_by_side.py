"""Several badges by their descriptors: what differs first, by meaning, nothing made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.issuer_simulator import achievement
from tests.service.making import LEARNER, NOW, as_file, badge, institution, take
from wallet import service, wording
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.comparable import Total
from wallet.descriptors.normal import Level, Unit, Workload
from wallet.descriptors.record import Form
from wallet.errors import ReadingError, UsageError, VaultError
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.side_by_side import About
from wallet.wording.telling import side_by_side as telling
from wallet.wording.telling import told_cells

if TYPE_CHECKING:
    from typing import Any

    from wallet.service import Wallet
    from wallet.snapshots.side_by_side import Row, SideBySide


@pytest.fixture(autouse=True)
def _strict_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


def kept(wallet: Wallet, *badges: dict[str, Any]) -> list[str]:
    return [take(wallet, as_file(each)).added[0] for each in badges]


def rich(number: int, **how: Any) -> dict[str, Any]:
    """Return a badge that states a few things as values of their own; nobody signed it."""
    issuer = institution()
    about = achievement(f"https://aoba-u.example/a/{number}", f"Data {number}") | {
        "achievementType": "MicroCredential",
        "ECTS": 2.5,
        "alignment": [level("ext:EQF", "6")],
        **how,
    }
    return issuer.draft(
        about, LEARNER, valid_from="2026-04-01T00:00:00Z", credential_id=f"urn:example:{number}"
    )


def level(kind: str, code: str, framework: str = "") -> dict[str, Any]:
    """Return an alignment to a level."""
    return {
        "type": ["Alignment"],
        "targetType": kind,
        "targetCode": code,
        "targetName": code,
        "targetUrl": "https://example.org/level",
        **({"targetFramework": framework} if framework else {}),
    }


def row(found: SideBySide, name: str) -> Row:
    return next(each for each in found.rows if name in (each.id, each.about.value))


def said(found: SideBySide, name: str, language: str = "en") -> list[str]:
    """Return the words of a row's cells without their marks."""
    cells = telling.cells(row(found, name), language)
    return [" / ".join(line.text for line in each.lines) for each in cells]


def test_what_differs_comes_first_and_what_nobody_states_is_left_out(wallet: Wallet) -> None:
    ids = kept(wallet, rich(1), rich(2, ECTS=4, fieldOfStudy="0542"), rich(3))
    found = wallet.comparing.side_by_side(ids, now=NOW)
    assert [each.id for each in found.columns] == ids
    same = [each.same for each in found.rows]
    assert same == sorted(same)
    assert said(found, "workload") == ["2.5 ECTS credits", "4 ECTS credits", "2.5 ECTS credits"]
    assert row(found, "workload").totals == (Total(Unit.ECTS, 9, 3),)
    told = telling.cells(row(found, "field"), "ja")
    assert [told_cells.written(each, "ja") for each in told[::2]] == ["記載なし"] * 2
    assert row(found, "kind").same
    assert "grade" not in [each.id for each in found.rows]
    assert said(found, "state", "ja") == ["署名なし"] * 3
    order = [each.id for each in catalogue().elements]
    for group in (False, True):
        ids_of = [r.id for r in found.rows if r.about is About.ELEMENT and r.same is group]
        assert ids_of == sorted(ids_of, key=order.index)


def test_one_level_written_two_ways_is_the_same_and_keeps_what_was_written(wallet: Wallet) -> None:
    other = [level("ext:EQFLevel", "Level 6", "European Qualifications Framework")]
    ids = kept(wallet, rich(1), rich(2, alignment=other))
    found = row(wallet.comparing.side_by_side(ids, now=NOW), "level")
    assert found.same
    assert [cell.values[0].normal.code for cell in found.cells] == ["6", "6"]  # type: ignore[union-attr]
    assert [cell.values[0].original for cell in found.cells] == ["6", "Level 6"]


def test_levels_of_two_frameworks_are_not_ranked(wallet: Wallet) -> None:
    other = [level("ext:QualificationLevel", "2", "Our own scale")]
    ids = kept(wallet, rich(1), rich(2, alignment=other))
    found = row(wallet.comparing.side_by_side(ids, now=NOW), "level")
    kinds = [type(value.normal) for cell in found.cells for value in cell.values]
    assert kinds == [Level, Level]
    assert not found.same
    assert found.notes == ("levels_unknown",)


def test_the_work_for_one_achievement_counts_once(wallet: Wallet) -> None:
    other = rich(1, inLanguage="en", id="https://aoba-u.example/a/1-en")
    english = {"id": "https://aoba-u.example/a/1-en", "type": ["Related"], "inLanguage": "en"}
    first = rich(1, inLanguage="ja", related=[english])
    again = rich(1) | {"id": "urn:example:again"}
    ids = kept(wallet, first, other | {"id": "urn:example:en"}, again, rich(2))
    told = row(wallet.comparing.side_by_side(ids, now=NOW), "workload")
    assert told.totals == (Total(Unit.ECTS, 5, 2),)
    assert told.notes == ("workload_once", "workload_uncovered")
    assert row(wallet.comparing.side_by_side(ids[:2], now=NOW), "workload").totals == ()
    assert row(wallet.comparing.side_by_side(ids[::2], now=NOW), "workload").totals == ()
    stranger = rich(1)
    stranger["issuer"] = {**stranger["issuer"], "id": "https://mallory.example"}
    both = wallet.comparing.side_by_side([ids[2], *kept(wallet, stranger)], now=NOW)
    assert row(both, "workload").totals == (Total(Unit.ECTS, 5, 2),)


def test_a_number_without_a_unit_is_in_no_total(wallet: Wallet) -> None:
    bare = rich(2, creditsAvailable=3.0)
    del bare["credentialSubject"]["achievement"]["ECTS"]
    found = wallet.comparing.side_by_side(kept(wallet, rich(1), bare), now=NOW)
    told = row(found, "workload")
    assert told.totals == ()
    assert told.notes == ("workload_bare",)
    assert telling.notes(told, "ja")[0].startswith("単位の記載がない数")
    assert Workload(3, Unit.UNKNOWN) in [value.normal for value in told.cells[1].values]
    assert said(found, "workload") == ["2.5 ECTS credits", "3 (unit not stated)"]


def test_what_contradicts_itself_or_is_only_mentioned_is_in_no_total(wallet: Wallet) -> None:
    levels = [level("ext:EQF", "6"), level("ext:EQF", "4")]
    text = {"id": "https://a.example", "narrative": "30 hours of study, 3 ECTS."}
    loose = rich(2, alignment=levels, criteria=text)
    del loose["credentialSubject"]["achievement"]["ECTS"]
    found = wallet.comparing.side_by_side(kept(wallet, rich(1), loose, rich(3, ECTS=1)), now=NOW)
    assert [cell.contradicts for cell in row(found, "level").cells] == [False, True, False]
    assert "values_contradict" in telling.cells(row(found, "level"), "en")[1].marks
    told = row(found, "workload")
    assert Workload(3, Unit.ECTS) in [value.normal for value in told.cells[1].values]
    assert told.totals == (Total(Unit.ECTS, 3.5, 2),)
    assert "workload_in_text" in told.notes


def test_what_the_proof_does_not_cover_or_only_text_says_is_marked(wallet: Wallet) -> None:
    signed = institution(method="did:key")
    about = achievement("https://aoba-u.example/a/9", "Data 9") | {"participationType": "online"}
    token = badge(signed, 8)
    draft = signed.draft(about, LEARNER, valid_from="2026-04-01T00:00:00Z")
    draft["credentialSubject"]["achievement"]["tag"] = ["blended"]
    found = wallet.comparing.side_by_side(kept(wallet, token, draft), now=NOW)
    covers = [cell.covers for cell in row(found, "title").cells]
    assert covers == [(Cover.COVERED,), (Cover.NOT_COVERED,)]
    cells = telling.cells(row(found, "title"), "en")
    assert [cell.lines[0].marks or cell.marks for cell in cells] == [
        (),
        ("certificate_not_covered",),
    ]
    (_, other) = row(found, "participation").cells
    assert {value.form for value in other.values} == {Form.STRUCTURED, Form.TEXT}
    written = told_cells.written(telling.cells(row(found, "participation"), "en")[1], "en")
    assert "Only mentioned in running text" in written
    assert said(found, "cover")[0] == "All but what is marked as not covered"


def test_how_much_each_describes_is_a_row_and_names_what_lacks(wallet: Wallet) -> None:
    ids = kept(wallet, rich(1), rich(2, alignment=[]))
    found = wallet.comparing.side_by_side(ids, now=NOW)
    told = row(found, "coverage")
    assert not told.same
    one, other = (cell.coverage for cell in told.cells)
    assert one
    assert other
    assert one.described == other.described + 1
    written = said(found, "eu-annex-1")[1]
    assert "Describes" in written
    assert "Level" in written
    assert telling.name(told, "ja") == "EU理事会勧告（2022年）附属書Iの必須要素"


def test_issuers_that_only_share_a_name_are_told_apart(wallet: Wallet) -> None:
    other = rich(2)
    other["issuer"] = {**other["issuer"], "id": "https://else.example"}
    found = wallet.comparing.side_by_side(kept(wallet, rich(1), other), now=NOW)
    assert not row(found, "awarding_body").same
    one, two = said(found, "awarding_body")
    assert one != two
    assert "https://else.example" in two


def test_moments_of_one_day_are_told_apart_as_they_are_written(wallet: Wallet) -> None:
    badges = rich(1), rich(2)
    for each, hour in zip(badges, (10, 11), strict=True):
        each["awardedDate"] = f"2026-04-02T{hour}:00:00Z"
    found = wallet.comparing.side_by_side(kept(wallet, *badges), now=NOW)
    assert said(found, "issued") == [
        "2 Apr 2026 (2026-04-02T10:00:00Z)",
        "2 Apr 2026 (2026-04-02T11:00:00Z)",
    ]
    cell = row(found, "issued").cells[0]
    assert telling.as_written(cell, "en") == ("As written: 2026-04-02T10:00:00Z (awardedDate)",)


def test_a_period_is_one_line(wallet: Wallet) -> None:
    badges = rich(1), rich(2)
    badges[0]["credentialSubject"] |= {
        "activityStartDate": "2026-01-10T12:00:00Z",
        "activityEndDate": "2026-02-20T12:00:00Z",
    }
    badges[1]["credentialSubject"] |= {"activityEndDate": "2026-03-01T12:00:00Z"}
    found = wallet.comparing.side_by_side(kept(wallet, *badges), now=NOW)
    assert said(found, "period") == ["10 Jan 2026 – 20 Feb 2026", "1 Mar 2026"]


def test_many_values_are_cut_and_what_is_true_of_all_is_said_once(wallet: Wallet) -> None:
    many = rich(2, tag=[f"tag {at}" for at in range(telling.MOST + 3)])
    found = wallet.comparing.side_by_side(kept(wallet, rich(1), many), now=NOW)
    cell = telling.cells(row(found, "tags"), "en")[1]
    assert len(cell.lines) == telling.MOST + 1
    assert cell.lines[-1].text == "and 3 more"
    assert "certificate_not_covered" in cell.marks
    assert all("certificate_not_covered" not in line.marks for line in cell.lines)
    written = told_cells.written(cell, "ja")
    assert written.count("証明の対象外") == 1


def test_each_badge_stands_once_and_there_are_two_to_six(wallet: Wallet) -> None:
    ids = kept(wallet, *(badge(institution(method="did:key"), number) for number in range(7)))
    assert len(wallet.comparing.side_by_side([*ids[:2], ids[0]], now=NOW).columns) == 2
    assert len(wallet.comparing.side_by_side(ids[:6], now=NOW).columns) == 6
    for wrong in ([], ids[:1], [ids[0], ids[0]], ids):
        with pytest.raises(UsageError) as error:
            wallet.comparing.side_by_side(wrong, now=NOW)
        assert error.value.code == "compare_two_to_six"
    with pytest.raises(VaultError) as gone:
        wallet.comparing.side_by_side([ids[0], "none"], now=NOW)
    assert gone.value.code == "no_such_badge"


def test_files_are_compared_without_a_vault() -> None:
    basis = service.basis_of([], [])
    files = [service.judge(as_file(rich(at)), f"{at}.json", basis, now=NOW) for at in (1, 2)]
    found = service.compared_files(files, basis.contexts)
    assert [(each.id, each.file, each.title) for each in found.columns] == [
        ("", "1.json", "Data 1"),
        ("", "2.json", "Data 2"),
    ]
    assert row(found, "workload").totals == (Total(Unit.ECTS, 5, 2),)
    nothing = service.judge(b"{}", "x.json", basis, now=NOW)
    with pytest.raises(ReadingError) as error:
        service.compared_files([files[0], nothing], basis.contexts)
    assert error.value.code == "compare_no_credential"
    assert error.value.details == {"file": "x.json"}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_texts_that_mislead_are_cleaned_and_marked(wallet: Wallet, language: str) -> None:
    trick = rich(2, description="safe\u202etxt.exe\x1b[31m <b>bold</b>" + "あ" * 10_001)
    found = wallet.comparing.side_by_side(kept(wallet, rich(1), trick), now=NOW)
    cell = telling.cells(row(found, "description"), language)[1]
    (line,) = cell.lines
    assert "\u202e" not in line.text
    assert "\x1b" not in line.text
    assert len(line.text) <= told_cells.LONGEST + 1
    assert {"text_turns", "text_markup", "text_long"} <= {*line.marks, *cell.marks}
    for each in found.rows:  # every row has words for all that it holds
        telling.cells(each, language)
        telling.notes(each, language)
