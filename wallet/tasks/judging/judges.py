"""Many credentials at once: worker processes that judge, and that can be killed.

Python runs one thread at a time, so a second core helps only a second process; and a credential
that keeps a process busy can be stopped only with that process. The vault stays here: workers get
bytes and what answers rest on, and tell no more of what they found than is asked for.
"""

from __future__ import annotations

import contextlib
import os
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from wallet.tasks.judging.worker import Worker, batches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wallet.tasks.judging.worker import Item, Numbered
    from wallet.work import Work

Told = TypeVar("Told")

WORTH_IT = 64  # below this many, starting processes takes longer than judging
LIMIT = 5.0  # seconds of wall time for one credential; then its process is killed
_GLANCE = 0.2  # seconds between looks at the clock and at whether somebody cancelled


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Judges:
    """A few workers; use as a context manager, and once.

    ``count`` defaults to the processors at hand: here there is little to do beside.
    """

    def __init__(self, *, count: int = 0, limit: float = LIMIT) -> None:
        self._count = count or processors()
        self._limit = limit
        self._workers: list[Worker] = []

    def __enter__(self) -> Self:
        self._workers = [Worker() for _ in range(self._count)]
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.stop()
        for worker in self._workers:
            worker.kill()

    @property
    def processes(self) -> tuple[int, ...]:
        """The process ids of the workers."""
        return tuple(worker.process_id for worker in self._workers)

    def judge(
        self, act: Callable[[str, bytes], Told], items: Iterable[Item], work: Work
    ) -> Iterator[Told | None]:
        """Yield what ``act`` tells of each item, in order; None where it took too long.

        ``act`` can be pickled. Raises ``Cancelled``.
        """
        for worker in self._workers:
            worker.instruct(act)
        source = batches(enumerate(items))
        ready: dict[int, Told | None] = {}
        following = 0
        self._feed(source, work)
        while any(worker.owed for worker in self._workers):
            work.check()
            for worker in self._answering():
                ready.update(worker.collect())
            for at, worker in enumerate(self._workers):
                if worker.lost(self._limit):
                    number, self._workers[at] = worker.replaced()
                    ready[number] = None
            self._feed(source, work)
            while following in ready:
                yield ready.pop(following)
                following += 1

    def _feed(self, source: Iterator[list[Numbered]], work: Work) -> None:
        """Give to whoever owes least, so that all end together."""
        while hungry := [worker for worker in self._workers if worker.wants_more]:
            work.check()
            batch = next(source, None)
            if batch is None:
                return
            min(hungry, key=lambda worker: worker.owed).give(batch)

    def _answering(self) -> list[Worker]:
        by_pipe = {worker.pipe: worker for worker in self._workers if worker.owed}
        return [by_pipe[pipe] for pipe in wait(list(by_pipe), _GLANCE)]  # type: ignore[index]


class Judge(Protocol):
    """Does an act to each item, in order, as ``Judges.judge`` does."""

    def __call__(
        self, act: Callable[[str, bytes], Told], items: Iterable[Item], work: Work, /
    ) -> Iterator[Told | None]:
        """Yield what the act tells of each item; None for one that could not be judged."""
        ...


@contextlib.contextmanager
def judging(count: int) -> Iterator[Judge]:
    """Give a judge for so many items: this process for a few, worker processes for more.

    Those load what they need while the caller gets ready.
    """
    if count < WORTH_IT:
        yield _judge_here
        return
    with Judges() as judges:
        yield judges.judge


def _judge_here(
    act: Callable[[str, bytes], Told], items: Iterable[Item], _work: Work
) -> Iterator[Told]:
    return (act(name, data) for name, data in items)
