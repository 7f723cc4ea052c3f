"""Who stands behind an issuer, from registries, the learner's decisions and earlier meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.trust.model import Level

if TYPE_CHECKING:
    from wallet.trust.model import Knowledge, Registry


def level_of(issuer_id: str, knowledge: Knowledge, fingerprint: str = "") -> Level:
    """Return the strongest level that holds; a denial outranks all.

    ``fingerprint`` is that of the key that signed. A pinned issuer that signs with a key it did
    not publish when the learner pinned it is only ``seen``: the learner must look again.
    """
    decision = knowledge.decisions.get(issuer_id)
    if decision is not None and decision.level is Level.DENIED:
        return Level.DENIED
    if registry_of(issuer_id, knowledge) is not None:
        return Level.ANCHORED
    if decision is not None and decision.level is Level.PINNED:
        changed = key_changed(issuer_id, knowledge, fingerprint)
        return Level.SEEN if changed else Level.PINNED
    return Level.SEEN if issuer_id in knowledge.seen else Level.FIRST_SEEN


def registry_of(issuer_id: str, knowledge: Knowledge) -> Registry | None:
    """Return the first registry that lists an issuer."""
    return next((each for each in knowledge.registries if issuer_id in each.entries), None)


def key_changed(issuer_id: str, knowledge: Knowledge, fingerprint: str) -> bool:
    """Say whether a pinned issuer signed with a key that the learner has not seen."""
    decision = knowledge.decisions.get(issuer_id)
    return (
        decision is not None
        and decision.level is Level.PINNED
        and bool(decision.keys)
        and fingerprint not in ("", *decision.keys)
    )
