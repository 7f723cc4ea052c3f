"""When a restored report may come to say something else, although nobody was asked anew.

``wallet.verification.as_json.restore`` compares the moment it is given with dates: those of the
credential, those in the stored checks, and those of the registries that list its issuer. Between
two neighbours of these it always answers the same, but for how fresh its knowledge is.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates
from wallet.verification.validity import TOLERANCE, bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wallet.trust.model import Knowledge
    from wallet.verification.report import Report

Span = tuple[datetime, datetime]
"""A time; neither end belongs to it."""
_A_YEAR = re.compile(r"\s*\d{4}")  # with which a date begins
_FIRST, _LAST = datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)
_SHIFTS = (-TOLERANCE, timedelta(), TOLERANCE)
ALWAYS: Span = (_FIRST, _LAST)


def steady(
    report: Report, stored: Mapping[str, Any], knowledge: Knowledge, moments: Iterable[datetime]
) -> tuple[Span, ...]:
    """Return for each moment a time around it in which the report stays as it is.

    ``report`` was restored at the first of them from ``stored``.
    """
    # Next to the first and last moments there is nothing that could be added.
    near = [each for each in _points(report, stored, knowledge) if _FIRST < each < _LAST]
    turns = [each + shift for each in near for shift in _SHIFTS]
    spans: list[Span] = []
    before = None
    for moment in moments:
        spans.append(spans[-1] if moment == before else _around(moment, turns))
        before = moment
    return tuple(spans)


def _around(moment: datetime, turns: Iterable[datetime]) -> Span:
    begins, ends = _FIRST, _LAST
    for each in turns:
        if begins < each <= moment:
            begins = each
        if moment <= each < ends:
            ends = each
    return begins, ends


def _points(report: Report, stored: Mapping[str, Any], knowledge: Knowledge) -> Iterator[datetime]:
    credential = report.credential
    if credential is not None:
        for moments in bounds(credential):
            yield from moments
        for issuer in (credential.issuer.id, credential.holder):
            entries = (each.entries.get(issuer) for each in knowledge.registries)
            yield from (each.expires for each in entries if each is not None and each.expires)
    for check in stored["checks"]:
        for each in (*check["details"].values(), *check["evidence"].values(), check["as_of"]):
            if isinstance(each, str) and _A_YEAR.match(each):
                found = dates.moment(each)
                if found is not None:
                    yield found
    within = [each.report for each in report.endorsements]
    for reports, name in ((report.inner, "inner"), (within, "endorsements")):
        for inner, one in zip(reports, stored.get(name, ()), strict=False):
            yield from _points(inner, one, knowledge)
