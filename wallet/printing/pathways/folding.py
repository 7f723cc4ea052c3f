"""Which steps of a pathway are drawn while some of its nested ones are folded up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.pathways import EdgeKind, PathwayLink

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from wallet.snapshots.pathways import PathwayPage

Parts = dict[str, list[str]]
Arrow = tuple[str, str]


def parts_of(page: PathwayPage) -> Parts:
    """Return what each card is made of: rows beneath it, past the rules that have no card."""
    found: Parts = {step.drawn: [] for step in page.steps if step.drawn}
    wholes: list[str] = []
    for step in page.steps:
        above = wholes[step.parent] if step.parent >= 0 else ""
        wholes.append(step.key or above)
        if step.drawn and above and step.drawn not in found[above]:
            found[above].append(step.drawn)
    return found


def shown(parts: Parts, goal: str, folded: Collection[str]) -> list[str]:
    """Return the cards that are drawn: those that some way from the goal still reaches."""
    found = {goal: None}
    waiting = [goal]
    for key in waiting:
        new = [part for part in parts[key] if part not in found] if key not in folded else []
        found.update(dict.fromkeys(new))
        waiting += new
    return list(found)


def inside(parts: Parts, drawn: Collection[str], folded: Collection[str]) -> Mapping[str, int]:
    """Return how many cards each folded one hides, at any depth."""
    return {key: len({*shown(parts, key, ())} - {*drawn}) for key in folded if key in drawn}


def arrow(link: PathwayLink) -> Arrow:
    """Return a link as it is drawn: what comes first at the left."""
    if link.kind is EdgeKind.REQUIRES:
        return link.end, link.start
    return link.start, link.end


def conditions(page: PathwayPage) -> list[PathwayLink]:
    """Return what joins each condition that cannot be checked to its whole."""
    return [
        PathwayLink(step.condition, page.steps[step.parent].key, EdgeKind.COMPONENT_OF)
        for step in page.steps
        if step.condition
    ]
