"""What is said of goals and steps of pathways: state, progress, worth, who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n
from wallet.snapshots.pathways import (
    Basis,
    Counts,
    PathwayStep,
    RuleKind,
    Standing,
    State,
    Voice,
    in_language,
)
from wallet.wording import next_step, say, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.pathways.model import Texts
    from wallet.snapshots.pathways import (
        Amount,
        HeldFor,
        Meter,
        Meters,
        PathwayRow,
        Statement,
    )

_LONGEST = 300  # characters
_ELIGIBLE = (Standing.CONFIRMED, Standing.CACHED)
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F])


def plain(text: str) -> str:
    """Return text from outside on one line, without signs that turn its direction around."""
    return " ".join(text[:_LONGEST].translate(_TURNING).split())


def title(step: PathwayStep | PathwayRow, language: str) -> str:
    """Return the title of a step or goal; of a rule or a group without one, what it asks for.

    A rule's own words come before ours.
    """
    of_rule = not step.id or (isinstance(step, PathwayStep) and step.group)
    if of_rule and step.meters and not step.titles:
        words = _condition(step.meters[0], language) or rule(step.meters[0], language)
        extra = isinstance(step, PathwayStep) and step.extra
        return say("pathway_extra", language, words=words) if extra else words
    return named(step.titles, step.id, language)


def named(titles: Texts, achievement_id: str, language: str) -> str:
    """Return the title of an achievement, else its id, else that it has none."""
    found = plain(in_language(titles, language)) or plain(achievement_id)
    return found or say("pathway_untitled", language)


def state(step: PathwayStep, language: str) -> str:
    """Return the word for a step's state, and whether it counts where that is in question."""
    if step.complete:
        return complete(step, language)
    if step.condition:
        said = any(_condition(meter, language) for meter in step.meters)
        words = say("pathway_unchecked" if said else "pathway_not_checked", language)
    elif step.competency and step.state is State.HELD:
        words = say("pathway_covered", language)
    elif step.group and step.state is State.HELD:
        words = say("pathway_met", language)
    else:
        words = say(f"pathway_{step.state.value}", language)
    if step.counts is Counts.NO:
        return words
    counts = say(f"pathway_counts_{step.counts.value}", language)
    return say("pathways_words_join", language).join((words, counts))


def standing(row: PathwayRow, language: str) -> str:
    """Return the word for how a goal stands."""
    return complete(row, language) if row.complete else say(f"pathway_{row.state.value}", language)


def complete(one: PathwayStep | PathwayRow, language: str) -> str:
    """Return that all is there that the learner drew, which is nobody's award."""
    return say("pathway_complete_own" if one.own else "pathway_complete_drawn", language)


def rule(meter: Meter, language: str) -> str:
    """Return what a rule asks for."""
    if said := _condition(meter, language):
        return say("pathway_unchecked_said", language, said=said)
    return say(
        f"pathway_{meter.kind.value}",
        language,
        needed=number(meter.needed),
        parts=meter.parts,
        unit=unit_word(meter.unit, language),
    )


def _condition(meter: Meter, language: str) -> str:
    return plain(in_language(meter.said, language)) if meter.kind is RuleKind.UNCHECKED else ""


def progress(meter: Meter, language: str) -> str:
    """Return how much of a rule is there, how much of that only may count, or is only copied."""
    if meter.kind is RuleKind.UNCHECKED:
        return say("pathway_unchecked_there", language)
    kind = "credits" if meter.kind is RuleKind.CREDITS else "steps"
    words = say(
        f"pathway_{kind}_there",
        language,
        there=number(meter.done + meter.may),
        needed=number(meter.needed),
        unit=unit_word(meter.unit, language),
    )
    may = say("pathway_may_of_these", language, may=number(meter.may)) if meter.may else ""
    cached = number(meter.cached) if meter.cached else ""
    copied = say("pathway_cached_of_these", language, cached=cached) if cached else ""
    return say("pathways_words_join", language).join(filter(None, (words, may, copied)))


def progresses(step: PathwayStep, meters: Sequence[Meter], language: str) -> tuple[str, ...]:
    """Return how much of some rules of a step is there; of a condition its own row says it all."""
    told = [each for each in meters if step.key or each.kind is not RuleKind.UNCHECKED]
    return tuple(progress(each, language) for each in told)


def progress_of(meters: Sequence[Meter], language: str) -> str:
    """Return how much of several rules is there, on one line."""
    return say("pathways_words_join", language).join(progress(each, language) for each in meters)


def totals(meters: Meters, language: str) -> tuple[str, ...]:
    """Return the three meters of a goal, and what cannot be checked, each as a line."""
    lines = []
    steps = meters.steps
    if steps.needed:
        lines.append(_total("", "pathway_steps_there", steps, language))
    for each in meters.credits:
        code = "pathway_credits_so_far" if each.needed is None else "pathway_credits_there"
        lines.append(_total("credits", code, each, language))
    if meters.competencies.needed:
        told = meters.competencies
        lines.append(_total("competencies", "pathway_competencies_there", told, language))
    if meters.unchecked:
        lines.append(say("pathway_unchecked_many", language, count=meters.unchecked))
    return tuple(lines)


def _total(name: str, code: str, amount: Amount, language: str) -> str:
    words = say(
        code,
        language,
        there=number(amount.done + amount.may),
        needed=number(amount.needed or 0),
        unit=unit_word(amount.unit, language),
    )
    may = say("pathway_may_of_these", language, may=number(amount.may)) if amount.may else ""
    said = say("pathways_words_join", language).join(filter(None, (words, may)))
    return say(f"pathway_total_{name}", language, words=said) if name else said


def signature(row: PathwayRow, language: str) -> tuple[str, str]:
    """Return what the signature of a goal's file shows, and what to do ("" and "" for no file)."""
    found = row.signature
    if found is None:
        return "", ""
    by = plain(in_language(found.by, language))
    return say(found.code, language, by=by), next_step(found.code, language, by=by)


def file_facts(row: PathwayRow, language: str) -> tuple[tuple[str, str], ...]:
    """Return names and values of what is known of a goal's file; () for no file."""
    kept, form, signature = row.kept, row.form, row.signature
    if kept is None or form is None:
        return ()
    not_stated = say("pathways_not_stated", language)
    of = signature.as_of if signature else None
    found = (
        ("form", say(f"pathways_form_{form.value}", language)),
        ("version", plain(kept.version) or not_stated),
        ("changed", plain(written("changed", kept.changed, language))),
        ("kept", i18n.date(kept.at, language)),
        ("name", plain(kept.name)),
        ("keys", i18n.date(of, language) if of else ""),
    )
    return tuple((say(f"pathways_file_{name}", language), told) for name, told in found if told)


def copied(held: HeldFor, language: str) -> str:
    """Return of which day the page is that a hosted badge rests on; "" where it is signed."""
    if held.standing is not Standing.CACHED:
        return ""
    if held.as_of is None:
        return say("pathway_as_cached_undated", language)
    return say("pathway_as_cached", language, date=i18n.date(held.as_of, language))


def only_copied(step: PathwayStep, language: str) -> str:
    """Return of which day the page is where a step rests on nothing but one; "" for another."""
    eligible = [each for each in step.held if each.standing in _ELIGIBLE]
    if any(each.standing is not Standing.CACHED for each in eligible):
        return ""
    return next((copied(each, language) for each in eligible), "")


def notes(step: PathwayStep, language: str) -> tuple[str, ...]:
    """Return what the issuer of a step says of it that leads nowhere by itself."""
    return tuple(say(f"pathway_note_{note.value}", language) for note in step.notes)


def doubts(step: PathwayStep, language: str) -> tuple[str, ...]:
    """Return what of a step's measure rests on another's word than that of who awards it."""
    told = [] if step.competency else [basis(meter, language) for meter in step.meters]
    if step.credits is not None and not step.vouched and step.state is State.HELD:
        told.append(say("pathway_worth_unsigned", language))
    return tuple(dict.fromkeys(filter(None, told)))


def basis(meter: Meter, language: str) -> str:
    """Return on whose word it rests how much is asked for; "" for who awards it."""
    if meter.basis is Basis.SIGNED or meter.kind is RuleKind.UNCHECKED:
        return ""
    by = plain(in_language(meter.by, language))
    named = "by" if by else "nobody"
    return say(f"pathway_basis_{meter.basis.value}_{named}", language, by=by)


def statement(said: Statement, language: str) -> tuple[str, str, str, str]:
    """Return what is said of a step, by whom, in what document, and where in it."""
    way = "out" if said.outward else "in"
    other = plain(in_language(said.other, language))
    by = plain(in_language(said.by_name, language) or said.by)
    signed = "signed" if said.signed else "unsigned"
    who = (
        say(f"pathway_said_{signed}", language, by=by)
        if by
        else say("pathway_said_nobody", language)
    )
    if said.voice is Voice.LEARNER:
        who = say("pathway_said_learner", language)
    document = plain(said.document_title) or "–"
    return (
        say(f"pathway_{said.kind.value}_{way}", language, other=other),
        who,
        say("pathway_read_in", language, document=document),
        say("pathway_read_at", language, pointer=plain(said.pointer) or "/"),
    )


def worth(step: PathwayStep, language: str) -> str:
    """Return credits and hours, "" where nobody says."""
    parts = []
    if step.credits is not None:
        unit = unit_word(step.credits.unit, language)
        parts.append(say("pathway_worth", language, value=number(step.credits.value), unit=unit))
    # Where credits are hours already, they need not be said twice.
    if step.hours is not None and not (step.credits and step.credits.value == step.hours):
        parts.append(say("pathway_hours", language, hours=number(step.hours)))
    return say("pathways_words_join", language).join(parts)


def said_by(row: PathwayRow, language: str) -> str:
    """Return who says what a goal is made of, and whether that is signed."""
    if row.drawn:
        return say("pathways_said_learner", language)
    by = plain(in_language(row.said_by, language))
    if not by:
        return say("pathways_said_nobody", language)
    code = "pathways_said_signed" if row.signed else "pathways_said_unsigned"
    return say(code, language, by=by)


def by(step: PathwayStep, language: str) -> str:
    """Return who says that a step belongs here, "" for nobody."""
    if step.by_learner:
        return say("pathway_said_learner", language)
    return plain(in_language(step.said_by, language))


def why(step: PathwayStep, language: str) -> tuple[str, str]:
    """Return why a step counts or does not, and what to do about it ("" for nothing)."""
    details = {name: plain(in_language(texts, language)) for name, texts in step.details}
    return say(step.why, language, **details), next_step(step.why, language, **details)


def told(step: PathwayStep, language: str) -> tuple[str, ...]:
    """Return what a card of a step tells at a closer look: title, rules, why, what to do."""
    join, key = say("pathways_words_join", language), bool(step.key)
    rules = ((rule(each, language), progress(each, language)) for each in step.meters if key)
    lines = (
        title(step, language),
        *map(join.join, rules),
        only_copied(step, language),
        *why(step, language),
    )
    return tuple(line for line in lines if line)


def number(value: float) -> str:
    """Write a number without a point where none is needed."""
    return f"{value:.10g}"


def unit_word(written: str, language: str) -> str:
    """Return a unit as its source writes it; behind a number a Latin one stands apart."""
    unit = plain(written) or say("pathway_no_unit", language)
    return f" {unit}" if language == "ja" and unit.isascii() else unit
