"""How far the learner is: the state of every achievement, and how the parts of wholes add up.

Parts are weighed before their wholes. In a circle somebody has to be first: the achievement at
which the circle is entered is then judged by what the learner holds alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from wallet.pathways.asking import extras, is_drawn, requirements, statements
from wallet.pathways.counting import most
from wallet.pathways.holdings import Standing, earned
from wallet.pathways.matching import How, Match
from wallet.pathways.memory import Memory
from wallet.pathways.model import Edge, Node, Rule, RuleKind, Source, Texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wallet.pathways.combining import Combined


class State(StrEnum):
    """How the learner stands with one achievement."""

    HELD = "held"
    IN_PROGRESS = "in_progress"  # some of its parts are there, or its badge says so
    MISSING = "missing"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    NOT_CONFIRMED = "not_confirmed"  # held, but it could not be shown to be true


class Counts(StrEnum):
    """Whether a part counts towards its whole."""

    YES = "yes"  # held, and the awarding side says so
    MAY = "may"  # held, but only others say so, or somebody else issued it
    NO = "no"


_BY_STANDING = {
    Standing.UNFINISHED: State.IN_PROGRESS,
    Standing.NOT_CONFIRMED: State.NOT_CONFIRMED,
    Standing.EXPIRED: State.EXPIRED,
    Standing.WITHDRAWN: State.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class RuleProgress:
    """How much of one rule is met: ``done`` counts, ``may`` more may count, of ``needed``.

    Steps, or of a CREDITS rule credits in ``unit``. ``parts`` are the steps that it speaks of.
    """

    kind: RuleKind
    parts: tuple[str, ...]
    done: float
    may: float
    needed: float
    unit: str
    source: Source | None  # None where single statements add up to it
    cached: float = 0.0  # of ``done`` and ``may``: rests on copies of issuers' pages alone
    said: Texts = ()  # of UNCHECKED, as the source writes it

    @property
    def met(self) -> bool:
        """Whether enough counts."""
        return self.done >= self.needed

    @property
    def perhaps_met(self) -> bool:
        """Whether enough counts or may count."""
        return self.done + self.may >= self.needed


@dataclass(frozen=True, slots=True)
class NodeProgress:
    """How the learner stands with one achievement, and with what it is made of."""

    state: State
    sure: bool  # of HELD: the issuer is the one that awards it; of a group: its rules are met
    matches: tuple[Match, ...]
    rules: tuple[RuleProgress, ...]
    counts: Mapping[str, Counts]  # by part
    begun: bool  # whether any part, at any depth, counts or may count
    drawn: bool = False  # only the learner says what it is made of
    extra: tuple[RuleProgress, ...] = ()  # what the learner drew beside what is asked
    beside: NodeProgress | None = None  # where others speak of it: as if nothing was drawn

    @property
    def complete(self) -> bool:
        """Whether all that the learner drew is there; that is nobody's award."""
        there = self.drawn and all(rule.perhaps_met for rule in self.rules)
        return there and self.state in (State.IN_PROGRESS, State.MISSING)

    @property
    def share(self) -> float:
        """How much of it is there, from 0 to 1; each rule weighs the same."""
        return self._share(lambda rule: rule.done + rule.may, whole=self.state is State.HELD)

    @property
    def sure_share(self) -> float:
        """How much of it counts, without what only may."""
        return self._share(lambda rule: rule.done, whole=self.state is State.HELD and self.sure)

    def _share(self, there: Callable[[RuleProgress], float], *, whole: bool) -> float:
        if whole:
            return 1.0
        shares = [min(1.0, there(each) / each.needed) if each.needed else 1 for each in self.rules]
        return sum(shares) / len(shares) if shares else 0.0


@dataclass(frozen=True, slots=True)
class _Held:
    """What is held of the parts of one whole, by part."""

    counts: Mapping[str, Counts]
    confirmed: Mapping[str, tuple[Match, ...]]
    counting: Mapping[str, tuple[Match, ...]]  # of these, those that count


def progress(
    graph: Combined, matches: Mapping[str, tuple[Match, ...]], memory: Memory | None = None
) -> Mapping[str, NodeProgress]:
    """Return how the learner stands with every achievement of a graph.

    What the learner drew is weighed when everything else is, so that it can move nothing of that.
    """
    recall = (memory or Memory()).recall
    drawn = frozenset(key for key in graph.by_learner if is_drawn(graph, key))
    wholes = (graph.rules.keys() | graph.parts.keys()) - drawn
    asked = {key: tuple(requirements(graph, key)) if key in wholes else () for key in graph.nodes}
    made: dict[str, NodeProgress] = {}
    for key in _parts_first(graph, asked):
        given = _given(graph, key, asked[key], matches, made)
        made[key] = recall(key, given, partial(_stand, graph, key, asked[key], matches, made))
    return _with_drawn(graph, drawn, matches, made) if graph.by_learner else made


def _with_drawn(
    graph: Combined,
    drawn: frozenset[str],
    matches: Mapping[str, tuple[Match, ...]],
    others: Mapping[str, NodeProgress],
) -> Mapping[str, NodeProgress]:
    """Add what the learner drew; of ``drawn`` wholes nobody else says what they are made of."""
    asked = {key: tuple(requirements(graph, key)) if key in drawn else () for key in graph.nodes}
    made = {**others}
    for key in _parts_first(graph, asked):
        if key in drawn:
            stands = _stand(graph, key, asked[key], matches, made)
            bare = replace(others[key], counts=stands.counts, extra=stands.rules)
            beside = None if graph.nodes[key].own else bare
            made[key] = replace(stands, drawn=True, beside=beside)
    extra = {key: tuple(extras(graph, key)) for key in graph.by_learner - drawn}
    return made | {
        key: _with_extra(graph, key, more, matches, made) for key, more in extra.items() if more
    }


def _with_extra(
    graph: Combined,
    whole: str,
    more: Sequence[tuple[Rule, tuple[str, ...]]],
    matches: Mapping[str, tuple[Match, ...]],
    made: Mapping[str, NodeProgress],
) -> NodeProgress:
    """Add what the learner drew to what others ask for."""
    parts = dict.fromkeys(part for _, of in more for part in of)
    there = {part: _confirmed(matches.get(part, ())) for part in parts}
    counts = {part: _counts((), there[part], (), made.get(part)) for part in parts}
    held = _Held(counts, there, dict.fromkeys(parts, ()))
    extra = tuple(_rule(graph, rule, of, held) for rule, of in more)
    stands = made[whole]
    return replace(stands, counts={**counts, **stands.counts}, extra=extra)


def _given(
    graph: Combined,
    key: str,
    asked: Sequence[tuple[Rule | None, tuple[str, ...]]],
    matches: Mapping[str, tuple[Match, ...]],
    made: Mapping[str, NodeProgress],
) -> tuple[object, ...]:
    """Return all that ``_stand`` looks at: as long as that is the same, so is what it finds."""
    own, edges = (graph.nodes[key], matches.get(key)), graph.parts.get(key, ())
    if not asked and not edges:
        return own
    parts = dict.fromkeys(edge.start for edge in edges)
    parts.update(dict.fromkeys(part for _, of in asked for part in of))
    each = [(part, graph.nodes[part], matches.get(part), made.get(part)) for part in parts]
    return *own, edges, asked, each


def _parts_first(
    graph: Combined, asked: Mapping[str, Sequence[tuple[Rule | None, tuple[str, ...]]]]
) -> Iterator[str]:
    """Yield every key after its parts, as far as there is no circle; without recursion."""
    seen: set[str] = set()
    for first in graph.nodes:
        if not asked[first] and first not in seen:  # most have no parts
            seen.add(first)
            yield first
            continue
        stack: list[tuple[str, bool]] = [(first, False)]
        while stack:
            key, ready = stack.pop()
            if ready:
                yield key
            elif key not in seen:
                seen.add(key)
                stack.append((key, True))
                parts = [part for _, of in asked[key] for part in of]
                stack.extend((part, False) for part in reversed(parts) if part not in seen)


def _stand(
    graph: Combined,
    key: str,
    asked: Sequence[tuple[Rule | None, tuple[str, ...]]],
    matches: Mapping[str, tuple[Match, ...]],
    made: Mapping[str, NodeProgress],
) -> NodeProgress:
    own = matches.get(key, ())
    edges: dict[str, list[Edge]] = {}
    for edge in statements(graph, key) if asked else ():
        edges.setdefault(edge.start, []).append(edge)
    there = {part: _confirmed(matches.get(part, ())) for part in edges}
    counting = {part: _counting(edges[part], there[part]) for part in edges}
    counts = {
        part: _counts(edges[part], there[part], counting[part], made.get(part)) for part in edges
    }
    held = _Held(counts, there, counting)
    rules = tuple(_rule(graph, rule, of, held) for rule, of in asked)
    node = graph.nodes[key]
    below = (made[part].begun for part in edges if part in made)
    begun = any(each is not Counts.NO for each in counts.values()) or any(below)
    if confirmed := _confirmed(own):
        sure = any(one.sure for one in confirmed)
        return NodeProgress(State.HELD, sure, own, rules, counts, begun)
    if node.group and rules and all(rule.perhaps_met for rule in rules):
        sure = all(rule.met for rule in rules) and _is_asked(edges, asked)
        return NodeProgress(State.HELD, sure, own, rules, counts, begun)
    standings = {one.holding.standing for one in own}
    said = next((state for each, state in _BY_STANDING.items() if each in standings), None)
    state = said or (State.IN_PROGRESS if begun else State.MISSING)
    return NodeProgress(state, False, own, rules, counts, begun)


def _is_asked(
    edges: Mapping[str, Sequence[Edge]],
    asked: Sequence[tuple[Rule | None, tuple[str, ...]]],
) -> bool:
    """Say whether the awarding side signed that a group is one, and what it asks for.

    Nobody awards a group: a file alone could call an award one, and ask for less than its issuer.
    """

    def in_a_file(part: str) -> bool:
        return any(edge.binding and edge.source.is_file for edge in edges.get(part, ()))

    return all(rule.binding if rule else all(map(in_a_file, of)) for rule, of in asked)


def _confirmed(matches: Sequence[Match]) -> tuple[Match, ...]:
    return tuple(one for one in matches if one.holding.is_eligible)


def _counting(edges: Sequence[Edge], confirmed: Sequence[Match]) -> tuple[Match, ...]:
    """Return the credentials of a part that count towards a whole."""
    says = {edge.source.by for edge in edges if edge.binding}
    # Who puts parts together and signs knows what it issued itself, under whatever address: but
    # only what it calls by that id itself, not what others declare to be the same.
    return tuple(
        one
        for one in confirmed
        if says
        and (one.sure or (one.how is How.SAME_ID and one.holding.credential.issuer.id in says))
    )


def _counts(
    edges: Sequence[Edge],
    confirmed: Sequence[Match],
    counting: Sequence[Match],
    there: NodeProgress | None,
) -> Counts:
    if confirmed:
        return Counts.YES if counting else Counts.MAY
    if there is None or there.state is not State.HELD:
        return Counts.NO
    return Counts.YES if there.sure and any(edge.binding for edge in edges) else Counts.MAY


def _rule(
    graph: Combined,
    rule: Rule | None,
    of: tuple[str, ...],
    held: _Held,
) -> RuleProgress:
    kind = rule.kind if rule else RuleKind.ALL
    source = rule.source if rule else None
    if rule and kind is RuleKind.UNCHECKED:
        return RuleProgress(kind, (), 0, 0, 1, "", source, said=rule.said)
    asked = rule.credits if rule and kind is RuleKind.CREDITS else None
    if asked:
        unit, needed = asked.unit, asked.value
    else:
        unit = ""
        needed = {RuleKind.ALL: len(of), RuleKind.ANY: 1}.get(kind, rule.k if rule else 0)

    def sum_of(parts: Sequence[str], by: Mapping[str, Sequence[Match]]) -> float:
        """Return the most that parts are worth by some of what is held of them."""
        value = {part: worth(graph.nodes[part], unit, by[part]) if asked else 1.0 for part in parts}
        return most({part: _evidence(graph, part, by[part]) for part in parts}, value)

    done = sum_of([part for part in of if held.counts[part] is Counts.YES], held.counting)
    there = [part for part in of if held.counts[part] is not Counts.NO]
    both = min(sum_of(there, held.confirmed), needed)
    done = min(done, needed)
    signed = {
        part: tuple(
            one for one in held.confirmed[part] if one.holding.standing is Standing.CONFIRMED
        )
        for part in there
    }
    sealed = [part for part in there if signed[part] or not held.confirmed[part]]
    cached = 0.0
    if len(sealed) < len(there):
        cached = max(0.0, both - min(sum_of(sealed, signed), needed))
    may = max(0.0, both - done)
    return RuleProgress(kind, of, done, may, needed, unit, source, cached)


def _evidence(graph: Combined, part: str, held: Sequence[Match]) -> tuple[str, ...]:
    """Return the credentials that stand for a part; a group stands for itself.

    So does a competency at which they point: one badge may show several.
    """
    points = graph.nodes[part].competency
    return tuple(
        dict.fromkeys(
            part if points and one.how is How.ALIGNED else one.holding.evidence for one in held
        )
    ) or (part,)


def worth(part: Node, unit: str, held: Sequence[Match]) -> float:
    """Return the credits of a part in a unit; another unit is never converted."""
    offered = part.credits
    if offered is None or offered.unit != unit:
        return 0.0
    given = (earned(one.holding.credential) for one in held)
    return max((offered.value if each is None else each for each in given), default=offered.value)
