"""The sheet holds the key, in words and as a code, and needs nothing beside it."""

from __future__ import annotations

import base64
import re
from html.parser import HTMLParser

import pytest

from tests.service.making import NOW
from wallet import wording
from wallet.papers import recovery_page
from wallet.sharing.qr import read_qr
from wallet.tasks.owner.recovery_keys import offered

KEY = offered(bytes(range(16)), "50e9eaf791234baf1de8942eaaa3d013")


class _Sheet(HTMLParser):
    """Collects the words of the list and everything that a page may load."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.words: list[str] = []
        self.loaded: list[str] = []
        self.tags: set[str] = set()
        self._in_word = False
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._in_word = tag == "li"
        self.loaded += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        if self._in_word:
            self.words.append(data)
            self._in_word = False


@pytest.mark.parametrize("language", ["en", "ja"])
def test_words_in_order_and_a_code_that_reads_back(language: str) -> None:
    page = recovery_page.page(KEY, name="my <wallet>", now=NOW, language=language)
    sheet = _Sheet(page)
    assert tuple(sheet.words) == KEY.words(language)
    (picture,) = sheet.loaded
    data = base64.b64decode(picture.removeprefix("data:image/png;base64,"), validate=True)
    assert read_qr(data) == (" ".join(KEY.english),)
    assert "script" not in sheet.tags
    assert {"ol", "li", "img", "h1"} <= sheet.tags


@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_says_of_which_wallet_and_what_for(language: str) -> None:
    text = recovery_page.page(KEY, name="my <wallet>", now=NOW, language=language).decode()
    assert "my &lt;wallet&gt;" in text
    assert "<wallet>" not in text
    assert KEY.vault[:8] in text
    assert "2026" in text
    for code in ("sheet_purpose", "sheet_use", "sheet_offline", "sheet_replaced"):
        assert re.sub("'", "&#x27;", wording.say(code, language)) in text
    assert f'<html lang="{language}">' in text
    assert "default-src 'none'" in text
