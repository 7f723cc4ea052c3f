"""What pages say of goals and steps: state, progress, worth, who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets.labels import one_line
from wallet.snapshots import Counts, RuleKind, State, Tone, in_language

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots import Meter, PathwayRow, PathwayStep

LOOKS = {
    State.HELD: ("check", Tone.GOOD),
    State.IN_PROGRESS: ("half", Tone.NEUTRAL),
    State.MISSING: ("ring", Tone.NEUTRAL),
    State.EXPIRED: ("clock", Tone.CAUTION),
    State.WITHDRAWN: ("cross", Tone.BAD),
    State.NOT_CONFIRMED: ("unknown", Tone.CAUTION),
}
"""The icon and tone of each state; its word is ``pathway_...``."""


def look(step: PathwayStep) -> tuple[str, Tone]:
    """Return the icon and tone of a step; what only may count is not green."""
    icon, tone = LOOKS[step.state]
    return icon, Tone.NEUTRAL if step.counts is Counts.MAY else tone


def title(step: PathwayStep | PathwayRow, session: Session) -> str:
    """Return the title of a step or goal; of a rule, what it asks for."""
    found = one_line(in_language(step.titles, session.language))
    if found:
        return found
    if step.meters and not step.id:
        return rule(step.meters[0], session)
    return one_line(step.id) or session.say("pathway_untitled")


def state(step: PathwayStep, session: Session) -> str:
    """Return the word for a step's state, and whether it counts where that is in question."""
    if step.group and step.state is State.HELD:
        words = session.say("pathway_met")
    else:
        words = session.say(f"pathway_{step.state.value}")
    if step.counts is Counts.NO:
        return words
    counts = session.say(f"pathway_counts_{step.counts.value}")
    return session.say("pathways_words_join").join((words, counts))


def rule(meter: Meter, session: Session) -> str:
    """Return what a rule asks for."""
    return session.say(
        f"pathway_{meter.kind.value}",
        needed=number(meter.needed),
        parts=meter.parts,
        unit=_unit(meter, session),
    )


def progress(meter: Meter, session: Session) -> str:
    """Return how much of a rule is there, and how much of that only may count."""
    kind = "credits" if meter.kind is RuleKind.CREDITS else "steps"
    words = session.say(
        f"pathway_{kind}_there",
        there=number(meter.done + meter.may),
        needed=number(meter.needed),
        unit=_unit(meter, session),
    )
    if not meter.may:
        return words
    may = session.say("pathway_may_of_these", may=number(meter.may))
    return session.say("pathways_words_join").join((words, may))


def worth(step: PathwayStep, session: Session) -> str:
    """Return credits and hours, "" where nobody says."""
    parts = []
    if step.credits is not None:
        unit = one_line(step.credits.unit) or session.say("pathway_no_unit")
        parts.append(session.say("pathway_worth", value=number(step.credits.value), unit=unit))
    # Where credits are hours already, they need not be said twice.
    if step.hours is not None and not (step.credits and step.credits.value == step.hours):
        parts.append(session.say("pathway_hours", hours=number(step.hours)))
    return session.say("pathways_words_join").join(parts)


def said_by(row: PathwayRow, session: Session) -> str:
    """Return who says what a goal is made of, and whether that is signed."""
    by = one_line(in_language(row.said_by, session.language))
    if not by:
        return session.say("pathways_said_nobody")
    code = "pathways_said_signed" if row.signed else "pathways_said_unsigned"
    return session.say(code, by=by)


def by(step: PathwayStep, session: Session) -> str:
    """Return who says that a step belongs here, "" for nobody."""
    return one_line(in_language(step.said_by, session.language))


def number(value: float) -> str:
    """Write a number without a point where none is needed."""
    return f"{value:.10g}"


def _unit(meter: Meter, session: Session) -> str:
    return one_line(meter.unit) or session.say("pathway_no_unit")
