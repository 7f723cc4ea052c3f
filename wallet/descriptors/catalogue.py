"""The data that says what is described, how each issuer writes it, and what words mean.

``resources/descriptors/`` holds it, ``docs/descriptors.md`` tells how to add to it. A guideline's
own table takes the place of another by an edit of that data alone.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from wallet import resources
from wallet.descriptors import paths, readings
from wallet.descriptors.mapping import Catalogue, Element, Profile, Row, Rule, Table
from wallet.descriptors.paths import folded
from wallet.descriptors.record import Form
from wallet.descriptors.value_sets import Entry, Standing, ValueSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from wallet.descriptors.value_sets import Names


@cache
def catalogue() -> Catalogue:
    """Return what the program comes with."""
    return load(resources.folder() / "descriptors")


def load(folder: Path) -> Catalogue:
    """Read a folder of the shape of ``resources/descriptors``.

    Raises ``OSError``, and ``ValueError`` or ``KeyError`` for data that is not of its schema.
    """
    order = _read(folder / "catalogue.json")
    elements = tuple(
        Element(each["id"], _names(each), each.get("none_says", False))
        for each in order["elements"]
    )
    tables = tuple(_table(_read(folder / "tables" / f"{name}.json")) for name in order["tables"])
    profiles = tuple(
        _profile(_read(folder / "profiles" / f"{name}.json")) for name in order["profiles"]
    )
    sets = [_set(_read(folder / "values" / f"{name}.json")) for name in order["values"]]
    levels = _read(folder / "values" / "levels.json")["frameworks"]
    found = Catalogue(
        elements,
        tables,
        profiles,
        {each.id: each for each in sets},
        tuple(map(_set, levels)),
        _set(_read(folder / "values" / "isced-f.json")),
        frozenset(map(folded, order.get("says_nothing", ()))),
        frozenset(map(folded, order.get("says_none", ()))),
    )
    if unknown := sorted(set(_unknown(found))):
        raise ValueError(unknown)
    return found


def _unknown(found: Catalogue) -> Iterator[str]:
    """Yield what tables and rules name and nothing defines."""
    for table in found.tables:
        yield from {each for row in table.rows for each in row.filled_by} - found.names.keys()
    for rule in (rule for profile in found.profiles for rule in profile.rules):
        words = found.sets.get(rule.options.get("set", ""))
        named = [rule.options[each] for each in ("word", "true", "false") if each in rule.options]
        if rule.element not in found.names:
            yield rule.element
        if rule.reads not in readings.BY_NAME:
            yield rule.reads
        if "set" in rule.options and words is None:
            yield rule.options["set"]
        if words is not None:
            yield from (each for each in named if each not in words.by_id)
        if "framework" in rule.options and found.framework(rule.options["framework"]) is None:
            yield rule.options["framework"]


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
    where, unless = tuple(applies.get("where", ())), tuple(applies.get("unless", ()))
    for path in (*where, *unless):
        paths.check(path)
    return Profile(
        value["id"],
        _names(value),
        value["source"],
        frozenset(applies["specs"]),
        where,
        unless,
        tuple(_rule(each, Standing(value["standing"])) for each in value["rules"]),
    )


_OWN = {"element", "path", "reads", "form", "standing", "fallback", "once", "fill", "note"}


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
        value.get("once", False),
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
                tuple(each.get("keywords", ())),
                tuple(each.get("mentions", ())),
                frozenset(each.get("excludes", ())),
            )
            for each in value["values"]
        ),
        tuple(value.get("frameworks", ())),
        tuple(value.get("unless", ())),
        value.get("qualifications", False),
    )
