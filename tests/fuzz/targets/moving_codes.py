"""Parts of codes in motion: lines of text, each a UR with bytewords and CBOR within."""

from __future__ import annotations

import gzip
from itertools import islice
from typing import TYPE_CHECKING

from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from wallet.errors import SharingError
from wallet.sharing.animated import bytewords
from wallet.sharing.animated.assembly import Assembly
from wallet.sharing.animated.heads import BYTES, LIST, NUMBER, head, wrapped
from wallet.sharing.animated.parts import MAX_FRAGMENTS, MAX_MESSAGE, Part, parts, read_part

if TYPE_CHECKING:
    import random

_LARGEST = 5_000_000  # bytes, unpacked
_TEXT = "学びの証明 ".encode() * 40
_NUMBERS = [head(NUMBER, each) for each in (0, 1, 2, 3, 24, 255, 256, 2_001, 200_001, 2**32 - 1)]
_WORDS = (
    *_NUMBERS,
    b"\x18\x01",  # longer forms than need be
    b"\x19\x00\x02",
    b"\x58\x04",
    b"\x1b" + bytes(8),
    b"\x9f",
    b"\xc1",
    b"\x1f\x8b\x08",
)


def seeds() -> list[bytes]:
    def lines(data: bytes, count: int, fragment: int) -> bytes:
        return "\n".join(islice(parts(data, fragment=fragment), count)).encode()

    return [
        lines(bytes(range(90)), 12, 20),
        lines(bytes(range(200)), 30, 60),
        lines(_TEXT, 6, 40),
        lines(b"one", 1, 200),
        lines(_TEXT, 1, 200),
    ]


def of_inside(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change what one part says, and give it its checksum again; or lose, repeat and mix lines."""
    lines = data.decode("utf-8", "replace").split("\n")
    at = chance.randrange(len(lines))
    if chance.random() < 0.3:
        lines += other.decode("utf-8", "replace").split("\n")[: chance.randrange(3)]
        chance.shuffle(lines)
        return "\n".join(lines[: chance.randint(1, 60)]).encode()
    start, slash, letters = lines[at].rpartition("/")
    try:
        body = bytewords.decode(letters)
    except SharingError:
        return of_bytes(b"UR:BYTES/", b"/1-2/", b"\n", b"AE")(chance, data, other)
    body = of_bytes(*_WORDS)(chance, body, b"\x85")
    if chance.random() < 0.1:
        body = wrapped(gzip.compress(bytes(chance.choice((100, _LARGEST + 1)))))
    lines[at] = f"{start}{slash}{bytewords.encode(body[: MAX_MESSAGE + 9])}"
    return "\n".join(lines).encode()


def read(data: bytes) -> tuple[Assembly, list[tuple[str, Part | bytes]]]:
    """Return what was put together of the lines, and each of them as it was read."""
    whole, taken = Assembly(), []
    for line in data.decode("utf-8", "replace").split("\n"):
        taken.append((line, read_part(line)))
        whole.take(line)
    return whole, taken


def check(data: bytes, found: tuple[Assembly, list[tuple[str, Part | bytes]]]) -> None:
    """There is one way to write each part, and all stays within its bounds."""
    whole, taken = found
    assert 0 <= whole.received <= whole.expected <= MAX_FRAGMENTS
    assert (whole.result is not None) == (whole.progress == 1.0)
    assert whole.result is None or len(whole.result) <= _LARGEST
    for line, part in taken:
        assert _written(part) == line.strip().upper()
    if whole.result is not None:
        again = Assembly()
        for text in parts(whole.result, fragment=2_000):
            again.take(text)
            if again.result is not None:
                break
        assert again.result == whole.result
    del data


def _written(part: Part | bytes) -> str:
    if isinstance(part, bytes):
        return f"UR:BYTES/{bytewords.encode(part)}"
    numbers = (part.number, part.fragments, part.length, part.checksum)
    body = head(LIST, 5) + b"".join(head(NUMBER, each) for each in numbers)
    body += head(BYTES, len(part.fragment)) + part.fragment
    return f"UR:BYTES/{part.number}-{part.fragments}/{bytewords.encode(body)}"


MOVING_CODES = Target(
    name="moving-codes",
    seeds=seeds,
    mutate=any_of(of_inside, of_inside, of_bytes(b"UR:BYTES/", b"\n", b"-", b"AEAD")),
    read=read,
    check=check,
    codes=(
        "code_damaged code_too_large animated_other_kind animated_other_message animated_broken"
    ),
)
