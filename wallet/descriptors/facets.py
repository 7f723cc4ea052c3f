"""By what credentials are selected: the structured values of a record, each as a short key.

A key is a descriptor and a value, ``country=JP``, ``field=isced-f:06``, ``level=eqf:6``. What is
only in running text has none: that a text mentions an examination does not say that there was one,
and the full-text search finds it.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from wallet.descriptors.normal import Unit, Workload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

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
_RANGE = re.compile(r"(\w+)(?::(\d{0,7}(?:\.\d{1,3})?)\.\.(\d{0,7}(?:\.\d{1,3})?))?")


@dataclass(frozen=True, slots=True)
class Facets:
    """What one credential is selected by. ``described``: see ``Coverage``, of the first table."""

    keys: tuple[str, ...] = ()
    levels: tuple[tuple[str, str], ...] = ()  # framework, id or else name, and code
    workloads: tuple[Workload, ...] = ()
    described: int = 0

    def of(self, element: str) -> tuple[str, ...]:
        """Return the values of one descriptor."""
        start = f"{element}="
        return tuple(key[len(start) :] for key in self.keys if key.startswith(start))


def as_text(facets: Facets) -> str:
    """Return facets as JSON text, the same for equal ones."""
    told: dict[str, Any] = {
        element: found for element in ELEMENTS if element != "workload" and (
            found := list(facets.of(element)))
    }  # fmt: skip
    if facets.workloads:
        told["workload"] = [[each.amount, each.unit, each.system] for each in facets.workloads]
    return json.dumps({**told, "described": facets.described}, ensure_ascii=False)


@lru_cache(maxsize=20_000)
def of_text(text: str) -> Facets:
    """Read what ``as_text`` wrote; nothing where it is something else."""
    try:
        told = json.loads(text)
        workloads = tuple(
            Workload(float(amount), Unit(unit), str(system))
            for amount, unit, system in told.pop("workload", ())
        )
        described = int(told.pop("described", 0))
        keys = [f"{each}={value}" for each in ELEMENTS for value in told.get(each, ())]
        levels = tuple(_level(str(each)) for each in told.get("level", ()))
    except (ValueError, TypeError, AttributeError):
        return Facets()
    return Facets((*keys, *workload_keys(workloads)), levels, workloads, described)


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


def tester(element: str, values: Iterable[str]) -> Callable[[Facets], bool]:
    """Return what says whether a credential has one of these values of a descriptor."""
    wanted = frozenset(f"{element}={value}" for value in values)
    if element != "workload":
        return lambda facets: not wanted.isdisjoint(facets.keys)
    spans = tuple(_span(value) for value in values)
    return lambda facets: any(
        each.unit == unit and low <= each.amount <= high
        for each in facets.workloads
        for unit, low, high in spans
    )


def _span(value: str) -> tuple[str, float, float]:
    match = _RANGE.fullmatch(value)
    if match is None:
        return "", 0, 0
    return match[1], float(match[2] or 0), float(match[3] or math.inf)


def _level(value: str) -> tuple[str, str]:
    framework, _, code = value.partition(":")
    return framework, code
