"""``1EdTechCredentialRefresh``: an issuer's address for the newest edition of a credential.

Open Badges 3.0 "Verification", step 3. Nothing is fetched here: somebody who has the learner's
consent asks the address once, and this module judges what came back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.credentials.identity import edition_key
from wallet.credentials.reading import read
from wallet.errors import ReadingError
from wallet.verification.dated import evidence_of
from wallet.verification.report import Check, Outcome, Report, Verdict
from wallet.verification.verdict import DEFAULT_LIMITS
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.linked_data import Contexts
    from wallet.trust.model import Document, Knowledge
    from wallet.verification.verdict import Limits

TYPE = "1EdTechCredentialRefresh"
# Nothing is known to be wrong with an answer of these; something is missing on our side.
_UNCHECKED = frozenset(
    {
        Verdict.UNSUPPORTED,
        Verdict.CONTEXT_UNAVAILABLE,
        Verdict.HOSTED_UNAVAILABLE,
        Verdict.UNKNOWN_KEY,
        Verdict.STATUS_UNAVAILABLE,
    }
)  # fmt: skip - one set


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of a refresh: a check that tells it, and the new report if it may be kept."""

    check: Check
    report: Report | None = None


def refresh_url(credential: Credential) -> str:
    """Return where the issuer offers the newest edition, "" when it offers none over https."""
    for service in values.objects(credential.document.get("refreshService")):
        url = values.link(service)
        if TYPE in values.types(service) and url.startswith("https://"):
            return url
    return ""


def offer(report: Report) -> str:
    """Return where the newest edition may be asked for, "" when nowhere.

    Who altered a credential may have written the address too, so one without a good proof by its
    issuer leads nowhere.
    """
    if report.credential is None or not report.is_proved:
        return ""
    return refresh_url(report.credential)


def refreshed(
    old: Report,
    document: Document,
    knowledge: Knowledge,
    contexts: Contexts,
    *,
    now: datetime,
    limits: Limits = DEFAULT_LIMITS,
) -> Refreshed:
    """Judge what the address in ``old`` answered, by all the checks that any credential passes.

    It takes the old one's place only when that one has a good proof by its issuer (``offer``), and
    when it is the same credential, not older, and valid; otherwise the old one stays.
    """
    if old.credential is None or not offer(old):
        return Refreshed(_check(document, Outcome.FAIL, "refresh_not_reached"))
    try:
        found = read(document.body)
    except ReadingError:
        return Refreshed(_check(document, Outcome.FAIL, "refresh_unreadable"))
    if found.original == old.credential.original:
        return Refreshed(_check(document, Outcome.PASS, "refresh_unchanged"))
    if not _is_same(old.credential, found):
        return Refreshed(_check(document, Outcome.FAIL, "refresh_of_another"))
    if _is_older(found, old.credential):
        return Refreshed(_check(document, Outcome.FAIL, "refresh_older"))
    return _judged(document, verify(found, knowledge, contexts, now=now, limits=limits))


def unanswered(url: str, reason: str) -> Check:
    """Return the check of an address that gave no answer; ``reason`` is an error's code."""
    said = {"url": url[:500]}
    evidence = {"document": url[:2000], "error": reason}
    return Check("refresh", Outcome.UNKNOWN, "refresh_unanswered", said, evidence=evidence)


def with_refresh(report: Report, check: Check) -> Report:
    """Return the report with that check, which comes after those of the proof (step 3)."""
    before = [at for at, each in enumerate(report.checks, 1) if each.check == "issuer_binding"]
    at = before[-1] if before else len(report.checks)
    return replace(report, checks=(*report.checks[:at], check, *report.checks[at:]))


def _judged(document: Document, report: Report) -> Refreshed:
    if report.verdict is Verdict.VALID:
        return Refreshed(_check(document, Outcome.PASS, "refresh_taken"), report)
    details = {"refreshed_verdict": report.verdict.value}
    if report.verdict in _UNCHECKED:
        return Refreshed(_check(document, Outcome.UNKNOWN, "refresh_unchecked", **details))
    return Refreshed(_check(document, Outcome.FAIL, "refresh_not_good", **details))


def _is_same(one: Credential, other: Credential) -> bool:
    """Compare as Open Badges 3.0 does, and as the vault will."""
    return edition_key(one) == edition_key(other)


def _is_older(found: Credential, old: Credential) -> bool:
    if found.valid_from is None or old.valid_from is None:
        return old.valid_from is not None
    return found.valid_from < old.valid_from


def _check(document: Document, outcome: Outcome, code: str, **details: str) -> Check:
    said = {"url": document.url[:500], **details}
    return Check("refresh", outcome, code, said, document.fetched, evidence_of(document))
