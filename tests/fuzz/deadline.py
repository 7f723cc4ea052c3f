"""Stops what takes too long, where the platform has a timer that interrupts Python."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 5.0  # seconds for any one credential


class OverTime(BaseException):
    """Not an ``Exception``, so that nothing under test swallows it."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise ``OverTime`` in the block when it is not done in time."""
    here = threading.current_thread() is threading.main_thread()
    if not here or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_signal: int, _frame: object) -> NoReturn:
        raise OverTime

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
