"""When a restored report may come to say something else, although nobody was asked anew.

``wallet.verification.as_json.restore`` compares the moment it is given with dates: those of the
credential, those in the stored checks, and those of the registries that list its issuer. Between
two neighbours of these it always answers the same, but for how fresh its knowledge is.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates
from wallet.verification.validity import TOLERANCE, bounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.trust.model import Knowledge
    from wallet.verification.report import Report

_FIRST, _LAST = datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)


def steady(
    report: Report, stored: Mapping[str, Any], knowledge: Knowledge, now: datetime
) -> tuple[datetime, datetime]:
    """Return a time around ``now`` in which a report stays as it is; neither end belongs to it.

    ``report`` was restored at ``now`` from ``stored``.
    """
    found = set(_points(report, stored, knowledge))
    near = {each for each in found if _FIRST < each < _LAST}  # else nothing can be added
    turns = {each + shift for each in near for shift in (-TOLERANCE, timedelta(), TOLERANCE)}
    return (
        max((each for each in turns if each <= now), default=_FIRST),
        min((each for each in turns if each >= now), default=_LAST),
    )


def _points(report: Report, stored: Mapping[str, Any], knowledge: Knowledge) -> Iterator[datetime]:
    credential = report.credential
    if credential is not None:
        for moments in bounds(credential):
            yield from moments
        for issuer in (credential.issuer.id, credential.holder):
            entries = (each.entries.get(issuer) for each in knowledge.registries)
            yield from (each.expires for each in entries if each is not None and each.expires)
    for check in stored["checks"]:
        written = (*check["details"].values(), *check["evidence"].values(), check["as_of"])
        yield from filter(None, map(dates.moment, written))
    within = [each.report for each in report.endorsements]
    for reports, name in ((report.inner, "inner"), (within, "endorsements")):
        for inner, one in zip(reports, stored.get(name, ()), strict=False):
            yield from _points(inner, one, knowledge)
