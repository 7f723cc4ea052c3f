"""Levels of frameworks, and fields of education. A level means nothing outside its framework."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.descriptors.normal import Field, Level
from wallet.descriptors.paths import folded
from wallet.descriptors.readings.saying import member, said

if TYPE_CHECKING:
    from wallet.credentials.model import Alignment
    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.paths import Found
    from wallet.descriptors.record import Said
    from wallet.descriptors.value_sets import ValueSet

_Read = Iterator[tuple[tuple["Said", ...], "Normal | None"]]
_Options = Mapping[str, Any]
_NAMES = ("targetCode", "notation", "targetName", "prefLabel", "name")
_NUMBER = re.compile(r"(?<![\d.])0?(\d{1,2}\+?)(?![\d.]*\d)")
# The code of a field before its name, or alone. Ordinary numbers do not begin with 0, but 10 does.
_ISCED_F = re.compile(r"(\d{2,4})(?=$|\s*[:·.\-–—)](?!\d))|(0\d{1,3})(?=\s)")
# What likens a level to those of a framework, or denies that it is one of them.
_LIKENS = re.compile(
    r"(?<![a-z])(?:not|non|(?:un)?like|equivalent|comparable|similar|equal|based on)(?![a-z])"
    "|相当|同等|準拠|準じ"
)
_LETTER = re.compile("[a-z]")
_FIELD_URI = re.compile(r"/isced-f/(\d{2,4})$")


def level(found: Found, options: _Options, known: Catalogue) -> _Read:
    """Read a level: ``framework`` of the rule, else as the alignment around it names it.

    The value is an alignment, a concept of an EU list, a text or a number. With ``only``, such as
    among other alignments, nothing counts but levels of known frameworks.
    """
    if isinstance(found.value, Mapping):
        told = member(found, *_NAMES) or member(found, "id", "targetUrl")
        stated = _Stated.of(found.value)
    else:
        told = said(found)
        text = told[0].text if told else ""
        stated = _Stated("", (text,), (text,), text)
    if options.get("only") and not _is_level(stated, known):
        return
    framework = known.framework(str(options.get("framework", ""))) or _framework(
        stated, known, strictly=bool(options.get("only"))
    )
    named = stated.framework or str(options.get("named", ""))
    codes = _codes(framework, stated.words)
    for code in codes:  # an alignment may name one level and link to another
        yield told, Level(framework.id if framework else "", code, named)
    if not codes:
        words = stated.words if framework is None else ()
        text = next(filter(None, words), "") or (told[0].text if told else "")
        yield told, Level("", text, named)


def is_level(value: Mapping[str, Any], known: Catalogue) -> bool:
    """Say whether an alignment is to levels of a known framework, and thus no outcome."""
    return _is_level(_Stated.of(value), known)


def scale_of(alignment: Alignment, known: Catalogue) -> ValueSet | None:
    """Return the framework of levels that an alignment belongs to."""
    hints = map(folded, (alignment.framework, alignment.type, alignment.url))
    return next(filter(None, (_named_in(hint, known) for hint in hints)), None)


def field(found: Found, _options: _Options, known: Catalogue) -> _Read:
    """Read a field of ISCED-F 2013: its address, its name, or a text that begins with its code."""
    told = said(found)
    if isinstance(found.value, Mapping):
        told = told or member(found, "id", "@id")
    text = unicodedata.normalize("NFKC", told[0].text).strip() if told else ""
    address, target = values.link(found.value), ""
    if isinstance(found.value, Mapping):  # an alignment
        address = values.link(found.value.get("targetUrl")) or address
        target = _text(found.value.get("targetCode"))
    placed, coded = _FIELD_URI.search(address), _ISCED_F.match(text)
    code = placed[1] if placed else (coded[1] or coded[2]) if coded else target
    if code not in known.fields.by_id:
        entry = known.fields.by_word.get(folded(text))
        code = entry.id if entry else ""
    yield told, Field(code) if code else None


@dataclass(frozen=True, slots=True)
class _Stated:
    """What an alignment or a concept states: of which framework, where it lives, and its words."""

    framework: str
    hints: tuple[str, ...]  # of the framework, the surest first
    words: tuple[str, ...]  # of the level
    title: str
    kind: str = ""

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> _Stated:
        scheme = values.an_object(value.get("inScheme"))
        framework = (
            values.text(value.get("targetFramework"))
            or values.text(scheme.get("prefLabel"))
            or values.text(value.get("framework", value.get("frameworkName")))
        )
        links = tuple(
            filter(None, map(values.link, (value.get("targetUrl"), value.get("url"), value)))
        )
        names = tuple(filter(None, (_text(value.get(each)) for each in _NAMES)))
        title = values.text(value.get("targetName", value.get("prefLabel", value.get("name"))))
        kind = values.text(value.get("targetType"))
        # A framework that the issuer names itself outranks the kind of the alignment.
        hints = (framework, *links) if framework else (kind, *links)
        return cls(framework, hints, (*names, *links), title, kind)


def _is_level(stated: _Stated, known: Catalogue) -> bool:
    """Say so of a known level, and of what its type says is one, such as "A2 to C1"."""
    framework = _framework(stated, known, strictly=True)
    if any(_code(framework, each) for each in stated.words):
        return True
    return _named_in(folded(stated.kind), known) is not None


def _text(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return values.text(value)


def _framework(stated: _Stated, known: Catalogue, *, strictly: bool) -> ValueSet | None:
    """Return the framework that is stated; strictly, a title tells it only where it is a level's.

    "Takes part in meetings (CEFR B1)" is an outcome.
    """
    for hint in map(folded, stated.hints):
        if (framework := _named_in(hint, known)) is not None:
            return framework
    title = folded(stated.title)
    if not strictly:
        return _named_in(title, known)
    return next((each for each in known.levels if title in each.by_name), None)


def _named_in(hint: str, known: Catalogue) -> ValueSet | None:
    if not hint or _pattern(known.called).search(hint) is None:  # most hints, at once
        return None
    return next((each for each in known.levels if _names(hint, each)), None)


def _names(hint: str, framework: ValueSet) -> bool:
    """Say whether a hint holds a framework's name: as a word of its own, or within an address."""
    if any(word in hint for word in framework.not_called) or _LIKENS.search(hint):
        return False
    return _pattern(framework.called).search(hint) is not None


@lru_cache(maxsize=200)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds these words, of several at one place the longest.

    A letter does not go on before or after a letter, nor a digit after a digit: "EQF6" is of the
    EQF, "Level 10" is not level 1, nor is "B2+" the same as B2.
    """
    parts = []
    for word in sorted(filter(None, words), key=len, reverse=True):
        before = "(?<![a-z])" if _LETTER.match(word[0]) else ""
        after = (
            "(?![a-z])"
            if _LETTER.match(word[-1])
            else r"(?!\d|\.\d|\+)"
            if word[-1].isdecimal()
            else ""
        )
        parts.append(f"{before}{re.escape(word)}{after}")
    return re.compile("|".join(parts) or "(?!)")


def _codes(framework: ValueSet | None, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the code of a level, and others that its name or address in so many words says."""
    if framework is None:
        return ()
    found = [(_code(framework, each), _names(folded(each), framework)) for each in words]
    first = next((code for code, _ in found if code), "")
    others = [code for code, sure in found if code and sure]
    return tuple(dict.fromkeys(filter(None, (first, *others))))


def _code(framework: ValueSet | None, text: str) -> str:
    """Return the code of a level of a known framework, "" where the text names none, or several."""
    if framework is None or not text:
        return ""
    plain = folded(text)
    for each in (plain, plain.rstrip("/").rpartition("/")[2], plain.rpartition("=")[2]):
        if each in framework.by_word:
            return framework.by_word[each].id
    if "/" in plain:
        return ""
    codes = {framework.by_word[match].id for match in _pattern(framework.worded).findall(plain)}
    if not codes:
        codes = {each for each in _NUMBER.findall(plain) if each in framework.by_id}
    return codes.pop() if len(codes) == 1 else ""
