"""Worker processes: the same answers as here, in order, and none that holds up the rest."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.issuer_simulator import Institution, Learner, achievement
from tests.issuer_simulator.packs import known
from wallet.errors import Cancelled
from wallet.tasks.basis import Basis
from wallet.tasks.judges import Judges, judge_here
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 23, tzinfo=UTC)
SCHOOL = Institution("a.example")
BASIS = Basis(known(SCHOOL.documents(), fetched=NOW))


def items(count: int) -> list[tuple[str, bytes]]:
    made = []
    for number in range(count):
        one = achievement(f"https://a.example/{number}", f"Badge {number}")
        issued = SCHOOL.issue(one, Learner(), valid_from="2026-04-01T00:00:00Z")
        if number % 5 == 3:
            issued["name"] = "changed"
        made.append((f"{number}.json", json.dumps(issued).encode()))
    made[7] = ("broken", b"{")
    made[11] = ("large", json.dumps({"credentialSubject": "x" * 3_000_000}).encode())
    return made


def test_workers_answer_as_this_process_does_and_in_order() -> None:
    given = items(40)
    here = list(judge_here(given, BASIS, now=NOW))
    with Judges(BASIS, now=NOW, count=2) as judges:
        there = list(judges.judge(given, Work()))
    assert there == here
    assert {report.verdict for report in there if report} > {
        Verdict.VALID,
        Verdict.INVALID_SIGNATURE,
    }


def test_a_process_that_dies_costs_one_answer() -> None:
    given = items(30)
    with Judges(BASIS, now=NOW, count=2) as judges:
        found = []
        for number, report in enumerate(judges.judge(given, Work())):
            found.append(report)
            if number == 4:
                os.kill(judges.processes[0], signal.SIGKILL)
    here = list(judge_here(given, BASIS, now=NOW))
    lost = [one for one, other in zip(found, here, strict=True) if one != other]
    assert len(found) == len(given)
    assert lost in ([], [None])


def test_one_that_takes_too_long_is_given_up() -> None:
    given = items(12)
    with Judges(BASIS, now=NOW, count=1, limit=0.6) as judges:
        found = []
        for number, report in enumerate(judges.judge(given, Work())):
            found.append(report)
            if number == 2:
                os.kill(judges.processes[0], signal.SIGSTOP)  # as busy as can be
    assert len(found) == len(given)
    assert sum(report is None for report in found) == 1


def test_stopping_stops() -> None:
    work = Work()

    def slowly() -> Iterator[tuple[str, bytes]]:
        for item in items(30):
            time.sleep(0.05)
            yield item

    with Judges(BASIS, now=NOW, count=1) as judges:
        threading.Timer(1.0, work.cancel).start()
        with pytest.raises(Cancelled):
            list(judges.judge(slowly(), work))
