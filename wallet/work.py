"""A token that long work carries: it reports progress and can be told to stop."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is: ``done`` of ``total`` steps, and what is being worked on."""

    done: int
    total: int
    label: str = ""


class Work:
    """Carried by every long call as its last argument; safe to cancel from another thread."""

    def __init__(self, on_progress: Callable[[Progress], None] | None = None) -> None:
        self._stop = threading.Event()
        self._on_progress = on_progress

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether someone asked the work to stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raise ``Cancelled`` if someone asked the work to stop."""
        if self._stop.is_set():
            raise Cancelled

    def step(self, done: int, total: int, label: str = "") -> None:
        """Report progress, and raise ``Cancelled`` if someone asked the work to stop."""
        self.check()
        if self._on_progress:
            self._on_progress(Progress(done, total, label))
