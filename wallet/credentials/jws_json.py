"""Opens signatures in JSON form (RFC 7515 section 7.2), such as the JAdES seals of the EU.

Only to show what is inside: these signatures are not checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials import values
from wallet.credentials.tokens import decode_part
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    return _parsed(value["payload"], "payload", plain=header.get("b64") is False), header


def _parsed(written: Any, name: str, *, plain: bool = False) -> Any:
    if not isinstance(written, str):
        raise ReadingError("token_malformed", part=name)
    try:
        return strict_json.loads(written if plain else decode_part(written, name))
    except ReadingError as error:
        error.details["part"] = name
        raise
