"""By what credentials are selected: the structured values of a record, each as a short key.

A key is a descriptor and a value, ``country=JP``, ``field=isced-f:06``, ``level=eqf:6``. What is
only in running text has none: that a text mentions an examination does not say that there was one,
and the full-text search finds it.
"""

from __future__ import annotations

import math
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from wallet.descriptors.normal import Unit, Workload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ELEMENTS = (
    "country", "field", "level", "workload", "assessment", "participation", "supervision",
    "quality", "stacking", "prerequisites", "kind", "language",
)  # fmt: skip
"""The descriptors that have keys, in the order in which they are offered."""
COMPARABLE = tuple(unit for unit in Unit if unit not in (Unit.CREDITS, Unit.UNKNOWN))
"""Units whose amounts may be set against each other; what the others count is not said."""
_BOUNDS: Mapping[Unit, tuple[int, ...]] = {
    Unit.HOURS: (10, 30, 100, 300),
    Unit.SBU: (10, 30, 100, 300),
    Unit.ECTS: (1, 3, 6, 15),
    Unit.JP_CREDIT: (1, 2, 4, 8),
    Unit.ECVET: (1, 3, 6, 15),
}
AMOUNT, _DESCRIBED = "amount", "described"  # no descriptors, so that nobody chooses them
_END = r"(\d{1,7}(?:\.\d{1,3})?)?"
_RANGE = re.compile(rf"(\w+)(?::{_END}\.\.{_END})?")


@dataclass(frozen=True, slots=True)
class Facets:
    """What one credential is selected by: keys, and beside them its amounts of work as stated.

    There are as many as there are badges, so that they are kept, read and counted as they are;
    whatever else they say is worked out when somebody asks.
    """

    keys: tuple[str, ...] = ()

    def of(self, element: str) -> tuple[str, ...]:
        """Return the values of one descriptor."""
        start = f"{element}="
        return tuple(key[len(start) :] for key in self.keys if key.startswith(start))

    @property
    def workloads(self) -> tuple[Workload, ...]:
        """The amounts, in the order of their units."""
        return tuple(amount(value) for value in self.of(AMOUNT))

    @property
    def described(self) -> int:
        """How many required elements of the first table are described (``Coverage``)."""
        return next((int(value) for value in self.of(_DESCRIBED) if value.isdecimal()), 0)


def facets(keys: Iterable[str], workloads: Sequence[Workload] = (), described: int = 0) -> Facets:
    """Return what a credential with these values is selected by."""
    amounts = (f"{AMOUNT}={each.unit}:{each.amount!r}:{each.system}" for each in workloads)
    told = (f"{_DESCRIBED}={described}",) if described else ()
    return Facets((*keys, *workload_keys(workloads), *amounts, *told))


def as_text(made: Facets) -> str:
    """Return facets as text, one key a line."""
    return "\n".join(made.keys)


def of_text(text: str) -> Facets:
    """Read what ``as_text`` wrote. A key is one object however many badges have it."""
    return Facets(tuple(map(sys.intern, text.split("\n")))) if text else Facets()


def workload_keys(workloads: Iterable[Workload]) -> tuple[str, ...]:
    """Return the units, and of each that is comparable the ranges that its amounts fall into."""
    found: list[str] = []
    for each in workloads:
        found.append(f"workload={each.unit}")
        found += [
            f"workload={each.unit}:{low}..{high}"
            for low, high in ranges(each.unit)
            if float(low or 0) <= each.amount <= float(high or math.inf)
        ]
    return tuple(dict.fromkeys(found))


def ranges(unit: Unit) -> tuple[tuple[str, str], ...]:
    """Return the ranges of a unit, from the least; "" is an open end, both ends are within."""
    bounds = ("", *map(str, _BOUNDS.get(unit, ())), "")
    return tuple(pairwise(bounds)) if unit in _BOUNDS else ()


def is_value(element: str, value: str) -> bool:
    """Say whether a value could be asked of a descriptor: a workload is a unit, or a range of it.

    ``hours``, ``hours:10..30``, ``ects:..3``, ``jp_credit:2..``.
    """
    if element != "workload":
        return bool(value)
    match = _RANGE.fullmatch(value)
    return match is not None and match[1] in tuple(Unit)


def tester(element: str, values: Sequence[str]) -> Callable[[Facets], bool]:
    """Return what says whether a credential has one of these values of a descriptor."""
    wanted = frozenset(f"{element}={value}" for value in values)
    if element != "workload" or all(map(_is_offered, values)):
        return lambda facets: not wanted.isdisjoint(facets.keys)
    spans = tuple(_span(value) for value in values)

    def fits(facets: Facets) -> bool:
        amounts = map(amount, facets.of(AMOUNT))
        return any(
            each.unit == unit and low <= each.amount <= high
            for each in amounts
            for unit, low, high in spans
        )

    return fits


def _is_offered(value: str) -> bool:
    """Say whether an amount is a unit, or a range that every badge within has as a key."""
    unit, colon, span = value.partition(":")
    return not colon or (unit in _BOUNDS and tuple(span.split("..")) in ranges(Unit(unit)))


def _span(value: str) -> tuple[str, float, float]:
    match = _RANGE.fullmatch(value)
    if match is None:
        return "", 0, 0
    return match[1], float(match[2] or 0), float(match[3] or math.inf)


@lru_cache(maxsize=10_000)
def amount(value: str) -> Workload:
    """Read an amount; of a unit that nobody here knows, it is a bare number."""
    unit, _, rest = value.partition(":")
    number, _, system = rest.partition(":")
    try:
        return Workload(float(number), Unit(unit), system)
    except ValueError:
        return Workload(0, Unit.UNKNOWN)
