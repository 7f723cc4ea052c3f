"""Issuers whose signature is good and of whom the learner has said nothing yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.gui.widgets.labels import one_line
from wallet.trust.model import Level
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from wallet.snapshots.imports import Review
    from wallet.verification.report import Report

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody who could be pinned, and what that would rest on."""

    id: str
    name: str
    key: str  # fingerprint of the key that signed, or ""


def stranger(report: Report | None) -> Stranger | None:
    """Return the issuer of a good credential when it is not known yet."""
    if report is None or report.credential is None or report.verdict is not Verdict.VALID:
        return None
    issuer = report.credential.issuer
    if not issuer.id or report.trust not in (Level.FIRST_SEEN, Level.SEEN):
        return None
    return Stranger(issuer.id, one_line(issuer.name, _LONGEST), _key(report))


def strangers(review: Review) -> tuple[Stranger, ...]:
    """Return the issuers that could be pinned, each once, in the order of the review."""
    met: dict[str, Stranger] = {}
    for found in review.credentials:
        one = stranger(found.report)
        if one is not None:
            met.setdefault(one.id, one)
    return tuple(met.values())


def _key(report: Report) -> str:
    for name in ("proof", "issuer_binding"):
        check = report.check(name)
        if check is not None and check.evidence.get("key"):
            return check.evidence["key"]
    return ""
