"""``pathway plan`` and ``pathway plans``: what if, and what the learner means to do next."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli.terminal import DONE, NOT_VALID, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError
from wallet.papers.plan_calendar import plan_calendar
from wallet.pathways.planning import Prefer
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_new
from wallet.wording.telling import pathway_words, plan_words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from wallet.pathways.planning import Cost
    from wallet.snapshots.plans import PlanMeter, PlannedStep, PlanPage, PlansBeside

_DAY = re.compile(r"(.+)=(\d{4}-\d+-\d+)", re.DOTALL)


def add(act: Callable[..., argparse.ArgumentParser]) -> None:
    """Add both to the acts of ``pathway``."""
    making = act("plan", plan, "steps that would lead to a goal, and what they cost", "id")
    making.set_defaults(changes=Changes.PATHWAYS)
    making.add_argument("--step", action="append", default=[], metavar="STEP[=DAY]")
    making.add_argument("--fewest", choices=[each.value for each in Prefer], default="hours")
    making.add_argument("--only", action="store_true", help="these steps, without suggesting more")
    making.add_argument("--save", metavar="NAME", help="keep it under a name")
    showing = act("plans", plans, "plans that you keep; with an id, one of them")
    showing.set_defaults(changes=Changes.PATHWAYS)
    showing.add_argument("plan", nargs="?", metavar="PLAN")
    showing.add_argument("--beside", metavar="PLAN", help="set another plan beside it")
    showing.add_argument("--calendar", type=Path, metavar="FILE", help="write its days as .ics")
    showing.add_argument("--remove", action="store_true")


def plan(terminal: Terminal) -> int:
    """Suggest a route, or tell how far given steps would lead; keep it when asked to."""
    asked = terminal.arguments
    steps = dict(map(_step, asked.step))
    with unlocked(terminal) as wallet:
        if asked.only:
            found = wallet.plans.look(asked.id, steps, now=terminal.now)
        else:
            prefer = Prefer(asked.fewest)
            suggested = wallet.plans.suggest(asked.id, prefer, steps, now=terminal.now)
            if suggested is None:
                raise UsageError("plan_no_route")
            found = suggested
        kept = ""
        if asked.save is not None:
            days = {step.key: step.day for step in found.steps}
            kept = wallet.plans.keep(asked.id, asked.save, days, now=terminal.remembered)
    _print(terminal, found)
    if kept:
        terminal.say(f"{terminal.words('plan_kept')}  {kept}")
    terminal.emit({**plan_json(found), "id": kept or None, "name": asked.save})
    return DONE if found.reaches else NOT_VALID


def plans(terminal: Terminal) -> int:
    """List plans, or show, compare, write out or remove one."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        if asked.plan is None:
            return _list(terminal, wallet.plans.all(now=terminal.now))
        one = wallet.plans.show(asked.plan, now=terminal.now)
        other = wallet.plans.show(asked.beside, now=terminal.now) if asked.beside else None
        beside = wallet.plans.beside(one, other) if other else None
        if asked.remove:
            wallet.plans.remove(one.id)
    if asked.remove:
        terminal.say(terminal.words("plan_removed"))
        terminal.emit({"removed": one.id})
        return DONE
    if beside is not None:
        return _print_beside(terminal, beside)
    _print(terminal, one)
    document = plan_json(one)
    if asked.calendar is not None:
        document["calendar"] = _write_calendar(terminal, one, asked.calendar)
    terminal.emit(document)
    return DONE if one.reaches else NOT_VALID


def plan_json(found: PlanPage) -> dict[str, Any]:
    """Return a plan as the documented JSON (docs/command-line.md)."""
    return {
        "id": found.id or None,
        "name": found.name or None,
        "goal": found.goal,
        "title": dict(found.goal_titles),
        "steps": [_step_json(step) for step in found.steps],
        "cost": _cost_json(found.cost),
        "rules": [_meter_json(meter) for meter in found.meters],
        "reaches": found.reaches,
        "unchecked": found.unchecked,
    }


def _list(terminal: Terminal, found: tuple[PlanPage, ...]) -> int:
    for each in found:
        _print(terminal, each)
    if not found:
        terminal.say(terminal.words("plan_none"))
    terminal.emit({"plans": [plan_json(each) for each in found]})
    return DONE


def _print(terminal: Terminal, found: PlanPage) -> None:
    language = terminal.language
    title = pathway_words.named(found.goal_titles, found.goal, language)
    terminal.say("  ".join(filter(None, (found.name, title, found.id))))
    for step in found.steps:
        terminal.say(f"  - {plan_words.step(step, language)}")
    terminal.say(f"  {plan_words.cost(found.cost, language)}")
    for meter in found.meters:
        terminal.say(f"  {plan_words.meter(meter, language)}")
    terminal.say(f"  {plan_words.outcome(found, language)}")


def _print_beside(terminal: Terminal, found: PlansBeside) -> int:
    language, words = terminal.language, terminal.words
    for each in (found.one, found.other):
        terminal.say(f"{each.name}: {plan_words.cost(each.cost, language)}")
    for heading, steps in (
        (words("plan_both"), found.both),
        (words("plan_only", name=found.one.name), found.only_one),
        (words("plan_only", name=found.other.name), found.only_other),
    ):
        if steps:
            terminal.say(heading)
        for step in steps:
            terminal.say(f"  - {plan_words.step(step, language)}")
    terminal.emit({
        "one": plan_json(found.one),
        "other": plan_json(found.other),
        "both": [step.key for step in found.both],
        "only_one": [step.key for step in found.only_one],
        "only_other": [step.key for step in found.only_other],
    })  # fmt: skip
    return DONE


def _write_calendar(terminal: Terminal, found: PlanPage, file: Path) -> str:
    if not any(step.day and not step.held for step in found.steps):
        raise UsageError("plan_without_days")
    data = plan_calendar(found, terminal.language, now=terminal.now)
    name = printable(write_new(file.parent, file.name, data))
    terminal.say(terminal.words("plan_calendar_saved", file=name))
    return name


def _step(text: str) -> tuple[str, date | None]:
    """Read ``STEP`` or ``STEP=DAY``; an address may hold an equals sign of its own."""
    match = _DAY.fullmatch(text)
    if match is None:
        return text, None
    try:
        return match[1], date.fromisoformat(match[2])
    except ValueError as error:
        raise UsageError("plan_day_not_read", text=match[2]) from error


def _step_json(step: PlannedStep) -> dict[str, Any]:
    return {
        "achievement": step.key,
        "title": dict(step.titles),
        "day": step.day.isoformat() if step.day else None,
        "hours": step.hours,
        "credits": {"value": step.credits.value, "unit": step.credits.unit or None}
        if step.credits
        else None,
        "held": step.held,
        "known": step.known,
    }


def _cost_json(cost: Cost) -> dict[str, Any]:
    return {
        "steps": cost.steps,
        "hours": cost.hours,
        "without_hours": cost.without_hours,
        "credits": [{"unit": unit or None, "value": amount} for unit, amount in cost.credits],
        "without_credits": cost.without_credits,
    }


def _meter_json(meter: PlanMeter) -> dict[str, Any]:
    rule = meter.meter
    return {
        "kind": rule.kind.value,
        "held": min(rule.needed, rule.done + rule.may),
        "planned": meter.planned,
        "needed": rule.needed,
        "unit": rule.unit or None,
        "met": meter.met,
    }
