"""The data that says what is described, how each issuer writes it, and what words mean.

``resources/descriptors/`` holds it, ``docs/descriptors.md`` tells how to add to it. A guideline's
own table takes the place of another by an edit of that data alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from wallet import resources
from wallet.descriptors import paths
from wallet.descriptors.paths import folded
from wallet.descriptors.record import Form

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wallet.credentials.model import Spec

Names = tuple[tuple[str, str], ...]  # (language, text)


class Standing(StrEnum):
    """Where a rule or a row of a table comes from."""

    FOUND = "found"  # in a public source, which is named
    DERIVED = "derived"  # concluded here from what was found
    ASSUMED = "assumed"  # not confirmed by anybody


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a profile states a descriptor.

    ``reads`` names a reading of ``wallet.descriptors.readings``; ``options`` are its own. A
    ``fallback`` is asked only where no other rule found anything. ``example``: what to write at
    ``at`` to fill it, None where the rule is no recommendation.
    """

    element: str
    path: str
    reads: str
    form: Form
    standing: Standing
    fallback: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    at: str = ""
    example: Any = None


@dataclass(frozen=True, slots=True)
class Profile:
    """How one kind of issuer describes credentials. ``where`` are paths, one of which it has."""

    id: str
    names: Names
    source: str
    specs: frozenset[str]
    where: tuple[str, ...]
    rules: tuple[Rule, ...]

    def applies(self, document: Mapping[str, Any], spec: Spec) -> bool:
        """Say whether a credential is described in this way."""
        if spec.value not in self.specs:
            return False
        return not self.where or any(
            next(paths.find(document, path), None) is not None for path in self.where
        )


@dataclass(frozen=True, slots=True)
class Element:
    """A descriptor that values are kept under."""

    id: str
    names: Names


@dataclass(frozen=True, slots=True)
class Row:
    """One element of a guideline, filled by the values of one or more descriptors."""

    id: str
    names: Names
    required: bool
    filled_by: tuple[str, ...]
    standing: Standing
    note: Names = ()


@dataclass(frozen=True, slots=True)
class Table:
    """What a guideline asks a credential to state."""

    id: str
    names: Names
    source: str
    standing: Standing
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of a value set, a level, or a field: its names, and what else it is called.

    ``excludes`` are words of the same set that cannot be true beside it.
    """

    id: str
    names: Names
    synonyms: tuple[str, ...] = ()
    excludes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ValueSet:
    """Words that mean the same, whoever wrote them. ``order`` matters where there is one."""

    id: str
    names: Names
    standing: Standing
    entries: tuple[Entry, ...]
    frameworks: tuple[str, ...] = ()  # of levels: what issuers call the framework

    @cached_property
    def by_word(self) -> Mapping[str, Entry]:
        """The entries by their id, names and synonyms, folded."""
        found: dict[str, Entry] = {}
        for entry in self.entries:
            words = (entry.id, *(text for _, text in entry.names), *entry.synonyms)
            for word in words:
                found.setdefault(folded(word), entry)
        return found

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """The entries by their id."""
        return {entry.id: entry for entry in self.entries}


@dataclass(frozen=True)
class Catalogue:
    """All of it, read once."""

    elements: tuple[Element, ...]
    tables: tuple[Table, ...]  # the one that is told first
    profiles: tuple[Profile, ...]  # most particular first
    sets: Mapping[str, ValueSet]
    levels: tuple[ValueSet, ...]  # each a framework
    fields: ValueSet

    @cached_property
    def names(self) -> Mapping[str, Names]:
        """The names of descriptors by their id."""
        return {element.id: element.names for element in self.elements}

    def framework(self, framework_id: str) -> ValueSet | None:
        """Return a framework of levels that is known."""
        return next((each for each in self.levels if each.id == framework_id), None)


@cache
def catalogue() -> Catalogue:
    """Return what the program comes with."""
    return load(resources.folder() / "descriptors")


def load(folder: Path) -> Catalogue:
    """Read a folder of the shape of ``resources/descriptors``.

    Raises ``OSError``, and ``ValueError`` or ``KeyError`` for data that is not of its schema.
    """
    order = _read(folder / "catalogue.json")
    elements = tuple(Element(each["id"], _names(each)) for each in order["elements"])
    known = {element.id for element in elements}
    tables = tuple(_table(_read(folder / "tables" / f"{name}.json")) for name in order["tables"])
    profiles = tuple(
        _profile(_read(folder / "profiles" / f"{name}.json")) for name in order["profiles"]
    )
    used = {row for table in tables for each in table.rows for row in each.filled_by}
    used |= {rule.element for profile in profiles for rule in profile.rules}
    if used - known:
        raise ValueError(sorted(used - known))
    sets = [_set(_read(folder / "values" / f"{name}.json")) for name in order["values"]]
    levels = _read(folder / "values" / "levels.json")["frameworks"]
    return Catalogue(
        elements,
        tables,
        profiles,
        {each.id: each for each in sets},
        tuple(map(_set, levels)),
        _set(_read(folder / "values" / "isced-f.json")),
    )


def name(names: Names, language: str) -> str:
    """Return a name in a language, else in English, else any."""
    known = dict(names)
    return known.get(language) or known.get("en") or next(iter(known.values()), "")


def _read(file: Path) -> dict[str, Any]:
    found = json.loads(file.read_text(encoding="utf-8"))
    if not isinstance(found, dict):
        raise TypeError(file.name)
    return found


def _names(value: Mapping[str, Any], member: str = "names") -> Names:
    return tuple(value.get(member, {}).items())


def _table(value: Mapping[str, Any]) -> Table:
    standing = Standing(value["standing"])
    rows = tuple(
        Row(
            each["id"],
            _names(each),
            each["required"],
            tuple(each["filled_by"]),
            Standing(each.get("standing", standing)),
            _names(each, "note"),
        )
        for each in value["rows"]
    )
    return Table(value["id"], _names(value), value["source"], standing, rows)


def _profile(value: Mapping[str, Any]) -> Profile:
    applies = value["applies"]
    where = tuple(applies.get("where", ()))
    for path in where:
        paths.check(path)
    return Profile(
        value["id"],
        _names(value),
        value["source"],
        frozenset(applies["specs"]),
        where,
        tuple(_rule(each, Standing(value["standing"])) for each in value["rules"]),
    )


_OWN = {"element", "path", "reads", "form", "standing", "fallback", "fill", "note"}


def _rule(value: Mapping[str, Any], standing: Standing) -> Rule:
    paths.check(value["path"])
    fill = value.get("fill", {})
    return Rule(
        value["element"],
        value["path"],
        value["reads"],
        Form(value.get("form", Form.STRUCTURED)),
        Standing(value.get("standing", standing)),
        value.get("fallback", False),
        {name: each for name, each in value.items() if name not in _OWN},
        fill.get("at", ""),
        fill.get("example"),
    )


def _set(value: Mapping[str, Any]) -> ValueSet:
    return ValueSet(
        value["id"],
        _names(value),
        Standing(value["standing"]),
        tuple(
            Entry(
                each["id"],
                _names(each),
                tuple(each.get("synonyms", ())),
                frozenset(each.get("excludes", ())),
            )
            for each in value["values"]
        ),
        tuple(value.get("frameworks", ())),
    )
