"""What in a text could mislead whoever reads it: told beside it, and without power when shown."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wallet.descriptors.record import Said

# Characters that turn the direction of what follows (Unicode UAX 9), and those nobody sees.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
# Control characters but tab and line break, which have no business in a text either.
_CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f]"
_TAKEN_AWAY = re.compile(f"{_TURNING.pattern}|{_UNSEEN.pattern}|{_CONTROL}")
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]{0,500}>")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Letters and signs that are drawn as an empty space: Hangul fillers, the braille pattern of no dot.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_NOT_SEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_LONG = 10_000  # characters
_LOOK_ALIKE = ("LATIN", "CYRILLIC", "GREEK")


def flags(said: Iterable[Said]) -> tuple[str, ...]:
    """Return codes, each once: text_turns, text_hides, text_markup, text_mixed, text_long."""
    return flags_of(each.text for each in said)


def flags_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of plain texts, as ``flags`` does."""
    return tuple(dict.fromkeys(code for text in texts for code in _of(text)))


def is_visible(text: str) -> bool:
    """Say whether anything can be seen of a text, or of the long beginning of one."""
    return any(
        each not in _BLANK and unicodedata.category(each) not in _NOT_SEEN
        for each in text.lstrip()[:_LONG]
    )


def neutral(text: str) -> str:
    """Return a text as it is safe to show: without characters that turn, hide or control."""
    return _TAKEN_AWAY.sub("", text.replace("\r\n", "\n"))


def _of(text: str) -> Iterator[str]:
    if _TURNING.search(text):
        yield "text_turns"
    if _UNSEEN.search(text):
        yield "text_hides"
    if _MARKUP.search(text):
        yield "text_markup"
    if not text.isascii() and any(map(_mixes, _WORD.findall(text[:_LONG]))):
        yield "text_mixed"
    if len(text) > _LONG:
        yield "text_long"


def _mixes(word: str) -> bool:
    """Say whether a word takes letters from alphabets that look alike (Unicode UTS 39)."""
    if word.isascii():
        return False
    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in word}
    return len(scripts.intersection(_LOOK_ALIKE)) > 1
