"""The report of an import as a file: whole, in both languages, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from tests.gui.standin import NOW
from wallet import wording
from wallet.papers.import_report import OUTCOMES, Entry, as_csv, as_text

ENTRIES = (
    Entry("a.json", "added", "データ分析", "青葉大学", "state_good"),
    Entry("b.json", "copies", "Data", "Aoba", "state_issuer_open"),
    Entry("cv.txt", "failed", code="not_a_credential"),
    Entry("z.zip", "failed", code="zip_damaged", details={"name": "z.zip"}),
)


@pytest.fixture(autouse=True)
def _strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


def table(entries: tuple[Entry, ...], language: str) -> list[list[str]]:
    data = as_csv(entries, language)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_table_has_a_row_for_each_thing(language: str) -> None:
    head, *rows = table(ENTRIES, language)
    assert len(set(head)) == len(head) == 7
    assert [row[4] for row in rows] == [each.file for each in ENTRIES]
    assert rows[0][:4] == [
        wording.say("import_report_added", language),
        "データ分析",
        "青葉大学",
        wording.say("state_good", language),
    ]
    assert rows[0][5:] == ["", ""]
    assert all(rows[2][5:]), "why, and what to do"
    assert "z.zip" in rows[3][5]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_text_tells_all_of_it_under_its_heading(language: str) -> None:
    text = as_text(ENTRIES, language, now=NOW).decode()
    assert "2026" in text.splitlines()[0]
    failed = f"{wording.say('import_report_failed', language)} (2)"
    assert text.index("a.json") < text.index(failed) < text.index("cv.txt")
    assert wording.say("import_report_left", language) not in text
    assert wording.next_step("not_a_credential", language) in text


def test_every_outcome_has_words() -> None:
    for outcome in OUTCOMES:
        assert wording.say(f"import_report_{outcome}", "en")
        assert f"({1})" in as_text((Entry("f", outcome),), "ja", now=NOW).decode()


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@A1", "\t=1", " \r=1"])
def test_a_title_cannot_be_a_formula(title: str) -> None:
    (_, row) = table((Entry("f.json", "added", title),), "en")
    assert row[1].startswith("'")


def test_lines_of_a_title_stay_in_their_cell() -> None:
    (_, row) = table((Entry("f.json", "added", 'a\n"b",c'),), "en")
    assert row[1] == 'a "b",c'
    assert len(row) == 7


def test_what_no_encoding_holds_does_not_stop_it() -> None:
    assert b"\\udcff" in as_csv((Entry("\udcff.json", "failed"),), "en")
