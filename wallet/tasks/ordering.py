"""Puts rows in order by level and by workload. Neither is compared with what it cannot be.

Levels are ranked within one framework, amounts within one unit, and nothing is converted: the
framework or unit that most rows have comes first, the others follow by name, and what states
neither comes last, whichever way the order goes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wallet.descriptors.catalogue import catalogue, name
from wallet.descriptors.comparable import rank
from wallet.descriptors.facets import COMPARABLE
from wallet.descriptors.normal import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from wallet.snapshots.badges import BadgeRow

_Placed = tuple[str, float, str]  # in which framework or unit, how much, and otherwise by what


def by_level(
    rows: Sequence[BadgeRow], *, descending: bool, language: str
) -> list[tuple[str, BadgeRow]]:
    """Return the rows in order, each with the framework it stands under, "" for none."""

    def named(framework: str) -> str:
        known = catalogue().framework(framework)
        return (name(known.names, language) if known else framework).casefold()

    return _ordered(rows, _levels, named, descending=descending)


def by_workload(rows: Sequence[BadgeRow], *, descending: bool) -> list[tuple[str, BadgeRow]]:
    """Return the rows in order, each with the unit it stands under, "" for none."""
    return _ordered(rows, _amounts, str, descending=descending)


def _levels(row: BadgeRow) -> Iterable[_Placed]:
    for framework, code in row.facets.levels:
        place = rank(Level(framework, code))
        yield framework, -1 if place is None else place, code


def _amounts(row: BadgeRow) -> Iterable[_Placed]:
    for each in row.facets.workloads:
        if each.unit in COMPARABLE:
            yield each.unit, each.amount, ""


def _ordered(
    rows: Sequence[BadgeRow],
    places: Callable[[BadgeRow], Iterable[_Placed]],
    named: Callable[[str], str],
    *,
    descending: bool,
) -> list[tuple[str, BadgeRow]]:
    placed = [(row, tuple(places(row))) for row in rows]
    often = Counter(kind for _, found in placed for kind in {kind for kind, _, _ in found})
    order = _order(often, named)
    held: dict[str, list[tuple[tuple[float, str], BadgeRow]]] = {kind: [] for kind in order}
    bare: list[tuple[str, BadgeRow]] = []
    for row, found in placed:
        if not found:
            bare.append(("", row))
            continue
        kind = min((kind for kind, _, _ in found), key=order.__getitem__)
        most = max((amount, word) for each, amount, word in found if each == kind)
        held[kind].append((most, row))
    for some in held.values():
        some.sort(key=lambda pair: pair[0], reverse=descending)
    return [(kind, row) for kind, some in held.items() for _, row in some] + bare


def _order(often: Counter[str], named: Callable[[str], str]) -> Mapping[str, int]:
    """Return the places of frameworks or units: the one that most rows have, then by name."""
    kinds = sorted(often, key=lambda kind: (named(kind), kind))
    if kinds:
        first = max(kinds, key=lambda kind: often[kind])
        kinds.remove(first)
        kinds.insert(0, first)
    return {kind: place for place, kind in enumerate(kinds)}
