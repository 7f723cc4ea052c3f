"""Is it within its own dates? Judged by the clock it is given, with a little tolerance."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates, values
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.credentials.model import Credential

TOLERANCE = timedelta(minutes=5)  # two clocks that are both right may differ by this much


def check_dates(credential: Credential, now: datetime) -> Check:
    """Say whether ``now`` lies between the latest start and the earliest end that it names.

    Starts: ``validFrom``, ``issuanceDate``, ``nbf``. Ends: ``validUntil``, ``expirationDate``,
    ``exp``, and the ``expires`` of its proofs.
    """
    claims, document = credential.claims, credential.document
    starts = _known(credential.valid_from, dates.timestamp(claims.get("nbf")))
    ends = _known(credential.valid_until, dates.timestamp(claims.get("exp")), *_members(document))
    start, end = max(starts, default=None), min(ends, default=None)
    details = {"start": _text(start), "end": _text(end)}
    if start is not None and start > now + TOLERANCE:
        return Check("dates", Outcome.FAIL, "not_yet_valid", details)
    if end is not None and end < now - TOLERANCE:
        return Check("dates", Outcome.FAIL, "expired", details)
    return Check("dates", Outcome.PASS, "within_dates" if end else "no_end_date", details)


def _members(document: Mapping[str, Any]) -> tuple[datetime | None, ...]:
    proofs = values.objects(document.get("proof"))
    return (
        dates.moment(document.get("validUntil")),
        dates.moment(document.get("expirationDate")),
        *(dates.moment(proof.get("expires")) for proof in proofs),
    )


def _known(*moments: datetime | None) -> Iterable[datetime]:
    return [moment for moment in moments if moment is not None]


def _text(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
