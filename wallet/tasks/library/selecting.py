"""Narrows rows to a choice, and counts what the other choices would find. Pure: rows in, rows out.

The window and the command line narrow by the same words.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from wallet import i18n
from wallet.descriptors.facets import ELEMENTS, ranges, tester
from wallet.descriptors.normal import Unit
from wallet.snapshots.selection import YEAR, Choice, Counts, Ends
from wallet.tasks.library.ordering import level_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from wallet.snapshots.badges import BadgeRow

_NEW_YEAR = frozenset({(12, 30), (12, 31), (1, 1), (1, 2)})
_Test = tuple[str, "Callable[[BadgeRow], bool]"]  # what is asked about, and whether a row fits


def narrowed(
    rows: Sequence[BadgeRow], choice: Choice, *, now: datetime
) -> tuple[Sequence[BadgeRow], Counts]:
    """Return the rows that fit, in their order, and what the other choices would find."""
    tests = list(_tests(choice, now))
    misses = [0] * len(rows)
    for at, (_, fits) in enumerate(tests):
        bit = 1 << at
        misses = [
            missed if fits(row) else missed | bit for row, missed in zip(rows, misses, strict=True)
        ]
    kept = [row for row, missed in zip(rows, misses, strict=True) if not missed] if tests else rows
    pools: dict[str, Sequence[BadgeRow]] = {
        name: [row for row, missed in zip(rows, misses, strict=True) if not missed & ~(1 << at)]
        for at, (name, _) in enumerate(tests)
    }
    return (rows if len(kept) == len(rows) else kept), _counted(rows, kept, pools, now)


def _counted(
    rows: Sequence[BadgeRow],
    kept: Sequence[BadgeRow],
    pools: dict[str, Sequence[BadgeRow]],
    now: datetime,
) -> Counts:
    """Count each choice over the rows that fit all the others; ``pools`` where that is not kept."""
    counts = Counts()
    counts.tones.update(row.headline.tone for row in pools.get("tone", kept))
    counts.issuers.update(row.issuer_id for row in pools.get("issuer", kept))
    counts.specs.update(row.spec for row in pools.get("spec", kept))
    counts.ends.update(chain.from_iterable(map(_ends_of(now), pools.get("ends", kept))))
    counts.names = {row.issuer_id: row.issuer for row in reversed(rows)}
    _count(counts, kept, ELEMENTS)
    for element in pools.keys() & set(ELEMENTS):
        counts.where.pop(element, None)
        _count(counts, pools[element], (element,))
    years = pools.get(YEAR, kept)
    found = Counter(each for each in map(_year, years) if each)
    if found:
        counts.where[YEAR] = found
    counts.among = {each: len(pools.get(each, kept)) for each in counts.where}
    return counts


def _count(counts: Counts, rows: Iterable[BadgeRow], elements: Sequence[str]) -> None:
    """Count the values of some descriptors; all of them at once, for there are many rows."""
    keys = Counter(chain.from_iterable(row.facets.keys for row in rows))
    for key, count in keys.items():
        element, _, value = key.partition("=")
        if element in elements:
            counts.where.setdefault(element, Counter())[value] = count


def _tests(choice: Choice, now: datetime) -> Iterable[_Test]:
    """Yield a test for each that is asked about."""
    if choice.tone is not None:
        yield "tone", lambda row: row.headline.tone is choice.tone
    if choice.issuer:
        yield "issuer", lambda row: row.issuer_id == choice.issuer
    if choice.spec is not None:
        yield "spec", lambda row: row.spec is choice.spec
    if choice.ends is not None:
        ends = _ends_of(now)
        yield "ends", lambda row: choice.ends in ends(row)
    for element in choice.elements:
        values = choice.of(element)
        yield element, (_in_years(values) if element == YEAR else _described(element, values))


def _in_years(values: Sequence[str]) -> Callable[[BadgeRow], bool]:
    return lambda row: _year(row) in values


def _described(element: str, values: Sequence[str]) -> Callable[[BadgeRow], bool]:
    fits = tester(element, values)
    return lambda row: fits(row.facets)


def _year(row: BadgeRow) -> str:
    """Return the year by this machine's clock, as dates are shown; "" for none."""
    moment = row.awarded
    if moment is None:
        return ""
    # Only about the new year the time zone matters, and asking for it takes as long as the rest.
    near = (moment.month, moment.day) in _NEW_YEAR
    return str(i18n.year(moment) if near else moment.year)


def _ends_of(now: datetime) -> Callable[[BadgeRow], tuple[Ends, ...]]:
    soon, later = now + timedelta(days=30), now + timedelta(days=90)
    none: tuple[Ends, ...] = ()

    def ends(row: BadgeRow) -> tuple[Ends, ...]:
        until = row.valid_until
        if until is None or until > later:
            return none
        if until <= now:
            return (Ends.PAST,)
        return (Ends.IN_30, Ends.IN_90) if until <= soon else (Ends.IN_90,)

    return ends


def useful(counts: Counts, choice: Choice) -> tuple[str, ...]:
    """Return the descriptors with something to choose between, or already chosen, in order."""
    return tuple(
        element
        for element in (*ELEMENTS, YEAR)
        if element in choice.elements
        or any(count < counts.among[element] for count in counts.where.get(element, {}).values())
    )


def offered(counts: Counts, element: str) -> list[tuple[str, int]]:
    """Return the values of a descriptor with their numbers.

    Levels stand by framework and in its order, amounts by unit, years from the last; else what is
    most often comes first.
    """
    found = counts.where.get(element, Counter())
    if element == YEAR:
        return sorted(found.items(), reverse=True)
    if element == "level":
        return sorted(found.items(), key=lambda pair: level_place(pair[0]))
    if element == "workload":
        return [(value, found[value]) for value in _amounts(found)]
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def _amounts(found: Counter[str]) -> Iterable[str]:
    """Yield each unit, and the ranges of it that are filled where there are several."""
    for unit in Unit:
        if found[unit]:
            yield unit.value
        spans = [f"{unit}:{low}..{high}" for low, high in ranges(unit)]
        filled = [span for span in spans if found[span]]
        if len(filled) > 1:
            yield from filled
