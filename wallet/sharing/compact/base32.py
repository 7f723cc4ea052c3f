"""Base32 (RFC 4648, section 6) in upper case without padding: characters of a QR's dense mode."""

from __future__ import annotations

import base64
import binascii

from wallet.errors import SharingError

_GROUP = 8  # characters for five bytes


def encode(data: bytes) -> str:
    """Encode bytes."""
    return base64.b32encode(data).decode().rstrip("=")


def decode(text: str) -> bytes:
    """Decode strictly: no padding, no lower case, no bits left over.

    Raises ``SharingError`` with the code ``code_damaged``.
    """
    try:
        data = base64.b32decode(text + "=" * (-len(text) % _GROUP))
    except (binascii.Error, ValueError) as error:
        raise SharingError("code_damaged") from error
    if encode(data) != text:
        raise SharingError("code_damaged")
    return data
