"""What may be set against each other: levels of one framework, amounts of one unit."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wallet.descriptors.catalogue import Catalogue, catalogue
from wallet.descriptors.normal import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.descriptors.normal import Level, Workload


def rank(level: Level, known: Catalogue | None = None) -> int | None:
    """Return the place of a level in its framework, from 0; None outside a known framework."""
    framework = (known or catalogue()).framework(level.framework)
    if framework is None:
        return None
    ids = [entry.id for entry in framework.entries]
    return ids.index(level.code) if level.code in ids else None


def why_not(levels: Iterable[Level]) -> str:
    """Return the code of why levels cannot be ranked, "" where they can.

    ``levels_of_frameworks``: they belong to different ones; ``levels_unknown``: to none that is
    known, so that nobody here knows their order.
    """
    found = list(levels)
    if any(not level.framework for level in found):
        return "levels_unknown"
    return "levels_of_frameworks" if len({level.framework for level in found}) > 1 else ""


def totals(workloads: Iterable[Workload]) -> dict[Unit, float]:
    """Return the sum of amounts by unit; nothing is converted.

    Bare numbers, and credits of systems of their own, are left out: what they count is not said.
    """
    found: dict[Unit, float] = defaultdict(float)
    for each in workloads:
        if each.unit not in (Unit.UNKNOWN, Unit.CREDITS):
            found[each.unit] += each.amount
    return dict(found)
