"""Ways to change bytes. All take the chance, an input and another one beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from tests.fuzz.target import Mutate

_GROWTH = (2, 3, 17, 70, 300, 2000)
_ODD_BYTES = b"\x00\n\r\t \"\\{}[],:.~-_=+/&<>%'$@#\x7f\x80\xc0\xe2\xed\xff"


def any_of(*ways: Mutate) -> Mutate:
    """Return a mutation that is one of several, each as likely."""
    return lambda chance, data, other: chance.choice(ways)(chance, data, other)


def of_bytes(*words: bytes) -> Mutate:
    """Return a mutation of plain bytes that likes to put in the words given."""
    ways: list[Callable[[random.Random, bytes, bytes], bytes]] = [
        _flip,
        _insert,
        _remove,
        _move,
        _grow,
        _splice,
        _cut,
        _around,
    ]  # fmt: skip - one list

    def word(chance: random.Random, data: bytes, _other: bytes) -> bytes:
        start, end = _range(chance, data)
        return data[:start] + chance.choice(words) + data[chance.choice((start, end)) :]

    return any_of(*ways, *([word] * 3 if words else []))


def _range(chance: random.Random, data: bytes) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 1, 2, 4, 16, 100)))


def _flip(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    if not data:
        return b"0"
    at = chance.randrange(len(data))
    byte = chance.choice((data[at] ^ 1 << chance.randrange(8), chance.choice(_ODD_BYTES)))
    return data[:at] + bytes([byte]) + data[at + 1 :]


def _insert(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    at = chance.choice((0, len(data), chance.randint(0, len(data))))
    return data[:at] + bytes([chance.choice(_ODD_BYTES)]) + data[at:]


def _around(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    space = chance.choice((b"\n", b" ", b"\r\n", b"\t", b"\0"))
    return chance.choice((data + space, data + space, space + data))


def _remove(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    start, end = _range(chance, data)
    return data[:start] + data[end:]


def _move(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    start, end = _range(chance, data)
    at = chance.randint(0, len(data))
    return data[:at] + data[start:end] + data[at:]


def _grow(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    start, end = _range(chance, data)
    return data[:start] + data[start:end] * chance.choice(_GROWTH) + data[end:]


def _splice(chance: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


def _cut(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    return data[: chance.randint(0, len(data))]
