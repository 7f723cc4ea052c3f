"""Many credentials at once: worker processes that judge, and that can be killed.

Python runs one thread at a time, so a second core helps only a second process; and a credential
that keeps a process busy can be stopped only with that process. The vault stays here: workers get
bytes and what answers rest on, and give reports back.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
import time
from collections import deque
from multiprocessing.connection import wait
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Self

from wallet.tasks.judging import judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from multiprocessing.connection import Connection

    from wallet.tasks.basis import Basis
    from wallet.verification.report import Report
    from wallet.work import Work

WORTH_IT = 64  # below this many, starting processes takes longer than judging
LIMIT = 5.0  # seconds of wall time for one credential; then its process is killed
_STARTING = 30.0  # seconds for a new process to load, before its first answer
_AHEAD = 8  # items handed to a worker at once, so that it never waits for the next
_GLANCE = 0.2  # seconds between looks at the clock and at whether somebody cancelled

_DEAD = float("-inf")  # when a dead process last answered: it is late, and so replaced

Item = tuple[str, bytes]  # name, original bytes


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Judges:
    """A few workers; use as a context manager. ``count`` defaults to the processors at hand."""

    def __init__(
        self, basis: Basis, *, now: datetime, count: int = 0, limit: float = LIMIT
    ) -> None:
        self._given = (basis, now)
        self._count = count or processors()
        self._limit = limit
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        self._workers = [_Worker(self._given) for _ in range(self._count)]
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.kill()

    @property
    def processes(self) -> tuple[int, ...]:
        """The process ids of the workers."""
        return tuple(worker.process_id for worker in self._workers)

    def judge(self, items: Iterable[Item], work: Work) -> Iterator[Report | None]:
        """Yield a report for each item, in order; None where judging took too long.

        Raises ``Cancelled``.
        """
        source = enumerate(items)
        ready: dict[int, Report | None] = {}
        following = 0
        self._feed(source)
        while any(worker.busy for worker in self._workers):
            work.check()
            for worker in self._answering():
                ready.update(worker.collect())
            for at, worker in enumerate(self._workers):
                if worker.late(self._limit):
                    ready[worker.current] = None
                    self._workers[at] = worker.replaced(self._given)
            self._feed(source)
            while following in ready:
                yield ready.pop(following)
                following += 1

    def _feed(self, source: Iterator[tuple[int, Item]]) -> None:
        for worker in self._workers:
            while worker.wants_more:
                following = next(source, None)
                if following is None:
                    return
                worker.give(*following)

    def _answering(self) -> list[_Worker]:
        by_pipe = {worker.pipe: worker for worker in self._workers if worker.busy}
        return [by_pipe[pipe] for pipe in wait(list(by_pipe), _GLANCE)]  # type: ignore[index]


@contextlib.contextmanager
def judging(
    items: Iterable[Item], basis: Basis, *, now: datetime, work: Work, count: int
) -> Iterator[Iterator[Report | None]]:
    """Give reports in order; from worker processes where so many (``count``) are worth it."""
    if count < WORTH_IT:
        yield judge_here(items, basis, now=now)
        return
    with Judges(basis, now=now) as judges:
        yield judges.judge(items, work)


def judge_here(items: Iterable[Item], basis: Basis, *, now: datetime) -> Iterator[Report | None]:
    """Yield a report for each item, judged in this process: for a few."""
    for name, data in items:
        yield judge(data, name, basis, now=now).report


class _Worker:
    """One process, and what it was given and has not answered, in order."""

    def __init__(self, given: tuple[Basis, datetime]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), name="judge", daemon=True)
        self._process.start()
        theirs.close()
        self._outbox: SimpleQueue[Any] = SimpleQueue()
        self._outbox.put(given)
        self._sender = threading.Thread(
            target=_hand_out, args=(self.pipe, self._outbox), name="hand out", daemon=True
        )
        self._sender.start()
        self._since = time.monotonic()
        self._open: deque[tuple[int, Item]] = deque()
        self._answered = False

    @property
    def busy(self) -> bool:
        """Whether an answer is owed."""
        return bool(self._open)

    @property
    def wants_more(self) -> bool:
        """Whether it may soon have nothing to do."""
        return len(self._open) < _AHEAD

    @property
    def current(self) -> int:
        """The number of the item that is being judged."""
        return self._open[0][0]

    @property
    def process_id(self) -> int:
        """The operating system's number for the process."""
        return self._process.pid or 0

    def give(self, number: int, item: Item) -> None:
        """Hand over an item."""
        if not self._open:
            self._since = time.monotonic()
        self._open.append((number, item))
        self._outbox.put(item)

    def collect(self) -> Iterator[tuple[int, Report | None]]:
        """Yield what was answered; None for the item on which the process died by itself."""
        while self._open and self.pipe.poll():
            try:
                report = self.pipe.recv()
            except (EOFError, OSError):
                self._since = _DEAD
                return
            self._answered, self._since = True, time.monotonic()
            yield self._open.popleft()[0], report

    def late(self, limit: float) -> bool:
        """Whether the item in hand has taken too long."""
        allowed = limit if self._answered else limit + _STARTING
        return self.busy and time.monotonic() - self._since > allowed

    def replaced(self, given: tuple[Basis, datetime]) -> _Worker:
        """Kill the process; return a new one that has what is left of the work."""
        self.kill()
        other = _Worker(given)
        for number, item in list(self._open)[1:]:
            other.give(number, item)
        return other

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._outbox.put(None)
        self._sender.join()
        self.pipe.close()


def _serve(pipe: Connection) -> None:
    """Judge what comes, until nobody is at the other end."""
    try:
        basis, now = pipe.recv()
        while True:
            name, data = pipe.recv()
            pipe.send(judge(data, name, basis, now=now).report)
    except (EOFError, OSError, KeyboardInterrupt):
        return


def _hand_out(pipe: Connection, outbox: SimpleQueue[Any]) -> None:
    """Send what is put out, until None. A thread of its own: a busy process takes nothing in."""
    with contextlib.suppress(OSError):  # the process is gone, which its other end shows
        while (item := outbox.get()) is not None:
            pipe.send(item)
