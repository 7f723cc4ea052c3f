"""PixelPass text: what several shipping wallets and verifiers put in one QR code.

Base45 of zlib of CBOR of a JSON document, or of any other text without the CBOR step, as the
package ``@mosip/pixelpass`` 0.6 writes and reads them.
"""

from __future__ import annotations

import json
import re
import struct
import zlib
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import SharingError
from wallet.sharing import base45, inflating, strict_cbor

if TYPE_CHECKING:
    import cbor2

# A QR code holds less than 3 KB, and no honest document shrinks to a hundredth.
MAX_TEXT = 100_000
MAX_INFLATED = 1_000_000
LONGEST = 300_000  # characters of a document that one code could hold, however well it packs

_LEVEL = 9
_SHORTEST = 12  # the eight bytes that zlib makes of nothing
_LARGEST_SHORT = 3.4e38
_BASE45 = re.compile(f"[{re.escape(base45.ALPHABET)}]+")


def encode(text: str) -> str:
    """Return the PixelPass text of a JSON document or a token.

    Raises ``ReadingError`` for broken JSON, as ``strict_json`` does.
    """
    return base45.encode(zlib.compress(_packed(text.strip()), _LEVEL))


def looks_like_pixelpass(text: str) -> bool:
    """Tell whether a text means to be PixelPass: Base45 characters that begin as zlib does."""
    if len(text) < _SHORTEST or not _BASE45.fullmatch(text):
        return False
    try:
        head = base45.decode(text[:3])
    except SharingError:
        return False
    # RFC 1950: deflate with at most a 32 KB window, and a checksum over both bytes.
    return len(head) == 2 and head[0] & 0x8F == 0x08 and int.from_bytes(head, "big") % 31 == 0  # noqa: PLR2004 - RFC 1950


def decode(text: str) -> bytes:
    """Return the JSON document or other text inside, as UTF-8.

    JSON comes back compact; a JSON-LD proof does not mind, and a token was never taken apart.
    Raises ``SharingError`` with the code ``code_damaged`` or ``code_too_large``.
    """
    if len(text) > MAX_TEXT:
        raise SharingError("code_too_large", limit=MAX_TEXT)
    packed = inflating.inflated(base45.decode(text), MAX_INFLATED)
    document = _from_cbor(packed)
    if document is not None:
        return document
    try:  # no CBOR that JSON could say: then it is text, as the package reads it
        packed.decode()
    except UnicodeDecodeError as error:
        raise SharingError("code_damaged") from error
    return packed


def _packed(text: str) -> bytes:
    import cbor2  # noqa: PLC0415 - only those who share need it

    if not text.startswith(("{", "[")):
        return text.encode()
    return cbor2.dumps(as_javascript(strict_json.loads(text)), encoders={float: _write_float})


def _write_float(encoder: cbor2.CBOREncoder, number: float) -> None:
    """Write a number in four bytes where that loses nothing, as the package does; else in eight."""
    short = struct.pack(">f", number) if abs(number) <= _LARGEST_SHORT else b""
    if short and struct.unpack(">f", short)[0] == number:
        encoder.write(b"\xfa" + short)
    else:
        encoder.write(b"\xfb" + struct.pack(">d", number))


def as_javascript(value: Any) -> Any:
    """Turn 3.0 into 3: JavaScript, which other readers are written in, has only one kind."""
    if isinstance(value, float) and value.is_integer() and abs(value) <= strict_json.MAX_INTEGER:
        return int(value)
    if isinstance(value, dict):
        return {key: as_javascript(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_javascript(item) for item in value]
    return value


def _from_cbor(packed: bytes) -> bytes | None:
    """Return CBOR as JSON, None when it is not one object or list of JSON's kinds."""
    try:
        value = strict_cbor.decoded(packed, words=True)
        if not isinstance(value, dict | list):
            return None
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode()
    except (SharingError, ValueError, TypeError, RecursionError):
        return None
