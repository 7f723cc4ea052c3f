"""How hard a passphrase is to guess, in four rough steps: help while typing, not a judgement."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from itertools import pairwise

from wallet.vault.passphrase import MIN_CHARACTERS

_STRONG = 20
_FEW = 7  # different characters
_WALK = 3  # characters in a row before a run counts as one


class Strength(StrEnum):
    """From nothing typed to hard to guess."""

    EMPTY = "empty"
    SHORT = "short"
    PLAIN = "plain"
    GOOD = "good"
    STRONG = "strong"


def strength(passphrase: str) -> Strength:
    """Judge by length and variety. Runs such as ``aaaa``, ``1234`` and repeats count little."""
    if not passphrase:
        return Strength.EMPTY
    if missing(passphrase):
        return Strength.SHORT
    worth = _worth(passphrase)
    if worth < MIN_CHARACTERS - 1 or len(set(passphrase)) < _FEW:
        return Strength.PLAIN
    return Strength.STRONG if worth >= _STRONG else Strength.GOOD


def missing(passphrase: str) -> int:
    """Return how many characters are missing before the vault takes it, counted as it counts."""
    return max(0, MIN_CHARACTERS - len(unicodedata.normalize("NFKC", passphrase)))


def _worth(passphrase: str) -> int:
    """Count characters, leaving out those that continue a run or repeat an earlier part."""
    worth = 0
    for place, letter in enumerate(passphrase):
        start = max(0, place - _WALK + 1)
        recent = passphrase[start : place + 1]
        steps = {ord(b) - ord(a) for a, b in pairwise(recent)}
        walks = len(recent) == _WALK and len(steps) == 1 and steps <= {-1, 0, 1}
        repeats = len(recent) == _WALK and recent in passphrase[:place]
        worth += not (walks or repeats) and letter != " "
    return worth
