"""Portfolios as the documented JSON (docs/command-line.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import wording
from wallet.presenting import drafts

if TYPE_CHECKING:
    from wallet.presenting.portfolio import Portfolio
    from wallet.snapshots.handed import HandedRow
    from wallet.snapshots.portfolios import Finding, PortfolioBadge, PortfolioPage, PortfolioRow
    from wallet.snapshots.suggestions import Suggestion


def draft(portfolio: Portfolio) -> dict[str, Any]:
    """Return what a draft says."""
    return drafts.as_json(portfolio)


def row(found: PortfolioRow) -> dict[str, Any]:
    """Return one kept draft."""
    return {
        "id": found.id,
        "title": found.title,
        "recipient": found.recipient,
        "badges": found.badges,
        "missing": found.missing,
        "changed": found.changed.isoformat(),
        "sent": found.sent.isoformat() if found.sent else None,
    }


def page(found: PortfolioPage, language: str) -> dict[str, Any]:
    """Return a draft with everything that would leave, but the bytes."""
    return {
        "id": found.portfolio.id,
        **draft(found.portfolio),
        "holder": found.holder or None,
        "stops": found.stops,
        "travelling": [_badge(each) for each in found.badges],
        "gone": list(found.gone),
        "findings": [_finding(each, language) for each in found.findings],
    }


def suggestion(found: Suggestion, language: str) -> dict[str, Any]:
    """Return one badge with why it was found."""
    return {
        "badge": found.badge,
        "title": found.title,
        "issuer": found.issuer,
        "verdict": found.verdict.value,
        "code": found.code,
        "why": wording.say(found.code, language, **found.details),
    }


def handed(found: HandedRow) -> dict[str, Any]:
    """Return one thing that was handed over."""
    return {
        "number": found.number,
        "time": found.time.isoformat(),
        "title": found.title,
        "recipient": found.recipient,
        "purpose": found.purpose,
        "means": found.means,
        "file": found.file_name,
        "size": found.size,
        "sha256": found.sha256,
        "holder": found.holder,
        "valid_until": found.valid_until.isoformat() if found.valid_until else None,
        "kept": found.kept,
        "portfolio": found.portfolio or None,
        "badges": [{"id": badge, "title": title} for badge, title in found.badges],
    }


def _badge(found: PortfolioBadge) -> dict[str, Any]:
    return {
        "badge": found.badge,
        "title": found.page.row.title,
        "issuer": found.page.row.issuer,
        "verdict": found.page.row.verdict.value,
        "travels": found.travels.value,
        "way": found.fields.way.value,
        "bound": found.bound,
        "size": len(found.data),
        "shown": len(found.fields.shown),
        "fields": len(found.fields.fields),
    }


def _finding(found: Finding, language: str) -> dict[str, Any]:
    return {
        "code": found.code,
        "weight": found.weight.value,
        "message": wording.say(found.code, language, **found.details),
        "next": wording.next_step(found.code, language, **found.details),
        "badges": list(found.badges),
    }
