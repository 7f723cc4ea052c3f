"""The state of a credential in one word: a code of ``wallet.wording.badge_states``."""

from __future__ import annotations

from wallet.trust.model import Level
from wallet.verification.report import Freshness, Verdict


def state(verdict: Verdict, trust: Level, freshness: Freshness) -> str:
    """Return the code of the state's word; nothing but valid, known and recent is "good"."""
    if trust is Level.DENIED:
        return "state_denied"
    if verdict is not Verdict.VALID:
        return f"state_{verdict.value}"
    if trust not in (Level.ANCHORED, Level.PINNED):
        return "state_issuer_open"
    return "state_good" if freshness in (Freshness.FRESH, Freshness.AGEING) else "state_old"
