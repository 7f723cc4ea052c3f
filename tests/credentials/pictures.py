"""Pictures for the tests, drawn chunk by chunk."""

from __future__ import annotations

import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>'


def chunk(name: bytes, body: bytes = b"") -> bytes:
    checksum = zlib.crc32(name + body).to_bytes(4, "big")
    return len(body).to_bytes(4, "big") + name + body + checksum


HEADER = chunk(b"IHDR", (1).to_bytes(4, "big") * 2 + b"\x08\0\0\0\0")
PIXEL = chunk(b"IDAT", zlib.compress(b"\0\xff"))
END = chunk(b"IEND")


def png(*extra: bytes) -> bytes:
    """Return a grey PNG of one pixel, with further chunks after its header."""
    return SIGNATURE + HEADER + b"".join(extra) + PIXEL + END


def itxt(text: bytes, keyword: bytes = b"openbadgecredential") -> bytes:
    return chunk(b"iTXt", keyword + b"\0\0\0\0\0" + text)


def text_chunk(text: bytes, keyword: bytes = b"openbadges") -> bytes:
    return chunk(b"tEXt", keyword + b"\0" + text)


def svg(element: str) -> bytes:
    return SVG.replace("<rect", element + "<rect").encode()
