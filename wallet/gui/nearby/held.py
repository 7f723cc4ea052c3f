"""What listens is made on the worker and belongs to a page; it never outlives the page's wish."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from wallet.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable


class Closable(Protocol):
    """Something that listens."""

    def close(self) -> None:
        """Stop listening."""


T = TypeVar("T", bound=Closable)


class Held(Generic[T]):
    """At most one of them. What is being made, on whatever thread, is stopped as well."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._round = 0
        self._now: T | None = None

    @property
    def now(self) -> T | None:
        """Return what listens, None for nothing."""
        return self._now

    def begin(self, make: Callable[[], T]) -> Callable[[], T]:
        """Stop what listens; return a call that makes the next and keeps it.

        The call raises ``Cancelled`` when it was stopped meanwhile.
        """
        self.stop()
        wanted = self._round

        def made() -> T:
            fresh = make()
            with self._guard:
                if wanted == self._round:
                    self._now = fresh
                    return fresh
            fresh.close()
            raise Cancelled

        return made

    def stop(self, *_: object) -> None:
        """Close what listens, and what is being made as soon as it is."""
        with self._guard:
            self._round += 1
            before, self._now = self._now, None
        if before is not None:
            before.close()
