"""Writes a document as parts without end, and reads what one part says."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from itertools import count, repeat
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.animated import bytewords, envelope
from wallet.sharing.animated.fountain import mixed
from wallet.sharing.animated.heads import BYTES, LIST, NUMBER, head, read_head, unwrapped, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

FRAGMENT = 200  # bytes in a part: a QR code of version 11 (docs/animated-codes.md says why)
MAX_MESSAGE = 200_000  # bytes: at five parts a second more than three minutes
MAX_FRAGMENTS = 2_000

_MEMBERS = 5  # of a part: its number, how many fragments, bytes of the message, checksum, fragment
_NUMBERS = 1 << 32
_LIKE = re.compile(r"ur:[a-z0-9-]+/", re.IGNORECASE)
_PART = re.compile(r"UR:([A-Z0-9-]{1,40})/(?:([1-9][0-9]{0,9})-([1-9][0-9]{0,9})/)?([A-Z]+)")
_LONGEST = 2 * (MAX_MESSAGE + 100)  # characters


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of several says. ``fragment`` is one or, mixed by XOR, some of them."""

    number: int  # from 1
    fragments: int
    length: int  # of the message, in bytes
    checksum: int  # CRC-32 of the message
    fragment: bytes

    @property
    def message(self) -> tuple[int, int, int, int]:
        """What all parts of one message have in common."""
        return self.fragments, self.length, self.checksum, len(self.fragment)


def parts(data: bytes, *, fragment: int = FRAGMENT, plain: bool = False) -> Iterator[str]:
    """Return an endless iterator of parts: the fragments once, then mixtures of them.

    In capital letters, which a QR code packs most densely. A document that fits in ``fragment``
    bytes is one part again and again. ``plain`` leaves it unpacked, for readers that know UR and
    nothing else. Raises ``SharingError`` with the code ``animated_too_much`` for more than
    200,000 bytes (packed) or 2,000 fragments.
    """
    message = wrapped(data if plain else envelope.packed(data))
    length = len(message)
    if length > MAX_MESSAGE or -(-length // fragment) > MAX_FRAGMENTS:
        raise SharingError("animated_too_much", size=length, limit=MAX_MESSAGE)
    if length <= fragment:
        return repeat(f"UR:BYTES/{bytewords.encode(message)}")
    return _several(message, -(-length // -(-length // fragment)))


def looks_like_part(text: str) -> bool:
    """Tell whether a text begins as a UR does, of whatever type."""
    return _LIKE.match(text.lstrip()[:50]) is not None


def read_part(text: str) -> Part | bytes:
    """Return what a part says, or the whole message where it is the only one.

    Raises ``SharingError`` with the code ``code_damaged``, ``code_too_large`` or, for a UR that
    is not of the type ``bytes``, ``animated_other_kind`` (details ``kind``).
    """
    if len(text) > _LONGEST:
        raise SharingError("code_too_large", limit=MAX_MESSAGE)
    found = _PART.fullmatch(text.strip().upper())
    if found is None:
        raise SharingError("code_damaged")
    kind, number, fragments, letters = found.groups()
    if kind != "BYTES":
        raise SharingError("animated_other_kind", kind=kind.lower())
    body = bytewords.decode(letters)
    if number is None:
        if len(body) > MAX_MESSAGE:
            raise SharingError("code_too_large", limit=MAX_MESSAGE)
        unwrapped(body)
        return body
    part = _read(body)
    if (part.number, part.fragments) != (int(number), int(fragments)):
        raise SharingError("code_damaged")
    return part


def _several(message: bytes, size: int) -> Iterator[str]:
    checksum, length = zlib.crc32(message), len(message)
    fragments = [
        int.from_bytes(message[at : at + size].ljust(size, b"\0"), "big")
        for at in range(0, length, size)
    ]
    several = len(fragments)
    for number in count(1):
        mixture = 0
        for at in mixed(number % _NUMBERS or 1, several, checksum):
            mixture ^= fragments[at]
        numbers = (number % _NUMBERS or 1, several, length, checksum)
        body = head(LIST, _MEMBERS) + b"".join(head(NUMBER, each) for each in numbers)
        body += head(BYTES, size) + mixture.to_bytes(size, "big")
        yield f"UR:BYTES/{numbers[0]}-{several}/{bytewords.encode(body)}"


def _read(body: bytes) -> Part:
    members, at = read_head(body, 0, LIST)
    if members != _MEMBERS:
        raise SharingError("code_damaged")
    numbers = []
    for _ in range(_MEMBERS - 1):
        value, at = read_head(body, at, NUMBER)
        numbers.append(value)
    number, fragments, length, checksum = numbers
    part = Part(number, fragments, length, checksum, unwrapped(body, at))
    if part.length > MAX_MESSAGE or part.fragments > MAX_FRAGMENTS:
        raise SharingError("code_too_large", limit=MAX_MESSAGE)
    size = len(part.fragment)
    if not (part.number and size and part.length and part.fragments == -(-part.length // size)):
        raise SharingError("code_damaged")
    return part
