"""How far the learner is: the state of every achievement, and how the parts of wholes add up.

Parts are weighed before their wholes. In a circle somebody has to be first: the achievement at
which the circle is entered is then judged by what the learner holds alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from wallet.pathways.asking import extras, is_drawn, requirements, statements
from wallet.pathways.counting import most
from wallet.pathways.holdings import Standing, earned
from wallet.pathways.matching import How, Match
from wallet.pathways.memory import Memory
from wallet.pathways.model import Edge, Node, Rule, RuleKind
from wallet.pathways.standing import Basis, Counts, NodeProgress, RuleProgress, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.pathways.combining import Combined


_BY_STANDING = {
    Standing.UNFINISHED: State.IN_PROGRESS,
    Standing.NOT_CONFIRMED: State.NOT_CONFIRMED,
    Standing.EXPIRED: State.EXPIRED,
    Standing.WITHDRAWN: State.WITHDRAWN,
}


_NO_PARTS: Mapping[str, Counts] = MappingProxyType({})


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
    memory = memory or Memory()
    recall, of = memory.recall, memory.of
    drawn = frozenset(key for key in graph.by_learner if is_drawn(graph, key))
    wholes = (graph.rules.keys() | graph.parts.keys()) - drawn
    asked = {key: tuple(requirements(graph, key)) if key in wholes else () for key in graph.nodes}
    made: dict[str, NodeProgress] = {}
    for key in _parts_first(graph, asked):
        if not asked[key] and key not in graph.parts:  # as of most: nothing leads to it
            made[key] = of(_by_itself, found) if (found := matches.get(key)) else _MISSING
            continue
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
    extra = tuple(_rule(graph, rule, of, held, _basis(rule, of, {})) for rule, of in more)
    stands = made[whole]
    return replace(stands, counts={**counts, **stands.counts}, extra=extra)


def _by_itself(own: tuple[Match, ...]) -> NodeProgress:
    """Return how the learner stands with an achievement that has no parts."""
    if confirmed := _confirmed(own):
        return NodeProgress(
            State.HELD, any(one.sure for one in confirmed), own, (), _NO_PARTS, False
        )
    standings = {one.holding.standing for one in own}
    said = (state for each, state in _BY_STANDING.items() if each in standings)
    return NodeProgress(next(said, State.MISSING), False, own, (), _NO_PARTS, False)


def _given(
    graph: Combined,
    key: str,
    asked: Sequence[tuple[Rule | None, tuple[str, ...]]],
    matches: Mapping[str, tuple[Match, ...]],
    made: Mapping[str, NodeProgress],
) -> tuple[object, ...]:
    """Return all that ``_stand`` looks at: as long as that is the same, so is what it finds."""
    own, edges = (graph.nodes[key], matches.get(key)), graph.parts.get(key, ())
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
    rules = tuple(_rule(graph, rule, of, held, _basis(rule, of, edges)) for rule, of in asked)
    node = graph.nodes[key]
    below = (made[part].begun for part in edges if part in made)
    begun = any(each is not Counts.NO for each in counts.values()) or any(below)
    alone = _by_itself(own)
    if (
        alone.state is not State.HELD
        and node.group
        and rules
        and all(rule.perhaps_met for rule in rules)
    ):
        sure = all(rule.met for rule in rules) and _is_asked(edges, asked)
        return NodeProgress(State.HELD, sure, own, rules, counts, begun)
    started = begun and alone.state is State.MISSING
    state = State.IN_PROGRESS if started else alone.state
    return NodeProgress(state, alone.sure, own, rules, counts, begun)


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
    basis: Basis,
) -> RuleProgress:
    kind = rule.kind if rule else RuleKind.ALL
    source = rule.source if rule else None
    if rule and kind is RuleKind.UNCHECKED:
        return RuleProgress(kind, (), 0, 0, 1, "", source, said=rule.said, basis=basis)
    asked = rule.credits if rule and kind is RuleKind.CREDITS else None
    if asked:
        unit, needed = asked.unit, asked.value
    else:
        unit = ""
        needed = {RuleKind.ALL: len(of), RuleKind.ANY: 1}.get(kind, rule.k if rule else 0)

    def sum_of(
        parts: Sequence[str], by: Mapping[str, Sequence[Match]], *, sure: bool = False
    ) -> float:
        """Return the most that parts are worth by some of what is held of them."""
        nodes = graph.nodes
        value = {
            part: worth(nodes[part], unit, by[part], sure=sure) if asked else 1.0 for part in parts
        }
        return most({part: _evidence(graph, part, by[part]) for part in parts}, value)

    done = sum_of(
        [part for part in of if held.counts[part] is Counts.YES], held.counting, sure=True
    )
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
    return RuleProgress(kind, of, done, may, needed, unit, source, cached, basis=basis)


def _basis(rule: Rule | None, of: Sequence[str], edges: Mapping[str, Sequence[Edge]]) -> Basis:
    """Return on whose word a rule rests; the statements on single parts on the weakest of them."""
    if rule is not None:
        binding, signed = rule.binding, rule.source.signed
    else:
        binding = all(any(edge.binding for edge in edges.get(part, ())) for part in of)
        signed = all(any(edge.source.signed for edge in edges.get(part, ())) for part in of)
    return Basis.SIGNED if binding else Basis.SAID if signed else Basis.UNSIGNED


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


def worth(part: Node, unit: str, held: Sequence[Match], *, sure: bool = False) -> float:
    """Return the credits of a part in a unit; another unit is never converted.

    With ``sure`` only what the awarding side vouches for: anybody can write down a worth.
    """
    offered = part.credits
    if offered is None or offered.unit != unit or (sure and not part.vouched):
        return 0.0
    given = (earned(one.holding.credential) for one in held)
    return max((offered.value if each is None else each for each in given), default=offered.value)


_MISSING = _by_itself(())
