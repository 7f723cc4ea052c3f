"""Who endorses it? Each endorsement is judged by itself and changes nothing for its credential.

Open Badges 3.0, "Verification", step "Verify endorsements".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import endorsements
from wallet.credentials.model import Spec
from wallet.trust.model import Level
from wallet.verification.report import Check, Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.credentials.model import Credential, Endorsement
    from wallet.verification.report import Endorsed

# What we lack, which says nothing against an endorsement.
_NOT_CHECKED = frozenset(
    {
        Verdict.UNSUPPORTED,
        Verdict.CONTEXT_UNAVAILABLE,
        Verdict.HOSTED_UNAVAILABLE,
        Verdict.UNKNOWN_KEY,
        Verdict.STATUS_UNAVAILABLE,
    }
)
_NAMED = 5  # endorsers


def check_target(endorsement: Endorsement) -> Check:
    """Say whether an endorsement is about that in which it stands, and is one at all."""
    subject = endorsement.credential.subject.id
    details = {"subject": subject[:200], "target": endorsement.target[:200]}
    if endorsement.credential.spec is not Spec.ENDORSEMENT:
        return Check("endorses", Outcome.FAIL, "not_an_endorsement")
    if not endorsement.target or not subject:
        return Check("endorses", Outcome.UNKNOWN, "endorses_unnamed", details)
    if subject != endorsement.target:
        return Check("endorses", Outcome.FAIL, "endorses_another", details)
    return Check("endorses", Outcome.PASS, "endorses_this", details)


def check_endorsements(credential: Credential, found: Sequence[Endorsed]) -> Check:
    """Sum up the endorsements inside a credential; never part of the verdict."""
    if not found:
        return Check("endorsements", Outcome.SKIPPED, "endorsements_none")
    outcomes = [_outcome(each) for each in found]
    good = [each for each, outcome in zip(found, outcomes, strict=True) if outcome is Outcome.PASS]
    details = {
        "count": str(len(found)),
        "good": str(len(good)),
        "endorsers": ", ".join(dict.fromkeys(_name(each) for each in good[:_NAMED])) or "–",
    }
    if Outcome.FAIL in outcomes:
        return Check("endorsements", Outcome.FAIL, "endorsements_not_all_good", details)
    if Outcome.UNKNOWN in outcomes:
        return Check("endorsements", Outcome.UNKNOWN, "endorsements_not_all_checked", details)
    if sum(1 for _ in endorsements.found_in(credential.document)) > len(found):
        return Check("endorsements", Outcome.UNKNOWN, "endorsements_too_many", details)
    return Check("endorsements", Outcome.PASS, "endorsements_good", details)


def _outcome(endorsed: Endorsed) -> Outcome:
    report = endorsed.report
    about = report.check("endorses")
    if about is None or about.outcome is Outcome.FAIL or report.trust is Level.DENIED:
        return Outcome.FAIL
    if report.verdict is Verdict.VALID:
        return about.outcome
    return Outcome.UNKNOWN if report.verdict in _NOT_CHECKED else Outcome.FAIL


def _name(endorsed: Endorsed) -> str:
    credential = endorsed.report.credential
    return (credential.issuer.name or credential.issuer.id)[:80] if credential else ""
