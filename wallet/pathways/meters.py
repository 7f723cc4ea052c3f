"""Three independent meters of a goal: steps, credits in each unit, and competencies.

They may disagree, and none is made of another: an award may be complete by its steps and name more
credits than these bring, or competencies that no badge points at.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.pathways.combining import owns
from wallet.pathways.counting import most
from wallet.pathways.memory import Memory
from wallet.pathways.model import RuleKind
from wallet.pathways.outline import beneath
from wallet.pathways.progress import worth
from wallet.pathways.standing import Basis, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.pathways.combining import Combined
    from wallet.pathways.matching import Match
    from wallet.pathways.model import Edge, Node
    from wallet.pathways.standing import NodeProgress


@dataclass(frozen=True, slots=True)
class Amount:
    """``done`` counts, ``may`` more may count, of ``needed`` (None where nobody says how many).

    ``asked``: the awarding side signed how many; always False where they are not steps or credits.
    """

    done: float
    may: float
    needed: float | None
    unit: str = ""  # of credits, as their source writes it
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Meters:
    """How far a goal is, three ways, and how many of its conditions nothing here can check."""

    steps: Amount
    credits: tuple[Amount, ...]  # one for each unit
    competencies: Amount
    unchecked: int


@dataclass(frozen=True, slots=True)
class _Told:
    """What the meters of a goal are read from, and nothing else, so that it can be noted."""

    progress: Mapping[str, NodeProgress]
    nodes: Mapping[str, Node]
    parts: Mapping[str, tuple[Edge, ...]]
    aligned: Mapping[str, tuple[Edge, ...]]


def meters(
    graph: Combined,
    progress: Mapping[str, NodeProgress],
    goal: str,
    memory: Memory | None = None,
) -> Meters:
    """Return the meters of a goal."""
    asked = (memory or Memory()).asked
    return asked(_meters, goal, progress, graph.nodes, graph.parts, graph.aligned)


def _meters(goal: str, *tables: Mapping[str, Any]) -> Meters:
    told = _Told(*tables)
    progress = told.progress
    inside = beneath(goal, progress)
    rules = progress[goal].rules
    counted = [rule for rule in rules if rule.kind not in (RuleKind.CREDITS, RuleKind.UNCHECKED)]
    everywhere = (rule for key in inside for rule in progress[key].rules)
    return Meters(
        Amount(
            sum(rule.done for rule in counted),
            sum(rule.may for rule in counted),
            sum(rule.needed for rule in counted),
            asked=bool(counted) and all(rule.basis is Basis.SIGNED for rule in counted),
        ),
        tuple(_credits(told, goal)),
        _competencies(told, inside),
        sum(rule.kind is RuleKind.UNCHECKED for rule in everywhere),
    )


def _credits(told: _Told, goal: str) -> Iterable[Amount]:
    """Add up what the steps bring: of one that is held itself, and not of its parts again."""
    surely, perhaps = (_bringing(told, goal, sure=sure) for sure in (True, False))
    needed = _needed(told, goal)
    for unit in dict.fromkeys((*needed, *perhaps)):
        done = _sum(told, surely.get(unit, {}), unit, sure=True)
        both = _sum(told, perhaps.get(unit, {}), unit, sure=False)
        asked, signed = needed.get(unit, (None, False))
        yield Amount(done, max(0.0, both - done), asked, unit, signed)


def _bringing(told: _Told, goal: str, *, sure: bool) -> Mapping[str, dict[str, tuple[Match, ...]]]:
    """Return the held steps that bring credits, by unit; of what surely counts, or of all."""
    found: dict[str, dict[str, tuple[Match, ...]]] = defaultdict(dict)
    seen, waiting = {goal}, [goal]
    while waiting:
        key = waiting.pop()
        offered = told.nodes[key].credits
        held = _held(told.progress[key], sure=sure)
        if held and offered is not None:
            found[offered.unit][key] = held
            continue
        binding = {edge.start for edge in told.parts.get(key, ()) if edge.binding}
        for rule in told.progress[key].rules:
            new = [part for part in rule.parts if part not in seen]
            new = [part for part in new if part in binding or not sure]
            seen.update(new)
            waiting += new
    return found


def _held(stands: NodeProgress, *, sure: bool) -> tuple[Match, ...]:
    if stands.state is not State.HELD:
        return ()
    return tuple(
        one for one in stands.matches if one.holding.is_eligible and (one.sure or not sure)
    )


def _sum(told: _Told, steps: Mapping[str, tuple[Match, ...]], unit: str, *, sure: bool) -> float:
    evidence = {
        key: tuple(dict.fromkeys(one.holding.evidence for one in held))
        for key, held in steps.items()
    }
    value = {key: worth(told.nodes[key], unit, held, sure=sure) for key, held in steps.items()}
    return most(evidence, value)


def _needed(told: _Told, goal: str) -> Mapping[str, tuple[float, bool]]:
    """Return what is asked for by unit, and whether the awarding side signed that.

    By the goal's rules, else what the goal itself is worth.
    """
    asked: dict[str, tuple[float, bool]] = {}
    for rule in told.progress[goal].rules:
        if rule.kind is RuleKind.CREDITS:
            before, signed = asked.get(rule.unit, (0.0, True))
            asked[rule.unit] = before + rule.needed, signed and rule.basis is Basis.SIGNED
    node = told.nodes[goal]
    if node.credits is not None:
        asked.setdefault(node.credits.unit, (node.credits.value, node.vouched))
    return asked


def _competencies(told: _Told, inside: set[str]) -> Amount:
    """Count the competencies that the goal and its steps speak of, and those that badges cover."""
    asked = {key for key in inside if told.nodes[key].competency and not told.progress[key].rules}
    asked |= {
        edge.end for key in inside for edge in told.aligned.get(key, ()) if _may_ask(told, edge)
    }
    covered = [told.progress[key] for key in asked if _held(told.progress[key], sure=False)]
    done = sum(any(one.vouched for one in _held(each, sure=False)) for each in covered)
    return Amount(done, len(covered) - done, len(asked))


def _may_ask(told: _Told, edge: Edge) -> bool:
    """Say whether a statement is by who awards the step, or one that the learner brought."""
    said = edge.source
    own = owns(said.by, told.nodes[edge.start], known=said.known)
    return said.is_file or (own and said.signed) or edge.binding
