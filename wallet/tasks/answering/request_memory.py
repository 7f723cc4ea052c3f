"""Which requests had their answer, in this start of the program or an earlier one."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.snapshots.requests import EndedBefore

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.sharing.requests import Request
    from wallet.vault.vault import Vault


class RequestMemory:
    """Tells requests apart by who asked and what they gave to sign, in an open vault.

    Without anything to sign, by where the answer goes: an exchange has an address of its own.
    """

    def __init__(self, vault: Vault) -> None:
        self._answered = vault.answered

    def of(self, request: Request) -> EndedBefore | None:
        """Return how a request ended before, None for one that has not."""
        found = self._answered.last(_digest(request))
        return None if found is None else EndedBefore(found.time, found.share or 0)

    def check(self, request: Request) -> None:
        """Raise ``SharingError`` ``answer_again`` with ``time`` for one that was answered."""
        before = self.of(request)
        if before is not None and before.answered:
            raise SharingError("answer_again", host=request.asker.host, time=before.time)

    def note(self, request: Request, share: int | None, *, now: datetime) -> None:
        """Keep that a request is answered, by its number in the log, or declined (None)."""
        self._answered.note(_digest(request), share, now=now)


def _digest(request: Request) -> str:
    told_apart_by = request.challenge or request.destination
    named = json.dumps([request.asker.id, bool(request.challenge), told_apart_by])
    return hashlib.sha256(named.encode()).hexdigest()
