"""Opens a compressed status list within bounds and reads one place of it.

Bitstring Status List 1.0 section 3.2; its predecessors compressed and wrote lists in other ways.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib

from wallet.errors import ProofError

MAX_BYTES = 16 * 1024 * 1024  # inflated
MIN_BYTES = 16 * 1024  # 131,072 entries, so that one index does not single anybody out
_TEXT = re.compile(r"[A-Za-z0-9_-]+\Z")
_TO_URL_ALPHABET = str.maketrans("+/", "-_")
_GZIP = 31  # zlib's window bits for one gzip member
_ZLIB = 15  # and for one zlib stream, of RFC 1950
_GZIP_MAGIC = b"\x1f\x8b"


def inflate(encoded: str) -> bytes:
    """Return the bits of an ``encodedList``: multibase ``u`` or, in older lists, base64.

    Raises ``ProofError``: ``status_list_unreadable``, ``status_list_too_large``.
    """
    text = encoded.rstrip("=")
    # gzip's first bytes tell a multibase prefix from a first letter; without it, lists are found
    # in either alphabet of base64.
    multibase = text.startswith("uH4s")
    data = _decode(text[1:] if multibase else text.translate(_TO_URL_ALPHABET))
    # RevocationList2020 is also found as a zlib stream.
    return _inflate(data, _GZIP if data.startswith(_GZIP_MAGIC) else _ZLIB)


def inflate_token_list(encoded: str) -> bytes:
    """Return the bytes of a Token Status List's ``lst``: base64url of a zlib stream.

    Raises what ``inflate`` raises.
    """
    return _inflate(_decode(encoded), _ZLIB)


def value_at(bits: bytes, index: int, size: int = 1) -> int:
    """Return the value at an index; index 0 is the left-most ``size`` bits of the first byte.

    Raises ``ProofError`` ``status_index_out_of_range``.
    """
    start = index * size
    if not 0 <= start <= len(bits) * 8 - size:
        raise ProofError("status_index_out_of_range", index=index, entries=len(bits) * 8 // size)
    first, end = start >> 3, (start + size + 7) >> 3
    window = int.from_bytes(bits[first:end], "big")
    return window >> (end * 8 - start - size) & (1 << size) - 1


def value_from_right(bits: bytes, index: int, size: int = 1) -> int:
    """Return the value at an index, counted from the right-most bits of each byte.

    For sizes of 1, 2, 4 or 8 bits. Raises as ``value_at``.
    """
    in_a_byte = 8 // size
    byte, place = divmod(index, in_a_byte)
    return value_at(bits, byte * in_a_byte + in_a_byte - 1 - place, size)


def _inflate(data: bytes, window: int) -> bytes:
    stream = zlib.decompressobj(window)
    try:
        bits = stream.decompress(data, MAX_BYTES + 1)
    except zlib.error as error:
        raise ProofError("status_list_unreadable") from error
    if len(bits) > MAX_BYTES:
        raise ProofError("status_list_too_large", limit=MAX_BYTES)
    if not stream.eof or stream.unused_data or not bits:
        raise ProofError("status_list_unreadable")
    return bits


def _decode(text: str) -> bytes:
    if not _TEXT.match(text):
        raise ProofError("status_list_unreadable")
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as error:
        raise ProofError("status_list_unreadable") from error
