"""One worker thread that owns the wallet, and the jobs the window gives it.

A job's signals always fire on the window's thread and never before ``submit`` has returned. Jobs
run one after another. While one of them takes long, the reading jobs that wait (a search, a page to
open) run between its steps, on the same thread: the wallet is never used by two at once.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from wallet.errors import Cancelled
from wallet.work import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Callable

_PROGRESS_MS = 50  # between two reports that reach the window
_TURN_S = 0.0005  # how long the worker keeps the interpreter from a window that asks for it


class Job(QObject):
    """One call that runs, or waits to run, on the worker."""

    progressed = Signal(object)  # Progress
    succeeded = Signal(object)  # what the call returned
    failed = Signal(object)  # the exception it raised
    cancelled = Signal()
    finished = Signal()  # after any of the three above

    _progress = Signal()
    _end = Signal(object, object)

    def __init__(
        self, call: Callable[[Work], Any], *, label: str, reading: bool, lasting: bool = False
    ) -> None:
        super().__init__()
        self.label = label
        self.reading = reading
        self.lasting = lasting
        self.ended = False
        self._call = call
        self._work = Work(self._report)
        self._latest = Progress(0, 0)
        self._on_its_way = False
        self._pause = QTimer(self, singleShot=True, interval=_PROGRESS_MS)
        self._pause.timeout.connect(self._tell)
        self.between: Callable[[], None] = _nothing
        self._progress.connect(self._pause.start, Qt.ConnectionType.QueuedConnection)
        self._end.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop; it ends as cancelled unless it is already done."""
        self._work.cancel()

    def perform(self) -> None:
        """Run on the worker; the outcome is queued to the window's thread."""
        result, error = None, None
        try:
            self._work.check()
            result = self._call(self._work)
        except BaseException as caught:  # noqa: BLE001 - every outcome must reach the window
            error = caught
        self._end.emit(result, error)

    def _report(self, progress: Progress) -> None:
        self.between()
        self._latest = progress
        if not self._on_its_way:  # else the report on its way will carry this one
            self._on_its_way = True
            self._progress.emit()

    def _tell(self) -> None:
        self._on_its_way = False  # before reading: what comes later asks again
        self.progressed.emit(self._latest)

    def _settle(self, result: object, error: BaseException | None) -> None:
        self.ended = True
        self._pause.stop()
        if self._on_its_way:
            self._tell()
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.finished.emit()
        self._work, self._call = Work(), _nothing  # no cycle is left for the collector to find


def _nothing(*_: object) -> None:
    return None


class Worker:
    """The thread and its queues. ``submit`` from the window's thread only; ``stop`` at the end."""

    def __init__(self) -> None:
        sys.setswitchinterval(_TURN_S)  # Python's own ten times as long shows while one scrolls
        self._waiting: tuple[deque[Job], deque[Job]] = (deque(), deque())  # reading, others
        self._wake = threading.Condition()
        self._stopping = False
        self._last: Callable[[], None] = _nothing
        # Jobs are Qt's objects and must die on the window's thread: they are kept here until the
        # worker, having let go of one, says so by its id.
        self._alive: dict[int, Job] = {}
        self._released: deque[int] = deque()
        self._thread = threading.Thread(target=self._run, name="wallet", daemon=True)
        self._thread.start()

    def submit(
        self,
        call: Callable[[Work], Any],
        *,
        label: str = "",
        reading: bool = False,
        lasting: bool = False,
    ) -> Job:
        """Queue a call and return its job; ``reading`` calls change nothing and may go between.

        ``lasting`` ones, such as keeping what was typed, are done even when the rest is stopped.
        """
        job = Job(call, label=label, reading=reading, lasting=lasting)
        job.between = _nothing if reading else self._run_reading
        self._alive[id(job)] = job
        job.finished.connect(self._sweep)
        with self._wake:
            self._waiting[not reading].append(job)
            self._wake.notify()
        return job

    def cancel_all(self) -> None:
        """Ask every job, running or waiting, to stop, but for lasting ones."""
        for job in tuple(self._alive.values()):
            if not job.lasting:
                job.cancel()

    def stop(self, last: Callable[[], None] | None = None, timeout_s: float = 15.0) -> bool:
        """Cancel everything, run ``last`` on the thread, and return whether the thread is gone."""
        self.cancel_all()
        with self._wake:
            self._last, self._stopping = last or _nothing, True
            self._wake.notify()
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: any(self._waiting) or self._stopping)
                queue = next((queue for queue in self._waiting if queue), None)
                if queue is None:
                    break
                job = queue.popleft()
            key = id(job)
            job.perform()
            del job
            self._released.append(key)
        self._last()

    def _run_reading(self) -> None:
        """Run what waits to read, between two steps of a longer job."""
        while self._waiting[0]:
            job = self._waiting[0].popleft()
            key = id(job)
            job.perform()
            del job
            self._released.append(key)

    def _sweep(self) -> None:
        """Let go of what has settled; a job whose result is still on its way must live for it."""
        for _ in range(len(self._released)):
            key = self._released.popleft()
            if self._alive[key].ended:
                del self._alive[key]
            else:
                self._released.append(key)
