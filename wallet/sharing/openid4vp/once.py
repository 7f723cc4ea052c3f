"""Which requests were answered: each at most once.

Kept by the process alone, for a day: a signed request ends within minutes, and one that is printed
in a code is told apart by its nonce for as long as the program runs.
"""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from wallet.errors import SharingError

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.sharing.requests import Request


KEPT = timedelta(days=1)


class Once:
    """Remembers requests by who asked and their nonce."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answered: dict[tuple[str, str], datetime] = {}

    def check(self, domain: str, nonce: str) -> None:
        """Raise ``SharingError`` ``vp_answered`` for a request that was answered."""
        with self._lock:
            if (domain, nonce) in self._answered:
                raise SharingError("vp_answered")

    def claim(self, request: Request, now: datetime) -> None:
        """Take a request for its one answer; raise ``vp_answered`` where that was given."""
        with self._lock:
            since = now - KEPT
            self._answered = {key: when for key, when in self._answered.items() if when > since}
            key = (request.domain, request.challenge)
            if key in self._answered:
                raise SharingError("vp_answered")
            self._answered[key] = now

    def release(self, request: Request) -> None:
        """Give a request back that certainly nothing was sent to."""
        with self._lock:
            self._answered.pop((request.domain, request.challenge), None)


ANSWERED = Once()
