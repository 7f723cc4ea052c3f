"""What an institution would write to state what a guideline asks for, in either Open Badges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.credentials.model import Spec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.descriptors.mapping import Catalogue, Row

FORMATS = (Spec.OPEN_BADGES_2, Spec.OPEN_BADGES_3)


@dataclass(frozen=True, slots=True)
class Filling:
    """Where to write something, and an example of it: an object to merge, a list to append to."""

    spec: Spec
    at: str  # a path from the root of the credential
    example: Any
    profile: str


def fillings(row: Row, known: Catalogue) -> tuple[Filling, ...]:
    """Return one recommendation for each format that has one: of the most particular profile."""
    found = (next(_of(row, spec, known), None) for spec in FORMATS)
    return tuple(each for each in found if each)


def is_elsewhere(filling: Filling, whole: Mapping[str, Any]) -> bool:
    """Say whether a place lies behind a link, on a page that is not at hand."""
    value: Any = whole
    for step in filling.at.split("."):
        if isinstance(value, str):
            return True
        value = value.get(step) if isinstance(value, Mapping) else None
    return False


def filled(whole: Mapping[str, Any], filling: Filling) -> dict[str, Any]:
    """Return a document with an example written where it belongs."""
    first, _, rest = filling.at.partition(".")
    if rest:
        inner = whole.get(first)
        deeper = Filling(filling.spec, rest, filling.example, filling.profile)
        return {**whole, first: filled(inner if isinstance(inner, Mapping) else {}, deeper)}
    there, example = whole.get(first), filling.example
    if isinstance(there, Mapping) and isinstance(example, Mapping):
        return {**whole, first: {**there, **example}}
    if isinstance(there, list) and isinstance(example, list):
        return {**whole, first: [*there, *example]}
    return {**whole, first: example}


def _of(row: Row, spec: Spec, known: Catalogue) -> Iterator[Filling]:
    for element in row.filled_by:
        for profile in known.profiles:
            if spec.value not in profile.specs:
                continue
            for rule in profile.rules:
                if rule.element == element and rule.at and rule.example is not None:
                    yield Filling(spec, rule.at, rule.example, profile.id)
