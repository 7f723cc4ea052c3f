"""The web page in a real browser: quiet, whole, narrow, dark, printed, and told aloud."""

from __future__ import annotations

import io
import json
import re
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pypdf
import pytest
from PIL import Image

from tests.papers.portfolio import built
from tests.papers.portfolio.browser import NAMES, Browser, program
from wallet.papers.portfolio import colours, document, web_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.papers.portfolio.model import Document
    from wallet.snapshots.portfolios import Built

pytestmark = [
    pytest.mark.skipif(program() is None, reason=f"none of these browsers: {', '.join(NAMES)}"),
    pytest.mark.skipif(sys.platform == "win32", reason="a browser's pipe has no numbers here"),
]
LANGUAGES = pytest.mark.parametrize("language", ["en", "ja"])
KINDS = pytest.mark.parametrize("kind", ["whole", "hard"])
NARROW = 360  # CSS pixels: a small phone

# Texts that do not stand out from their ground (WCAG 2.2, 1.4.3), by the colours computed.
FAINT = """(() => {
  const part = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 };
  const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
  const read = s => s.match(/[\\d.]+/g).map(Number);
  const ground = e => { for (; e; e = e.parentElement) {
    const c = read(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c }
    return [255, 255, 255] };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || e.closest('script,style')) continue;
    const [a, b] = [light(read(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) found.push(walk.currentNode.data.trim().slice(0, 40));
  }
  return found })()"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


@pytest.fixture
def made(whole: Built, hard: Built, kind: str, language: str) -> tuple[Built, Document]:
    chosen = replace({"whole": whole, "hard": hard}[kind], pathway_svg=built.PATHWAY)
    return chosen, document.document(chosen, language, now=built.NOW)


@pytest.fixture
def file(made: tuple[Built, Document], tmp_path: Path) -> Path:
    path = tmp_path / "portfolio.html"
    path.write_bytes(web_page.web_page(made[1], made[0].vp))
    return path


def bare(text: str) -> str:
    """Return a text by its letters alone; browsers print some of them as others that look alike."""
    return re.sub(r"\s+", "", normalize("NFKC", text))


@LANGUAGES
@KINDS
def test_it_is_quiet_and_whole(
    browser: Browser, file: Path, made: tuple[Built, Document], language: str
) -> None:
    portfolio, model = made
    browser.shape(1000)
    browser.open(file)
    assert browser.complaints() == []
    assert [url for url in browser.requested() if not url.startswith("data:image/")] == [
        file.as_uri()
    ]
    assert browser.value("document.documentElement.lang") == language
    assert browser.value("document.title") == model.running
    assert browser.value("document.compatMode") == "CSS1Compat"
    assert browser.value("[...document.images].every(i => i.complete && i.naturalWidth > 0)")
    seen = bare(browser.value("document.body.innerText"))
    for badge in model.badges:
        assert bare(badge.title) in seen
        assert bare(badge.mark.text) in seen
        for check in badge.checks:
            assert bare(check.name + check.outcome) in seen
        for section in badge.sections:
            for entry in section.entries:
                for answer in entry.answers:
                    assert bare(answer.text) in seen
    inside = browser.value("document.getElementById('presentation').textContent")
    assert json.loads(inside) == json.loads(portfolio.vp)
    assert browser.value("document.scripts.length") == 1


@LANGUAGES
@KINDS
def test_nothing_stands_out_at_the_side_of_a_small_phone(browser: Browser, file: Path) -> None:
    for width in (NARROW, 760):
        browser.shape(width)
        browser.open(file)
        assert browser.value("document.documentElement.scrollWidth") <= width
        wide = "[...document.body.querySelectorAll('*')].filter(e => e.closest('thead') === null"
        wide += f" && e.getBoundingClientRect().right > {width} + 1).map(e => e.outerHTML)"
        assert browser.value(wide) == []


@LANGUAGES
@pytest.mark.parametrize("kind", ["whole"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(browser: Browser, file: Path, scheme: str) -> None:
    browser.shape(1000, scheme=scheme)
    browser.open(file)
    assert browser.value(FAINT) == []
    picture = Image.open(io.BytesIO(browser.picture())).convert("RGB")
    paper = {"light": colours.LIGHT, "dark": colours.DARK}[scheme]["paper"]
    assert "#{:02X}{:02X}{:02X}".format(*picture.getpixel((2, 400))).lower() == paper.lower()


@LANGUAGES
@KINDS
def test_it_is_told_aloud_in_order(
    browser: Browser, file: Path, made: tuple[Built, Document]
) -> None:
    browser.shape(1000)
    browser.open(file)
    nodes = browser.ask("Accessibility.getFullAXTree")["nodes"]
    told = [each for each in nodes if not each.get("ignored")]

    def named(role: str) -> list[dict[str, Any]]:
        return [each for each in told if each["role"]["value"] == role]

    assert len(named("main")) == 1
    assert len(named("banner")) == 1
    assert all(each["name"]["value"] for each in named("image"))
    titles = [bare(each["name"]["value"]) for each in named("heading")]
    assert [t for t in titles if t in {bare(b.title) for b in made[1].badges}] == [
        bare(each.title) for each in made[1].badges
    ]
    assert len(named("article")) == len(made[1].badges) + 2  # the pathway, how to check
    assert all(each["name"]["value"] for each in named("article"))
    assert all(each["name"]["value"] for each in (*named("link"), *named("columnheader")))


@LANGUAGES
@KINDS
def test_it_prints(browser: Browser, file: Path, made: tuple[Built, Document]) -> None:
    browser.shape(1000, scheme="dark")
    browser.open(file)
    reader = pypdf.PdfReader(io.BytesIO(browser.printed()))
    assert len(reader.pages) >= len(made[1].badges) + 2  # each badge on a page of its own
    assert reader.trailer["/Root"]["/Lang"].startswith(made[1].language)
    sizes: set[float] = set()

    def seen(part: str, cm: list[float], tm: list[float], font: Any, points: float) -> None:
        del font
        if part.strip():
            sizes.add(round(abs(points * tm[3] * cm[3]), 1))

    said = bare("".join(page.extract_text(visitor_text=seen) for page in reader.pages))
    assert min(sizes) >= 8.5
    assert bare(made[1].copy["html"]) in said
