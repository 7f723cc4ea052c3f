"""Requests that are being decided on: each conversation by its number, in memory alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.sharing import openid4vp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.sharing.requests import Request
    from wallet.snapshots.portfolios import Finding
    from wallet.snapshots.requests import Nearby
    from wallet.tasks.answer_candidates import Answerable
    from wallet.tasks.protocols import Speaking

_MOST_CONVERSATIONS = 20


@dataclass
class Talk:
    """One conversation. ``stops`` is why it cannot be answered, and the error that says so.

    ``follows``: it goes on with one that was just answered, which may look the same.
    """

    request: Request
    speaks: Speaking
    lookalike: Mapping[str, str]
    nearby: Nearby | None
    answerable: Answerable
    opened: datetime
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stops: Finding | None = None
    error: str = openid4vp.ACCESS_DENIED
    follows: bool = False


class Talks:
    """The last of them; an older one is forgotten."""

    def __init__(self) -> None:
        self._talks: dict[int, Talk] = {}
        self._last = 0

    def begin(self, talk: Talk) -> int:
        """Take one in and return its number."""
        self._last += 1
        self._talks = dict([*self._talks.items()][1 - _MOST_CONVERSATIONS :])
        self._talks[self._last] = talk
        return self._last

    def of(self, number: int) -> Talk:
        """Return one; raise ``UsageError`` ``no_such_request``."""
        try:
            return self._talks[number]
        except KeyError:
            raise UsageError("no_such_request", number=number) from None

    def close(self, number: int) -> None:
        """Forget one, or none."""
        self._talks.pop(number, None)
