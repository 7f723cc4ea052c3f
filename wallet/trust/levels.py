"""Who stands behind an issuer, from registries, the learner's decisions and earlier meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.trust.model import Level

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.trust.model import Knowledge, Registry


def level_of(
    issuer_id: str, knowledge: Knowledge, fingerprint: str = "", *, now: datetime | None = None
) -> Level:
    """Return the strongest level that holds; a denial outranks all.

    ``fingerprint`` is that of the key that signed. A pinned issuer that signs with a key it did
    not publish when the learner pinned it is only ``seen``: the learner must look again.
    """
    decision = knowledge.decisions.get(issuer_id)
    if decision is not None and decision.level is Level.DENIED:
        return Level.DENIED
    if registry_of(issuer_id, knowledge, now=now) is not None:
        return Level.ANCHORED
    if decision is not None and decision.level is Level.PINNED:
        changed = key_changed(issuer_id, knowledge, fingerprint)
        return Level.SEEN if changed else Level.PINNED
    return Level.SEEN if issuer_id in knowledge.seen else Level.FIRST_SEEN


def registry_of(
    issuer_id: str, knowledge: Knowledge, *, now: datetime | None = None
) -> Registry | None:
    """Return the first registry that lists an issuer.

    An entry counts until it expires, by ``now`` or the latest clock ever seen: to set the clock
    back brings no entry back.
    """
    moment = max(filter(None, (now, knowledge.latest_time)), default=None)
    for registry in knowledge.registries:
        entry = registry.entries.get(issuer_id)
        if entry is not None and not (entry.expires and moment and entry.expires <= moment):
            return registry
    return None


def key_changed(issuer_id: str, knowledge: Knowledge, fingerprint: str) -> bool:
    """Say whether a pinned issuer signed with a key that the learner has not seen."""
    decision = knowledge.decisions.get(issuer_id)
    return (
        decision is not None
        and decision.level is Level.PINNED
        and bool(decision.keys)
        and fingerprint not in ("", *decision.keys)
    )
