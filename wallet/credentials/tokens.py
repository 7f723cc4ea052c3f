"""Takes compact tokens apart, strictly, without judging the signature.

RFC 7515 section 7.1 and RFC 7519. Libraries were found to accept padding, spare bits, duplicate
members and payloads that are no objects; each lets two readers see two different tokens in the
same text.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Mapping

_PART = "[A-Za-z0-9_-]+"
_COMPACT = re.compile(rf"({_PART})\.({_PART})\.([A-Za-z0-9_-]*)")
_OPENING = re.compile(r"e[yw][A-Za-z0-9_-]{6,}\.")  # base64url of a brace, then quote or space


@dataclass(frozen=True, slots=True)
class Token:
    """A compact JWS: parsed header and payload, and the bytes that its signature covers."""

    header: Mapping[str, Any]
    payload: Mapping[str, Any]
    signing_input: bytes
    signature: bytes  # empty for an unsecured token
    text: str


def looks_like_token(text: str) -> bool:
    """Tell whether a text means to be a token, however broken: a JSON object, then a dot."""
    return _OPENING.match(text) is not None


def parse_compact(text: str) -> Token:
    """Take a compact JWS apart.

    Raises ``ReadingError`` with the code ``token_malformed``, or what ``strict_json`` raises for
    the header or payload; the detail ``part`` says where. An empty signature is let through,
    for the verifier to refuse.
    """
    match = _COMPACT.fullmatch(text)
    if match is None:
        raise ReadingError("token_malformed", part="layout")
    return Token(
        header=_object(match[1], "header"),
        payload=_object(match[2], "payload"),
        signing_input=f"{match[1]}.{match[2]}".encode(),
        signature=decode_part(match[3], "signature"),
        text=text,
    )


def decode_part(part: str, name: str) -> bytes:
    """Decode unpadded base64url with no spare bits set (RFC 4648 section 3.5)."""
    try:
        decoded = base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except (binascii.Error, ValueError) as error:
        raise ReadingError("token_malformed", part=name) from error
    if base64.urlsafe_b64encode(decoded).rstrip(b"=") != part.encode():
        raise ReadingError("token_malformed", part=name)
    return decoded


def _object(part: str, name: str) -> Mapping[str, Any]:
    try:
        value = strict_json.loads(decode_part(part, name))
    except ReadingError as error:
        error.details["part"] = name
        raise
    if not isinstance(value, dict):
        raise ReadingError("token_malformed", part=name)
    return value
