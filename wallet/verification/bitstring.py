"""Opens a compressed status list within bounds (Bitstring Status List 1.0, section 3.2)."""

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


def inflate(encoded: str) -> bytes:
    """Return the bits of an ``encodedList``: multibase ``u`` or, in StatusList2021, base64.

    Raises ``ProofError``: ``status_list_unreadable``, ``status_list_too_large``.
    """
    text = encoded.rstrip("=")
    # gzip's first bytes tell a multibase prefix from a first letter; without it, lists are found
    # in either alphabet of base64.
    multibase = text.startswith("uH4s")
    data = _decode(text[1:] if multibase else text.translate(_TO_URL_ALPHABET))
    stream = zlib.decompressobj(_GZIP)
    try:
        bits = stream.decompress(data, MAX_BYTES + 1)
    except zlib.error as error:
        raise ProofError("status_list_unreadable") from error
    if len(bits) > MAX_BYTES:
        raise ProofError("status_list_too_large", limit=MAX_BYTES)
    if not stream.eof or stream.unused_data or not bits:
        raise ProofError("status_list_unreadable")
    return bits


def is_set(bits: bytes, index: int) -> bool:
    """Return the bit at an index; index 0 is the left-most bit of the first byte.

    Raises ``ProofError`` ``status_index_out_of_range``.
    """
    if not 0 <= index < len(bits) * 8:
        raise ProofError("status_index_out_of_range", index=index, entries=len(bits) * 8)
    return bool(bits[index >> 3] & (0x80 >> (index & 7)))


def _decode(text: str) -> bytes:
    if not _TEXT.match(text):
        raise ProofError("status_list_unreadable")
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as error:
        raise ProofError("status_list_unreadable") from error
