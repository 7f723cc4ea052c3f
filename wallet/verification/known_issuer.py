"""Who stands behind an issuer: asked anew at every reading, and never part of the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.trust.levels import key_changed, level_of, registry_of
from wallet.trust.model import Level
from wallet.verification.issuer import SEAL_OF_ISSUER
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.trust.model import Knowledge, Registry


def known_check(
    issuer_id: str, binding: Check | None, knowledge: Knowledge, now: datetime | None = None
) -> Check:
    """Say who stands behind the issuer that the credential names; never part of the verdict.

    To name a known issuer is easy: until a key is shown to be that issuer's, the question has no
    answer. A denial holds whoever signed.
    """
    fingerprint = binding.evidence.get("key", "") if binding else ""
    level = level_of(issuer_id, knowledge, fingerprint, now=now)
    details = {"issuer": issuer_id[:200]}
    if level is Level.DENIED:
        return Check("issuer_known", Outcome.FAIL, "issuer_denied", details)
    if binding is None or binding.outcome is not Outcome.PASS:
        return Check("issuer_known", Outcome.SKIPPED, "issuer_not_shown", details)
    sealed = binding.code == SEAL_OF_ISSUER  # whatever is known of the id, it is not shown here
    if level is Level.ANCHORED and not sealed:
        registry = registry_of(issuer_id, knowledge, now=now)
        details["registry"] = registry.name if registry else ""
        as_of = (registry.published or registry.fetched) if registry else None
        evidence = _listing(registry, issuer_id) if registry else {}
        return Check("issuer_known", Outcome.PASS, "issuer_anchored", details, as_of, evidence)
    if level is Level.PINNED and not sealed:
        return Check("issuer_known", Outcome.PASS, "issuer_pinned", details)
    code = f"issuer_{level.value}"
    if sealed:
        code = "issuer_id_not_sealed"
    elif key_changed(issuer_id, knowledge, fingerprint):
        code = "issuer_key_changed"
    elif level is Level.FIRST_SEEN and issuer_id.startswith(("did:key:", "did:jwk:")):
        code = "issuer_is_a_key"
    return Check("issuer_known", Outcome.UNKNOWN, code, details)


def _listing(registry: Registry, issuer_id: str) -> dict[str, str]:
    """Return what the registry says of the issuer, and by which rules it is kept."""
    entry = registry.entries[issuer_id]
    found = {
        "registry": registry.name,
        "published": registry.published.isoformat() if registry.published else "undated",
        "governance": registry.governance_url,
        "listed_name": entry.legal_name or entry.name,
        "listed_url": entry.url,
        "listed_policy": entry.policy_url,
        "listed_until": entry.expires.isoformat() if entry.expires else "",
    }
    return {name: value[:2000] for name, value in found.items() if value}
