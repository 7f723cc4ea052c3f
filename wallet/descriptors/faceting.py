"""Makes of a record what its credential is selected and found by."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from wallet import resources
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.coverage import coverage
from wallet.descriptors.facet_names import value_names
from wallet.descriptors.facets import ELEMENTS, Facets, facets
from wallet.descriptors.normal import Country, Field, Language, Level, Term, Unit, Workload
from wallet.descriptors.record import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.record import Record

CODE = 3  # raise it when the same rules and values are read or kept in another way
_LONGEST = 60  # characters of the name of a framework or level that nobody here knows
_MOST_TEXT = 20_000  # characters


def facets_of(record: Record, known: Catalogue | None = None) -> Facets:
    """Return what is selected by, from values that stand in members of their own."""
    known = known or catalogue()
    keys: list[str] = []
    for element in ELEMENTS:
        if element != "workload":
            values = (_value(element, each) for each in _normals(record, element))
            keys += [f"{element}={value}" for value in values if value]
    keys = list(dict.fromkeys(keys))
    described = coverage(record, known.tables[0]).described if known.tables else 0
    return facets(keys, _workloads(record), described)


def words_of(record: Record) -> str:
    """Return the names of what is stated, in both languages: whoever knows either finds it."""
    known = catalogue()
    told: list[str] = []
    for element in ELEMENTS:
        for each in _normals(record, element):
            if isinstance(each, Field):  # its own name, and those of the fields around it
                codes = [each.code[:digits] for digits in range(2, len(each.code) + 1)]
                entries = (known.fields.by_id.get(code) for code in codes)
                told += [text for entry in entries if entry for _, text in entry.names]
            elif value := _value(element, each):
                told += [text for _, text in value_names(element, value)]
    return "\n".join(dict.fromkeys(told))[:_MOST_TEXT]


def outcomes_of(record: Record) -> str:
    """Return what the learner can do, in every language in which it is said."""
    stated = (value for value in record.of("outcomes") if value.form is not Form.NOTHING)
    said = (each.text for value in stated for each in value.said)
    return "\n".join(dict.fromkeys(said))[:_MOST_TEXT]


@cache
def made_by() -> str:
    """Return what tells these rules, and the names that come with them, from others."""
    folder = resources.folder() / "descriptors"
    digest = hashlib.sha256(f"{CODE} {version('babel')}".encode())
    for file in sorted(folder.rglob("*.json")):
        digest.update(str(file.relative_to(folder)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def _normals(record: Record, element: str) -> Iterator[object]:
    return (each.normal for each in record.of(element) if each.form is Form.STRUCTURED)


def _value(element: str, normal: object) -> str:
    """Return a value as it stands in a key, "" for what is only words."""
    match normal:
        case Country(code=code):
            return code
        case Language(tag=tag):
            return tag.partition("-")[0]
        case Field(code=code):
            return f"isced-f:{code[:2]}"
        case Level(framework=framework, code=code, named=named):
            name = framework or _own(_short(named).replace(":", " "))
            return f"{name}:{_short(code)}" if code else ""
        case Term(set=words, id=term) if term:
            return term if words == element else f"{words}:{term}"
    return ""


def _own(name: str) -> str:
    """Return what an issuer calls a scale, so that it is not taken for the id of a known one."""
    return name.upper() if catalogue().framework(name) else name


def _workloads(record: Record) -> tuple[Workload, ...]:
    """Return how much work it is; what the learner was given only where nothing else is said."""
    found = [each for each in _normals(record, "workload") if isinstance(each, Workload)]
    found = [each for each in found if not each.earned] or found
    found = sorted(found, key=lambda each: tuple(Unit).index(each.unit))
    return tuple(
        dict.fromkeys(Workload(each.amount, each.unit, _short(each.system)) for each in found)
    )


def _short(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
