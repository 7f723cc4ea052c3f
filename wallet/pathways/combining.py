"""Joins what many sources say into one graph, in which each achievement stands once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.pathways.addresses import are_neighbours, lies_with
from wallet.pathways.memory import Memory
from wallet.pathways.model import (
    NO_CODES,
    NO_NOTES,
    Edge,
    EdgeKind,
    Graph,
    Node,
    Rule,
    RuleKind,
    Texts,
    Voice,
    node_key,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Combined:
    """One graph; every key in it is that of ``nodes``.

    ``canonical`` maps the keys that were joined, because those who award both say that they are the
    same, to the key that stands for them.
    """

    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    rules: Mapping[str, tuple[Rule, ...]]  # by whole
    parts: Mapping[str, tuple[Edge, ...]]  # COMPONENT_OF, by whole
    aligned: Mapping[str, tuple[Edge, ...]]  # ALIGNED_COMPETENCY, by achievement
    goals: tuple[str, ...]
    canonical: Mapping[str, str]
    by_learner: frozenset[str]  # wholes of which the learner drew parts
    drawn_goals: tuple[str, ...]

    def key(self, key: str) -> str:
        """Return the key that stands for a key."""
        return self.canonical.get(key, key)


def owns(issuer: str, node: Node, *, known: bool = False) -> bool:
    """Say whether an issuer awards an achievement, by the achievement's own identifier.

    Names and lists of awarders are only said. An address that lies with the issuer, or an id that
    is nobody else's, is not; one elsewhere on its host is believed of one that is ``known``.
    """
    if node.key != node.id:
        return node.key == node_key(node.id, issuer)
    return lies_with(issuer, node.id) or (known and are_neighbours(issuer, node.id))


def combine(graphs: Iterable[Graph], memory: Memory | None = None) -> Combined:
    """Join graphs; what came first describes a node, later ones only add what it left open."""
    of = (memory or Memory()).of
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    rules: list[Rule] = []
    goals: list[str] = []
    drawn_goals: list[str] = []
    for graph in graphs:
        for node in graph.nodes:
            known = nodes.get(node.key)
            nodes[node.key] = node if known is None else of(_joined, known, node)
        said = of(_different, graph)
        edges += said[0]
        rules += said[1]
        drawn = any(rule.voice is Voice.LEARNER for rule in graph.rules[:1])
        (drawn_goals if drawn else goals).extend(graph.goals)
    for edge in edges:
        for key in (edge.start, edge.end):
            if key not in nodes:
                nodes[key] = Node(key, key.partition(" ")[2] or key)  # nothing else is known of it
    canonical = _canonical(nodes, edges)
    return _assembled(nodes, edges, rules, (goals, drawn_goals), canonical)


def _assembled(
    nodes: dict[str, Node],
    edges: list[Edge],
    rules: list[Rule],
    goals: tuple[list[str], list[str]],
    canonical: Mapping[str, str],
) -> Combined:
    for key, stands in canonical.items():
        nodes[stands] = _joined(nodes[stands], nodes.pop(key))

    def named(key: str) -> str:
        return canonical.get(key, key)

    if canonical:
        moved = [_moved(edge, canonical) for edge in edges]
        edges = [edge for edge in moved if edge.start != edge.end]
        rules = [left for rule in rules if (left := _under(rule, named)) is not None]
    parts: dict[str, list[Edge]] = defaultdict(list)
    aligned: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.kind is EdgeKind.COMPONENT_OF:
            parts[edge.end].append(edge)
        elif edge.kind is EdgeKind.ALIGNED_COMPETENCY:
            aligned[edge.start].append(edge)
    by_whole: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_whole[rule.node].append(rule)
    told, drawn = (tuple(dict.fromkeys(map(named, each))) for each in goals)
    return Combined(
        nodes,
        tuple(edges),
        {whole: tuple(dict.fromkeys(found)) for whole, found in by_whole.items()},
        {whole: tuple(found) for whole, found in parts.items()},
        {start: tuple(found) for start, found in aligned.items()},
        told,
        canonical,
        frozenset(named(rule.node) for rule in rules if rule.voice is Voice.LEARNER),
        drawn,
    )


def _moved(edge: Edge, canonical: Mapping[str, str]) -> Edge:
    start, end = canonical.get(edge.start, edge.start), canonical.get(edge.end, edge.end)
    if (start, end) == (edge.start, edge.end):
        return edge
    return replace(edge, start=start, end=end)


def _under(rule: Rule, named: Callable[[str], str]) -> Rule | None:
    """Return a rule by the keys that stand for its own; None where it asks for nothing."""
    whole = named(rule.node)
    of = tuple(dict.fromkeys(named(part) for part in rule.of if named(part) != whole))
    if not of and rule.kind is not RuleKind.UNCHECKED:
        return None
    same = whole == rule.node and of == rule.of
    return rule if same else replace(rule, node=whole, of=of)


def _different(graph: Graph) -> tuple[tuple[Edge, ...], tuple[Rule, ...]]:
    """Leave out what leads back to itself, and what one source says twice in the same place."""
    found: list[Edge] = []
    seen: set[tuple[str | bool, ...]] = set()
    for edge in graph.edges:
        said = edge.source
        place = (edge.start, edge.end, edge.kind, edge.voice, said.document, said.pointer, said.by)
        told = (*place, said.signed, said.is_file)
        if edge.start != edge.end and told not in seen:
            seen.add(told)
            found.append(edge)
    rules = (_under(rule, str) for rule in graph.rules)
    return tuple(found), tuple(rule for rule in rules if rule is not None)


def _joined(first: Node, other: Node) -> Node:
    # What the awarding side says of its worth goes before what anybody else says.
    worth = first if first.credits and (first.vouched or not other.vouched) else other
    return replace(
        first,
        titles=_both(first.titles, other.titles),
        credits=worth.credits,
        vouched=worth.vouched,
        hours=other.hours if first.hours is None else first.hours,
        awarders=tuple(dict.fromkeys((*first.awarders, *other.awarders))),
        codes=tuple(dict.fromkeys((*first.codes, *other.codes))),
        signed_codes=first.signed_codes | other.signed_codes or NO_CODES,
        group=first.group and other.group,
        competency=first.competency and other.competency,
        notes=first.notes | other.notes or NO_NOTES,
        own=first.own or other.own,
        badges=tuple(dict.fromkeys((*first.badges, *other.badges))),
    )


def _both(first: Texts, other: Texts) -> Texts:
    known = {language for language, _ in first}
    return (*first, *(pair for pair in other if pair[0] not in known))


def vouched(edge: Edge, nodes: Mapping[str, Node]) -> bool:
    """Say whether one who awards both ends signed that they are the same, or its next edition."""
    if not edge.source.signed:
        return False
    said = edge.source
    return all(owns(said.by, nodes[key], known=said.known) for key in (edge.start, edge.end))


def _canonical(nodes: Mapping[str, Node], edges: Iterable[Edge]) -> dict[str, str]:
    """Join equivalents that are vouched for; the one that was told of first stands for all."""
    order = {key: place for place, key in enumerate(nodes)}
    root: dict[str, str] = {}

    def find(key: str) -> str:
        while (above := root.get(key, key)) != key:
            root[key] = root.get(above, above)  # halves the way for the next
            key = root[key]
        return key

    for edge in edges:
        if edge.kind is not EdgeKind.EQUIVALENT or not vouched(edge, nodes):
            continue
        one, other = sorted((find(edge.start), find(edge.end)), key=order.__getitem__)
        if one != other:
            root[other] = one
    return {key: find(key) for key in root if find(key) != key}
