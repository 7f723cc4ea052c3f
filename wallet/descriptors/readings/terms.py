"""Words of value sets: stated as a member of their own, as yes or no, or within running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.descriptors.normal import Term
from wallet.descriptors.paths import folded
from wallet.descriptors.readings.saying import member, said

if TYPE_CHECKING:
    from wallet.descriptors.catalogue import Catalogue, Entry, ValueSet
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.paths import Found
    from wallet.descriptors.record import Said

_Read = Iterator[tuple[tuple["Said", ...], "Normal | None"]]
_Options = Mapping[str, Any]
_ASCII_WORD = re.compile(r"[a-z0-9]")
_LONGEST = 20_000  # characters that are looked through


def term(found: Found, options: _Options, known: Catalogue) -> _Read:
    """Read one of a set's words; with ``only`` nothing else counts, such as among tags."""
    words = known.sets[options["set"]]
    told = said(found)
    address = values.link(found.value) if isinstance(found.value, Mapping) else ""
    if not told:
        told = member(found, "id", "@id")
    entry = next(filter(None, (_entry(words, each) for each in (address, *_texts(told)))), None)
    if entry is not None or not options.get("only"):
        yield told, Term(words.id, entry.id if entry else "")


def flag(found: Found, options: _Options, _known: Catalogue) -> _Read:
    """Read yes or no; the options say which word of the set each of them is."""
    word = options.get("true" if found.value is True else "false")
    if isinstance(found.value, bool) and word:
        yield said(found), Term(options["set"], word)


def mention(found: Found, options: _Options, known: Catalogue) -> _Read:
    """Find a set's words in running text. That they are there does not say how they are meant."""
    words = known.sets[options["set"]]
    told = said(found)
    seen = set()
    for each in told:
        text = folded(each.text[:_LONGEST])
        for entry in words.entries:
            if entry.id not in seen and _is_in(text, words, entry):
                seen.add(entry.id)
    # One text is one value: what else it mentions is found by reading it.
    if seen:
        first = next(entry.id for entry in words.entries if entry.id in seen)
        yield told, Term(words.id, first)


def _entry(words: ValueSet, text: str) -> Entry | None:
    """Return the entry that a word or the last part of an address names."""
    if not text:
        return None
    plain = folded(text)
    for each in (plain, plain.rstrip("/").rpartition("/")[2], plain.rpartition(":")[2]):
        if each in words.by_word:
            return words.by_word[each]
    return None


@lru_cache(maxsize=500)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of these words; those of Latin letters only as whole words."""
    parts = []
    for word in sorted(map(folded, words), key=len, reverse=True):
        plain = re.escape(word)
        parts.append(rf"\b{plain}\b" if _ASCII_WORD.search(word) else plain)
    return re.compile("|".join(parts))


def _is_in(text: str, words: ValueSet, entry: Entry) -> bool:
    del words
    told = tuple(each for _, each in entry.names) + tuple(
        each for each in entry.synonyms if "/" not in each
    )
    return bool(told) and _pattern(told).search(text) is not None


def _texts(told: tuple[Said, ...]) -> Iterator[str]:
    return (each.text for each in told)
