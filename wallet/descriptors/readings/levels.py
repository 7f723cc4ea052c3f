"""Levels of frameworks, and fields of education. A level means nothing outside its framework."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.descriptors.normal import Field, Level
from wallet.descriptors.paths import folded
from wallet.descriptors.readings.saying import member, said

if TYPE_CHECKING:
    from wallet.credentials.model import Alignment
    from wallet.descriptors.catalogue import Catalogue, ValueSet
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.paths import Found
    from wallet.descriptors.record import Said

_Read = Iterator[tuple[tuple["Said", ...], "Normal | None"]]
_Options = Mapping[str, Any]
_LEVEL = re.compile(r"(?:level|niveau|nivel|レベル|cycle)[\s:_-]*([0-9]{1,2})|([0-9]{1,2})")
_ISCED_F = re.compile(r"(?:^|[/\s(])(\d{2,4})(?=$|[\s):·.-])")
_FIELD_URI = re.compile(r"/isced-f/(\d{2,4})$")


def level(found: Found, options: _Options, known: Catalogue) -> _Read:
    """Read a level: ``framework`` of the rule, else as the alignment around it names it.

    The value is an alignment, a concept of an EU list, a text or a number.
    """
    value = found.value
    hints: tuple[str, ...]
    words: tuple[str, ...]
    if isinstance(value, Mapping):
        told = member(found, "targetCode", "targetName", "notation", "prefLabel", "name") or member(
            found, "id", "targetUrl"
        )
        scheme = values.an_object(value.get("inScheme"))
        named = values.text(value.get("targetFramework")) or values.text(scheme.get("prefLabel"))
        hints = (
            named,
            values.text(value.get("targetType")),
            values.link(value.get("targetUrl")),
            values.link(value),
            values.text(value.get("targetName")),
        )
        words = (values.link(value), *(values.text(value.get(each)) for each in (
            "targetCode", "targetName", "prefLabel", "name", "targetUrl")))  # fmt: skip
    else:
        told = said(found)
        named, hints = "", (told[0].text if told else "",)
        words = (told[0].text if told else "",)
    framework = _framework(str(options.get("framework", "")), hints, known)
    code = next(filter(None, (_code(framework, each) for each in words)), "")
    if framework is None:
        code = next(filter(None, words[1:] if isinstance(value, Mapping) else words), "")
    yield (
        told,
        Level(
            framework.id if framework and code else "",
            code or (told[0].text if told else ""),
            named or str(options.get("named", "")),
        ),
    )


def framework_of(alignment: Alignment, known: Catalogue) -> str:
    """Return the id of the framework of levels that an alignment belongs to, "" for none."""
    found = _framework("", (alignment.framework, alignment.type, alignment.url), known)
    return found.id if found else ""


def field(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Read a field of ISCED-F 2013: its address, or a text that begins with its code."""
    told = said(found)
    if isinstance(found.value, Mapping):
        told = told or member(found, "id", "@id")
    address = _FIELD_URI.search(values.link(found.value))
    code = address[1] if address else ""
    if not code and told and (named := _ISCED_F.match(told[0].text.strip())):
        code = named[1]
    code = code if code in _known.fields.by_id else ""
    if not code and told:
        entry = _known.fields.by_word.get(folded(told[0].text))
        code = entry.id if entry else ""
    yield told, Field(code) if code else None


def _framework(asked: str, hints: tuple[str, ...], known: Catalogue) -> ValueSet | None:
    if asked:
        return known.framework(asked)
    for hint in map(folded, hints):
        for each in known.levels:
            if hint and any(_names(hint, folded(word)) for word in each.frameworks):
                return each
    return None


def _names(hint: str, word: str) -> bool:
    """Say whether a hint holds a framework's name: as a word of its own, or within an address."""
    place = hint.find(word)
    while place >= 0:
        before, after = hint[place - 1 : place], hint[place + len(word) : place + len(word) + 1]
        around = [each for each in (before, after) if each.isascii() and each.isalpha()]
        if not (word[:1].isascii() and word[:1].isalpha() and around):
            return True
        place = hint.find(word, place + 1)
    return False


def _code(framework: ValueSet | None, text: str) -> str:
    """Return the code of a level of a known framework, "" where the text names none."""
    if framework is None or not text:
        return ""
    plain = folded(text)
    for each in (plain, plain.rstrip("/").rpartition("/")[2], plain.rpartition("=")[2]):
        if each in framework.by_word:
            return framework.by_word[each].id
    if "/" not in plain and (match := _LEVEL.search(plain)):
        number = str(int(match[1] or match[2]))
        return number if number in framework.by_id else ""
    return ""
