"""Base64url without padding, in its one canonical form (RFC 4648 section 5, RFC 7515 section 2).

The standard library's decoder skips characters it does not know and ignores left-over bits, so
two texts could stand for the same bytes: here only the text that encoding would give is read.
"""

from __future__ import annotations

import base64
import binascii

from wallet.errors import ProofError


def encode(data: bytes) -> str:
    """Return base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decode(text: str) -> bytes:
    """Return the bytes of a canonical base64url text. Raises ``ProofError`` ``bad_base64url``."""
    try:
        data = base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    except (UnicodeEncodeError, binascii.Error) as error:
        raise ProofError("bad_base64url") from error
    if encode(data) != text:
        raise ProofError("bad_base64url")
    return data
