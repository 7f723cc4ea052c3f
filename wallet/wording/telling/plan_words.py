"""A plan in words: its steps, what they cost, and how far they would lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n, wording
from wallet.pathways.model import RuleKind
from wallet.wording.telling.pathway_words import named, unit_word
from wallet.wording.telling.pathway_words import rule as rule_words

if TYPE_CHECKING:
    from wallet.pathways.planning import Cost
    from wallet.snapshots.plans import PlanMeter, PlannedStep, PlanPage


def step(planned: PlannedStep, language: str) -> str:
    """Return a step with its day, its cost and what became of it."""
    say = wording.say
    parts = []
    if planned.day is not None:
        parts.append(say("plan_by", language, day=i18n.written_day(planned.day, language)))
    # Where credits are hours already, they need not be said twice.
    if planned.hours is not None and not (
        planned.credits and planned.credits.value == planned.hours
    ):
        parts.append(say("plan_hours", language, hours=f"{planned.hours:g}"))
    if planned.credits is not None:
        parts.append(_credits(planned.credits.unit, planned.credits.value, language))
    if planned.held:
        parts.append(say("plan_step_held", language))
    if not planned.known:
        parts.append(say("plan_step_gone", language))
    title = named(planned.titles, planned.key, language)
    return say("pathways_words_join", language).join([title, *parts])


def cost(found: Cost, language: str) -> str:
    """Return what steps cost: each unit by itself, and how many do not say."""
    say = wording.say
    parts = [say("plan_cost", language, steps=found.steps)]
    if found.hours:
        parts.append(say("plan_hours", language, hours=f"{found.hours:g}"))
    if found.without_hours:
        parts.append(say("plan_without_hours", language, count=found.without_hours))
    parts += [_credits(unit, amount, language) for unit, amount in found.credits]
    return say("pathways_words_join", language).join(parts)


def meter(found: PlanMeter, language: str) -> str:
    """Return how much of a rule would be there."""
    rule = found.meter
    if rule.kind is RuleKind.UNCHECKED:
        return rule_words(rule, language)
    amounts = {
        "held": f"{min(rule.needed, rule.done + rule.may):g}",
        "planned": f"{found.planned:g}",
        "needed": f"{rule.needed:g}",
    }
    if rule.kind is not RuleKind.CREDITS:
        return wording.say("plan_meter_steps", language, **amounts)
    unit = unit_word(rule.unit, language)
    return wording.say("plan_meter", language, unit=unit, **amounts)


def meter_line(found: PlanMeter, language: str) -> str:
    """Return how much of a rule would be there, and whether that is enough."""
    if found.meter.kind is RuleKind.UNCHECKED:
        return meter(found, language)
    left = found.meter.needed - found.meter.done - found.meter.may - found.planned
    short = (
        wording.say("plan_meter_enough", language)
        if found.met
        else wording.say("plan_meter_short", language, left=f"{left:g}")
    )
    return wording.say("plan_meter_line", language, words=meter(found, language), short=short)


def outcome(plan: PlanPage, language: str) -> str:
    """Say whether the steps lead all the way."""
    if plan.unchecked:
        return wording.say("plan_unchecked", language)
    return wording.say("plan_reaches" if plan.reaches else "plan_falls_short", language)


def _credits(unit: str, amount: float, language: str) -> str:
    return wording.say(
        "plan_credits", language, amount=f"{amount:g}", unit=unit_word(unit, language)
    )
