"""How the states of steps look: a shape and a tone, beside the word that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.pathways import Counts, EdgeKind, State
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.snapshots.pathways import PathwayStep

LOOKS = {
    State.HELD: ("check", Tone.GOOD),
    State.IN_PROGRESS: ("half", Tone.NEUTRAL),
    State.MISSING: ("ring", Tone.NEUTRAL),
    State.EXPIRED: ("clock", Tone.CAUTION),
    State.WITHDRAWN: ("cross", Tone.BAD),
    State.NOT_CONFIRMED: ("unknown", Tone.CAUTION),
}
"""The icon and tone of each state; its word is ``pathway_...``."""
CONDITION = ("note", Tone.NEUTRAL)
"""Those of a condition that cannot be checked, which is in no state."""
PLANNED = "calendar"
"""The icon of what is planned."""
NOT_YET = (State.MISSING, State.IN_PROGRESS)
"""States whose cards have a broken edge, for eyes that see no colour."""
DOTTED = (EdgeKind.PRECEDES, EdgeKind.REQUIRES, EdgeKind.REPLACED_BY, EdgeKind.GIVES_ACCESS_TO)
"""What leads on but is no part."""


def look(step: PathwayStep) -> tuple[str, Tone]:
    """Return the icon and tone of a step; what only may count is not green."""
    if step.condition:
        return CONDITION
    icon, tone = LOOKS[step.state]
    return icon, Tone.NEUTRAL if step.counts is Counts.MAY else tone
