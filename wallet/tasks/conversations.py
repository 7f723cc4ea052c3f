"""Conversations with websites, each by its number, in memory alone and no more than a few."""

from __future__ import annotations

from typing import Generic, TypeVar

from wallet.errors import UsageError

_MOST = 20
Talk = TypeVar("Talk")


class Conversations(Generic[Talk]):
    """The last of them; of too many the oldest is forgotten.

    ``gone`` is the code of the ``UsageError`` for one that is not there, ``after`` the highest
    number that is taken already.
    """

    def __init__(self, gone: str, after: int = 0) -> None:
        self._gone = gone
        self._last = after
        self._talks: dict[int, Talk] = {}

    @property
    def next(self) -> int:
        """The number of the next one."""
        return self._last + 1

    def begin(self, talk: Talk) -> int:
        """Take one in and return its number."""
        self._last += 1
        self._talks = dict([*self._talks.items()][1 - _MOST :])
        self._talks[self._last] = talk
        return self._last

    def again(self, number: int, talk: Talk) -> Talk:
        """Return the one of a number, or ``talk`` in its place where it was forgotten."""
        return self._talks.setdefault(number, talk)

    def of(self, number: int) -> Talk:
        """Return one; raise ``UsageError`` ``gone`` with ``number``."""
        try:
            return self._talks[number]
        except KeyError:
            raise UsageError(self._gone, number=number) from None

    def close(self, number: int) -> Talk | None:
        """Forget one, or none, and return it."""
        return self._talks.pop(number, None)
