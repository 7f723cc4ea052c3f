"""The little of CBOR (RFC 8949, section 3) that parts are made of: numbers, bytes and one list.

Written out here because nothing else may stand in a part: no tags, no nesting, no other length
than the shortest, no second way to say the same.
"""

from __future__ import annotations

from wallet.errors import SharingError

NUMBER, BYTES, LIST = 0, 2, 4  # major types

_SHORT = 24  # smaller values stand in the first byte itself
_LONG = {24: 1, 25: 2, 26: 4}  # what the first byte says, and how many bytes follow


def head(major: int, value: int) -> bytes:
    """Return what begins an item: its major type and its value or length, below 2 ** 32."""
    if value < _SHORT:
        return bytes([major << 5 | value])
    says, length = next((s, n) for s, n in _LONG.items() if value < 1 << 8 * n)
    return bytes([major << 5 | says]) + value.to_bytes(length, "big")


def read_head(data: bytes, at: int, major: int) -> tuple[int, int]:
    """Return the value of the head that stands at a place, and where it ends.

    Raises ``SharingError`` with the code ``code_damaged`` for another major type or a longer form.
    """
    if at >= len(data) or data[at] >> 5 != major:
        raise SharingError("code_damaged")
    says = data[at] & 0x1F
    if says < _SHORT:
        return says, at + 1
    end = at + 1 + _LONG.get(says, 0)
    value = int.from_bytes(data[at + 1 : end], "big")
    if says not in _LONG or end > len(data) or head(major, value) != data[at:end]:
        raise SharingError("code_damaged")
    return value, end


def wrapped(data: bytes) -> bytes:
    """Return bytes as one CBOR byte string."""
    return head(BYTES, len(data)) + data


def unwrapped(data: bytes, at: int = 0) -> bytes:
    """Return what the one byte string holds that takes all of ``data`` from a place on.

    Raises ``SharingError`` with the code ``code_damaged``.
    """
    length, start = read_head(data, at, BYTES)
    if len(data) - start != length:
        raise SharingError("code_damaged")
    return data[start:]
