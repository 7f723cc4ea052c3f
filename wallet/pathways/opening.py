"""One badge opens these: missing steps that lead on in several pathways, or are all one lacks.

Held is only what is held: this looks at what one badge more would change, were it earned.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.pathways.matching import standing_for, ways
from wallet.pathways.model import RuleKind
from wallet.pathways.progress import worth
from wallet.pathways.standing import Basis, Counts, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.pathways.combining import Combined
    from wallet.pathways.standing import NodeProgress, RuleProgress

_EARNABLE = (State.MISSING, State.IN_PROGRESS, State.EXPIRED)
_MANY = 2  # pathways that a step leads on in, to be worth telling


@dataclass(frozen=True, slots=True)
class Opening:
    """A step, and the goals that it would lead on to; ``completes`` has those it would meet.

    ``sure``: of all these goals, the awarding side signed that what it leads on through counts.
    """

    step: str
    goals: tuple[str, ...]
    completes: tuple[str, ...]
    sure: bool


def openings(
    graph: Combined, progress: Mapping[str, NodeProgress], goals: Sequence[str]
) -> tuple[Opening, ...]:
    """Return the steps that would meet or move most goals first; () where none does for several."""
    left = [goal for goal in goals if not _is_there(progress[goal])]
    lacked, surely = _by_step(graph, progress, left)
    onward, wholes = ways(graph), _Wholes(progress)
    found = []
    for step in lacked:
        node = graph.nodes[step]
        if node.group or node.competency or progress[step].state not in _EARNABLE:
            continue
        if node.own:
            continue  # the learner named it: there is no badge that would be it
        if any(rule.parts for rule in progress[step].rules):
            continue  # what is made of parts follows from them
        shown = {step, *standing_for(graph, onward, step)}
        shown |= {edge.end for key in tuple(shown) for edge in graph.aligned.get(key, ())}
        towards = {goal for key in shown for goal in lacked.get(key, ())}
        met = _met(graph, progress, wholes, shown) & towards
        if met or len(towards) >= _MANY:
            found.append(
                Opening(
                    step,
                    tuple(goal for goal in left if goal in towards),
                    tuple(goal for goal in left if goal in met),
                    towards <= surely.get(step, set()),
                )
            )
    return tuple(sorted(found, key=_first))


def _first(one: Opening) -> tuple[int, int]:
    return -len(one.completes), -len(one.goals)


def _is_there(stands: NodeProgress) -> bool:
    rules = stands.rules
    return stands.state is State.HELD or bool(rules and all(rule.perhaps_met for rule in rules))


def _by_step(
    graph: Combined, progress: Mapping[str, NodeProgress], goals: Sequence[str]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return for each missing step the goals that lack it, and those that are sure to."""
    lacked: dict[str, set[str]] = defaultdict(set)
    surely: dict[str, set[str]] = defaultdict(set)
    for goal in goals:
        for found, binding in ((lacked, False), (surely, True)):
            for key in _missing(graph, progress, goal, binding=binding):
                found[key].add(goal)
    return lacked, surely


def _missing(
    graph: Combined, progress: Mapping[str, NodeProgress], goal: str, *, binding: bool
) -> Iterator[str]:
    """Yield what rules that are not met yet ask for; of binding statements alone, or of all."""
    seen, waiting = {goal}, [goal]
    while waiting:
        whole = waiting.pop()
        said = {edge.start for edge in graph.parts.get(whole, ()) if edge.binding}
        for rule in progress[whole].rules:
            if binding and rule.source is not None and rule.basis is not Basis.SIGNED:
                continue
            for part in () if rule.perhaps_met else rule.parts:
                there = progress[whole].counts.get(part, Counts.NO) is not Counts.NO
                if part in seen or there or (binding and part not in said):
                    continue
                seen.add(part)
                if progress[part].rules or _adds(graph, part, rule):
                    yield part
                waiting.append(part)


class _Wholes:
    """What has rules, by its parts."""

    def __init__(self, progress: Mapping[str, NodeProgress]) -> None:
        self.of: dict[str, set[str]] = defaultdict(set)
        self.rules: dict[str, tuple[tuple[RuleProgress, frozenset[str]], ...]] = {}
        for key, stands in progress.items():
            if stands.rules:
                self.rules[key] = tuple((rule, frozenset(rule.parts)) for rule in stands.rules)
                for part in {part for rule in stands.rules for part in rule.parts}:
                    self.of[part].add(key)


def _met(
    graph: Combined, progress: Mapping[str, NodeProgress], wholes: _Wholes, shown: set[str]
) -> set[str]:
    """Return the wholes whose rules would all be met by a badge that stands for these.

    Beyond a group it goes on; an award inside a larger one is not there before it is awarded.
    """
    there, met, waiting = {*shown}, set[str](), [*shown]
    while waiting:
        for whole in wholes.of.get(waiting.pop(), ()):
            stands = progress[whole]
            if whole in met or _is_there(stands):
                continue
            new = {p for p in there if stands.counts.get(p, Counts.NO) is Counts.NO}
            if not all(
                _enough(graph, rule, parts & new, shown) for rule, parts in wholes.rules[whole]
            ):
                continue
            met.add(whole)
            if graph.nodes[whole].group:
                there.add(whole)
                waiting.append(whole)
    return met


def _enough(graph: Combined, rule: RuleProgress, new: frozenset[str], shown: set[str]) -> bool:
    if rule.kind is RuleKind.UNCHECKED:
        return False
    alone = {part for part in new & shown if not graph.nodes[part].competency}
    amounts = {part: _adds(graph, part, rule) for part in new}
    once = max((amounts[part] for part in alone), default=0.0)  # one badge counts once
    more = sum(amounts[part] for part in new - alone)
    return rule.done + rule.may + once + more >= rule.needed


def _adds(graph: Combined, part: str, rule: RuleProgress) -> float:
    return worth(graph.nodes[part], rule.unit, ()) if rule.kind is RuleKind.CREDITS else 1.0
