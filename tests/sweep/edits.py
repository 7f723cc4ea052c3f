"""Every way in which one thing of a JSON document can be other than it was."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

FORGED = "Forged"
TWIN = "\ufffctwin "  # stands for a second key of the same name until the text is written
_ANOTHER_PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
_SOME = "urn:uuid:0b0f4b0e-9f5c-4c2e-8f56-0d3b1b7c6a02"

Path = tuple[Any, ...]
Change = Callable[[Any], None]  # of the object or list that holds the place
Edit = tuple[str, Path, Change]  # how, where

# What an object may be given that it did not have.
ADDED: dict[str, Any] = {
    "nobodyDefinesThis": FORGED,
    "name": FORGED,
    "description": FORGED,
    "image": _ANOTHER_PICTURE,
    "id": _SOME,
    "@id": _SOME,
    "type": FORGED,
    "@type": "https://schema.org/Person",
    "@context": {"name": "https://schema.org/name", "grade": "https://forged.example/grade"},
    "@graph": [{"id": _SOME, "name": FORGED}],
    "@included": [{"@id": _SOME}],
    "@reverse": {"name": {"@id": _SOME}},
    "@nest": {"name": FORGED},
    "@index": FORGED,
    "@language": "en",
    "validUntil": "2099-01-01T00:00:00Z",
    "expirationDate": "2099-01-01T00:00:00Z",
    "validFrom": "2020-01-01T00:00:00Z",
    "awardedDate": "2020-01-01T00:00:00Z",
    "credentialStatus": {"id": "https://forged.example/s", "type": "1EdTechRevocationList"},
    "achievement": {"type": ["Achievement"], "name": FORGED},
    "issuer": "did:web:forged.example",
    "holder": "did:web:forged.example",
    "evidence": [{"type": ["Evidence"], "name": FORGED}],
    "vc": {"type": ["VerifiableCredential"]},
    "iss": "did:web:forged.example",
    "exp": 4070908800,
    "": FORGED,
}
_VOCABULARIES = (
    "https://purl.imsglobal.org/spec/vc/ob/vocab.html#",
    "https://schema.org/",
    "https://www.w3.org/2018/credentials#",
    "https://w3id.org/security#",
    "https://purl.imsglobal.org/spec/vc/clr/vocab.html#",
)


def edits(document: dict[str, Any]) -> Iterator[Edit]:
    """Yield every edit of an object and of all that is in it."""
    yield from _at_object((), document)
    for where, value in places(document):
        key = where[-1]
        for how, other in others(value):
            yield how, where, setter(key, other)
        yield "remove", where, remover(key)
        if isinstance(key, str):
            yield from _at_member(where, key, value)
        else:
            yield "repeat: item", where, lambda parent, key=key: parent.append(parent[key])
            yield "add: item", where, lambda parent, key=key: parent.insert(key, FORGED)
        if isinstance(value, dict):
            yield from _at_object(where, value)


def edits_of_list(value: list[Any]) -> Iterator[Edit]:
    """Yield other values for what is in a list, such as a disclosure."""
    for where, part in places(value):
        for how, other in others(part):
            yield how, where, setter(where[-1], other)
        yield "remove", where, remover(where[-1])


def places(value: Any, where: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield the path and value of every member and item, containers before what they hold."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in entries:
        yield (*where, key), part
        if isinstance(part, dict | list):
            yield from places(part, (*where, key))


def _at_object(where: Path, value: dict[str, Any]) -> Iterator[Edit]:
    def adder(name: str) -> Change:
        def add(parent: Any) -> None:
            (parent[where[-1]] if where else parent)[name] = copy.deepcopy(ADDED[name])

        return add

    for name in ADDED:
        if name not in value:
            yield f"add: {name or 'nameless'}", where, adder(name)


def _at_member(where: Path, key: str, value: Any) -> Iterator[Edit]:
    def renamer(name: str) -> Change:
        def rename(parent: Any) -> None:
            items = [(name if old == key else old, kept) for old, kept in parent.items()]
            parent.clear()
            parent.update(items)

        return rename

    for name in (f"@{key}", f"{key} ", key.upper(), *(base + key for base in _VOCABULARIES)):
        yield "rename", where, renamer(name)
    for how, other in (("same", value), ("other", FORGED)):
        yield f"twin: {how}, after", where, setter(TWIN + key, other)
        yield f"twin: {how}, before", where, _first(key, other)


def _first(key: str, other: Any) -> Change:
    def put_first(parent: Any) -> None:
        items = list(parent.items())
        parent.clear()
        parent.update([(TWIN + key, other), *items])

    return put_first


def setter(key: Any, other: Any) -> Change:
    def put(parent: Any) -> None:
        parent[key] = other

    return put


def remover(key: Any) -> Change:
    def remove(parent: Any) -> None:
        del parent[key]

    return remove


def others(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield other values for a place, and the same value in other shapes."""
    yield "null", None
    yield "shape: listed", [value]
    yield "shape: listed twice", [value, value]
    yield "shape: listed with null", [value, None]
    yield "shape: nested lists", [[value]]
    yield "shape: @set", {"@set": [value]}
    yield "shape: @list", {"@list": [value]}
    yield "shape: @graph", {"@graph": [value]}
    yield "change: second", [value, FORGED]
    yield "change: second before", [FORGED, value]
    for other in ("", 0, True, [], {}, FORGED):
        if other != value:
            yield "change: other", other
    if isinstance(value, str):
        yield from _other_texts(value)
    elif isinstance(value, bool | int | float):
        yield "change: value", not value if isinstance(value, bool) else value + 1
        yield "shape: text", json.dumps(value)
        yield "shape: value object", {"@value": value}
    elif isinstance(value, list):
        yield "shape: reversed", value[::-1]
        if len(value) == 1:
            yield "shape: alone", value[0]
    elif "id" in value:
        yield "shape: only its id", value["id"]
        yield "shape: nothing but its id", {"id": value["id"]}


def _other_texts(value: str) -> Iterator[tuple[str, Any]]:
    yield "change: last character", value[:-1] + ("x" if value[-1:] != "x" else "y")
    yield "change: space after", f"{value} "
    yield "change: space before", f" {value}"
    yield "change: invisible", f"{value}\u200b"
    if value.swapcase() != value:
        yield "change: case", value.swapcase()
    yield "shape: value object", {"@value": value}
    yield "shape: value object, id", {"id": value}
    yield "shape: value object, @id", {"@id": value}
    yield "shape: language", {"@value": value, "@language": "en"}
    yield "shape: typed", {"@value": value, "@type": "http://www.w3.org/2001/XMLSchema#string"}
    yield "shape: date", {"@value": value, "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}
    yield "shape: language map", {"en": value}
    yield "shape: @none", {"@none": value}
