"""``pathway draw``: pathways of the learner's own, made, changed and looked at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.cli.drawing_json import drawing_from, drawing_json
from wallet.cli.pathway_json import page_json
from wallet.cli.pathway_text import print_page
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError
from wallet.pathways.model import RuleKind
from wallet.snapshots.changes import Changes
from wallet.snapshots.drawing import DrawnGroup, DrawnPathway, DrawnStep
from wallet.tasks.files.reading_files import read_file
from wallet.tasks.pathways.drawn_files import ROOT

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from wallet.service import Wallet

_GOAL = "goal"
_EVERY = DrawnGroup(ROOT, "", RuleKind.ALL, ())


def add(act: Callable[..., argparse.ArgumentParser]) -> None:
    """Add it to the acts of ``pathway``."""
    drawing = act("draw", draw, "draw a pathway of your own, or change one that you drew")
    drawing.set_defaults(changes=Changes.PATHWAYS)
    drawing.add_argument("--goal", metavar="ID_OR_TITLE", help="an achievement, or your own words")
    drawing.add_argument(
        "--step",
        action="append",
        default=[],
        metavar="ID_OR_TITLE",
        help="a badge, an achievement, or your own words",
    )  # fmt: skip - one call
    asked = drawing.add_mutually_exclusive_group()
    asked.add_argument("--any", action="store_true", help="one of the steps is enough")
    asked.add_argument("--of", type=int, metavar="K", help="K of the steps are enough")
    asked.add_argument("--credits", metavar="N[:UNIT]", help="steps worth so much are enough")
    asked.add_argument("--all", action="store_true", help="every step is needed, as without this")
    drawing.add_argument(
        "--before",
        nargs=2,
        action="append",
        default=[],
        metavar=("STEP", "STEP"),
        help="one step comes before another",
    )  # fmt: skip - one call
    drawing.add_argument("--title", help="else that of the goal")
    drawing.add_argument("--description")
    drawing.add_argument("--change", metavar="ID", help="what is given takes its place in this one")
    drawing.add_argument(
        "--from", dest="source", type=Path, metavar="FILE", help="a drawing as JSON"
    )
    drawing.add_argument("--look", action="store_true", help="show it without keeping it")


def draw(terminal: Terminal) -> int:
    """Keep a drawing, or with ``--look`` show what it would be."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        drawn = _drawn(terminal, wallet)
        page = wallet.drawing.look(drawn, now=terminal.now)
        if not asked.look:
            made, changes = wallet.drawing.keep(drawn, now=terminal.remembered)
            page = wallet.pathways.show(made, now=terminal.now)
            drawn = wallet.drawing.show(made)
    if asked.look:
        terminal.say(terminal.words("drawing_not_kept"))
    else:
        kept = "drawing_kept" if changes else "drawing_unchanged"
        terminal.say(f"{terminal.words(kept)}  {drawn.id}")
    print_page(terminal, page)
    terminal.emit(
        {
            "id": drawn.id or None,
            "kept": not asked.look,
            "drawing": drawing_json(drawn),
            "pathway": page_json(page),
        }
    )
    return DONE


def _drawn(terminal: Terminal, wallet: Wallet) -> DrawnPathway:
    asked = terminal.arguments
    if asked.source is not None:
        drawn = drawing_from(read_file(asked.source))
    elif asked.change is not None:
        drawn = wallet.drawing.show(asked.change)
    else:
        drawn = DrawnPathway("", "", "", DrawnStep(_GOAL, ""), (), (), _EVERY)
    if asked.change is not None:
        drawn = replace(drawn, id=asked.change)
    if asked.goal is not None:
        (goal,) = wallet.drawing.named([asked.goal], now=terminal.now)
        drawn = replace(drawn, goal=replace(goal, key=_free(drawn)))
    steps: Sequence[DrawnStep] = drawn.steps
    if asked.step:
        steps = wallet.drawing.named(asked.step, now=terminal.now)
        keys = tuple(step.key for step in steps)
        root = replace(drawn.root, of=keys)
        drawn = replace(drawn, steps=tuple(steps), groups=(), root=root, order=())
    drawn = replace(drawn, root=_root(terminal, drawn.root))
    if asked.before:
        pairs = tuple(
            (_key(one, asked.step, steps), _key(other, asked.step, steps))
            for one, other in asked.before
        )
        drawn = replace(drawn, order=(*drawn.order, *pairs))
    title = asked.title if asked.title is not None else drawn.title or _goal_title(drawn)
    description = drawn.description if asked.description is None else asked.description
    return replace(drawn, title=title, description=description)


def _free(drawn: DrawnPathway) -> str:
    """Return a key for the goal that nothing else has."""
    taken = {each.key for each in drawn.named if each is not drawn.goal}
    key = _GOAL
    while key in taken:
        key = f"{key}-"
    return key


def _goal_title(drawn: DrawnPathway) -> str:
    return drawn.goal.title or drawn.goal.achievement


def _root(terminal: Terminal, root: DrawnGroup) -> DrawnGroup:
    """Return what the goal asks for, as the options say."""
    asked = terminal.arguments
    plain = replace(root, kind=RuleKind.ALL, k=0, credits=None, unit="")
    if asked.all:
        return plain
    if asked.any:
        return replace(plain, kind=RuleKind.ANY)
    if asked.of is not None:
        return replace(plain, kind=RuleKind.K_OF_N, k=asked.of)
    if asked.credits is not None:
        amount, _, unit = asked.credits.partition(":")
        try:
            credits_ = float(amount)
        except ValueError as error:
            raise UsageError("drawing_credits_not_read", text=asked.credits[:80]) from error
        return replace(plain, kind=RuleKind.CREDITS, credits=credits_, unit=unit)
    return root


def _key(written: str, given: Sequence[str], steps: Sequence[DrawnStep]) -> str:
    """Return the key of a step that is named as it was given, by its key, id or title."""
    if written in given:
        return steps[given.index(written)].key
    for step in steps:
        if written in (step.key, step.badge, step.achievement, step.title):
            return step.key
    raise UsageError("drawing_unknown_key", key=written[:80])
