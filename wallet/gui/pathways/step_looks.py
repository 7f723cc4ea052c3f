"""How the states of steps look: a shape and a tone, beside the word that says the same."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from wallet.snapshots.pathways import Counts, State
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


def look(step: PathwayStep) -> tuple[str, Tone]:
    """Return the icon and tone of a step; what only may count is not green."""
    icon, tone = LOOKS[step.state]
    return icon, Tone.NEUTRAL if step.counts is Counts.MAY else tone


def tip(text: str) -> str:
    """Return a tool tip that shows a text as it is: Qt takes what looks like markup for markup."""
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>"
