"""Documents as the parts of an animated code, and parts that contradict them."""

from __future__ import annotations

from itertools import islice

from tests.sharing.animated.wrong import part
from wallet.sharing.animated import envelope
from wallet.sharing.animated import parts as animated
from wallet.sharing.animated.heads import wrapped


def parts(data: bytes, count: int) -> list[str]:
    """Return a document in so many parts, as the program shows them."""
    size = -(-len(wrapped(envelope.packed(data))) // count)
    made = list(islice(animated.parts(data, fragment=size), count))
    assert all(f"-{count}/" in each for each in made)
    return made


def contradicting(text: str) -> str:
    """Return a part of the same message as another, with the same number and other bytes."""
    one = animated.read_part(text)
    assert isinstance(one, animated.Part)
    other = bytes(each ^ 1 for each in one.fragment)
    return part(one.number, one.fragments, one.length, one.checksum, fragment=other)
