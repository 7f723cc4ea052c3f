"""One word and one icon for the state of a credential."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.verification.report import Outcome, Verdict
from wallet.verification.state import state as word
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.snapshots.badges import BadgeRow

__all__ = ["OUTCOME_ICONS", "icon", "row_word", "word"]

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
