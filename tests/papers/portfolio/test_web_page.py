"""The web page: nothing runs or loads, all of it is told, the presentation inside is whole."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.papers.portfolio import built
from wallet import wording
from wallet.papers.portfolio import colours, document, web_page
from wallet.printing import palettes

if TYPE_CHECKING:
    from wallet.snapshots.portfolios import Built

LANGUAGES = pytest.mark.parametrize("language", ["en", "ja"])
VOID = {"meta", "img", "br", "hr", "input", "link"}


class Page(HTMLParser):
    """A page read strictly: every element is closed where it was opened."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.data_block = ""
        self._open: list[str] = []
        self.feed(page.decode())
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"{tag} has an attribute twice"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == "script":
            self.data_block += data
        elif not self._open or self._open[-1] != "style":
            self.text += data

    def of(self, *names: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag in names]


def page_of(made: Built, language: str = "en") -> bytes:
    return web_page.web_page(document.document(made, language, now=built.NOW), made.vp)


@LANGUAGES
def test_nothing_runs_and_nothing_is_loaded(whole: Built, language: str) -> None:
    made = page_of(replace(whole, pathway_svg=built.PATHWAY), language)
    read = Page(made)
    (policy,) = [a["content"] for a in read.of("meta") if "http-equiv" in a]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    (block,) = read.of("script")
    assert block == {"type": "application/vp", "id": "presentation"}
    assert not read.of("link", "iframe", "object", "embed", "form", "base", "svg", "video", "audio")
    for tag, attrs in read.tags:
        assert not [name for name in attrs if name.startswith("on") or name == "style"], tag
        for name in ("src", "href", "action", "srcset", "background"):
            value = attrs.get(name) or ""
            assert not value or value.startswith(("data:image/", "#badge")), value
    assert b"url(" not in made
    assert b"@import" not in made


@LANGUAGES
def test_the_presentation_inside_is_what_was_signed(hard: Built, language: str) -> None:
    made = page_of(hard, language)
    read = Page(made)
    assert json.loads(read.data_block) == json.loads(hard.vp)
    assert "<" not in read.data_block
    # Whatever a badge says, no element ends or begins inside.
    assert b"<script>alert(1)</script>" in hard.vp
    assert made.count(b"</script>") == 1


@LANGUAGES
def test_it_says_that_it_is_a_copy_and_how_to_check(whole: Built, language: str) -> None:
    read = Page(page_of(whole, language))
    say = wording.say
    assert say("paper_copy_html", language) in read.text
    assert say("paper_how_html", language) in read.text
    assert read.of("html") == [{"lang": language}]
    for word in ("Verified", "verified", "確認済み"):
        assert word not in read.text


def test_words_of_others_are_never_markup(hard: Built) -> None:
    read = Page(page_of(hard))
    assert "#let x = [*not markup*] $a$ \\ <b>😀🎉</b> @ref // `" in read.text
    assert "<script>alert(1)</script>" in read.text
    assert "<b>太字ではない</b>" in read.text
    assert not read.of("b")


@LANGUAGES
def test_headings_descend_one_by_one_and_pictures_are_told(whole: Built, language: str) -> None:
    read = Page(page_of(replace(whole, pathway_svg=built.PATHWAY), language))
    levels = [int(tag[1]) for tag, _ in read.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(attrs.get("alt") for attrs in read.of("img"))
    assert all(attrs.get("scope") for attrs in read.of("th"))
    assert {"main", "header", "article", "section", "table"} <= {tag for tag, _ in read.tags}
    assert "Pathway. Three steps, two of them done" in [a["alt"] for a in read.of("img")]


def test_links_of_the_list_lead_to_the_badges(whole: Built) -> None:
    read = Page(page_of(whole))
    ids = [attrs["id"] for _, attrs in read.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    targets = [str(attrs["href"])[1:] for attrs in read.of("a")]
    assert len(targets) == len(whole.page.badges)
    assert set(targets) <= set(ids)
    labels = {str(a["aria-labelledby"]) for _, a in read.tags if "aria-labelledby" in a}
    assert labels <= set(ids)


def test_it_is_narrow_dark_and_printed_too(whole: Built) -> None:
    made = page_of(whole).decode()
    (width,) = [a["content"] for a in Page(made.encode()).of("meta") if a.get("name") == "viewport"]
    assert width == "width=device-width,initial-scale=1"
    for rule in ("prefers-color-scheme:dark", "@media print", "max-width:40rem", "@page"):
        assert rule in made
    assert not re.search(r"LIGHT|DARK|FONTS|TONES", made.partition("</style>")[0])


def test_what_is_no_drawing_is_left_out(whole: Built) -> None:
    assert b'drawing"' not in page_of(replace(whole, pathway_svg=b"<svg"))


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", [colours.LIGHT, colours.DARK])
def test_every_pair_of_colours_stands_out(palette: dict[str, str]) -> None:
    def contrast(ink: str, ground: str) -> float:
        light, dark = sorted((_luminance(palette[ink]), _luminance(palette[ground])), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    for ink in ("text", "muted", "accent", "good", "caution", "bad", "neutral"):
        assert contrast(ink, "paper") >= 4.5, ink
    for tone in ("good", "caution", "bad", "neutral"):
        assert contrast("text", f"{tone}_ground") >= 4.5
        assert contrast(tone, f"{tone}_ground") >= 4.5
    assert contrast("muted", "neutral_ground") >= 4.5


def test_colours_are_those_of_the_window() -> None:
    for ours, theirs in ((colours.LIGHT, palettes.LIGHT), (colours.DARK, palettes.DARK)):
        named = {"paper": "surface", "neutral": "muted"}
        for name, value in ours.items():
            assert value == getattr(theirs, named.get(name, name)), name
