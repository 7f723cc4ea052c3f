"""Many people's files at once: one row for each, judged in processes that can be killed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wallet.errors import ReadingError
from wallet.tasks.judges import Judges, processors
from wallet.tasks.receiving import applicant, not_judged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from wallet.snapshots.received import Applicant
    from wallet.tasks.basis import Basis
    from wallet.tasks.unpacking import Input
    from wallet.work import Work

LIMIT = 20.0  # seconds for one file: 200 badges take some two


def applicants(
    inputs: Sequence[Input],
    basis: Basis,
    *,
    now: datetime,
    challenge: str = "",
    domain: str = "",
    work: Work,
) -> Iterator[Applicant]:
    """Yield a row for each file, in order, whatever the others are; offline, and nothing is kept.

    Even a few are judged in processes of their own: any of them may be built to do harm. Raises
    ``Cancelled``.
    """
    readable = [(one.name, one.data) for one in inputs if one.error is None]
    act = partial(applicant, basis=basis, now=now, challenge=challenge, domain=domain)
    with Judges(count=max(1, min(len(readable), processors())), limit=LIMIT) as judges:
        rows = judges.judge(act, readable, work)
        for number, one in enumerate(inputs, 1):
            work.step(number - 1, len(inputs), one.name)
            if one.error is not None:
                row: Applicant | None = not_judged(one.name, b"", one.error)
            else:
                row = next(rows)
            error = ReadingError("took_too_long", name=one.name)
            yield row or not_judged(one.name, one.data, error)
        work.step(len(inputs), len(inputs))
