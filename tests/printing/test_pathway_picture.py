"""Pictures of pathways as files: all is there, can be read, and stands on its paper."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontDatabase, QFontMetricsF, QImage

from tests.benchmarks.pathways import _grown
from tests.pathways.drawn import page_of
from tests.pathways.graphs import graphs
from tests.printing.reading_pdf import Pdf
from wallet import wording
from wallet.errors import WalletError
from wallet.printing.pathway_picture import Form, Paper, picture
from wallet.printing.pathways import legend, pages
from wallet.printing.pathways.card_words import first_line
from wallet.printing.pathways.sheet import Sheet
from wallet.snapshots.pathways import Meter, RuleKind, State
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from wallet.printing.pathways.drawing import Drawing
    from wallet.snapshots.pathways import PathwayPage

NOW = datetime(2026, 11, 28, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[2]
SMALL, LARGE = (page_of(graphs()[name]) for name in ("01-short-certificate", "07-nursing"))


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    del qapp
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Japanese):
        pytest.skip("no Japanese font on this machine")


def one_run(text: str) -> str:
    return re.sub(r"\s", "", text)


def last_words(page: PathwayPage) -> list[str]:
    """Return for each step the number with which its title ends."""
    return [step.titles[0][1].rpartition(" ")[2] for step in page.steps]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_svg_is_xml_with_every_word_as_text(language: str) -> None:
    made = picture(SMALL, Form.SVG, language, now=NOW)
    root = ET.fromstring(made)  # noqa: S314 - ours
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    text = "".join(one_run("".join(each.itertext())) for each in root.iter() if "text" in each.tag)
    for step in SMALL.steps:
        assert one_run(wording.say(f"pathway_{step.state.value}", language)) in text
    assert all(number in text for number in last_words(SMALL))
    date = {"ja": "2026年11月28日現在", "en": "Asof28Nov2026"}[language]
    assert date in text
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == "データサイエンス基礎 0"
    families = set(re.findall(rb'font-family="([^"]*)"', made))
    assert families
    assert all(each.endswith(b"sans-serif") for each in families), "some font is everywhere"
    assert b"http://" not in made.replace(b"http://www.w3.org", b""), "it loads nothing"


def test_png_has_two_pixels_for_each() -> None:
    image = QImage.fromData(picture(SMALL, Form.PNG, "ja", now=NOW))
    size = Sheet.of(SMALL, "ja", now=NOW).size()
    assert image.size() == QSizeF(size * 2).toSize()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, 900, 3)}
    assert len(colours) > 50


def test_what_no_png_could_hold_is_refused_with_what_to_do() -> None:
    with pytest.raises(WalletError) as refused:
        picture(page_of(_grown(3_000)), Form.PNG, "en", now=NOW)
    assert refused.value.code == "pathway_picture_too_large"
    assert "PDF" in wording.next_step(refused.value.code, "en")
    assert picture(page_of(_grown(500)), Form.PNG, "en", now=NOW).startswith(b"\x89PNG")


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (842, 595)), (Paper.A3, (1191, 842))])
@pytest.mark.parametrize("page", [SMALL, LARGE])
def test_pdf_stands_on_its_paper_and_can_be_read(
    page: PathwayPage, paper: Paper, size: tuple[int, int]
) -> None:
    pdf = Pdf(picture(page, Form.PDF, "ja", now=NOW, paper=paper))
    assert {(round(each.width), round(each.height)) for each in pdf.pages} == {size}
    assert pdf.title == "データサイエンス基礎 0"
    assert all(pdf.embedded(name) for name in pdf.fonts)
    first, *others = pdf.pages
    assert "2026年11月28日現在" in one_run(first.text)
    assert "認められます：授与側が署名して示しています" in one_run(first.text), "the legend"
    whole = one_run("".join(each.text for each in others or (first,)))
    for number in last_words(page):
        assert number in whole
    for each in others or (first,):
        assert each.smallest > 5.5, "points: letters that can be read"
    if others:
        assert f"{len(pdf.pages)}ページ中1ページ" in one_run(first.text)
    assert (len(others) > 0) is (page is LARGE or paper is Paper.A4)


def test_pages_are_cut_between_cards_where_there_is_room() -> None:
    """Five steps in a row, as of a certificate with a fixed order, go on two sheets of A4."""
    names = tuple("goal" if not at else f"n{at}" for at in range(5))
    sheet = Sheet.of(page_of((names, tuple(zip(names[1:], names, strict=False)))), "ja", now=NOW)
    tiles = pages._cut(sheet, QSizeF(1032, 703))
    cards = [card.translated(sheet.corner) for card in sheet.card_areas()]
    assert len(tiles.areas) == 2
    for card in cards:
        assert any(area.contains(card) for area in tiles.areas)
    assert tiles.severed == 0
    assert tiles.whole.contains(QRectF(QPointF(), sheet.picture))


def test_pages_together_show_every_card_whole_or_marked_where_it_is_cut() -> None:
    sheet = Sheet.of(LARGE, "ja", now=NOW)
    tiles = pages._cut(sheet, QSizeF(1000, 700))
    cards = [card.translated(sheet.corner) for card in sheet.card_areas()]
    assert len(tiles.areas) > 2
    for card in cards:
        seen = [area.intersected(card) for area in tiles.areas if area.intersects(card)]
        assert max(each.width() for each in seen) > card.width() / 2
        assert sum(each.width() * each.height() for each in seen) > card.width() * card.height() - 1
    assert all(any(area.intersects(card) for card in cards) for area in tiles.areas), "none empty"


def test_what_is_folded_up_is_counted_and_not_drawn() -> None:
    key = SMALL.steps[1].key
    inner = {step.key for step in SMALL.steps if step.parent == 1}
    sheet = Sheet.of(SMALL, "ja", now=NOW, folded={key})
    assert inner
    assert not inner & sheet.drawn.steps.keys()
    assert sheet.drawn.inside[key] >= len(inner)
    made = picture(SMALL, Form.SVG, "ja", now=NOW, folded={key})
    text = "".join("".join(each.itertext()) for each in ET.fromstring(made).iter())  # noqa: S314 - ours
    assert str(sheet.drawn.inside[key]) in text


def test_without_a_japanese_font_it_is_said_and_english_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    with pytest.raises(WalletError) as refused:
        picture(SMALL, Form.PDF, "en", now=NOW)  # its titles are Japanese
    assert refused.value.code == "pathway_picture_no_font"
    assert "Noto Sans CJK JP" in wording.next_step(refused.value.code, "ja")
    step = replace(SMALL.steps[0], titles=(("en", "Plain"),), credits=None)
    row = replace(SMALL.row, titles=step.titles, said_by=())
    plain = replace(SMALL, row=row, steps=(step,), links=())
    assert Pdf(picture(plain, Form.PDF, "en", now=NOW)).pages


@pytest.mark.parametrize("form", list(Form))
def test_hostile_words_and_an_empty_pathway_are_drawn(form: Form) -> None:
    long = "<script>alert(1)</script>\u202e\x00\x08\ufffe&\"'" + "長" * 5_000
    steps = tuple(replace(step, titles=(("", long),)) for step in SMALL.steps)
    row = replace(SMALL.row, titles=(("", long),), said_by=(("", long),))
    made = picture(replace(SMALL, row=row, steps=steps), form, "ja", now=NOW)
    assert b"<script" not in made
    if form is Form.SVG:
        ET.fromstring(made)  # noqa: S314 - ours
    alone = replace(SMALL.steps[0], state=State.MISSING, picture=b"no picture at all")
    assert picture(replace(SMALL, steps=(alone,), links=()), form, "en", now=NOW)


def test_any_thread_and_no_window_will_do() -> None:
    made: list[bytes] = []
    thread = threading.Thread(
        target=lambda: made.append(picture(SMALL, Form.SVG, "ja", now=NOW)), daemon=True
    )
    thread.start()
    thread.join(60)
    assert made
    program = (
        "from datetime import datetime, UTC\n"
        "from tests.printing.test_pathway_picture import SMALL\n"
        "from wallet.printing.pathway_picture import Form, picture\n"
        "now = datetime(2026, 11, 28, tzinfo=UTC)\n"
        "for form in (Form.PNG, Form.PDF):\n"  # each with an application of its own
        "    made = picture(SMALL, form, 'ja', now=now)\n"
        "print(len(made))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 10_000


def test_a_title_is_broken_where_its_script_allows() -> None:
    font = Sheet.of(SMALL, "ja", now=NOW).dress.strong
    assert first_line("Disaster preparedness leader", font, 120) == len("Disaster ")
    long = "職場のデータ活用リーダー"
    whole = QFontMetricsF(font).horizontalAdvance("職場のデータ活用リ")
    assert long[first_line(long, font, whole + 1)] != "ー", "no line begins with a long vowel"
    smile = "\U0001f600" * 40
    assert 1 <= first_line(smile, font, 100) < 20
    assert first_line("word", font, 1_000) == 4


_LONG = (
    "地域の学校と企業が一緒に作る、データを使った課題解決のための実践的な学習プログラム（上級編）",
    "Working together with schools and companies on problems that data helps to solve, part one",
)
_SAID = "各科目で成績C以上を取り、所属する機関の推薦を得ていること。"


def long_page() -> PathwayPage:
    """Return a pathway of long titles, several rules over each whole, and a condition in words."""
    unchecked = Meter(RuleKind.UNCHECKED, 0, 0, 0, 0, said=(("", _SAID),))
    meters = (
        Meter(RuleKind.CREDITS, 4, 2, 12, 4, "単位"),
        Meter(RuleKind.K_OF_N, 1, 1, 3, 5, cached=1),
        unchecked,
    )
    steps = [
        replace(
            step,
            titles=(("", f"{_LONG[at % 2]} {at}"),),
            meters=meters if step.meters else (),
        )
        for at, step in enumerate(SMALL.steps)
    ]
    bare = replace(steps[1], titles=(), parent=0, credits=None, hours=None, state=State.MISSING)
    condition = f"{steps[0].key}\n3"
    steps.append(replace(bare, key="", id="", meters=(unchecked,), condition=condition))
    row = replace(SMALL.row, titles=steps[0].titles, meters=meters)
    return replace(SMALL, row=row, steps=tuple(steps))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("paper", list(Paper))
def test_no_words_are_cut_on_the_cards_of_long_titles(language: str, paper: Paper) -> None:
    page = long_page()
    sheet = Sheet.of(page, language, now=NOW)
    for step in sheet.drawn.steps.values():
        words = sheet.drawn.words[step.drawn]
        told = one_run("".join((*words.title, words.state, *words.worth)))
        assert "…" not in told
        assert one_run(pathway_words.title(step, language)) in told
        assert one_run(pathway_words.state(step, language)) in told
        for each in pathway_words.progresses(step, step.meters, language):
            assert one_run(each) in told
    pdf = Pdf(picture(page, Form.PDF, language, now=NOW, paper=paper))
    whole = one_run("".join(each.text for each in pdf.pages))
    for at, step in enumerate(page.steps[:-1]):
        assert one_run(f"{_LONG[at % 2]} {at}") in whole, step.key
    assert one_run(_SAID) in whole
    assert all(pdf.embedded(name) for name in pdf.fonts)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_condition_stands_in_files_with_its_mark_and_what_that_means(language: str) -> None:
    page = long_page()
    made = picture(page, Form.SVG, language, now=NOW)
    text = one_run("".join("".join(each.itertext()) for each in ET.fromstring(made).iter()))  # noqa: S314 - ours
    said = one_run(wording.say("pathway_unchecked", language))
    assert one_run(_SAID) in text
    assert text.count(said) > 1, "on its card and in the legend"
    drawn = Sheet.of(page, language, now=NOW).drawn
    condition = page.steps[-1].condition
    assert (condition, page.steps[0].key) in {(each.start, each.end) for each in drawn.links}
    assert said not in one_run("".join(w for _, w in legend.entries(_drawn(SMALL), language)))


def _drawn(page: PathwayPage) -> Drawing:
    return Sheet.of(page, "ja", now=NOW).drawn


@pytest.mark.parametrize("form", list(Form))
def test_what_is_planned_is_marked_in_files_and_said_below(form: Form) -> None:
    missing = {step.key for step in SMALL.steps if step.state is State.MISSING}
    held = {step.key for step in SMALL.steps if step.state is State.HELD}
    assert missing
    assert held
    plain = picture(SMALL, form, "ja", now=NOW)
    marked = picture(SMALL, form, "ja", now=NOW, planned=missing | held | {"gone"})
    sheet = Sheet.of(SMALL, "ja", now=NOW, planned=missing | held | {"gone"})
    assert sheet.planned == missing, "what is held is planned no more"
    if form is Form.PNG:
        assert QImage.fromData(plain) != QImage.fromData(marked)
        return
    meant = one_run(wording.say("pathways_legend_planned", "ja"))
    mark = one_run(wording.say("plan_planned", "ja"))
    before, after = (one_run(_text_of(each, form)) for each in (plain, marked))
    assert meant in after
    assert after.count(mark) >= len(missing) + 1
    assert mark not in before
    assert mark not in one_run(_text_of(picture(SMALL, form, "ja", now=NOW, planned=held), form))


def _text_of(made: bytes, form: Form) -> str:
    if form is Form.PDF:
        return "".join(each.text for each in Pdf(made).pages)
    return "".join("".join(each.itertext()) for each in ET.fromstring(made).iter())  # noqa: S314 - ours
