"""What a drawing must be before it can be kept or shown."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.pathways.model import RuleKind
from wallet.tasks.pathways.drawn_files import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.snapshots.drawing import DrawnGroup, DrawnPathway, DrawnStep

MOST_STEPS = 500  # beyond that nobody draws by hand
MOST_GROUPS = 200
MOST_PAIRS = 2_000
MOST_PARTS = 5_000  # of all groups together
LONGEST = 5_000  # characters of a title, as in every pathway file
LONGEST_ID = 2_000
LARGEST = 1_000_000  # hours or credits
_KEY = re.compile(r"[A-Za-z0-9_-]{1,40}")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def check(drawn: DrawnPathway) -> None:
    """Raise ``UsageError`` for what no pathway could be.

    ``drawing_no_goal``, ``drawing_no_step``, ``drawing_no_title``, ``drawing_step_no_title``,
    ``drawing_too_many_steps`` (``_groups``, ``_order``, ``_parts``), ``drawing_text_long``,
    ``drawing_text_not_text``, ``drawing_number``, ``drawing_key``, ``drawing_key_twice``,
    ``drawing_unknown_key``, ``drawing_kind``, ``drawing_group_empty``, ``drawing_part_twice``,
    ``drawing_k``, ``drawing_credits``, ``drawing_circle``, ``drawing_loose``.
    """
    _check_size(drawn)
    if not _is_named(drawn.goal):
        raise UsageError("drawing_no_goal")
    if not drawn.steps:
        raise UsageError("drawing_no_step")
    _check_texts(drawn)
    names = _names(drawn)
    for step in (drawn.goal, *drawn.steps):
        _check_numbers(step.hours, step.credits, names[step.key])
    for group in (drawn.root, *drawn.groups):
        _check_group(group, names, drawn.goal.key)
    _check_links(drawn, names)


def _is_named(step: DrawnStep) -> bool:
    return bool(step.title.strip() or step.achievement or step.badge)


def _names(drawn: DrawnPathway) -> Mapping[str, str]:
    """Return what to call everything that has a key, by that."""
    names: dict[str, str] = {}
    for each in drawn.named:
        if not _KEY.fullmatch(each.key) or each.key == ROOT:
            raise UsageError("drawing_key", key=each.key[:80])
        if each.key in names:
            raise UsageError("drawing_key_twice", key=each.key)
        names[each.key] = each.title.strip()[:200] or each.key
    return names


def _check_links(drawn: DrawnPathway, names: Mapping[str, str]) -> None:
    steps = {step.key for step in drawn.steps}
    for pair in drawn.order:
        for key in pair:
            if key not in steps:
                raise UsageError("drawing_unknown_key", key=key[:80])
    groups = {group.key: group.of for group in drawn.groups}
    _check_no_circle(groups, names)
    _check_no_circle(_following(drawn.order), names)
    _check_nothing_loose(drawn, groups, names)


def _check_size(drawn: DrawnPathway) -> None:
    parts = sum(len(group.of) for group in (drawn.root, *drawn.groups))
    for what, count, limit in (
        ("steps", len(drawn.steps), MOST_STEPS),
        ("groups", len(drawn.groups), MOST_GROUPS),
        ("order", len(drawn.order), MOST_PAIRS),
        ("parts", parts, MOST_PARTS),
    ):
        if count > limit:
            raise UsageError(f"drawing_too_many_{what}", count=count, limit=limit)


def _check_texts(drawn: DrawnPathway) -> None:
    if not drawn.title.strip():
        raise UsageError("drawing_no_title")
    steps, groups = (drawn.goal, *drawn.steps), (drawn.root, *drawn.groups)
    for step in steps:
        if not _is_named(step):
            raise UsageError("drawing_step_no_title")
    texts = [drawn.title, drawn.description]
    texts += [text for one in steps for text in (one.title, one.unit)]
    texts += [text for one in groups for text in (one.title, one.unit)]
    ids = [text for one in steps for text in (one.badge, one.achievement)]
    for text, limit in (*((t, LONGEST) for t in texts), *((i, LONGEST_ID) for i in ids)):
        if len(text) > limit:
            raise UsageError("drawing_text_long", text=text[:60], limit=limit)
        if _SURROGATE.search(text):
            raise UsageError("drawing_text_not_text")
    for text in ids:
        if text.strip() != text:
            raise UsageError("drawing_unknown_achievement", achievement=text[:200])


def _check_numbers(hours: float | None, credits_: float | None, title: str) -> None:
    for number in (hours, credits_):
        if number is not None and not (math.isfinite(number) and 0 <= number <= LARGEST):
            raise UsageError("drawing_number", title=title, limit=LARGEST)


def _check_group(group: DrawnGroup, names: Mapping[str, str], goal: str) -> None:
    title = names.get(group.key) or names[goal]
    if group.kind is RuleKind.UNCHECKED:
        raise UsageError("drawing_kind", title=title)
    if not group.of:
        raise UsageError("drawing_group_empty", title=title)
    for key in group.of:
        if key not in names:
            raise UsageError("drawing_unknown_key", key=key[:80])
        if key == goal:
            raise UsageError("drawing_circle", title=names[goal])
    if len({*group.of}) != len(group.of):
        raise UsageError("drawing_part_twice", title=title)
    if group.kind is RuleKind.K_OF_N and not 0 < group.k <= len(group.of):
        raise UsageError("drawing_k", title=title, k=group.k, parts=len(group.of))
    if group.kind is RuleKind.CREDITS:
        asked = group.credits
        if asked is None or not (math.isfinite(asked) and 0 < asked <= LARGEST):
            raise UsageError("drawing_credits", title=title, limit=LARGEST)


def _following(order: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    after: dict[str, tuple[str, ...]] = {}
    for before, then in order:
        after[before] = (*after.get(before, ()), then)
    return after


def _check_no_circle(onward: Mapping[str, Iterable[str]], names: Mapping[str, str]) -> None:
    done: set[str] = set()
    for first in onward:
        way: set[str] = set()
        stack = [(first, False)]
        while stack:
            key, left = stack.pop()
            if left:
                way.discard(key)
                done.add(key)
            elif key in way:
                raise UsageError("drawing_circle", title=names[key])
            elif key not in done:
                way.add(key)
                stack.append((key, True))
                stack.extend((each, False) for each in onward.get(key, ()))


def _check_nothing_loose(
    drawn: DrawnPathway, groups: Mapping[str, Iterable[str]], names: Mapping[str, str]
) -> None:
    seen, waiting = set[str](), [*drawn.root.of]
    while waiting:
        key = waiting.pop()
        if key not in seen:
            seen.add(key)
            waiting += groups.get(key, ())
    for each in drawn.named:
        if each.key not in seen and each is not drawn.goal:
            raise UsageError("drawing_loose", title=names[each.key])
