"""The receiving page: one small file, in two languages."""

from __future__ import annotations

import re

import pytest

from wallet import resources
from wallet.papers.receiving_page import receiving_page

SOURCES = resources.folder() / "receiver"
MOST = 90_000  # bytes of the page


def test_the_page_is_small_and_names_nobody() -> None:
    made = receiving_page()
    assert made == receiving_page()
    assert len(made) < MOST
    text = made.decode()
    assert "unsafe" not in text
    assert re.findall(r"https?://", text) == []
    assert re.findall(r"POLICY|STYLE|SCRIPT|FONTS|LIGHT|DARK", text) == []
    assert not re.search(r"innerHTML|insertAdjacent|document\.write|eval\(|fetch\(|XMLHttp", text)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_word_is_there_in_both_languages(language: str) -> None:
    source = (SOURCES / "words.js").read_text(encoding="utf-8")
    both = re.findall(r"^  (\w+): \[\s*'(.+?)',\s*'(.+?)',?\s*\],?$", source, re.MULTILINE)
    assert len(both) == len(re.findall(r"^  \w+: \[", source, re.MULTILINE)) > 40
    for _code, english, japanese in both:
        said = english if language == "en" else japanese
        assert bool(re.search("[ぁ-ん一-龠ァ-ヶ]", said)) == (language == "ja")
        assert sorted(re.findall(r"\{\d\}", english)) == sorted(re.findall(r"\{\d\}", japanese))
    names = ("page.js", "showing.js", "page.html")
    used = "".join((SOURCES / name).read_text(encoding="utf-8") for name in names)
    asked = set(re.findall(r"""(?:say|tell)\('(\w+)'|data-(?:say|label)="(\w+)\"""", used))
    assert {one or other for one, other in asked} <= {code for code, _, _ in both}


def test_no_word_of_the_page_is_written_twice() -> None:
    """The later of two would take the place of the other without a word."""
    words = (SOURCES / "words.js").read_text(encoding="utf-8")
    names = re.findall(r"^  (\w+): \[", words, re.MULTILINE)
    assert len(names) > 40
    assert sorted(names) == sorted(set(names))
