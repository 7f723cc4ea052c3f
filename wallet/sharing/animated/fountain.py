"""Which fragments a part mixes (BCR-2024-001): one at first, then as many as the dice say."""

from __future__ import annotations

from functools import lru_cache

from wallet.sharing.animated.xoshiro import Xoshiro


def mixed(number: int, count: int, checksum: int) -> tuple[int, ...]:
    """Return the fragments, from 0, in the part with a number, from 1, of ``count`` fragments.

    ``checksum`` is the message's CRC-32. The first ``count`` parts are the fragments themselves.
    """
    if number <= count:
        return (number - 1,)
    dice = Xoshiro(number.to_bytes(4, "big") + checksum.to_bytes(4, "big"))
    degree = _degree(count, dice)
    left = list(range(count))
    # The standard shuffles them all and takes the first ones; the rest of its throws do not matter.
    return tuple(left.pop(dice.below(len(left))) for _ in range(degree))


def _degree(count: int, dice: Xoshiro) -> int:
    """Return how many fragments to mix: the fewer the likelier, as 1 to 1/2 to 1/3."""
    odds, other = _table(count)
    column = dice.below(count)
    return (column if dice.fraction() < odds[column] else other[column]) + 1


@lru_cache(maxsize=8)
def _table(count: int) -> tuple[list[float], list[int]]:
    """Return the table of Vose's alias method, in the order in which the standard fills it.

    The order decides what readers elsewhere throw, and so does every rounding.
    """
    weights = [1 / degree for degree in range(1, count + 1)]
    total = 0.0
    for weight in weights:  # not sum(): from Python 3.12 on it rounds in another way
        total += weight
    odds = [weight * count / total for weight in weights]
    other = [0] * count
    small = [at for at in reversed(range(count)) if odds[at] < 1]
    large = [at for at in reversed(range(count)) if odds[at] >= 1]
    certain = list(odds)
    while small and large:
        less, more = small.pop(), large.pop()
        certain[less], other[less] = odds[less], more
        odds[more] = odds[more] + odds[less] - 1
        (small if odds[more] < 1 else large).append(more)
    for at in (*small, *large):
        certain[at] = 1.0
    return certain, other
