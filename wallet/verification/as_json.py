"""Reports and credentials as JSON: what the vault stores, and what ``verify --json`` prints.

A verdict is never stored. ``restore`` derives it anew from the stored checks at the time of
reading, so that a badge that expired since says so.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates
from wallet.credentials.model import Spec
from wallet.verification.dated import with_date
from wallet.verification.endorsements import check_endorsements
from wallet.verification.hosted import describe
from wallet.verification.known_issuer import known_check
from wallet.verification.presentation import check_inner
from wallet.verification.report import Check, Endorsed, Outcome, Report
from wallet.verification.validity import TOLERANCE, check_dates
from wallet.verification.verdict import DEFAULT_LIMITS, freshness_of, trust_of, verdict_of
from wallet.verification.withheld import as_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.model import Credential
    from wallet.trust.model import Knowledge
    from wallet.verification.verdict import Limits

_OUTCOMES = {each.value: each for each in Outcome}  # a list reads tens of thousands of them


def checks_json(report: Report) -> dict[str, Any]:
    """Return what is worth keeping of a report: its checks, and those of what is inside."""
    return {
        "checks": [_to_json(check) for check in report.checks],
        "inner": [checks_json(inner) for inner in report.inner],
        "endorsements": [checks_json(each.report) for each in report.endorsements],
    }


def checks_of(stored: Mapping[str, Any]) -> tuple[Check, ...]:
    """Return the stored checks themselves, as they came out then."""
    return tuple(map(_from_json, stored["checks"]))


def restore(
    credential: Credential,
    stored: Mapping[str, Any],
    knowledge: Knowledge,
    now: datetime,
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """Make a report from stored checks, as of ``now``, without any cryptography.

    What time alone can change is asked again: the credential's dates, those of its status list,
    and who is known. Raises ``ValueError`` or ``KeyError`` for JSON that ``checks_json`` did not
    write.
    """
    checks = tuple(
        _renewed(_from_json(each), credential, now)
        for each in stored["checks"]
        if each["check"] != "issuer_known"
    )
    shown = credential
    if credential.spec in (Spec.OPEN_BADGES_2, Spec.OPEN_BADGES_1):
        shown = describe(credential, knowledge, checks)
    issuer = shown.holder if shown.spec is Spec.PRESENTATION else shown.issuer.id
    if issuer:
        binding = next((check for check in checks if check.check == "issuer_binding"), None)
        checks = (*checks, known_check(issuer, binding, knowledge, now))
    endorsed = tuple(
        Endorsed(each.of, restore(each.credential, one, knowledge, now, limits))
        # An outline of a credential has none, and needs none: they change no verdict.
        for each, one in zip(credential.endorsements, stored.get("endorsements", ()), strict=False)
    )
    kept = stored["inner"]  # [] for a container that is itself malformed
    inner = tuple(
        restore(each, one, knowledge, now, limits)
        for each, one in zip(_judged(credential, len(kept)), kept, strict=True)
    )
    sums = [check_inner(inner)] if inner else []
    sums += [check_endorsements(credential, endorsed)] if endorsed else []
    anew = {check.check: check for check in sums}
    checks = tuple(anew.get(check.check, check) for check in checks)
    return Report(
        shown,
        checks,
        verdict_of(checks),
        trust_of(issuer, checks, knowledge, now),
        freshness_of(checks, now, knowledge.latest_time, limits),
        now,
        inner,
        endorsed,
    )


def _judged(credential: Credential, count: int) -> tuple[Credential, ...]:
    """Return the credentials inside that ``count`` stored reports are of.

    None of a container that is itself malformed. An older program passed over the files that a
    presentation carries, which come last: they are judged when it is checked again.
    """
    inner = credential.inner if count else ()
    passed_over = all(each.attachment is not None for each in inner[count:])
    return inner[:count] if passed_over else inner


def credential_summary(credential: Credential) -> dict[str, Any]:
    """Return the plain facts of a credential for people and programs; "" or None where absent."""
    return {
        "id": credential.id,
        "name": credential.name,
        "spec": credential.spec.value,
        "securing": credential.securing.value,
        "carrier": credential.carrier.value,
        "types": list(credential.types),
        "issuer": {"id": credential.issuer.id, "name": credential.issuer.name},
        "holder": credential.holder,
        "subject": {"id": credential.subject.id, "name": credential.subject.name},
        "achievement": {
            "id": credential.achievement.id,
            "name": credential.achievement.name,
            "description": credential.achievement.description,
            "type": credential.achievement.type,
        },
        "awarded": _time(credential.awarded),
        "valid_from": _time(credential.valid_from),
        "valid_until": _time(credential.valid_until),
    }


def _renewed(check: Check, credential: Credential, now: datetime) -> Check:
    if check.check == "dates" and check.outcome is not Outcome.SKIPPED:
        return as_told(_stricter(check_dates(credential, now), check, now), check)
    if check.check == "issuer_binding" and check.outcome is Outcome.PASS:
        return _unless_revoked(check, now)
    passed = check.check == "status" and check.outcome is Outcome.PASS
    until = dates.moment(check.evidence.get("list_until")) if passed else None
    if until is not None and until < now - TOLERANCE:
        return Check(
            "status",
            Outcome.FAIL,
            "status_list_expired",
            check.details,
            check.as_of,
            check.evidence,
        )
    return with_date(check)


def _unless_revoked(check: Check, now: datetime) -> Check:
    """Refuse a key from the day on which its owner's document withdraws it."""
    end = dates.moment(check.evidence.get("key_until"))
    if end is None or end > now:
        return check
    return replace(check, outcome=Outcome.FAIL, code="key_revoked")


def _stricter(fresh: Check, stored: Check, now: datetime) -> Check:
    """Keep what only a token or the issuer's page named when the badge was checked."""
    if fresh.outcome is not Outcome.PASS:
        return fresh
    start, end = (dates.moment(stored.details.get(name)) for name in ("start", "end"))
    if start is not None and start > now + TOLERANCE:
        return Check("dates", Outcome.FAIL, "not_yet_valid", stored.details)
    if end is not None and end < now - TOLERANCE:
        return Check("dates", Outcome.FAIL, "expired", stored.details)
    return fresh


def _to_json(check: Check) -> dict[str, Any]:
    return {
        "check": check.check,
        "outcome": check.outcome.value,
        "code": check.code,
        "details": dict(check.details),
        "as_of": _time(check.as_of),
        "evidence": dict(check.evidence),
    }


def _from_json(value: Mapping[str, Any]) -> Check:
    as_of = value["as_of"]
    return Check(
        str(value["check"]),
        _OUTCOMES[value["outcome"]],
        str(value["code"]),
        {str(name): str(text) for name, text in value["details"].items()},
        datetime.fromisoformat(as_of) if as_of else None,
        {str(name): str(text) for name, text in value["evidence"].items()},
    )


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
