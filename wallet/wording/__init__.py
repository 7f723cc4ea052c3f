"""From codes to sentences, in Japanese and English.

Each module beside this one holds a table ``SENTENCES: dict[str, Sentence]`` for one area; together
they are one dictionary. ``say`` gives the sentence of a code, ``next_step`` what to do about it.
Details fill the templates; moments (datetimes, or RFC 3339 text) are written as the language does,
and a verdict (a detail whose name ends so) as the word for that state.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from wallet import i18n

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.wording.sentence import Sentence

STRICT = False
"""Tests set this: a code or detail that is missing then raises ``KeyError``."""

_UNKNOWN = "no_sentence"
_FIRST = ("window", "unlock_page", "welcome_page")  # all that a first page says; the rest follows
_JAPANESE_STOPS = ("。", "！", "？")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)")


@cache
def tables() -> Mapping[str, Mapping[str, Sentence]]:
    """Return every table by the name of its module."""
    from pkgutil import iter_modules  # noqa: PLC0415 - the first page does without

    names = sorted(item.name for item in iter_modules(__path__) if not item.ispkg)
    found = {name: getattr(import_module(f"{__name__}.{name}"), "SENTENCES", {}) for name in names}
    return {name: table for name, table in found.items() if table}


@cache
def sentences() -> Mapping[str, Sentence]:
    """Return every sentence by its code; that no two tables share one is for the tests to see."""
    return {code: sentence for table in tables().values() for code, sentence in table.items()}


def say(code: str, language: str, /, **details: object) -> str:
    """Return the sentence of a code, its template filled from the details."""
    sentence = _find(code)
    return filled(sentence.ja if language == "ja" else sentence.en, language, details, code)


def next_step(code: str, language: str, /, **details: object) -> str:
    """Return what to do about a code, or "" when there is nothing to do."""
    sentence = _find(code)
    return filled(
        sentence.next_ja if language == "ja" else sentence.next_en, language, details, code
    )


def joined(sentences: Iterable[str], language: str) -> str:
    """Return sentences in one line, "" ones left out: after a Japanese full stop is no space."""
    line = ""
    for sentence in filter(None, sentences):
        apart = "" if not line or (language == "ja" and line.endswith(_JAPANESE_STOPS)) else " "
        line += f"{apart}{sentence}"
    return line


def with_next_step(code: str, language: str, /, **details: object) -> str:
    """Return the sentence of a code, and what to do about it, in one line."""
    return joined((say(code, language, **details), next_step(code, language, **details)), language)


@cache
def _first() -> Mapping[str, Sentence]:
    found: dict[str, Sentence] = {}
    for name in _FIRST:
        found |= import_module(f"{__name__}.{name}").SENTENCES
    return found


def _find(code: str) -> Sentence:
    if code in _first():
        return _first()[code]
    known = sentences()
    if code not in known and not STRICT:
        return known[_UNKNOWN]
    return known[code]


class _Details(dict[str, object]):
    """Template values: a missing one shows as a dash, unless the tests are watching."""

    def __missing__(self, name: str) -> str:
        if STRICT:
            raise KeyError(name)
        return _Said.of(name, "–", "")  # a number may be missing, and has forms


class _Said(str):
    """A detail as it is written, which knows its value.

    A format of two forms, ``{count:badge|badges}``, writes the number and the form that goes with
    it; a ``#`` in a form says where the number stands, ``{count:# badge is|# badges are}``, and a
    ``!`` in front of both that it stands nowhere, ``{count:!it|them}``.
    """

    __slots__ = ("value",)
    value: object

    @classmethod
    def of(cls, name: str, value: object, language: str) -> _Said:
        """Write a detail."""
        made = cls(written(name, value, language))
        made.value = value
        return made

    def __format__(self, form: str) -> str:
        one, parted, many = form.partition("|")
        if not parted:
            return format(self.value, form) if form else str(self)
        chosen = one.removeprefix("!") if str(self.value) == "1" else many
        if one.startswith("!"):
            return chosen
        return chosen.replace("#", self) if "#" in chosen else f"{self} {chosen}"


def filled(template: str, language: str, details: Mapping[str, object], code: str) -> str:
    """Return a template of a sentence with its details written as the language does."""
    said = {name: _Said.of(name, value, language) for name, value in details.items()}
    return template.format_map(_Details({"code": code, **said}))


def written(name: str, value: object, language: str, *, minutes: bool = False) -> str:
    """Return a detail as people write it: a moment as a day (or to the minute), else its text."""
    if name.endswith("verdict") and f"state_{value}" in sentences():
        return say(f"state_{value}", language)
    moment = value
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        try:
            moment = datetime.fromisoformat(value.upper())
        except ValueError:
            return value
    if isinstance(value, int) and not isinstance(value, bool):
        return i18n.number(value)
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return (i18n.date_and_time if minutes else i18n.date)(moment, language)
    return str(value)
