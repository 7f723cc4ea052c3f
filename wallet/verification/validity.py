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
_STARTS = ("validFrom", "issuanceDate")
_ENDS = ("validUntil", "expirationDate")


def check_dates(credential: Credential, now: datetime) -> Check:
    """Say whether ``now`` lies between the latest start and the earliest end that it names.

    Starts: ``validFrom``, ``issuanceDate``, ``nbf``. Ends: ``validUntil``, ``expirationDate``,
    ``exp``, and the ``expires`` of its proofs.
    """
    starts, ends = bounds(credential)
    start, end = max(starts, default=None), min(ends, default=None)
    details = {"start": _text(start), "end": _text(end)}
    if start is not None and start > now + TOLERANCE:
        return Check("dates", Outcome.FAIL, "not_yet_valid", details)
    if end is not None and end < now - TOLERANCE:
        return Check("dates", Outcome.FAIL, "expired", details)
    return Check("dates", Outcome.PASS, "within_dates" if end else "no_end_date", details)


def bounds(credential: Credential) -> tuple[list[datetime], list[datetime]]:
    """Return every start and every end that a credential names."""
    claims, document = credential.claims, credential.document
    begins, ends_by = dates.timestamp(claims.get("nbf")), dates.timestamp(claims.get("exp"))
    starts = _known(credential.valid_from, begins, *_members(document, _STARTS))
    ends = _known(
        credential.valid_until, ends_by, *_members(document, _ENDS), *_of_proofs(document)
    )
    return starts, ends


def _members(document: Mapping[str, Any], names: Iterable[str]) -> Iterable[datetime | None]:
    return [dates.moment(document[name]) for name in names if name in document]


def _of_proofs(document: Mapping[str, Any]) -> Iterable[datetime | None]:
    proofs = values.objects(document.get("proof"))
    return [dates.moment(proof["expires"]) for proof in proofs if "expires" in proof]


def _known(*moments: datetime | None) -> list[datetime]:
    return [moment for moment in moments if moment is not None]


def _text(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
