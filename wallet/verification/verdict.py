"""What follows from the checks: one verdict, one trust level, one freshness. Never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from wallet.trust.levels import level_of
from wallet.trust.model import Level
from wallet.verification.issuer import SEAL_OF_ISSUER
from wallet.verification.report import Freshness, Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wallet.trust.model import Knowledge
    from wallet.verification.report import Check

CLOCK_DOUBTFUL = timedelta(minutes=10)  # a clock this far behind an earlier one is not believed
_AHEAD = timedelta(minutes=5)  # knowledge may be dated this far ahead of the clock

_FAILED: dict[str, Verdict | None] = {
    "attachment": Verdict.INVALID_SIGNATURE,
    "structure": Verdict.MALFORMED,
    "schema": None,  # only by its code: docs/decisions/0004-schemas.md
    "proof": Verdict.INVALID_SIGNATURE,
    "issuer_binding": Verdict.ISSUER_MISMATCH,
    "dates": Verdict.EXPIRED,
    "status": Verdict.STATUS_INVALID,
    "binding": Verdict.INVALID_SIGNATURE,
}
_UNKNOWN: dict[str, Verdict | None] = {
    "proof": Verdict.UNKNOWN_KEY,
    "issuer_binding": Verdict.UNKNOWN_KEY,
    "status": Verdict.STATUS_UNAVAILABLE,
    "binding": None,  # only by its code: most often nobody asked
}
# Codes that say more than their check does.
_BY_CODE = {
    "not_a_credential": Verdict.NOT_A_CREDENTIAL,
    "schema_broken": Verdict.MALFORMED,
    "unknown_suite": Verdict.UNSUPPORTED,
    "seal_not_anchored": Verdict.UNSUPPORTED,
    "unknown_header": Verdict.UNSUPPORTED,
    "unknown_key_type": Verdict.UNSUPPORTED,
    "unsupported_json_ld": Verdict.UNSUPPORTED,
    "ambiguous_number": Verdict.UNSUPPORTED,
    "graph_too_complex": Verdict.UNSUPPORTED,
    "unsigned": Verdict.UNSIGNED,
    "key_binding_unsupported": Verdict.UNSUPPORTED,
    "key_binding_key_unknown": Verdict.UNKNOWN_KEY,
    "context_unavailable": Verdict.CONTEXT_UNAVAILABLE,
    "context_pin_mismatch": Verdict.CONTEXT_UNAVAILABLE,
    "hosted_unavailable": Verdict.HOSTED_UNAVAILABLE,
    "not_yet_valid": Verdict.NOT_YET_VALID,
    "revoked": Verdict.REVOKED,
    "revoked_by_other": Verdict.REVOKED,
    "suspended": Verdict.SUSPENDED,
    "suspended_by_other": Verdict.SUSPENDED,
}
_PRECEDENCE = tuple(Verdict)
# Every one of these must have been asked and have passed; a check that is missing is a failure.
_MUST_PASS = ("structure", "proof", "issuer_binding", "dates")
_MUST_NOT_SPEAK_AGAINST = ("status",)


@dataclass(frozen=True, slots=True)
class Limits:
    """Up to which age knowledge is called fresh, and up to which only ageing."""

    fresh: timedelta = timedelta(hours=24)
    ageing: timedelta = timedelta(days=7)


DEFAULT_LIMITS = Limits()


def verdict_of(checks: Sequence[Check]) -> Verdict:
    """Return the strongest verdict that any check calls for; valid only when all passed."""
    found = [verdict for check in checks if (verdict := _said_by(check)) is not None]
    if found:
        return min(found, key=_PRECEDENCE.index)
    passed = {check.check for check in checks if check.outcome is Outcome.PASS}
    asked = {check.check for check in checks}
    if passed.issuperset(_MUST_PASS) and asked.issuperset(_MUST_NOT_SPEAK_AGAINST):
        return Verdict.VALID
    return Verdict.UNSUPPORTED


def _said_by(check: Check) -> Verdict | None:
    if check.outcome is Outcome.FAIL and check.check in _FAILED:
        return _BY_CODE.get(check.code, _FAILED[check.check])
    if check.outcome is Outcome.UNKNOWN and check.check in _UNKNOWN:
        return _BY_CODE.get(check.code, _UNKNOWN[check.check])
    return None


def trust_of(
    issuer_id: str, checks: Iterable[Check], knowledge: Knowledge, now: datetime | None = None
) -> Level:
    """Say who stands behind the credential.

    A level is earned only by an issuer whose key was shown to be its own: to name a known issuer
    is not enough, and a seal shows an organisation but not that the id is its own. A denial holds
    whoever signed.
    """
    bindings = [check for check in checks if check.check == "issuer_binding"]
    fingerprint = bindings[0].evidence.get("key", "") if bindings else ""
    level = level_of(issuer_id, knowledge, fingerprint, now=now)
    bound = bool(bindings) and all(
        check.outcome is Outcome.PASS and check.code != SEAL_OF_ISSUER for check in bindings
    )
    return level if bound or level is Level.DENIED else Level.FIRST_SEEN


def freshness_of(
    checks: Iterable[Check],
    now: datetime,
    latest_time: datetime | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Freshness:
    """Say how old the oldest knowledge is that the verdict rests on.

    Knowledge that was never fetched (a key that follows from its DID) does not grow old. A clock
    that ran backwards, and knowledge from its future, make everything undated.
    """
    if latest_time is not None and now < latest_time - CLOCK_DOUBTFUL:
        return Freshness.UNDATED
    checks = tuple(checks)
    if any(check.check == "certificates" for check in checks):
        return Freshness.UNDATED  # nobody was asked whether they were withdrawn, on no day
    used = [check for check in checks if check.check != "issuer_known"]
    keys = [check.evidence.get("list_key_fetched", "") for check in used]
    if "undated" in (*keys, *(check.evidence.get("fetched") for check in used)):
        return Freshness.UNDATED
    moments = [check.as_of for check in used if check.as_of is not None]
    moments += (datetime.fromisoformat(key) for key in keys if key)
    ages = [now - moment for moment in moments]
    oldest, newest = max(ages, default=timedelta()), min(ages, default=timedelta())
    if newest < -_AHEAD:
        return Freshness.UNDATED
    if oldest <= limits.fresh:
        return Freshness.FRESH
    return Freshness.AGEING if oldest <= limits.ageing else Freshness.STALE
