"""A fingerprint as people compare it on two screens: six digits and three things.

Each thing is named in both languages at once, so that the two screens may speak different ones and
still show the same. It is 44 bits, stretched with scrypt: whoever wants a certificate with the same
words has to try some 2**43 of them, each for tens of milliseconds and 32 MB, in ten minutes.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache

from wallet.sharing.local.word_list import WORDS

_SALT = b"tsumiki nearby 1"
_COST, _BLOCK, _MEMORY = 2**15, 8, 64 * 2**20  # RFC 7914: N, r; bytes
_DIGITS = 10**6
_THINGS = 3


@lru_cache(maxsize=64)
def words(fingerprint: bytes) -> tuple[str, ...]:
    """Return the words of a SHA-256: ("482 915", "猫 cat", "橋 bridge", "雨 rain")."""
    stretched = hashlib.scrypt(
        fingerprint, salt=_SALT, n=_COST, r=_BLOCK, p=1, maxmem=_MEMORY, dklen=16
    )
    number = int.from_bytes(stretched, "big")
    number, digits = divmod(number, _DIGITS)
    things = []
    for _ in range(_THINGS):
        number, place = divmod(number, len(WORDS))
        english, japanese = WORDS[place]
        things.append(f"{japanese} {english}")
    return (f"{digits // 1000:03} {digits % 1000:03}", *things)


def words_of_answer(body: bytes) -> tuple[str, ...]:
    """Return the words of an answer: of the encrypted form as it was posted, which both know."""
    return words(hashlib.sha256(body).digest())
