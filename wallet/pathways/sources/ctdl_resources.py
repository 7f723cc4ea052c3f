"""The resources of a CTDL file: JSON-LD as the Credential Registry and publishers write it.

Contexts are not followed: terms are told by their own names, with a prefix, as an IRI or bare, and
resources by ``@id``, ``id`` or CTID, in ``@graph``, alone, or inside one another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.errors import ReadingError
from wallet.pathways.extensions import number
from wallet.pathways.model import MOST_EDGES, Credits, Texts
from wallet.pathways.sources.alignment_links import CTID, REGISTRY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NO_LANGUAGE = "und"
_LONGEST = 2_000  # characters of a text
_LONGEST_TERM = 300
_PREFIX = re.compile(r"(?:[A-Za-z][A-Za-z0-9]*:|https?://\S*[/#])(?=[A-Za-z]+$)")


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource: its id ("" for none), and its members by their bare names.

    ``pointer`` is the JSON pointer to where it stands (first), ``places`` those to its members.
    """

    id: str
    types: frozenset[str]
    members: Mapping[str, Any]
    pointer: str
    places: Mapping[str, str] = field(default_factory=dict)

    def each(self, name: str) -> Iterator[tuple[Any, str]]:
        """Yield what a member holds, one or a list, each with its JSON pointer."""
        value, at = self.members.get(name), self.places.get(name, self.pointer)
        if isinstance(value, list):
            yield from ((one, f"{at}/{place}") for place, one in enumerate(value))
        elif value is not None:
            yield value, at

    def links(self, *names: str) -> Iterator[tuple[str, str]]:
        """Yield the ids that members lead to, each with its JSON pointer."""
        for name in names:
            for one, pointer in self.each(name):
                found = identity(one) if isinstance(one, dict) else values.text(one)
                if found:
                    yield canonical(found), pointer

    def texts(self, name: str) -> Texts:
        """Return a text by language; some files write ``@en`` for ``en``."""
        found = values.names(self.members.get(name))
        plain = ((tag.lstrip("@")[:35], text[:_LONGEST]) for tag, text in found)
        return tuple(("" if tag == _NO_LANGUAGE else tag, text) for tag, text in plain)


def local(name: str) -> str:
    """Return a term or concept without its prefix or namespace."""
    return _PREFIX.sub("", name) if len(name) <= _LONGEST_TERM else name


def canonical(written: str) -> str:
    """Return an id as written; of a bare CTID, the address of its record in the registry."""
    return f"{REGISTRY}{written}" if CTID.fullmatch(written) else written


def identity(one: Mapping[str, Any]) -> str:
    """Return the id of an object, or its CTID; "" for neither."""
    named = one.get("@id", one.get("id"))
    if isinstance(named, str) and named:
        return canonical(named)
    return canonical(values.text(one.get("ceterms:ctid", one.get("ctid"))))


def resource(one: Mapping[str, Any], pointer: str) -> Resource:
    """Read one object."""
    members: dict[str, Any] = {}
    places: dict[str, str] = {}
    for name, value in one.items():
        if not name.startswith("@"):
            members.setdefault(local(name), value)
            places.setdefault(local(name), f"{pointer}/{_escaped(name)}")
    types = frozenset(map(local, values.types(one)) if "type" in one else ())
    types |= frozenset(map(local, values.texts(one.get("@type"))))
    return Resource(identity(one), types, members, pointer, places)


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def resources(document: Mapping[str, Any]) -> dict[str, Resource]:
    """Return every resource that is described and has an id, in the order of the file.

    One that is described in several places is all of that together. Raises ``ReadingError``
    ``pathway_too_much``.
    """
    graph = document.get("@graph")
    listed = graph if isinstance(graph, list) else [document]
    at = "/@graph" if isinstance(graph, list) else ""
    waiting = [(one, f"{at}/{place}" if at else "") for place, one in enumerate(listed)]
    waiting.reverse()
    found: dict[str, Resource] = {}
    while waiting:
        one, pointer = waiting.pop()
        if isinstance(one, list):
            waiting += [(each, f"{pointer}/{place}") for place, each in enumerate(one)][::-1]
        elif isinstance(one, dict):
            read = resource(one, pointer)
            if read.id and read.members:
                known = found.get(read.id)
                found[read.id] = _both(known, read) if known else read
            if len(found) > MOST_EDGES:
                raise ReadingError("pathway_too_much", place=at or "/", limit=MOST_EDGES)
            inner = [(value, f"{pointer}/{_escaped(name)}") for name, value in one.items()]
            waiting += [each for each in inner if isinstance(each[0], dict | list)][::-1]
    return found


def _both(one: Resource, other: Resource) -> Resource:
    members = dict(one.members)
    for name, value in other.members.items():
        if name not in members:
            members[name] = value
        elif members[name] != value:
            members[name] = [*values.items(members[name]), *values.items(value)]
    places = {**other.places, **one.places}
    return Resource(one.id, one.types | other.types, members, one.pointer, places)


def credits_of(written: Any) -> Credits | None:
    """Return the first amount of a ``ceterms:creditValue``: a number or a value object.

    QuantitativeValue and ValueProfile say ``schema:value``, else a range, of which the lower end is
    what is sure; the unit is the name of its concept, else the concept's own.
    """
    for one in values.items(written):
        if not isinstance(one, dict):
            amount = number(one)
            unit = ""
        else:
            found = resource(one, "")
            amount = next(
                (
                    each
                    for name in ("value", "minValue")
                    if (each := _amount(found, name)) is not None
                ),
                None,
            )
            unit = _unit(found)
        if amount is not None:
            return Credits(amount, unit)
    return None


def _amount(found: Resource, name: str) -> float | None:
    value = found.members.get(name)
    return number(value if not isinstance(value, dict | list) else values.text(value))


def _unit(found: Resource) -> str:
    for name in ("creditUnitType", "unitText"):
        for one in values.items(found.members.get(name)):
            if isinstance(one, dict):
                concept = resource(one, "")
                named = values.text(concept.members.get("targetNodeName"))
                written = named or local(values.text(concept.members.get("targetNode")))
            else:
                written = local(values.text(one))
            if written.strip():
                return written[:80]
    return ""
