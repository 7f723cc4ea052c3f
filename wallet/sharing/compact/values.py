"""Values in fewer bytes: addresses, dids, UUIDs, multibase, moments; each with its way back.

``pack_…`` returns None where a value cannot be packed without loss, or where readers would not
unpack it to the same text; it then stays as it is. ``unpack_…`` returns None for what it did not
pack. The first number of a list tells the kind of an address.
"""

from __future__ import annotations

import base64
import binascii
import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from wallet.cryptosuites import base58
from wallet.errors import ProofError, SharingError

_HTTP, _HTTPS, _UUID, _NYM, _KEY = 1, 2, 3, 1024, 1025
_WEB = {"http": _HTTP, "https": _HTTPS}
_DIDS = {"did:v1:nym": _NYM, "did:key": _KEY}
_FRONTS = {_HTTP: "http://", _HTTPS: "https://", _NYM: "did:v1:nym:", _KEY: "did:key:"}
# The kinds of UUID that the package's reader takes as 16 bytes; others travel as text.
_PLAIN_UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{3}))?Z")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BASE58, _BASE64 = b"z", b"M"
_UUID_BYTES = 16
_PAIR, _TRIPLE = 2, 3
_MOST_BYTES = 3_000  # of one key or signature: a QR code holds no more, and Base58 is slow
_MOST_SECONDS = 253_402_300_799  # the end of the year 9999


def pack_address(value: Any) -> list[Any] | None:
    """Pack a URL, a did:key or a ``urn:uuid``."""
    if not isinstance(value, str):
        return None
    scheme = value.rpartition(":")[0]
    if scheme in _WEB and value.startswith(f"{scheme}://"):
        return [_WEB[scheme], value.removeprefix(f"{scheme}://")]
    if scheme == "urn:uuid":
        rest = value.removeprefix("urn:uuid:")
        return [_UUID, uuid.UUID(rest).bytes if _PLAIN_UUID.fullmatch(rest) else rest]
    if scheme in _DIDS:
        parts = value.removeprefix(f"{scheme}:").split("#")
        if len(parts) <= _PAIR:
            return [_DIDS[scheme], *map(_pack_key, parts)]
    return None


def unpack_address(value: Any) -> str | None:
    """Unpack what ``pack_address`` packed. Raises ``SharingError`` ``code_damaged``."""
    if not isinstance(value, list) or not value or type(value[0]) is not int:
        return None
    kind, rest = value[0], value[1:]
    if kind in (_HTTP, _HTTPS) and len(rest) == 1 and isinstance(rest[0], str):
        return _FRONTS[kind] + rest[0]
    if kind == _UUID and len(rest) == 1 and isinstance(rest[0], str | bytes):
        return f"urn:uuid:{_uuid(rest[0])}"
    if kind in (_NYM, _KEY) and len(rest) in (1, _PAIR):
        return _FRONTS[kind] + "#".join(map(_unpack_key, rest))
    return None


def pack_multibase(value: Any) -> bytes | None:
    """Pack a key or signature in Base58 or Base64 with its multibase letter."""
    if not isinstance(value, str):
        return None
    if value.startswith("z"):
        packed = _base58(value[1:])
        return _BASE58 + packed if packed is not None else None
    if value.startswith("M"):
        try:
            packed = base64.b64decode(value[1:], validate=True)
        except (binascii.Error, ValueError):
            return None
        return _BASE64 + packed if base64.b64encode(packed).decode() == value[1:] else None
    return None


def unpack_multibase(value: Any) -> str | None:
    """Unpack what ``pack_multibase`` packed."""
    if not isinstance(value, bytes) or len(value) > _MOST_BYTES:
        return None
    if value.startswith(_BASE58):
        return "z" + base58.encode(value[1:])
    if value.startswith(_BASE64):
        return "M" + base64.b64encode(value[1:]).decode()
    return None


def pack_date(value: Any) -> int | None:
    """Pack a day as the seconds since 1970 at its start, in UTC."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    return _seconds(f"{value}T00:00:00")


def unpack_date(value: Any) -> str | None:
    """Unpack what ``pack_date`` packed. Raises ``SharingError`` ``code_damaged``."""
    return f"{_moment(value):%Y-%m-%d}" if type(value) is int else None


def pack_moment(value: Any) -> int | list[int] | None:
    """Pack a moment in UTC, of whole seconds or of whole milliseconds."""
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    seconds = _seconds(found[1])
    if seconds is None or found[2] is None:
        return seconds
    return [seconds, int(found[2])]


def unpack_moment(value: Any) -> str | None:
    """Unpack what ``pack_moment`` packed. Raises ``SharingError`` ``code_damaged``."""
    if type(value) is int:
        return f"{_moment(value):%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(value, list) and len(value) == _PAIR and all(type(each) is int for each in value):
        if not 0 <= value[1] < 1000:  # noqa: PLR2004 - milliseconds
            raise SharingError("code_damaged")
        return f"{_moment(value[0]):%Y-%m-%dT%H:%M:%S}.{value[1]:03d}Z"
    return None


def _pack_key(text: str) -> bytes | str:
    packed = _base58(text[1:]) if text.startswith("z") else None
    return packed or text


def _unpack_key(part: Any) -> str:
    if isinstance(part, bytes) and len(part) <= _MOST_BYTES:
        return "z" + base58.encode(part)
    if isinstance(part, str):
        return part
    raise SharingError("code_damaged")


def _base58(text: str) -> bytes | None:
    try:
        packed = base58.decode(text)
    except ProofError:
        return None
    return packed if len(packed) <= _MOST_BYTES else None


def _uuid(part: str | bytes) -> str:
    if isinstance(part, str):
        return part
    if len(part) != _UUID_BYTES:
        raise SharingError("code_damaged")
    return str(uuid.UUID(bytes=part))


def _seconds(text: str) -> int | None:
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return None
    seconds = (moment - _EPOCH) // timedelta(seconds=1)
    return seconds if seconds >= 0 else None


def _moment(seconds: int) -> datetime:
    if not 0 <= seconds <= _MOST_SECONDS:
        raise SharingError("code_damaged")
    return _EPOCH + timedelta(seconds=seconds)
