"""What can be done to a drawing: every act takes one and returns another."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from wallet.gui.pathways.draw_rows import group, parts, row, rows
from wallet.snapshots.drawing import DrawnGroup, DrawnPathway, DrawnStep
from wallet.snapshots.pathways import RuleKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

_ROOT = "root"
_GOAL = "goal"
_numbers = count(1)


def blank(goal: DrawnStep | None = None, *steps: DrawnStep) -> DrawnPathway:
    """Return a drawing in which every step is needed, with no steps or a few."""
    named = replace(goal, key=_GOAL) if goal else DrawnStep(_GOAL, "")
    root = DrawnGroup(_ROOT, "", RuleKind.ALL, ())
    begun = DrawnPathway("", "", "", named, (), (), root)
    for step in steps:
        begun = add(begun, step)
    return begun


def add(drawn: DrawnPathway, step: DrawnStep) -> DrawnPathway:
    """Add a step after all that are there; it gets a key of its own."""
    new = replace(step, key=_fresh("s", drawn))
    root = replace(drawn.root, of=(*drawn.root.of, new.key))
    return replace(drawn, steps=(*drawn.steps, new), root=root)


def plain(drawn: DrawnPathway) -> DrawnPathway:
    """Return the goal and steps alone: every step is needed, in any order."""
    root = replace(drawn.root, kind=RuleKind.ALL, of=tuple(step.key for step in drawn.steps))
    return replace(drawn, groups=(), order=(), root=root)


def change(drawn: DrawnPathway, changed: DrawnStep | DrawnGroup) -> DrawnPathway:
    """Put a step or group into the place of the one with its key: the goal and the root as well."""
    if isinstance(changed, DrawnGroup):
        return _change(drawn, changed.key, lambda _: changed)
    if changed.key == drawn.goal.key:
        return replace(drawn, goal=changed)
    steps = tuple(changed if each.key == changed.key else each for each in drawn.steps)
    return replace(drawn, steps=steps)


def link(drawn: DrawnPathway, first: str, then: str, *, on: bool) -> DrawnPathway:
    """Say that one step comes before another, or say so no more."""
    order = tuple(pair for pair in drawn.order if pair != (first, then))
    return replace(drawn, order=(*order, (first, then)) if on else order)


# away and back ----------------------------------------------------------------------------------
def remove(drawn: DrawnPathway, keys: Collection[str]) -> DrawnPathway:
    """Remove steps, and groups with all that is in them; a group left empty goes too."""
    gone = set(keys)
    for each in rows(drawn):
        if each.inside in gone:
            gone.add(each.part.key)
    while True:
        left = _without(drawn, gone)
        hollow = {each.key for each in left.groups if not each.of}
        if not hollow:
            return left
        gone |= hollow


def _without(drawn: DrawnPathway, gone: Collection[str]) -> DrawnPathway:
    def thinned(each: DrawnGroup) -> DrawnGroup:
        return replace(each, of=tuple(key for key in each.of if key not in gone))

    return replace(
        drawn,
        steps=tuple(step for step in drawn.steps if step.key not in gone),
        groups=tuple(thinned(each) for each in drawn.groups if each.key not in gone),
        root=thinned(drawn.root),
        order=tuple(pair for pair in drawn.order if not any(key in gone for key in pair)),
    )


def bring_back(drawn: DrawnPathway, before: DrawnPathway, left: DrawnPathway) -> DrawnPathway:
    """Put back what ``left`` lacks of ``before``, each into its group where that is there."""
    there = parts(drawn).keys() | parts(left).keys()
    back = [each for each in rows(before) if each.part.key not in there]
    steps = [each.part for each in back if isinstance(each.part, DrawnStep)]
    groups = [replace(each.part, of=()) for each in back if isinstance(each.part, DrawnGroup)]
    whole = replace(drawn, steps=(*drawn.steps, *steps), groups=(*drawn.groups, *groups))
    for each in back:
        at = group(before, each.inside).of.index(each.part.key)
        whole = _put(whole, group(whole, each.inside).key, each.part.key, at)
    known = parts(whole)
    lost = (pair for pair in before.order if pair not in (*left.order, *whole.order))
    order = (pair for pair in lost if known.keys() >= {*pair})
    return replace(whole, order=(*whole.order, *order))


# from place to place ----------------------------------------------------------------------------
def move(drawn: DrawnPathway, key: str, *, down: bool) -> DrawnPathway:
    """Move by one place: a step enters a group that it meets, and leaves it at the other end."""
    here = row(drawn, key)
    if here is None:
        return drawn
    around = group(drawn, here.inside)
    to = around.of.index(key) + (1 if down else -1)
    lifted = _lift(drawn, here.inside, key)
    if 0 <= to < len(around.of):
        met = parts(drawn).get(around.of[to])
        if isinstance(met, DrawnGroup) and isinstance(here.part, DrawnStep):
            return _put(lifted, met.key, key, 0 if down else len(met.of))
        return _put(lifted, here.inside, key, to)
    outer = row(drawn, here.inside)
    if outer is None:
        return drawn  # it stands first or last of all
    place = group(drawn, outer.inside).of.index(here.inside) + down
    lifted = _put(lifted, outer.inside, key, place)
    return remove(lifted, [here.inside]) if len(around.of) == 1 else lifted


def put_together(drawn: DrawnPathway, keys: Collection[str]) -> tuple[DrawnPathway, str]:
    """Make a group of steps or groups, where the first of them stands; return its key too.

    Any one of them will do, until the learner says otherwise. "" where there is nothing to put
    together.
    """
    chosen = [each for each in rows(drawn) if each.part.key in keys]
    inner = {each.part.key for each in chosen}
    chosen = [each for each in chosen if each.inside not in inner]  # what is in one stays in it
    if not chosen:
        return drawn, ""
    first, new = chosen[0], _fresh("g", drawn)
    at = group(drawn, first.inside).of.index(first.part.key)
    made = DrawnGroup(new, "", RuleKind.ANY, tuple(each.part.key for each in chosen))
    for each in chosen:
        drawn = _lift(drawn, each.inside, each.part.key)
    drawn = _put(replace(drawn, groups=(*drawn.groups, made)), first.inside, new, at)
    return remove(drawn, ()), new


def take_apart(drawn: DrawnPathway, key: str) -> DrawnPathway:
    """Take a group away; what was in it stands in its place."""
    here = row(drawn, key)
    if here is None or not isinstance(here.part, DrawnGroup):
        return drawn
    inner = here.part.of

    def opened(each: DrawnGroup) -> DrawnGroup:
        at = each.of.index(key)
        return replace(each, of=(*each.of[:at], *inner, *each.of[at + 1 :]))

    freed = _change(drawn, here.inside, opened)
    return replace(freed, groups=tuple(each for each in freed.groups if each.key != key))


def _change(drawn: DrawnPathway, key: str, act: Callable[[DrawnGroup], DrawnGroup]) -> DrawnPathway:
    if key == drawn.root.key:
        return replace(drawn, root=act(drawn.root))
    groups = tuple(act(each) if each.key == key else each for each in drawn.groups)
    return replace(drawn, groups=groups)


def _put(drawn: DrawnPathway, inside: str, key: str, at: int) -> DrawnPathway:
    return _change(
        drawn, inside, lambda each: replace(each, of=(*each.of[:at], key, *each.of[at:]))
    )


def _lift(drawn: DrawnPathway, inside: str, key: str) -> DrawnPathway:
    return _change(
        drawn, inside, lambda each: replace(each, of=tuple(k for k in each.of if k != key))
    )


def _fresh(letter: str, drawn: DrawnPathway) -> str:
    """Return a key that nothing has, and that nothing removed had: it may come back."""
    used = {*parts(drawn), drawn.root.key, drawn.goal.key}
    return next(key for at in _numbers if (key := f"{letter}{at}") not in used)
