"""What if: which missing steps would lead to a goal, and what they would cost.

A route names the steps to take, beside what is held. What a larger award is made of is taken, not
the award itself: it follows from its parts. Amounts are added up by unit and never converted, and
steps that do not say what they cost are counted apart.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from math import ceil, gcd
from typing import TYPE_CHECKING, NamedTuple

from wallet.pathways.model import RuleKind
from wallet.pathways.standing import Counts, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wallet.pathways.combining import Combined
    from wallet.pathways.model import Node
    from wallet.pathways.standing import NodeProgress, RuleProgress

_HOURS = frozenset({"h", "hour", "hours", "時間"})  # as sources write them for credits
_FINE = 10  # parts of a credit that are told apart: the least that issuers write is a half
_MOST_SUMS = 2_000  # of credits that are looked at for one rule


class Prefer(StrEnum):
    """What a route is to be least in."""

    HOURS = "hours"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class Cost:
    """What steps cost together. ``without_hours`` of them do not say how long they take."""

    steps: int
    hours: float
    without_hours: int
    credits: tuple[tuple[str, float], ...]  # unit as the sources write it, amount
    without_credits: int


@dataclass(frozen=True, slots=True)
class RuleOutlook:
    """How much of one rule would be there: held, planned beside it, of what is needed."""

    rule: RuleProgress
    held: float
    planned: float

    @property
    def met(self) -> bool:
        """Whether that would be enough."""
        return self.held + self.planned >= self.rule.needed

    @property
    def open(self) -> bool:
        """Whether it is a condition that nothing here can evaluate."""
        return self.rule.kind is RuleKind.UNCHECKED


class _Way(NamedTuple):
    """Steps to take, and how heavy they are in the order of what is preferred."""

    weight: tuple[float, float, float]
    steps: frozenset[str]


_NOTHING = _Way((0, 0, 0), frozenset())


def cost(graph: Combined, steps: Iterable[str]) -> Cost:
    """Add up what steps cost, each once; credits that are its very hours are not added again."""
    taken = [graph.nodes[key] for key in dict.fromkeys(steps)]
    amounts: dict[str, float] = defaultdict(float)
    for node in taken:
        if node.credits is not None and not _are_hours(node):
            amounts[node.credits.unit] += node.credits.value
    return Cost(
        len(taken),
        sum(node.hours or 0 for node in taken),
        sum(node.hours is None for node in taken),
        tuple(sorted(amounts.items())),
        sum(node.credits is None for node in taken),
    )


def _are_hours(node: Node) -> bool:
    """Return whether credits only say once more how long a step takes."""
    found = node.credits
    same = found is not None and found.value == node.hours
    return same and found is not None and found.unit.strip().lower() in _HOURS


def outlooks(
    graph: Combined, stands: Mapping[str, NodeProgress], goal: str, planned: frozenset[str]
) -> dict[str, tuple[RuleOutlook, ...]]:
    """Return how each rule would stand once the planned steps are taken: of a goal and its parts.

    A part would be there when it is planned itself, or when its own rules would be met, but for
    conditions that nobody here can check. The goal comes last.
    """
    there: set[str] = set()
    made: dict[str, tuple[RuleOutlook, ...]] = {}
    for key in _parts_first(goal, stands):
        stand = stands[key]
        made[key] = tuple(_outlook(graph, stand, rule, there) for rule in stand.rules)
        if key in planned or (made[key] and all(rule.met or rule.open for rule in made[key])):
            there.add(key)
    return made


def route(
    graph: Combined,
    stands: Mapping[str, NodeProgress],
    goal: str,
    prefer: Prefer,
    planned: frozenset[str] = frozenset(),
) -> tuple[str, ...] | None:
    """Return steps that, with what is held, would meet every rule of a goal that can be checked.

    Planned steps cost nothing anew and are taken first. None where no steps would do. Choices are
    made rule by rule: a route is a good one, and where rules share steps not always the least.
    """
    router = _Router(graph, stands, prefer, planned)
    for key in _parts_first(goal, stands):
        router.find(key)
    found = router.known.get(goal)
    if found is None:
        return None
    order = {key: at for at, key in enumerate(graph.nodes)}
    return tuple(sorted(found.steps, key=order.__getitem__))


def _parts_first(goal: str, stands: Mapping[str, NodeProgress]) -> Iterator[str]:
    """Yield a goal's parts and the goal last, each once after its parts; in a circle, one first."""
    seen: set[str] = set()
    stack: list[tuple[str, bool]] = [(goal, False)]
    while stack:
        key, ready = stack.pop()
        if ready:
            yield key
        elif key not in seen:
            seen.add(key)
            stack.append((key, True))
            parts = [part for rule in stands[key].rules for part in rule.parts]
            stack.extend((part, False) for part in reversed(parts) if part not in seen)


def _outlook(
    graph: Combined, stand: NodeProgress, rule: RuleProgress, there: set[str]
) -> RuleOutlook:
    held = min(rule.needed, rule.done + rule.may)
    worth = sum(_worth(graph, part, rule) for part in _missing(stand, rule) if part in there)
    return RuleOutlook(rule, held, min(worth, rule.needed - held))


def _missing(stand: NodeProgress, rule: RuleProgress) -> Iterator[str]:
    return (part for part in rule.parts if stand.counts.get(part, Counts.NO) is Counts.NO)


class _Router:
    """Finds the way to one achievement after another, parts before their wholes."""

    def __init__(
        self,
        graph: Combined,
        stands: Mapping[str, NodeProgress],
        prefer: Prefer,
        planned: frozenset[str],
    ) -> None:
        self.known: dict[str, _Way | None] = {}
        self._graph = graph
        self._stands = stands
        self._prefer = prefer
        self._planned = planned

    def find(self, key: str) -> None:
        """Find the way to an achievement; a part that is not known yet closes a circle."""
        self.known[key] = self._way(key)

    def _way(self, key: str) -> _Way | None:
        stand = self._stands[key]
        if stand.state is State.HELD:
            return _NOTHING
        if not stand.rules or key in self._planned:
            return self._of({key})
        found: set[str] = set()
        for rule in stand.rules:
            ways = {part: self.known.get(part) for part in _missing(stand, rule)}
            chosen = self._chosen(rule, {part: way for part, way in ways.items() if way})
            if chosen is None:
                return None
            found |= chosen
        return self._of(found)

    def _chosen(self, rule: RuleProgress, ways: Mapping[str, _Way]) -> frozenset[str] | None:
        lacking = rule.needed - rule.done - rule.may
        if lacking <= 0 or rule.kind is RuleKind.UNCHECKED:
            return frozenset()
        if rule.kind is RuleKind.CREDITS:
            worth = {part: round(_worth(self._graph, part, rule) * _FINE) for part in ways}
            parts = _cover(worth, {part: way.weight for part, way in ways.items()}, lacking)
        elif len(ways) < lacking:
            return None
        else:
            parts = tuple(sorted(ways, key=lambda part: ways[part].weight)[: ceil(lacking)])
        if parts is None:
            return None
        return frozenset().union(*(ways[part].steps for part in parts))

    def _of(self, steps: Iterable[str]) -> _Way:
        taken = frozenset(steps)
        new = [self._graph.nodes[key] for key in taken - self._planned]
        hours = sum(node.hours or 0 for node in new)
        unknown = sum(node.hours is None for node in new)
        if self._prefer is Prefer.STEPS:
            return _Way((len(new), unknown, hours), taken)
        return _Way((unknown, hours, len(new)), taken)


_Sum = tuple[tuple[float, ...], tuple[str, ...]]


def _cover(
    worth: Mapping[str, int], weights: Mapping[str, tuple[float, ...]], lacking: float
) -> tuple[str, ...] | None:
    """Return the lightest parts that are worth enough together: a covering knapsack, sum by sum."""
    parts = [part for part in worth if worth[part] > 0]
    goal = ceil(lacking * _FINE)
    step = reduce(gcd, (worth[part] for part in parts), 0) or 1
    goal = ceil(goal / step)
    best: dict[int, _Sum] = {0: ((0.0, 0.0, 0.0), ())}
    for part in parts:
        for total, (weight, taken) in sorted(best.items(), reverse=True):
            if total >= goal:
                continue
            made = tuple(one + other for one, other in zip(weight, weights[part], strict=True))
            reached = min(goal, total + worth[part] // step)
            if reached not in best or made < best[reached][0]:
                best[reached] = made, (*taken, part)
        if len(best) > _MOST_SUMS:
            light = sorted(best, key=lambda total: best[total][0])[: _MOST_SUMS // 2]
            best = {total: best[total] for total in {0, goal, *light} & best.keys()}
    return best[goal][1] if goal in best else None


def _worth(graph: Combined, part: str, rule: RuleProgress) -> float:
    if rule.kind is not RuleKind.CREDITS:
        return 1.0
    offered = graph.nodes[part].credits
    return offered.value if offered is not None and offered.unit == rule.unit else 0.0
