"""What was found, as the documented JSON of ``verify --json`` (docs/command-line.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import wording
from wallet.snapshots.received import FileKind
from wallet.verification.as_json import credential_summary

if TYPE_CHECKING:
    from wallet.snapshots.received import Cover, Presenter, Received, ReceivedBadge, Told
    from wallet.verification.report import Check, Report


def result_json(report: Report, language: str) -> dict[str, Any]:
    """Return one result without its file name: verdict, issuer, freshness, checks, and so on."""
    credential = report.credential
    return {
        "verdict": report.verdict.value,
        "issuer": {
            "id": credential.issuer.id if credential else "",
            "name": credential.issuer.name if credential else "",
            "trust": report.trust.value,
        },
        "freshness": report.freshness.value,
        "checks": [_check_json(check, language) for check in report.checks],
        "inner": [result_json(inner, language) for inner in report.inner],
        "endorsements": [
            {"of": each.of, **result_json(each.report, language)} for each in report.endorsements
        ],
        "credential": credential_summary(credential) if credential else None,
    }


def file_results(found: Received, language: str) -> list[dict[str, Any]]:
    """Return the results of one file: one, or one for each badge that lies loose in it.

    A single badge is told as the badge alone; anything else also as what somebody hands over.
    """
    received = {} if is_alone(found) else {"received": received_json(found, language)}
    return [
        {"file": name, **result_json(report, language), **received}
        for name, report in reports_of(found)
    ]


def is_alone(found: Received) -> bool:
    """Say whether a file is told as one badge, which nobody was to present, or as nothing known."""
    asked = found.report is not None and found.report.check("binding") is not None
    return found.kind is FileKind.OTHER or (found.kind is FileKind.BADGE and not asked)


def reports_of(found: Received) -> list[tuple[str, Report]]:
    """Return the reports of one file, each with the name that it goes by in a result."""
    if found.report is not None:
        return [(found.name, found.report)]
    loose = enumerate((each.report for each in found.badges), 1)
    return [(f"{found.name}/{number}", report) for number, report in loose]


def received_json(found: Received, language: str) -> dict[str, Any]:
    """Return what is told of a file beside its checks: who presents what, and what is missing."""
    return {
        "kind": found.kind.value,
        "size": found.size,
        "sha256": found.sha256,
        "headline": {
            "code": found.headline.code,
            "tone": found.headline.tone.value,
            "message": wording.say(found.headline.code, language),
        },
        "cover": _cover_json(found.cover) if found.cover else None,
        "presenter": _presenter_json(found.presenter) if found.presenter else None,
        "badges": [_badge_json(badge) for badge in found.badges],
        "missing": [told_json(told, language) for told in found.missing],
        "notes": [told_json(told, language) for told in found.notes],
    }


def told_json(told: Told, language: str) -> dict[str, Any]:
    """Return something that is missing, or to be noted, with its sentence and next step."""
    return {
        "code": told.code,
        "tone": told.tone.value,
        "message": wording.say(told.code, language, **told.details),
        "next": wording.next_step(told.code, language, **told.details),
        "badges": list(told.badges),
    }


def _cover_json(cover: Cover) -> dict[str, Any]:
    return {
        "title": cover.title,
        "text": cover.text,
        "name": cover.name,
        "recipient": cover.recipient,
        "purpose": cover.purpose,
        "challenge": cover.challenge,
        "until": cover.until.isoformat() if cover.until else None,
        "sections": [
            {"title": section.title, "badges": list(section.badges)} for section in cover.sections
        ],
        "signed": cover.signed,
    }


def _presenter_json(presenter: Presenter) -> dict[str, Any]:
    return {"holder": presenter.holder, "key": presenter.key, "shown": presenter.shown}


def _badge_json(badge: ReceivedBadge) -> dict[str, Any]:
    report = badge.report
    return {
        "name": report.credential.name if report.credential else "",
        "verdict": report.verdict.value,
        "trust": report.trust.value,
        "headline": badge.headline.code,
        "travels": badge.travels.value,
        "bond": badge.bond.value,
        "addressed": badge.addressed,
        "reference": badge.reference,
        "hidden": badge.hidden,
        "attached": badge.attached,
    }


def _check_json(check: Check, language: str) -> dict[str, Any]:
    return {
        "check": check.check,
        "outcome": check.outcome.value,
        "code": check.code,
        "message": wording.say(check.code, language, **check.details),
        "as_of": check.as_of.isoformat() if check.as_of else None,
        "evidence": dict(check.evidence),
    }
