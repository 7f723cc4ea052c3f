"""What may be set against each other: levels of one framework, amounts of one unit."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.normal import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.normal import Level, Workload

_NOT_SUMMED = {Unit.UNKNOWN: "workload_bare", Unit.CREDITS: "workload_own_system"}


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
        if each.unit not in _NOT_SUMMED:
            found[each.unit] += each.amount
    return dict(found)


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of amounts in one unit. ``of``: how many credentials state an amount in it."""

    unit: Unit
    amount: float
    of: int
    earned: bool = False


def unranked(sides: Sequence[Sequence[Level]]) -> str:
    """Return the code of why the levels of several credentials cannot be ranked, "" where they can.

    They can where every one that states levels has one of a framework that is known and the same.
    """
    stating = [side for side in sides if side]
    if len(stating) < 2:  # noqa: PLR2004 - one alone is above or beneath nothing
        return ""
    frameworks = [{level.framework for level in side if level.framework} for side in stating]
    if set.intersection(*frameworks):
        return ""
    return why_not(level for side in stating for level in side)


def summed(sides: Sequence[Sequence[Workload]]) -> tuple[tuple[Total, ...], tuple[str, ...]]:
    """Return the totals of what several credentials state, and codes of what stands in none.

    A unit has a total where two or more state an amount in it. ``workload_bare``: of a bare number
    nobody knows what it counts; ``workload_own_system``: nor what credits of a system of its own
    are worth elsewhere; ``workload_several``: one credential states different amounts in one unit;
    ``workload_units``: no two state the same unit.
    """
    amounts: dict[tuple[Unit, bool], list[Workload]] = defaultdict(list)
    left_out: dict[str, None] = {}
    for side in sides:
        own: dict[tuple[Unit, bool], set[Workload]] = defaultdict(set)
        for each in side:
            if each.unit in _NOT_SUMMED:
                left_out[_NOT_SUMMED[each.unit]] = None
            else:
                own[each.unit, each.earned].add(each)
        for key, found in own.items():
            if len(found) > 1:
                left_out["workload_several"] = None
            else:
                amounts[key] += found
    made = tuple(
        Total(unit, totals(found)[unit], len(found), earned)
        for (unit, earned), found in amounts.items()
        if len(found) > 1
    )
    stating = sum(map(bool, sides))
    if stating < 2:  # noqa: PLR2004 - nothing to sum
        return (), ()
    if not made and not left_out:
        left_out["workload_units"] = None
    return made, tuple(left_out)
