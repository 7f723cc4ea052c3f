"""How a badge stands, for its reader: a mark, a label, and what was checked as of when.

The window's sentences speak to the learner, of what the learner knows; these speak to whoever gets
the document. Nothing here is called verified: it is what the learner's program found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials.model import Securing
from wallet.papers.portfolio.model import CheckRow, Mark
from wallet.snapshots.portfolios import Travels
from wallet.trust.model import Level
from wallet.verification.headline import headline
from wallet.verification.report import Freshness, Outcome, Verdict
from wallet.wording import say
from wallet.wording.evidence import of_when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.credentials.model import Credential
    from wallet.verification.report import Check, Report

_ASKED = ("proof", "issuer_binding", "status", "dates", "issuer_known")
LABELS = tuple(
    f"paper_label_{name}" for name in ("signed", "part", "attached", "hosted", "unsigned")
)
_UNCERTAIN = (Freshness.STALE, Freshness.UNDATED)
# Questions of the learner's own wallet; and whether evidence is there, which no page was asked.
_LEFT_OUT = ("holder_match", "refresh", "evidence_links")


_SHORT = {"good": "paper_mark_good", "inner": "paper_short_inner"}  # others: the words of a list


def mark(report: Report, language: str) -> Mark:
    """Return how a badge stood when the document was made."""
    tone, code = _standing(report)
    return Mark(
        tone,
        say(f"paper_mark_{tone}", language),
        say(_SHORT.get(code, f"state_{code}"), language),
        say(f"paper_state_{code}", language, date=report.now),
    )


def label(credential: Credential, *, travels: Travels | None, part: bool) -> str:
    """Return the code of what kind of badge it is; ``travels`` None for one that stands alone."""
    if part:
        return "paper_label_part"
    match credential.securing:
        case Securing.HOSTED:
            return "paper_label_hosted"
        case Securing.NONE:
            return "paper_label_unsigned"
        case Securing.JWS_JSON:
            return "paper_label_attached"
    return "paper_label_attached" if travels is Travels.ATTACHED else "paper_label_signed"


def checks(report: Report, language: str) -> tuple[CheckRow, ...]:
    """Return what everybody asks, and whatever else did not come out well."""
    return tuple(
        CheckRow(
            say(f"check_{check.check}", language),
            say(_outcome(check, report), language),
            of_when(check.as_of, check.evidence, language) or "",
        )
        for check in _told(report)
    )


def _told(report: Report) -> Iterator[Check]:
    for name in _ASKED:
        if check := report.check(name):
            yield check
    for check in report.checks:
        others = check.check not in (*_ASKED, *_LEFT_OUT)
        if others and check.outcome in (Outcome.FAIL, Outcome.UNKNOWN):
            yield check


def _outcome(check: Check, report: Report) -> str:
    if check.check == "issuer_known" and check.outcome is not Outcome.SKIPPED:
        # Whom the learner knows is nothing to the reader, but for a registry that lists an issuer.
        anchored = report.trust is Level.ANCHORED and check.outcome is Outcome.PASS
        return "check_outcome_pass" if anchored else "check_outcome_yours"
    if check.code == "not_reached":
        return "check_outcome_not_reached"
    if check.code == "issuer_not_shown":
        return "check_outcome_not_shown"
    return f"check_outcome_{check.outcome.value}"


def _standing(report: Report) -> tuple[str, str]:
    """Return a tone and the end of a sentence's code, the gravest first."""
    tone = headline(report).tone.value
    if report.trust is Level.DENIED:
        return tone, "denied"
    if report.verdict is Verdict.NOT_A_CREDENTIAL:
        return tone, Verdict.MALFORMED.value
    if report.verdict is not Verdict.VALID:
        return tone, report.verdict.value
    if not report.sound:
        return tone, "inner"
    if report.trust is not Level.ANCHORED:
        return "neutral", "issuer_open"
    return ("neutral", "old") if report.freshness in _UNCERTAIN else ("good", "good")
