"""How long something listens: by the clock on the wall, and by one that nobody sets."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta


class Lasting:
    """From now for so long. ``clock`` tells the time that people see.

    A computer that slept has lost time on the steady clock, and one whose clock was set back on
    the other: it is over when either says so.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        lasts: timedelta,
        *,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock, self._steady = clock, steady
        self.begun = clock()
        self.until = self.begun + lasts
        self._end = steady() + lasts.total_seconds()

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self._clock() >= self.until or self._steady() >= self._end
