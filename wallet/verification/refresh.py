"""``1EdTechCredentialRefresh``: an issuer's address for the newest edition of a credential.

Open Badges 3.0 "Verification", step 3. Nothing is fetched here: somebody who has the learner's
consent asks the address once, and this module judges what came back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.credentials.reading import read
from wallet.errors import ReadingError
from wallet.verification.report import Check, Outcome, Report, Verdict
from wallet.verification.revocation_list import same_name
from wallet.verification.verdict import DEFAULT_LIMITS
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.linked_data import Contexts
    from wallet.trust.model import Document, Knowledge
    from wallet.verification.verdict import Limits

TYPE = "1EdTechCredentialRefresh"


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

    It takes the old one's place only when it is the same credential, not older, and valid;
    otherwise the old one stays. Who altered the old one may have written the address too, so an
    old one without a good proof by its issuer is never replaced.
    """
    if old.credential is None or not _is_proved(old):
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


def _judged(document: Document, report: Report) -> Refreshed:
    if report.verdict is Verdict.VALID:
        return Refreshed(_check(document, Outcome.PASS, "refresh_taken"), report)
    details = {"refreshed_verdict": report.verdict.value}
    return Refreshed(_check(document, Outcome.FAIL, "refresh_not_good", **details))


def _is_proved(report: Report) -> bool:
    checks = (report.check("proof"), report.check("issuer_binding"))
    return all(check is not None and check.outcome is Outcome.PASS for check in checks)


def _is_same(one: Credential, other: Credential) -> bool:
    """Compare as Open Badges 3.0 does: issuer and id, percent-decoded and trimmed."""
    mine, yours = (
        tuple(same_name(text) for text in (each.issuer.id, each.id)) for each in (one, other)
    )
    return all(mine) and mine == yours


def _is_older(found: Credential, old: Credential) -> bool:
    if found.valid_from is None or old.valid_from is None:
        return old.valid_from is not None
    return found.valid_from < old.valid_from


def _check(document: Document, outcome: Outcome, code: str, **details: str) -> Check:
    evidence = {
        "document": document.url[:2000],
        "source": document.source,
        "fetched": document.fetched.isoformat() if document.fetched else "undated",
    }
    said = {"url": document.url[:500], **details}
    return Check("refresh", outcome, code, said, document.fetched, evidence)
