"""One word and one icon for the state of a credential."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots import Tone
from wallet.trust.model import Level
from wallet.verification.report import Freshness, Outcome, Verdict

if TYPE_CHECKING:
    from wallet.snapshots import BadgeRow

_ICONS = {
    Verdict.EXPIRED: "clock",
    Verdict.NOT_YET_VALID: "clock",
    Verdict.REVOKED: "deny",
    Verdict.SUSPENDED: "clock",
    Verdict.UNKNOWN_KEY: "key",
}  # fmt: skip - a table
OUTCOME_ICONS = {
    Outcome.PASS: "check",
    Outcome.FAIL: "cross",
    Outcome.UNKNOWN: "unknown",
    Outcome.SKIPPED: "skipped",
}  # fmt: skip - a table


def word(verdict: Verdict, trust: Level, freshness: Freshness) -> str:
    """Return the code of the state's word; every code is in ``wallet.wording.badge_states``."""
    if trust is Level.DENIED:
        return "state_denied"
    if verdict is not Verdict.VALID:
        return f"state_{verdict.value}"
    if trust not in (Level.ANCHORED, Level.PINNED):
        return "state_issuer_open"
    return "state_good" if freshness in (Freshness.FRESH, Freshness.AGEING) else "state_old"


def row_word(row: BadgeRow) -> str:
    """Return the code of a row's word."""
    return word(row.verdict, row.trust, row.freshness)


def icon(verdict: Verdict, tone: Tone) -> str:
    """Return the icon that goes with the word: shape and word both speak, not colour alone."""
    if tone is Tone.GOOD:
        return "check"
    if verdict in _ICONS:
        return _ICONS[verdict]
    return {Tone.NEUTRAL: "unknown", Tone.CAUTION: "caution", Tone.BAD: "cross"}[tone]
