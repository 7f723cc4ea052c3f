"""JSON Canonicalization Scheme (RFC 8785): one text for one JSON value."""

from __future__ import annotations

import json
import math
from typing import Any

from wallet.errors import LinkedDataError

_MAX_INTEGER = 2**53
_FIXED_FROM, _FIXED_BELOW = -6, 21  # decimal exponents that ECMAScript writes without "e"


def canonical_json(value: Any) -> str:
    """Serialise plain JSON: members sorted by UTF-16 code units, ECMAScript numbers, no space.

    Raises ``LinkedDataError`` ``ambiguous_number`` for integers that a double cannot hold.
    """
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical_json, value)) + "]"
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be"))
        texts = (f"{canonical_json(key)}:{canonical_json(item)}" for key, item in members)
        return "{" + ",".join(texts) + "}"
    raise LinkedDataError("unsupported_json_ld", feature=type(value).__name__)


def _number(value: float) -> str:
    """Write a number as ECMAScript does (ECMA-262 Number::toString, RFC 8785 section 3.2.2.3)."""
    if not math.isfinite(value) or (isinstance(value, int) and abs(value) > _MAX_INTEGER):
        raise LinkedDataError("ambiguous_number", number=str(value)[:40])
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = f"{float(abs(value))!r}".partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0").rstrip("0")
    leading = len(fraction) - len(fraction.lstrip("0")) if whole == "0" else -len(whole)
    point = int(exponent or 0) - leading  # the value is 0.digits times ten to this power
    if _FIXED_FROM < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    if 0 < point <= _FIXED_BELOW:
        if len(digits) <= point:
            return sign + digits.ljust(point, "0")
        return f"{sign}{digits[:point]}.{digits[point:]}"
    tail = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{tail}e{point - 1:+d}"
