"""Words of value sets: stated as a member of their own, as yes or no, or within running text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.descriptors.normal import Term
from wallet.descriptors.paths import folded
from wallet.descriptors.readings.saying import member, said

if TYPE_CHECKING:
    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.paths import Found
    from wallet.descriptors.record import Said
    from wallet.descriptors.value_sets import Entry, ValueSet

_Read = Iterator[tuple[tuple["Said", ...], "Normal | None"]]
_Options = Mapping[str, Any]
_LONGEST = 20_000  # characters that are looked through
# "no written exam", "no exam or quiz", "exams are not held", 試験や面接はありません
_DENIED_BEFORE = re.compile(
    r"(?<![a-z])(?:no|not|without|nor)(?! only| just)(?: an?| any| the)?(?: [a-z-]+)? $"
    r"|(?<![a-z])(?:not|never|n't) (?:include|require|involve|need|have|contain|hold|ask for)"
    r"(?: to)?(?: (?:pass|passing|sit|take))?(?: an?| any| the)?(?: [a-z-]+)? $"
    r"|(?<![a-z])(?:instead|free) of (?:an? |any |the )?$"
    r"|(?<![a-z])(?:no|without|neither)(?: [a-z-]+){1,4} n?or (?:an? |any )?(?:[a-z-]+ )?$"
)
_NOT_HELD = (
    "(?:必要)?(?:ありません|ございません)|任意|なし|無し"
    "|(?:行い|行ない|実施し|課し|求め|必要とし)ません"
)
_DENIED_AFTER = re.compile(
    r" (?:nothing|no)\b| (?:(?:n?or|and) (?:an? )?[a-z-]+ )?(?:is|are|was|were) "
    r"(?:not|never|optional|waived|voluntary)\b|-free\b| ?: ?(?:none|no|n/a|なし|無し)(?![a-z])"
    rf"|(?:など|等)?(?:では?|[はがもを])?\s?(?:{_NOT_HELD}|ない(?!し)|なく|無い|不要|免除"
    r"|(?:行わ|実施し|課さ|求め)ない)"
    rf"|(?:や|と|・|または)[^。、\s]{{1,12}}(?:など|等)?[はがも](?:{_NOT_HELD})"
)


def term(found: Found, options: _Options, known: Catalogue) -> _Read:
    """Read one of a set's words; with ``only``, such as among tags, only those plain enough."""
    words = known.sets[options["set"]]
    told = said(found)
    address = values.link(found.value) if isinstance(found.value, Mapping) else ""
    if not told:
        told = member(found, "id", "@id")
    listed = words.by_keyword if options.get("only") else words.by_word
    entry = next(filter(None, (_entry(listed, each) for each in (address, *_texts(told)))), None)
    if entry is not None or not options.get("only"):
        yield told, Term(words.id, entry.id if entry else "")


def flag(found: Found, options: _Options, _known: Catalogue) -> _Read:
    """Read yes or no; the options say which word of the set each of them is."""
    word = options.get("true" if found.value is True else "false")
    if isinstance(found.value, bool) and word:
        yield said(found), Term(options["set"], word)


def sign(found: Found, options: _Options, _known: Catalogue) -> _Read:
    """Read one word of a set, whatever stands here: that something does is what says it."""
    told = said(found) or member(found, "id", "@id")
    yield told, Term(options["set"], options["word"])


def mention(found: Found, options: _Options, known: Catalogue) -> _Read:
    """Find a set's words in running text, as many as it has, each with the texts that have it.

    A word that its own sentence denies ("no final exam") is left out, but with ``denied``.
    """
    words = known.sets[options["set"]]
    pattern = _pattern(tuple(words.by_mention))
    texts: dict[str, list[Said]] = defaultdict(list)
    for each in said(found):
        text = folded(each.text[:_LONGEST])
        for match in pattern.finditer(text):
            if not options.get("denied") and _is_denied(text, match):
                continue
            told = texts[_mentioned(words, match).id]
            if each not in told:
                told.append(each)
    for entry_id, told in texts.items():
        yield tuple(told), Term(words.id, entry_id)


def _entry(listed: Mapping[str, Entry], text: str) -> Entry | None:
    """Return the entry that a word or the last part of an address names."""
    if not text:
        return None
    plain = folded(text)
    for each in (plain, plain.rstrip("/").rpartition("/")[2], plain.rpartition(":")[2]):
        if each in listed:
            return listed[each]
    return None


@lru_cache(maxsize=50)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds these words, of several at one place the longest.

    Those of Latin letters are found as whole words, in the plural too.
    """
    parts = []
    for word in sorted(words, key=len, reverse=True):
        before = "(?<![a-z0-9])" if word[0].isascii() else ""
        after = "s?(?![a-z0-9])" if word[-1].isascii() else ""
        parts.append(f"{before}{re.escape(word)}{after}")
    return re.compile("|".join(parts) or "(?!)")


def _mentioned(words: ValueSet, match: re.Match[str]) -> Entry:
    return words.by_mention.get(match[0]) or words.by_mention[match[0].removesuffix("s")]


def _is_denied(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    return bool(_DENIED_BEFORE.search(before) or _DENIED_AFTER.match(text, match.end()))


def _texts(told: tuple[Said, ...]) -> Iterator[str]:
    return (each.text for each in told)
