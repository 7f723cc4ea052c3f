"""A recovery key as words: 128 random bits and a checksum, by the word lists of BIP-39.

Both lists write the same bits, so that a key shown in one language opens in the other too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from mnemonic import Mnemonic

from wallet.errors import VaultError

SECRET_BYTES = 16
WORDS = 12
LANGUAGES = {"en": "english", "ja": "japanese"}
_NEAR = 3  # suggestions
_WORD = re.compile(r"[^\W\d_]+")
_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}  # from katakana


def to_words(secret: bytes, language: str) -> tuple[str, ...]:
    """Return the 12 words of 16 bytes in "en" or "ja", composed (NFC)."""
    text = unicodedata.normalize("NFC", _list(language).to_mnemonic(secret))
    return tuple(text.split())


def from_words(text: str) -> bytes:
    """Return the 16 bytes that words stand for; numbers and signs around them do not matter.

    Raises ``VaultError`` ``recovery_words_count``, ``recovery_word_unknown`` (its place, never the
    word itself) or ``recovery_words_checksum``.
    """
    typed = _typed(text)
    if len(typed) != WORDS:
        raise VaultError("recovery_words_count", count=len(typed), words=WORDS)
    language = _language(typed)
    for number, word in enumerate(typed, 1):
        if word not in _known(language):
            raise VaultError("recovery_word_unknown", number=number)
    try:
        return bytes(_list(language).to_entropy(_as_listed(typed)))
    except ValueError as error:
        raise VaultError("recovery_words_checksum") from error


def first_difference(text: str, secret: bytes) -> int:
    """Return the place (from 1) of the first word typed that is not the key's; 0 for none."""
    typed = _typed(text)
    places = [_differs(typed, to_words(secret, each)) for each in LANGUAGES]
    return 0 if 0 in places else max(places)


@dataclass(frozen=True, slots=True)
class Typed:
    """How far somebody is with typing a recovery key."""

    count: int
    doubtful: int  # the place, from 1, of the first word that is in no list; 0 for none
    near: tuple[str, ...]  # what it may have been meant to be


def look(text: str) -> Typed:
    """Say how far the words typed are right as words; one that is still being typed counts."""
    typed = _typed(text)
    language = _language(typed)
    unfinished = bool(text) and _WORD.fullmatch(text[-1]) is not None
    for number, word in enumerate(typed, 1):
        begun = unfinished and number == len(typed)
        if word in _known(language) or (begun and any(w.startswith(word) for w in _all())):
            continue
        return Typed(len(typed), number, tuple(get_close_matches(word, _known(language), _NEAR)))
    return Typed(len(typed), 0, ())


def _differs(typed: list[str], words: tuple[str, ...]) -> int:
    for number, (one, other) in enumerate(zip(typed, words, strict=False), 1):
        if one != other:
            return number
    return 0 if len(typed) == len(words) else min(len(typed), len(words)) + 1


def _typed(text: str) -> list[str]:
    """Return the words in what was typed, in the form that ``to_words`` gives them."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_HIRAGANA)
    return _WORD.findall(unicodedata.normalize("NFC", plain))


def _language(words: list[str]) -> str:
    """Return the language in whose list most of the words are."""
    return max(LANGUAGES, key=lambda each: sum(word in _known(each) for word in words))


def _all() -> frozenset[str]:
    return frozenset().union(*map(_known, LANGUAGES))


def _as_listed(words: list[str]) -> list[str]:
    return [unicodedata.normalize("NFKD", word) for word in words]


@cache
def _list(language: str) -> Mnemonic:
    return Mnemonic(LANGUAGES[language])


@cache
def _known(language: str) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", word) for word in _list(language).wordlist)
