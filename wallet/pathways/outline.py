"""One goal as rows beneath each other: the steps, and the rules where parts are alternatives."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.pathways.model import EdgeKind, RuleKind
from wallet.pathways.standing import Counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.pathways.combining import Combined
    from wallet.pathways.standing import NodeProgress, RuleProgress

MOST_ROWS = 6_000


@dataclass(frozen=True, slots=True)
class Row:
    """A step, or with ``key`` "" a rule that stands over the steps it speaks of."""

    parent: int  # place of the row above it in the tree, -1 for the goal
    key: str
    counts: Counts  # towards the whole it stands beneath
    rule: RuleProgress | None = None
    again: bool = False  # its own parts stand beneath an earlier row
    extra: bool = False  # the learner drew it beside what is asked


def goals(graph: Combined, progress: Mapping[str, NodeProgress]) -> tuple[str, ...]:
    """Return the achievements that others lead to, and that lead to nothing larger themselves.

    A destination that a file names is one wherever it leads; of a circle, the first. What the
    learner drew around a pathway of others' leaves it one.
    """
    others = as_others_say(progress) if graph.by_learner else progress
    wholes = [key for key in graph.nodes if others[key].rules and not graph.nodes[key].own]
    named = [key for key in graph.goals if key in graph.nodes and others[key].rules]
    inside = {part for key in wholes for rule in others[key].rules for part in rule.parts}
    found = dict.fromkeys((*named, *(key for key in wholes if key not in inside)))
    reached = {key for goal in found for key in beneath(goal, others)}
    for key in wholes:
        if key not in reached:
            found[key] = None
            reached |= beneath(key, others)
    drawn = (key for key in graph.drawn_goals if progress[key].rules)
    return tuple(dict.fromkeys((*found, *drawn)))


def as_others_say(progress: Mapping[str, NodeProgress]) -> Mapping[str, NodeProgress]:
    """Return how all stands where others speak: what was drawn of their achievements is beside it.

    It is not what theirs are made of: no meter or route of theirs leads through it.
    """
    return {key: stands.beside or stands for key, stands in progress.items()}


def beneath(goal: str, progress: Mapping[str, NodeProgress]) -> set[str]:
    """Return a goal and everything that leads to it."""
    seen = {goal}
    waiting = [goal]
    while waiting:
        for rule in progress[waiting.pop()].rules:
            new = [part for part in rule.parts if part not in seen]
            seen.update(new)
            waiting += new
    return seen


def rows(graph: Combined, progress: Mapping[str, NodeProgress], goal: str) -> tuple[Row, ...]:
    """Return a goal's rows, each after the row it stands beneath; no more than ``MOST_ROWS``."""
    made = [Row(-1, goal, Counts.NO)]
    opened = {goal}
    after = _after(graph)
    at = 0
    while at < len(made) and len(made) < MOST_ROWS:
        row = made[at]
        if row.rule is not None:
            whole = made[row.parent].key
            made += _steps(at, row.rule, progress[whole], opened, after)
        elif row.key and not row.again:
            rules = progress[row.key].rules
            for rule in rules:
                told = rule.kind is not RuleKind.UNCHECKED and graph.nodes[row.key].group
                plain = rule.kind is RuleKind.ALL or told
                if len(rules) == 1 and plain:
                    made += _steps(at, rule, progress[row.key], opened, after)
                else:
                    made.append(Row(at, "", Counts.NO, rule))
            for rule in progress[row.key].extra:
                made.append(Row(at, "", Counts.NO, rule, extra=True))
        at += 1
    return tuple(made[:MOST_ROWS])


def _steps(
    parent: int,
    rule: RuleProgress,
    whole: NodeProgress,
    opened: set[str],
    after: Mapping[str, set[str]],
) -> Iterator[Row]:
    for part in _ordered(rule.parts, after):
        yield Row(parent, part, whole.counts.get(part, Counts.NO), again=part in opened)
        opened.add(part)


def _after(graph: Combined) -> Mapping[str, set[str]]:
    """Return what each achievement comes after, by statements of order."""
    found: dict[str, set[str]] = defaultdict(set)
    for edge in graph.edges:
        if edge.kind is EdgeKind.PRECEDES:
            found[edge.end].add(edge.start)
        elif edge.kind is EdgeKind.REQUIRES:
            found[edge.start].add(edge.end)
    return found


def _ordered(parts: Sequence[str], after: Mapping[str, set[str]]) -> Iterator[str]:
    """Yield parts as they came, but each after those that come before it; circles are ignored."""
    here, done = {*parts}, set()
    for first in parts:
        stack = [(first, False)]
        while stack:
            part, ready = stack.pop()
            if ready:
                yield part
            elif part not in done:
                done.add(part)
                stack.append((part, True))
                before = sorted(after.get(part, set()) & here - done, reverse=True)
                stack.extend((each, False) for each in before)
