"""Puts rows in order by level and by workload. Neither is compared with what it cannot be.

Levels are ranked within one framework, amounts within one unit, and nothing is converted: the
framework or unit that most rows have comes first, the others follow by name, and what states
neither comes last, whichever way the order goes.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from wallet.descriptors.catalogue import catalogue, name
from wallet.descriptors.comparable import rank
from wallet.descriptors.facets import AMOUNT, COMPARABLE, amount
from wallet.descriptors.normal import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

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


def level_place(value: str) -> tuple[str, int, str]:
    """Return where a level, as keys have it, stands: by framework, and in the order of that."""
    framework, _, code = value.partition(":")
    place = rank(Level(framework, code))
    return framework, -1 if place is None else place, code


def by_workload(rows: Sequence[BadgeRow], *, descending: bool) -> list[tuple[str, BadgeRow]]:
    """Return the rows in order, each with the unit it stands under, "" for none."""
    return _ordered(rows, _amounts, str, descending=descending)


def _levels(row: BadgeRow) -> Sequence[_Placed]:
    return [_level(value) for value in row.facets.of("level")]


@lru_cache(maxsize=1000)
def _level(value: str) -> _Placed:
    framework, place, code = level_place(value)
    return framework, place, code


def _amounts(row: BadgeRow) -> Sequence[_Placed]:
    found = map(_amount, row.facets.of(AMOUNT))
    return [each for each in found if each[0]]


@lru_cache(maxsize=10_000)
def _amount(value: str) -> _Placed:
    found = amount(value)
    return (found.unit, found.amount, "") if found.unit in COMPARABLE else ("", 0, "")


def _ordered(
    rows: Sequence[BadgeRow],
    places: Callable[[BadgeRow], Sequence[_Placed]],
    named: Callable[[str], str],
    *,
    descending: bool,
) -> list[tuple[str, BadgeRow]]:
    placed = [places(row) for row in rows]
    often: Counter[str] = Counter()
    for found in placed:
        often.update({kind for kind, _, _ in found} if len(found) > 1 else [k for k, _, _ in found])
    order = _order(often, named)
    held: dict[str, list[tuple[float, str, int]]] = {kind: [] for kind in order}
    bare: list[tuple[str, BadgeRow]] = []
    for at, found in enumerate(placed):
        if not found:
            bare.append(("", rows[at]))
            continue
        kind = found[0][0]
        if len(found) > 1:
            kind = min((each for each, _, _ in found), key=order.__getitem__)
        amount, word = max((amount, word) for each, amount, word in found if each == kind)
        held[kind].append((amount, word, at if not descending else -at))
    for some in held.values():
        some.sort(reverse=descending)
    return [(kind, rows[abs(at)]) for kind, some in held.items() for _, _, at in some] + bare


def _order(often: Counter[str], named: Callable[[str], str]) -> Mapping[str, int]:
    """Return the places of frameworks or units: the one that most rows have, then by name."""
    kinds = sorted(often, key=lambda kind: (named(kind), kind))
    if kinds:
        first = max(kinds, key=lambda kind: often[kind])
        kinds.remove(first)
        kinds.insert(0, first)
    return {kind: place for place, kind in enumerate(kinds)}
