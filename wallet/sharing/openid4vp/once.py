"""Which requests were answered: each at most once, for as long as it could be answered again.

Kept by the process alone: no request is valid for longer than ten minutes.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from wallet.errors import SharingError

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.sharing.requests import Request


class Once:
    """Remembers requests by who asked and their nonce."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._until: dict[tuple[str, str], datetime] = {}

    def check(self, domain: str, nonce: str) -> None:
        """Raise ``SharingError`` ``vp_answered`` for a request that was answered."""
        with self._lock:
            if (domain, nonce) in self._until:
                raise SharingError("vp_answered")

    def claim(self, request: Request, now: datetime) -> None:
        """Take a request for its one answer; raise ``vp_answered`` where that was given."""
        with self._lock:
            self._until = {key: until for key, until in self._until.items() if until > now}
            key = (request.domain, request.challenge)
            if key in self._until:
                raise SharingError("vp_answered")
            self._until[key] = request.until or now

    def release(self, request: Request) -> None:
        """Give a request back that certainly nothing was sent to."""
        with self._lock:
            self._until.pop((request.domain, request.challenge), None)


ANSWERED = Once()
