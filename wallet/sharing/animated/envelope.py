"""What the message of parts is: a document as it is, or packed with gzip where that is smaller.

gzip (RFC 1952) names itself: no text in UTF-8 begins with its two bytes. Browsers and every
system's tools open it, so that also a reader that knows nothing of this can be helped.
"""

from __future__ import annotations

import gzip
import zlib

from wallet import strict_json
from wallet.sharing.inflating import inflated

LARGEST = strict_json.MAX_BYTES  # bytes, unpacked: no reader of ours takes a larger document

_MAGIC = b"\x1f\x8b"
_WITH_HEADER = 16 + zlib.MAX_WBITS


def packed(data: bytes) -> bytes:
    """Return the smaller of the document and its gzip; what is gzip itself is packed once more."""
    small = gzip.compress(data, compresslevel=9, mtime=0)
    return small if len(small) < len(data) or data.startswith(_MAGIC) else data


def unpacked(message: bytes) -> bytes:
    """Return the document.

    Raises ``SharingError`` with the code ``code_damaged`` or ``code_too_large``.
    """
    if not message.startswith(_MAGIC):
        return message
    return inflated(message, LARGEST, window=_WITH_HEADER)
