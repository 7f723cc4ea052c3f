"""Narrows rows to a choice, and counts what the other choices would find. Pure: rows in, rows out.

The window and the command line narrow by the same words.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from wallet import i18n
from wallet.descriptors.facets import ELEMENTS, tester
from wallet.snapshots.selection import YEAR, Choice, Counts, Ends

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from wallet.snapshots.badges import BadgeRow

_Rows = list["BadgeRow"]
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
    return str(i18n.year(row.awarded)) if row.awarded else ""


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
