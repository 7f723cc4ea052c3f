from __future__ import annotations

import gc
import threading
import time
from typing import TYPE_CHECKING

import pytest

from wallet.errors import UsageError
from wallet.gui.jobs import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from wallet.work import Work


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    del qapp
    made = Worker()
    yield made
    assert made.stop()


def test_a_quick_job_does_not_settle_before_the_caller_could_connect(
    worker: Worker, qtbot: QtBot
) -> None:
    job = worker.submit(lambda _: 7)
    time.sleep(0.1)  # the worker is long done
    results: list[object] = []
    job.succeeded.connect(results.append)
    with qtbot.waitSignal(job.finished):
        pass
    assert results == [7]


def test_calls_run_on_one_other_thread_and_signals_on_ours(worker: Worker, qtbot: QtBot) -> None:
    ran, heard = [], []
    for _ in range(3):
        job = worker.submit(lambda _: ran.append(threading.get_ident()))
        job.finished.connect(lambda: heard.append(threading.get_ident()))
    with qtbot.waitSignal(job.finished):
        pass
    assert len(set(ran)) == 1
    assert ran[0] != threading.get_ident()
    assert heard == [threading.get_ident()] * 3


def test_an_error_and_a_crash_both_arrive(worker: Worker, qtbot: QtBot) -> None:
    for raised in (UsageError("wrong_use"), ZeroDivisionError()):

        def fail(_: Work, error: Exception = raised) -> None:
            raise error

        with qtbot.waitSignal(worker.submit(fail).failed) as caught:
            pass
        assert caught.args == [raised]


def test_a_running_job_stops_at_its_next_step(worker: Worker, qtbot: QtBot) -> None:
    begun = threading.Event()

    def count(work: Work) -> None:
        for at in range(10_000):
            begun.set()
            work.step(at, 10_000)
            time.sleep(0.01)

    job = worker.submit(count)
    assert begun.wait(2)
    with qtbot.waitSignal(job.cancelled, timeout=1000):
        job.cancel()


def test_progress_reaches_the_window_but_does_not_flood_it(worker: Worker, qtbot: QtBot) -> None:
    def count(work: Work) -> None:
        for at in range(5001):
            work.step(at, 5000)

    job = worker.submit(count)
    heard: list[int] = []
    job.progressed.connect(lambda progress: heard.append(progress.done))
    with qtbot.waitSignal(job.finished):
        pass
    assert heard[-1] == 5000
    assert len(heard) < 500


def test_a_reading_job_is_answered_while_a_long_one_runs(worker: Worker, qtbot: QtBot) -> None:
    order: list[str] = []
    begun, asked = threading.Event(), threading.Event()

    def long(work: Work) -> None:
        begun.set()
        asked.wait(2)
        work.step(1, 2)
        order.append("long")

    job = worker.submit(long)
    assert begun.wait(2)
    worker.submit(lambda _: order.append("later"))
    worker.submit(lambda _: order.append("reading"), reading=True)
    asked.set()
    with qtbot.waitSignal(job.finished):
        pass
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["reading", "long", "later"]


def test_stopping_cancels_what_waits_and_ends_the_thread(qapp: QApplication) -> None:
    del qapp
    worker, ran = Worker(), []
    hold = threading.Event()
    worker.submit(lambda _: hold.wait(2))
    worker.submit(lambda _: ran.append(1))
    worker.cancel_all()
    hold.set()
    assert worker.stop()
    assert ran == []


def test_the_last_act_runs_even_though_all_else_is_cancelled(qapp: QApplication) -> None:
    del qapp
    worker, ran = Worker(), []
    worker.submit(lambda work: work.check())
    assert worker.stop(lambda: ran.append(threading.get_ident()))
    assert ran
    assert ran[0] != threading.get_ident()


def test_jobs_do_not_pile_up_and_die_on_the_windows_thread(worker: Worker, qtbot: QtBot) -> None:
    died: list[int] = []
    for _ in range(50):
        job = worker.submit(lambda _: None)
        job.destroyed.connect(lambda: died.append(threading.get_ident()))
    with qtbot.waitSignal(job.finished):
        pass
    with qtbot.waitSignal(worker.submit(lambda _: None).finished):
        pass
    assert len(worker._alive) <= 2
    del job
    assert len(died) >= 48
    assert set(died) == {threading.get_ident()}


def test_results_that_arrive_together_all_arrive(worker: Worker, qtbot: QtBot) -> None:
    arrived: list[int] = []
    for number in range(20):
        job = worker.submit(lambda _, number=number: number)
        job.succeeded.connect(arrived.append)
        job.finished.connect(gc.collect)
        del job  # nobody but the worker holds it
    time.sleep(0.2)  # all are done before the window looks at any
    qtbot.waitUntil(lambda: len(arrived) == 20, timeout=2000)
    assert arrived == list(range(20))
