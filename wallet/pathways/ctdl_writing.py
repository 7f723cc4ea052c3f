"""Writes a goal as a CTDL pathway in JSON-LD, and names what CTDL has no place for."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from wallet.pathways.model import EdgeKind, RuleKind
from wallet.pathways.outline import beneath

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.pathways.combining import Combined
    from wallet.pathways.model import Node, Texts
    from wallet.pathways.standing import NodeProgress, RuleProgress

_CONTEXT = "https://credreg.net/ctdl/schema/context/json"
_ORDER = {EdgeKind.PRECEDES: "ceterms:precedes", EdgeKind.REQUIRES: "ceterms:prerequisite"}
_NO_PLACE = frozenset(
    {EdgeKind.EQUIVALENT, EdgeKind.REPLACED_BY, EdgeKind.PEER, EdgeKind.GIVES_ACCESS_TO}
)
_NO_LANGUAGE = "und"  # BCP 47: a language map has no other word for "not said"


def written(
    graph: Combined, progress: Mapping[str, NodeProgress], goal: str
) -> tuple[bytes, tuple[str, ...]]:
    """Return a file that ``ctdl.read`` reads, and codes of sentences on what is not in it.

    Each achievement is the proxy of a component. It names no learner and no badge.
    """
    inside = beneath(goal, progress)
    document = _Writing(graph, progress, goal, [key for key in graph.nodes if key in inside])
    data = json.dumps(document.whole(), ensure_ascii=False, indent=2).encode() + b"\n"
    return data, tuple(document.losses())


class _Writing:
    def __init__(
        self,
        graph: Combined,
        progress: Mapping[str, NodeProgress],
        goal: str,
        keys: list[str],
    ) -> None:
        self._graph = graph
        self._progress = progress
        self._goal = goal
        self._keys = keys
        self._proxied: dict[str, str] = {}  # the id of what each component stands for
        taken: set[str] = set()
        for key in keys:
            plain = graph.nodes[key].id or key
            self._proxied[key] = key if plain in taken else plain
            taken.add(self._proxied[key])
        self._base = f"{self._proxied[goal]}#ctdl"
        self._ids = {key: f"{self._base}-{at}" for at, key in enumerate(keys, 1)}
        self._order: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for edge in graph.edges:
            if edge.kind in _ORDER and edge.end in self._ids:
                self._order[edge.start].append((_ORDER[edge.kind], self._ids[edge.end]))

    def whole(self) -> dict[str, Any]:
        node = self._graph.nodes[self._goal]
        pathway = {
            "@id": self._base,
            "@type": "ceterms:Pathway",
            "ceterms:name": _map(node.titles) or {_NO_LANGUAGE: self._proxied[self._goal]},
            "ceterms:hasDestinationComponent": [self._ids[self._goal]],
            "ceterms:hasPart": [self._ids[key] for key in self._keys],
        }
        components = [self._component(key) for key in self._keys]
        awards = [one for key in self._keys for one in self._award(key)]
        return {"@context": _CONTEXT, "@graph": [pathway, *components, *awards]}

    def losses(self) -> Iterator[str]:
        """Yield the code of each kind of thing that is left out."""
        nodes = [self._graph.nodes[key] for key in self._keys]
        edges = [
            edge
            for edge in self._graph.edges
            if edge.kind in _NO_PLACE and edge.start in self._ids and edge.end in self._ids
        ]
        if any(node.hours is not None for node in nodes):
            yield "pathway_lost_hours"
        if any(not code.startswith("humanCode ") for node in nodes for code in node.codes):
            yield "pathway_lost_codes"
        if edges:
            yield "pathway_lost_links"
        yield "pathway_lost_voices"
        yield "pathway_lost_ctids"

    def _component(self, key: str) -> dict[str, Any]:
        node, rules = self._graph.nodes[key], self._progress[key].rules
        kind = "Competency" if node.competency else "Basic" if node.group else "Credential"
        parts = dict.fromkeys(part for rule in rules for part in rule.parts)
        found: dict[str, Any] = {"@id": self._ids[key], "@type": f"ceterms:{kind}Component"}
        if names := _map(node.titles):
            found["ceterms:name"] = names
        if node.competency or not node.group:
            found["ceterms:proxyFor"] = self._proxied[key]
        if code := _human_code(node):
            found["ceasn:codedNotation"] = code
        if node.credits:
            found["ceterms:creditValue"] = [_amount(node.credits.value, node.credits.unit)]
        if parts:
            found["ceasn:hasChild"] = [self._ids[part] for part in parts]
        if rules:
            found["ceterms:hasCondition"] = [self._condition(rule) for rule in rules]
        for name, other in self._order[key]:
            found.setdefault(name, []).append(other)
        return found

    def _condition(self, rule: RuleProgress) -> dict[str, Any]:
        found: dict[str, Any] = {"@type": "ceterms:ComponentCondition"}
        if rule.said:
            found["ceterms:description"] = _map(rule.said)
        targets = [self._ids[part] for part in rule.parts]
        if rule.kind is RuleKind.UNCHECKED:
            found["ceterms:hasConstraint"] = [
                {"@type": "ceterms:Constraint", "ceterms:description": _map(rule.said)}
            ]
        elif rule.kind is RuleKind.CREDITS:
            found["ceterms:targetComponent"] = targets
            found["ceterms:hasConstraint"] = [
                {
                    "@type": "ceterms:Constraint",
                    "ceterms:leftSource": ["ceterms:creditValue"],
                    "ceterms:leftAction": "arrayOperation:SumOf",
                    "ceterms:comparator": "compare:GreaterThanOrEqualTo",
                    "ceterms:rightSource": [_amount(rule.needed, rule.unit)],
                }
            ]
        else:
            found["ceterms:targetComponent"] = targets
            found["ceterms:requiredNumber"] = round(rule.needed)
        return found

    def _award(self, key: str) -> Iterator[dict[str, Any]]:
        """Yield who awards what a component stands for."""
        node = self._graph.nodes[key]
        if node.awarders and not (node.group or node.competency):
            yield {
                "@id": self._proxied[key],
                "@type": "ceterms:Credential",
                "ceterms:ownedBy": list(node.awarders),
            }


def _map(texts: Texts) -> dict[str, str]:
    return {language or _NO_LANGUAGE: text for language, text in texts}


def _human_code(node: Node) -> str:
    codes = (code for code in node.codes if code.startswith("humanCode "))
    return next(codes, "").removeprefix("humanCode ")


def _amount(value: float, unit: str) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "schema:QuantitativeValue", "schema:value": value}
    if unit:
        found["ceterms:creditUnitType"] = [
            {
                "@type": "ceterms:CredentialAlignmentObject",
                "ceterms:targetNodeName": {_NO_LANGUAGE: unit},
            }
        ]
    return found
