"""Verifies again what a backup holds, before any of it is merged: no report is taken on trust."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from wallet.tasks.judging.changing import differs
from wallet.tasks.judging.judges import judging
from wallet.tasks.judging.renewing import renew
from wallet.trust.model import Level
from wallet.vault import history
from wallet.vault.times import to_text
from wallet.verification.as_json import checks_json
from wallet.verification.report import Check, Freshness, Outcome, Report, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.tasks.judging.worker import Item
    from wallet.tasks.knowledge.basis import Basis
    from wallet.vault.database import Database
    from wallet.work import Work


def rejudge(database: Database, basis: Basis, *, now: datetime, work: Work) -> None:
    """Put a report of now in the place of each edition's last one in a backup's ``database``.

    The last one becomes an earlier one where it differs. What takes too long to verify could not be
    checked. Raises ``Cancelled``.
    """
    editions = database.query(
        "SELECT edition.number, file_name, checks FROM edition"
        " JOIN original ON original.edition = edition.number"
        " JOIN report ON report.edition = edition.number ORDER BY edition.number"
    )

    def items() -> Iterator[Item]:
        for number, name, _ in editions:
            ((data,),) = database.query("SELECT bytes FROM original WHERE edition = ?", (number,))
            yield name, data

    with database.transaction(), judging(len(editions)) as judge:
        renewals = judge(partial(renew, basis=basis, now=now), items(), work)
        for (number, _, before), renewal in zip(editions, renewals, strict=True):
            work.check()
            checks = _too_long(now) if renewal is None else renewal.checks
            if differs(before, checks):
                history.set_aside(database, number, now)
            database.query(
                "UPDATE report SET checks = ?, checked = ? WHERE edition = ?",
                (checks, to_text(now), number),
            )


def _too_long(now: datetime) -> str:
    check = Check("proof", Outcome.UNKNOWN, "graph_too_complex")
    report = Report(None, (check,), Verdict.UNSUPPORTED, Level.FIRST_SEEN, Freshness.UNDATED, now)
    return json.dumps(checks_json(report))
