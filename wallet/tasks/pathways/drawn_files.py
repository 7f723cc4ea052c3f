"""A drawing of the learner's as a pathway file (docs/pathway-file.md), and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from wallet import strict_json
from wallet.errors import ReadingError
from wallet.pathways.model import RuleKind
from wallet.pathways.sources import reading
from wallet.pathways.sources.pathway_file import TYPE, VERSION
from wallet.snapshots.drawing import DrawnGroup, DrawnPathway, DrawnStep

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.pathways.model import Credits, Texts

ROOT = "root"
"""The key of what the goal asks for; it has no name in the file."""

_MEMBERS = {
    "type",
    "formatVersion",
    "id",
    "name",
    "description",
    "destination",
    "achievement",
    "rule",
    "association",
}  # fmt: skip - a list


class Linked(NamedTuple):
    """The achievement that a step stands for: its id as written, and what its source states."""

    id: str
    titles: Texts = ()
    awarder: str = ""  # id of an issuer
    hours: float | None = None
    credits: Credits | None = None
    group: bool = False
    competency: bool = False


def written(drawn: DrawnPathway, drawing: str, links: Mapping[str, Linked]) -> bytes:
    """Return the file of a drawing under an id; ``links`` are those of its steps, by key.

    What no link stands for gets an id within the file. A title of the learner's is written first
    of those that its source has.
    """
    ids = {key: link.id for key, link in links.items()}
    for each in drawn.named:
        ids.setdefault(each.key, f"{drawing}#{each.key}")
    wholes = ((ids[drawn.goal.key], drawn.root), *((ids[g.key], g) for g in drawn.groups))
    document = {
        "type": TYPE,
        "formatVersion": VERSION,
        "id": drawing,
        "name": drawn.title,
        **({"description": drawn.description} if drawn.description.strip() else {}),
        "destination": ids[drawn.goal.key],
        "achievement": [
            *(_step(one, ids, links.get(one.key)) for one in (drawn.goal, *drawn.steps)),
            *(_group(one, ids) for one in drawn.groups),
        ],
        "rule": [_rule(whole, group, ids) for whole, group in wholes],
        "association": [
            {
                "type": "Association",
                "associationType": "precedes",
                "sourceId": ids[before],
                "targetId": ids[after],
            }
            for before, after in drawn.order
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _step(step: DrawnStep, ids: Mapping[str, str], link: Linked | None) -> dict[str, Any]:
    found: dict[str, Any] = {"id": ids[step.key]}
    if link is None:
        found["name"] = step.title
        credits_, unit, hours = step.credits, step.unit, step.hours
    else:
        found["name"] = _named(step.title, link)
        credits_ = link.credits.value if link.credits else None
        unit, hours = link.credits.unit if link.credits else "", link.hours
        if link.awarder:
            found["creator"] = link.awarder
        if link.group:
            found["group"] = True
        if link.competency:
            found["competency"] = True
    if credits_ is not None:
        found["creditsAvailable"] = credits_
        if unit:
            found["creditUnit"] = unit
    if hours is not None:
        found["timeInvestment"] = hours
    if step.badge:
        found["badge"] = step.badge
    return found


def _named(title: str, link: Linked) -> str | dict[str, str]:
    if not link.titles:
        return title if title.strip() else link.id
    first = sorted(link.titles, key=lambda pair: pair[1] != title)
    return first[0][1] if len(first) == 1 and not first[0][0] else dict(first)


def _group(group: DrawnGroup, ids: Mapping[str, str]) -> dict[str, Any]:
    name = {"name": group.title} if group.title.strip() else {}
    return {"id": ids[group.key], **name, "group": True}


def _rule(whole: str, group: DrawnGroup, ids: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "achievement": whole,
        "kind": group.kind.value,
        "of": [ids[part] for part in group.of],
    }
    if group.kind is RuleKind.K_OF_N:
        found["k"] = group.k
    if group.kind is RuleKind.CREDITS:
        found["credits"] = group.credits
        if group.unit:
            found["unit"] = group.unit
    return found


def read(body: bytes) -> DrawnPathway:
    """Return the drawing that ``written`` wrote.

    Steps that have no id within the file get keys anew, in the order in which they stand. Raises
    ``ReadingError`` as ``reading.read``, and ``drawing_not_ours`` for a pathway file that says what
    no drawing does: a restored one may come from another program.
    """
    reading.read(body, drawn=True)
    document = strict_json.loads(body)
    drawing, destination = document["id"], document["destination"]
    achievements = document["achievement"]
    keys = _keys(drawing, [one["id"] for one in achievements])
    rules = {rule["achievement"]: rule for rule in document.get("rule", ())}
    if not _is_ours(document, rules):
        raise ReadingError("drawing_not_ours", pathway=drawing)
    own = [one for one in achievements if one["id"] in rules and one["id"] != destination]
    inner = {one["id"] for one in own}
    steps = [one for one in achievements if one["id"] not in inner]
    made = {one["id"]: _drawn_step(one, keys, drawing) for one in steps}
    goal = made.pop(destination)
    return DrawnPathway(
        id=drawing,
        title=_first(document["name"]),
        description=_first(document.get("description", "")),
        goal=goal,
        steps=tuple(made.values()),
        groups=tuple(
            _drawn_group(keys[one["id"]], _first(one.get("name", "")), rules[one["id"]], keys)
            for one in own
        ),
        root=_drawn_group(ROOT, "", rules[destination], keys),
        order=tuple(
            (keys[one["sourceId"]], keys[one["targetId"]])
            for one in document.get("association", ())
        ),
    )


def _is_ours(document: Mapping[str, Any], rules: Mapping[str, Any]) -> bool:
    """Say whether nothing would be lost by reading a pathway file as a drawing."""
    kinds = {one["associationType"] for one in document.get("association", ())}
    return (
        {*document} <= _MEMBERS
        and document["destination"] in rules
        and len(rules) == len(document["rule"])
        and all(rule["kind"] != RuleKind.UNCHECKED for rule in rules.values())
        and kinds <= {"precedes"}
    )


def _keys(drawing: str, ids: Iterable[str]) -> dict[str, str]:
    """Return the key of each id: what it has in the file, else "s1" and so on."""
    ids = tuple(ids)
    prefix = f"{drawing}#"
    keys = {each: each.removeprefix(prefix) for each in ids if each.startswith(prefix)}
    taken, number = {*keys.values(), ROOT}, 0
    for each in ids:
        if each in keys:
            continue
        number += 1
        while f"s{number}" in taken:
            number += 1
        keys[each] = f"s{number}"
    return keys


def _drawn_step(one: Mapping[str, Any], keys: Mapping[str, str], drawing: str) -> DrawnStep:
    own = one["id"].startswith(f"{drawing}#")
    return DrawnStep(
        key=keys[one["id"]],
        title=_first(one.get("name", "")),
        badge=one.get("badge", ""),
        achievement="" if own else one["id"],
        hours=one.get("timeInvestment"),
        credits=one.get("creditsAvailable"),
        unit=one.get("creditUnit", ""),
    )


def _drawn_group(
    key: str, title: str, rule: Mapping[str, Any], keys: Mapping[str, str]
) -> DrawnGroup:
    return DrawnGroup(
        key=key,
        title=title,
        kind=RuleKind(rule["kind"]),
        of=tuple(keys[each] for each in rule["of"]),
        k=rule.get("k", 0),
        credits=rule.get("credits"),
        unit=rule.get("unit", ""),
    )


def _first(name: str | Mapping[str, str]) -> str:
    return name if isinstance(name, str) else next(iter(name.values()), "")


def for_others(body: bytes) -> bytes:
    """Return a drawing as somebody else may have it: without the badges that the learner chose.

    Raises ``ReadingError`` as ``reading.read``.
    """
    reading.read(body, drawn=True)
    document = strict_json.loads(body)
    for one in document["achievement"]:
        one.pop("badge", None)
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"
