"""A comparison on paper: every text escaped, nothing calculated, headings that tables have."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from tests.printing.reading_pdf import Pdf
from tests.service.making import NOW, as_file
from tests.service.test_side_by_side import level, rich
from wallet import service, wording
from wallet.papers import comparison
from wallet.printing import pages
from wallet.snapshots.side_by_side import About

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtWidgets import QApplication

    from wallet.snapshots.side_by_side import SideBySide

MADE = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)
EVIL = "=cmd|' /C calc'!A0 <script>alert(1)</script> \"&"


@pytest.fixture(autouse=True)
def _strict_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


def compared(*badges: dict[str, Any]) -> SideBySide:
    basis = service.basis_of([], [])
    judged = [
        service.judge(as_file(each), f"{at}.json", basis, now=NOW) for at, each in enumerate(badges)
    ]
    return service.compared_files(judged, basis.contexts)


def three() -> SideBySide:
    evil = rich(
        2,
        name=EVIL,
        description=EVIL,
        alignment=[level("ext:QualificationLevel", "2", "Our own scale")],
    )
    evil["name"] = EVIL
    return compared(rich(1), evil, rich(3, participationType="online"))


class Page(HTMLParser):
    """The tags of a page with their attributes, its text, and the cells of each row."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.rows: list[int] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append(0)
        if tag in ("td", "th"):
            self.rows[-1] += int(dict(attrs).get("colspan") or 1)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_stands_alone_and_its_table_has_headings(language: str) -> None:
    found = three()
    page = comparison.page(found, now=MADE, language=language)
    read = Page(page)
    assert dict(read.tags)["html"] == {"lang": language}
    assert not {"script", "img", "link", "a", "iframe"} & {tag for tag, _ in read.tags}
    assert b"http-equiv" in page
    assert b"default-src 'none'" in page
    assert EVIL in read.text
    scopes = [attrs.get("scope") for tag, attrs in read.tags if tag == "th"]
    assert None not in scopes
    assert scopes.count("col") == 4
    assert scopes.count("rowgroup") == 2
    # A note stands in a row of its own, beside the name that spans both.
    assert set(read.rows) == {4, 3}
    assert wording.say("compare_not_stated", language) in read.text
    assert wording.say("levels_unknown", language) in read.text
    assert wording.say("certificate_not_covered", language) in read.text
    differs = read.text.index(wording.say("compare_differs", language))
    assert differs < read.text.index(wording.say("compare_same", language))


def test_no_character_of_a_badge_turns_the_page_around() -> None:
    trick = rich(1, name="Safe\u202etxt.exe\x1b[31m")
    trick["issuer"] = {**trick["issuer"], "name": "Uni\u202eytisrev\x07"}
    page = comparison.page(compared(trick, rich(2)), now=MADE, language="en").decode()
    assert "Uniytisrev" in page
    assert not {"\u202e", "\x1b", "\x07"} & set(page)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_table_has_a_column_for_each_and_calculates_nothing(language: str) -> None:
    found = three()
    data = comparison.as_csv(found, language)
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert len(rows) == len(found.rows)
    assert {len(row) for row in (header, *rows)} == {6}
    assert header[3] == f"'{EVIL}"
    cells = [cell for row in (header, *rows) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    at = next(n for n, row in enumerate(found.rows) if row.id == "workload")
    ects = wording.say("unit_ects", language, amount="2.5")
    assert rows[at][2].startswith(ects)
    assert wording.say("unit_ects", language, amount="7.5") in rows[at][5]


def test_six_long_ones_fit_on_landscape_pages(qapp: QApplication) -> None:
    del qapp
    long = "データの集め方・まとめ方・読み方の基礎を学ぶ、社会人のための短期プログラムです。" * 60
    found = compared(*(rich(at, description=f"{at}{long}") for at in range(6)))
    page = comparison.page(found, now=MADE, language="ja")
    pdf = Pdf(pages.pdf(page, title="バッジを比べる", landscape=True))
    text = "".join(each.text for each in pdf.pages).replace("\n", "")
    assert all((each.width, each.height) == (842, 595) for each in pdf.pages)
    assert min(each.smallest for each in pdf.pages) > 7  # points: what people can read
    for row in found.rows:
        if row.about is About.COVERAGE:
            assert text.count("EU理事会勧告（2022年）附属書Iの必須要素") == 1
    assert text.count("Data 5") >= len(pdf.pages)  # the head of the table on every page
    assert all(pdf.embedded(name) for name in pdf.fonts)
