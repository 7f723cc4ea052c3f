"""Worker processes: the same answers as here, in order, and none that holds up the rest."""

from __future__ import annotations

import itertools
import json
import os
import signal
import threading
import time
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.issuer_simulator import Institution, Learner, achievement
from tests.issuer_simulator.packs import known
from tests.service.acts import act
from wallet.errors import Cancelled
from wallet.tasks.judging.judges import Judges
from wallet.tasks.judging.judging import reported
from wallet.tasks.judging.worker import batches
from wallet.tasks.knowledge.basis import Basis
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 23, tzinfo=UTC)
SCHOOL = Institution("a.example")
REPORTED = partial(reported, basis=Basis(known(SCHOOL.documents(), fetched=NOW)), now=NOW)


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


def told(*names: str, count: int = 1, limit: float = 5.0) -> list[str | None]:
    with Judges(count=count, limit=limit) as judges:
        return list(judges.judge(act, [(name, b"four") for name in names], Work()))


def named(count: int) -> list[str]:
    return [str(number) for number in range(count)]


def test_workers_answer_as_this_process_does_and_in_order() -> None:
    given = items(40)
    here = [REPORTED(name, data) for name, data in given]
    with Judges(count=2) as judges:
        there = list(judges.judge(REPORTED, given, Work()))
    assert there == here
    assert {report.verdict for report in there if report} > {
        Verdict.VALID,
        Verdict.INVALID_SIGNATURE,
    }


def test_more_than_workers_are_given_at_once() -> None:
    names = named(2000)
    assert told(*names, count=3) == [f"{name} 4" for name in names]


def test_long_items_go_in_smaller_batches() -> None:
    sizes = [70_000, 1, 40_000, 40_000, *[1] * 20]
    given = list(enumerate((str(size), b"x" * size) for size in sizes))
    found = list(batches(given))
    assert [item for batch in found for item in batch] == given
    assert [len(batch) for batch in found] == [1, 3, 16, 4]


@pytest.mark.parametrize("word", ["hang", "die"])
@pytest.mark.parametrize("at", [0, 7, 16])
def test_one_within_a_batch_costs_itself_alone(word: str, at: int) -> None:
    names = named(40)
    names[at] = word
    expected = [None if name == word else f"{name} 4" for name in names]
    assert told(*names, limit=1.0) == expected


def test_several_that_hang_or_die_in_the_batches_of_two_workers() -> None:
    names = named(120)
    for at, word in {3: "hang", 4: "die", 5: "hang", 50: "die", 119: "die"}.items():
        names[at] = word
    found = told(*names, count=2, limit=1.0)
    assert [at for at, one in enumerate(found) if one is None] == [3, 4, 5, 50, 119]
    assert [one for one in found if one] == [f"{name} 4" for name in names if name.isdigit()]


def test_the_limit_is_for_one_and_not_for_its_batch() -> None:
    names = [f"slow {number}" for number in range(15)]  # 1.5 seconds for all
    assert told(*names, limit=1.0) == [f"{name} 4" for name in names]


def test_an_answer_that_nobody_takes_for_long_is_not_late() -> None:
    with Judges(count=1, limit=0.5) as judges:
        found = []
        for one in judges.judge(act, [(name, b"") for name in named(600)], Work()):
            found.append(one)
            if len(found) in (1, 300):
                time.sleep(0.8)  # as while a page is read, or a disk is slow
    assert None not in found


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGSTOP])  # stopped: as busy as can be
def test_a_process_stopped_from_outside_costs_one_answer(sign: signal.Signals) -> None:
    names = named(600)
    with Judges(count=2, limit=1.0) as judges:
        found = []
        for number, one in enumerate(
            judges.judge(act, [(name, b"four") for name in names], Work())
        ):
            found.append(one)
            if number == 4:
                os.kill(judges.processes[0], sign)
    assert len(found) == len(names)
    lost = [one for one, name in zip(found, names, strict=True) if one != f"{name} 4"]
    assert lost in ([], [None])


def test_a_process_that_takes_long_to_load_loses_nothing() -> None:
    with Judges(count=1, limit=0.3) as judges:
        os.kill(judges.processes[0], signal.SIGSTOP)
        threading.Timer(1.0, os.kill, (judges.processes[0], signal.SIGCONT)).start()
        assert list(judges.judge(act, [("one", b"")], Work())) == ["one 0"]


def test_stopping_stops_in_the_middle_of_a_batch() -> None:
    work = Work()
    with Judges(count=2) as judges:
        answers = judges.judge(
            act, [("hang" if at == 20 else str(at), b"") for at in range(60)], work
        )
        assert next(answers) == "0 0"
        threading.Timer(0.3, work.cancel).start()
        started = time.monotonic()
        with pytest.raises(Cancelled):
            list(answers)
    assert time.monotonic() - started < 3.0


def test_stopping_stops_a_slow_source() -> None:
    work = Work()

    def slowly() -> Iterator[tuple[str, bytes]]:
        for number in itertools.count():
            time.sleep(0.005)
            yield str(number), b""

    with Judges(count=1) as judges:
        threading.Timer(0.5, work.cancel).start()
        with pytest.raises(Cancelled):
            list(judges.judge(act, slowly(), work))
