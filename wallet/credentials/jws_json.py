"""Signatures in JSON form (RFC 7515 section 7.2), such as the JAdES seals of the EU.

Opened to show what is inside, and taken apart strictly for whoever checks them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials import values
from wallet.credentials.tokens import decode_part
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_SEALS = 8
_OF_A_SIGNATURE = frozenset({"protected", "header", "signature"})
_PROTECTED_ALONE = frozenset({"alg", "b64", "crit"})


@dataclass(frozen=True, slots=True)
class Seal:
    """One signature over the payload: its protected header, and the bytes that it covers."""

    header: Mapping[str, Any]
    critical: frozenset[str]  # the members that must be understood (RFC 7515 section 4.1.11)
    signing_input: bytes
    signature: bytes


def is_one(value: Mapping[str, Any]) -> bool:
    """Tell whether an object means to be a JWS, general or flattened."""
    return "payload" in value and ("signatures" in value or "signature" in value)


def opened(value: Mapping[str, Any]) -> tuple[Any, Mapping[str, Any]]:
    """Return the payload and the first signature's protected header.

    The payload may stand there as it is (``b64`` false, RFC 7797). Raises ``ReadingError``:
    ``token_malformed`` and what ``strict_json`` raises, with the detail ``part``.
    """
    signature = next(iter(values.objects(value.get("signatures"))), value)
    header = _parsed(signature["protected"], "header") if "protected" in signature else {}
    if not isinstance(header, dict):
        raise ReadingError("token_malformed", part="header")
    return _parsed(value["payload"], "payload", plain=_is_plain(header)), header


def seals_of(value: Mapping[str, Any]) -> tuple[Seal, ...]:
    """Take every signature apart, in the general form or the flattened one, never in both.

    Raises ``ReadingError`` as ``opened``, also for none, for more than ``MAX_SEALS``, for
    signatures that read the payload in different ways, and for an unprotected header that repeats
    the protected one or decides how it is read.
    """
    listed = [value]
    if "signatures" in value:
        listed = value["signatures"]
        if _OF_A_SIGNATURE & value.keys() or not isinstance(listed, list):
            raise ReadingError("token_malformed", part="layout")
    if not 0 < len(listed) <= MAX_SEALS:
        raise ReadingError("token_malformed", part="layout")
    found = tuple(_seal(each, value["payload"]) for each in listed)
    if len({_is_plain(seal.header) for seal in found}) > 1:  # RFC 7797 section 3
        raise ReadingError("token_malformed", part="payload")
    return found


def _seal(value: Any, payload: str) -> Seal:
    if not isinstance(value, dict) or not isinstance(value.get("signature"), str):
        raise ReadingError("token_malformed", part="signature")
    header = _parsed(value.get("protected"), "header")
    beside = value.get("header", {})
    if not isinstance(header, dict) or not isinstance(beside, dict):
        raise ReadingError("token_malformed", part="header")
    if beside.keys() & (_PROTECTED_ALONE | header.keys()):
        raise ReadingError("token_malformed", part="header")
    signing_input = f"{value['protected']}.{payload}".encode()
    signature = decode_part(value["signature"], "signature")
    return Seal(header, _critical(header), signing_input, signature)


def _critical(header: Mapping[str, Any]) -> frozenset[str]:
    if "crit" not in header:
        return frozenset()
    named = header["crit"]
    found = frozenset(values.texts(named))
    if not isinstance(named, list) or not found or len(found) < len(named) or found - header.keys():
        raise ReadingError("token_malformed", part="header")
    return found


def _is_plain(header: Mapping[str, Any]) -> bool:
    return header.get("b64") is False


def _parsed(written: Any, name: str, *, plain: bool = False) -> Any:
    if not isinstance(written, str):
        raise ReadingError("token_malformed", part=name)
    try:
        return strict_json.loads(written if plain else decode_part(written, name))
    except ReadingError as error:
        error.details["part"] = name
        raise
