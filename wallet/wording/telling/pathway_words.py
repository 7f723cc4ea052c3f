"""What is said of goals and steps of pathways: state, progress, worth, who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.pathways import Counts, RuleKind, State, in_language
from wallet.wording import next_step, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.pathways.model import Texts
    from wallet.snapshots.pathways import Meter, PathwayRow, PathwayStep

_LONGEST = 300  # characters
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F])


def plain(text: str) -> str:
    """Return text from outside on one line, without signs that turn its direction around."""
    return " ".join(text[:_LONGEST].translate(_TURNING).split())


def title(step: PathwayStep | PathwayRow, language: str) -> str:
    """Return the title of a step or goal; of a rule, what it asks for."""
    if not step.titles and step.meters and not step.id:
        return rule(step.meters[0], language)
    return named(step.titles, step.id, language)


def named(titles: Texts, achievement_id: str, language: str) -> str:
    """Return the title of an achievement, else its id, else that it has none."""
    found = plain(in_language(titles, language)) or plain(achievement_id)
    return found or say("pathway_untitled", language)


def state(step: PathwayStep, language: str) -> str:
    """Return the word for a step's state, and whether it counts where that is in question."""
    if step.group and step.state is State.HELD:
        words = say("pathway_met", language)
    else:
        words = say(f"pathway_{step.state.value}", language)
    if step.counts is Counts.NO:
        return words
    counts = say(f"pathway_counts_{step.counts.value}", language)
    return say("pathways_words_join", language).join((words, counts))


def rule(meter: Meter, language: str) -> str:
    """Return what a rule asks for."""
    return say(
        f"pathway_{meter.kind.value}",
        language,
        needed=number(meter.needed),
        parts=meter.parts,
        unit=unit_word(meter.unit, language),
    )


def progress(meter: Meter, language: str) -> str:
    """Return how much of a rule is there, and how much of that only may count."""
    kind = "credits" if meter.kind is RuleKind.CREDITS else "steps"
    words = say(
        f"pathway_{kind}_there",
        language,
        there=number(meter.done + meter.may),
        needed=number(meter.needed),
        unit=unit_word(meter.unit, language),
    )
    if not meter.may:
        return words
    may = say("pathway_may_of_these", language, may=number(meter.may))
    return say("pathways_words_join", language).join((words, may))


def progress_of(meters: Sequence[Meter], language: str) -> str:
    """Return how much of several rules is there, on one line."""
    return say("pathways_words_join", language).join(progress(each, language) for each in meters)


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
    by = plain(in_language(row.said_by, language))
    if not by:
        return say("pathways_said_nobody", language)
    code = "pathways_said_signed" if row.signed else "pathways_said_unsigned"
    return say(code, language, by=by)


def by(step: PathwayStep, language: str) -> str:
    """Return who says that a step belongs here, "" for nobody."""
    return plain(in_language(step.said_by, language))


def why(step: PathwayStep, language: str) -> tuple[str, str]:
    """Return why a step counts or does not, and what to do about it ("" for nothing)."""
    details = {name: plain(in_language(texts, language)) for name, texts in step.details}
    return say(step.why, language, **details), next_step(step.why, language, **details)


def number(value: float) -> str:
    """Write a number without a point where none is needed."""
    return f"{value:.10g}"


def unit_word(unit: str, language: str) -> str:
    """Return a unit of credits as it is written, or that it has none."""
    return plain(unit) or say("pathway_no_unit", language)
