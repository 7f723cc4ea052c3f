"""The dice of fountain codes: xoshiro256**, seeded with a SHA-256.

Nothing here is secret: both sides throw the same dice to know which fragments a part mixes.
"""

from __future__ import annotations

import hashlib

_ALL = (1 << 64) - 1


class Xoshiro:
    """Numbers that follow from a seed, the same wherever they are made."""

    def __init__(self, seed: bytes) -> None:
        digest = hashlib.sha256(seed).digest()
        self._state = [int.from_bytes(digest[at : at + 8], "big") for at in range(0, 32, 8)]

    def fraction(self) -> float:
        """Return a number from 0 to below 1."""
        return self._next() / (1 << 64)

    def below(self, limit: int) -> int:
        """Return a whole number from 0 to below ``limit``."""
        return int(self.fraction() * limit)

    def _next(self) -> int:
        a, b, c, d = self._state
        result = _turned(b * 5 & _ALL, 7) * 9 & _ALL
        c, d = c ^ a, d ^ b
        self._state = [a ^ d, b ^ c, c ^ (b << 17 & _ALL), _turned(d, 45)]
        return result


def _turned(value: int, by: int) -> int:
    return (value << by | value >> (64 - by)) & _ALL
