"""Finds the badge that is baked into a PNG.

Open Badges 3.0 section 5.3.1, Open Badges 2.0 baking specification: one ``iTXt`` chunk, not
compressed. Only chunks are walked; no pixel and no compressed text is ever expanded here.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from wallet.credentials.pictures import PNG
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYWORDS = (b"openbadgecredential", b"clrcredential", b"openbadges")

_FRAME = 12  # a chunk's length, name and checksum, in bytes


def unbake(data: bytes) -> bytes:
    """Return the text of the one badge chunk.

    Raises ``ReadingError`` with the code ``picture_truncated``, ``picture_damaged``,
    ``picture_without_badge``, ``picture_two_badges`` or ``picture_compressed_badge``.
    """
    badges = [text for name, body in _chunks(data) if (text := _badge(name, body)) is not None]
    if not badges:
        raise ReadingError("picture_without_badge")
    if len(badges) > 1:
        raise ReadingError("picture_two_badges", count=len(badges))
    return badges[0]


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the name and body of each chunk up to IEND (PNG specification, section 5.3)."""
    position = len(PNG)
    view = memoryview(data)
    while True:
        length = int.from_bytes(view[position : position + 4], "big")
        end = position + _FRAME + length
        if position + _FRAME > len(data) or end > len(data):
            raise ReadingError("picture_truncated", size=len(data))
        name = bytes(view[position + 4 : position + 8])
        if not name.isalpha() or (position == len(PNG)) != (name == b"IHDR"):
            raise ReadingError("picture_damaged")
        if zlib.crc32(view[position + 4 : end - 4]) != int.from_bytes(view[end - 4 : end], "big"):
            raise ReadingError("picture_damaged")
        if name == b"IEND":
            return
        if name in (b"iTXt", b"tEXt", b"zTXt"):
            yield name, bytes(view[position + 8 : end - 4])
        position = end


def _badge(name: bytes, body: bytes) -> bytes | None:
    """Return the text of a chunk that holds a badge, None for any other."""
    keyword, zero, rest = body.partition(b"\0")
    if not zero or keyword not in KEYWORDS:
        return None
    if name == b"tEXt":
        return rest
    if name == b"zTXt" or rest[:1] != b"\0":
        raise ReadingError("picture_compressed_badge")
    _language, first, rest = rest[2:].partition(b"\0")
    _translated, second, text = rest.partition(b"\0")
    if not (first and second):
        raise ReadingError("picture_damaged")
    return text
