"""Writes what badges say of a goal as a pathway file, for somebody else to bring."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.pathways.model import EdgeKind, RuleKind, usable
from wallet.pathways.outline import beneath
from wallet.pathways.sources.pathway_file import TYPE, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.pathways.combining import Combined
    from wallet.pathways.model import Node, Texts
    from wallet.pathways.standing import NodeProgress

_ORDER = {
    EdgeKind.PRECEDES: "precedes",
    EdgeKind.REPLACED_BY: "replacedBy",
    EdgeKind.PEER: "isPeerOf",
    EdgeKind.RELATED: "isRelatedTo",
}  # fmt: skip - a table


def written(graph: Combined, progress: Mapping[str, NodeProgress], goal: str) -> bytes:
    """Return a pathway file that ``pathway_file.read`` reads; it names no learner and no badge.

    Ids are written as they were read. Of two achievements with one id, which only their issuers
    tell apart, the second is given the key that tells it, or a number where that is no id.
    """
    inside = beneath(goal, progress)
    keys = [key for key in graph.nodes if key in inside]
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for key in keys:
        plain = usable(graph.nodes[key].id)
        ids[key] = plain if plain and plain not in taken else usable(key) or f"#{len(taken)}"
        taken.add(ids[key])
    document = {
        "type": TYPE,
        "formatVersion": VERSION,
        "id": usable(f"{ids[goal]}#pathway") or "#pathway",
        "name": _texts(graph.nodes[goal].titles, ids[goal]),
        "destination": ids[goal],
        "achievement": [_achievement(graph.nodes[key], ids[key]) for key in keys],
        "rule": [rule for key in keys for rule in _rules(progress[key], ids, ids[key])],
        "association": [
            {
                "type": "Association",
                "associationType": _ORDER[edge.kind],
                "sourceId": ids[edge.start],
                "targetId": ids[edge.end],
            }
            for edge in graph.edges
            if edge.kind in _ORDER and edge.start in ids and edge.end in ids
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _texts(titles: Texts, otherwise: str) -> Any:
    if len(titles) == 1 and not titles[0][0]:
        return titles[0][1]
    return dict(titles) or otherwise


def _achievement(node: Node, written_id: str) -> dict[str, Any]:
    found: dict[str, Any] = {"id": written_id}
    if node.titles or not node.group:
        found["name"] = _texts(node.titles, written_id)
    if node.credits:
        found["creditsAvailable"] = node.credits.value
        if node.credits.unit:
            found["creditUnit"] = node.credits.unit
    if node.hours is not None:
        found["timeInvestment"] = node.hours
    code = next((each for each in node.codes if each.startswith("humanCode ")), "")
    if code:
        found["humanCode"] = code.removeprefix("humanCode ")
    if len(node.awarders) == 1 and usable(node.awarders[0]):
        found["creator"] = node.awarders[0]
    if node.group:
        found["group"] = True
    if node.competency:
        found["competency"] = True
    return found


def _rules(whole: NodeProgress, ids: Mapping[str, str], own: str) -> Iterator[dict[str, Any]]:
    for rule in whole.rules:
        found: dict[str, Any] = {"achievement": own, "kind": rule.kind.value}
        if rule.parts:
            found["of"] = [ids[part] for part in rule.parts]
        if rule.said:
            found["description"] = _texts(rule.said, "")
        if rule.kind is RuleKind.K_OF_N:
            found["k"] = round(rule.needed)
        if rule.kind is RuleKind.CREDITS:
            found["credits"] = rule.needed
            found["unit"] = rule.unit
        yield found
