"""What stands in a drawing, and where: its steps and groups as they are read from top to bottom.

A step or group that two groups name stands where it is named first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.snapshots.drawing import DrawnGroup, DrawnStep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.snapshots.drawing import DrawnPathway
    from wallet.snapshots.pathways import PathwayPage, PathwayStep

Part = DrawnStep | DrawnGroup


@dataclass(frozen=True, slots=True)
class Row:
    """A step or group as it stands in the list: ``depth`` groups are around it."""

    part: Part
    depth: int
    inside: str  # key of the group around it


def rows(drawn: DrawnPathway) -> tuple[Row, ...]:
    """Return steps and groups as they are read, each group before what is in it."""
    return tuple(_walk(drawn))


def _walk(drawn: DrawnPathway) -> Iterator[Row]:
    known = parts(drawn)
    seen = {drawn.root.key}
    waiting = [(key, 0, drawn.root.key) for key in reversed(drawn.root.of)]
    while waiting:
        key, depth, inside = waiting.pop()
        part = known.get(key)
        if part is None or key in seen:
            continue
        seen.add(key)
        yield Row(part, depth, inside)
        if isinstance(part, DrawnGroup):
            waiting += [(each, depth + 1, key) for each in reversed(part.of)]


def row(drawn: DrawnPathway, key: str) -> Row | None:
    """Return where a step or group stands; None for a key of neither."""
    return next((each for each in _walk(drawn) if each.part.key == key), None)


def parts(drawn: DrawnPathway) -> dict[str, Part]:
    """Return steps and groups by their keys."""
    found: tuple[Part, ...] = (*drawn.steps, *drawn.groups)
    return {part.key: part for part in found}


def group(drawn: DrawnPathway, key: str) -> DrawnGroup:
    """Return the group with a key, or the outermost one where no other has it."""
    found = (each for each in drawn.groups if each.key == key)
    return next(found, drawn.root)


def standing_for(drawn: DrawnPathway, badge: str, achievement: str) -> tuple[str, ...]:
    """Return the keys of steps that stand for a badge or for an achievement."""
    return tuple(
        step.key
        for step in drawn.steps
        if (badge and step.badge == badge) or (achievement and step.achievement == achievement)
    )


def before(drawn: DrawnPathway, key: str) -> tuple[DrawnStep, ...]:
    """Return the steps that another comes after."""
    first = {one for one, then in drawn.order if then == key}
    return tuple(step for step in drawn.steps if step.key in first)


def could_precede(drawn: DrawnPathway, key: str) -> tuple[DrawnStep, ...]:
    """Return the steps that another can be put after without going round in a circle."""
    taken, waiting = {key}, [key]
    while waiting:
        at = waiting.pop()
        new = [then for first, then in drawn.order if first == at and then not in taken]
        taken.update(new)
        waiting += new
    taken.update(step.key for step in before(drawn, key))
    standing = (each.part for each in _walk(drawn))
    return tuple(part for part in standing if isinstance(part, DrawnStep) and part.key not in taken)


def told(drawn: DrawnPathway, page: PathwayPage) -> dict[str, PathwayStep]:
    """Return what a page says of each step of a drawing, by key; not of those it leaves out.

    Where others say of a step that it belongs elsewhere too, what counts there counts not here.
    """
    rows_ = sorted(page.steps, key=lambda each: each.by_learner)  # those take the others' place
    known = {each.key: each for each in rows_ if each.key}
    by_id = {each.id: each for each in known.values()}
    own = {each.id.rpartition("#")[2]: each for each in known.values() if each.own}
    held = {one.badge: each for each in known.values() for one in each.held if not one.pointer}
    found: dict[str, PathwayStep] = {}
    for step in drawn.steps:
        if step.achievement:
            one = known.get(step.achievement) or by_id.get(step.achievement)
        else:
            one = own.get(step.key) or held.get(step.badge)
        if one is not None:
            found[step.key] = one
    return found
