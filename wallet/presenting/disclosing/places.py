"""Every member and element of a document, by its JSON pointer (RFC 6901)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Alone = Callable[["Place", Any], bool]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands. ``alone`` is whether it can be left out without what it stands in.

    ``member`` is the member name that it stands under, directly or as an element of an array.
    """

    key: str
    parent: str  # key of the object or array that it stands in; "" is the document
    name: str
    member: str
    value: Any
    alone: bool = False
    labels: tuple[tuple[str, str], ...] = ()  # the issuer's, by language


def places_of(document: Mapping[str, Any]) -> Iterator[Place]:
    """Yield the places of a document in its order, parents before children."""
    yield from _within(document, "", "")


def key_of(parent: str, name: str) -> str:
    """Return the pointer to a member or element."""
    return f"{parent}/{name.replace('~', '~0').replace('/', '~1')}"


def objects(parent: str, value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the object at a key, or those in the array there, each with its own key."""
    if isinstance(value, dict):
        yield parent, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, dict):
                yield key_of(parent, str(number)), item


def _within(value: Any, key: str, member: str) -> Iterator[Place]:
    if isinstance(value, dict):
        for name, part in value.items():
            place = key_of(key, name)
            yield Place(place, key, name, name, part)
            yield from _within(part, place, name)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            place = f"{key}/{number}"
            yield Place(place, key, str(number), member, part)
            yield from _within(part, place, member)
