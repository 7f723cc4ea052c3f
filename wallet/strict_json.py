"""Reads JSON that other people wrote, within bounds that are checked before it is understood.

Plain ``json.loads`` lets the last of two equal keys win, accepts NaN and lone surrogates and
recurses without limit; each of these has let a verifier see another document than the reader.
Limits: RFC 8259 with the interoperable subset of RFC 7493 (I-JSON).
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from wallet.errors import ReadingError

MAX_BYTES = 5_000_000
MAX_DEPTH = 64
MAX_NODES = 200_000
MAX_INTEGER = 2**53

_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def loads(data: bytes | str, *, max_bytes: int = MAX_BYTES) -> Any:
    """Parse one JSON document.

    Returns plain dicts, lists, strings, numbers, booleans and None.
    Raises ``ReadingError`` with the code ``too_large``, ``not_utf8``, ``not_json``,
    ``json_too_deep``, ``json_too_many_nodes``, ``json_duplicate_key``, ``json_number`` or
    ``json_surrogate``.
    """
    if len(data) > max_bytes:
        raise ReadingError("too_large", size=len(data), limit=max_bytes)
    text = _decode(data) if isinstance(data, bytes) else data
    _check_depth(text)
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise ReadingError("not_json", line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise ReadingError("json_too_deep", limit=MAX_DEPTH) from error
    if "\\u" in text or _SURROGATE.search(text):
        _check_surrogates(value)
    return value


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadingError("not_utf8", position=error.start) from error


def _check_depth(text: str) -> None:
    """Bound depth and node count by looking at the punctuation alone."""
    if text.count("[") + text.count("{") + text.count(",") > MAX_NODES:
        # Commas inside strings count too: the bound is generous, so a second look is rare.
        _count_nodes(text)
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return
    depth = 0
    for match in _STRUCTURE.finditer(text):
        mark = match.group()
        if mark in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise ReadingError("json_too_deep", limit=MAX_DEPTH)
        elif mark in "]}":
            depth -= 1


def _count_nodes(text: str) -> None:
    bare = _STRUCTURE.sub(lambda match: match.group() if match.group() in "[]{}" else "", text)
    nodes = bare.count("[") + bare.count("{") + bare.count(",")
    if nodes > MAX_NODES:
        raise ReadingError("json_too_many_nodes", limit=MAX_NODES)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise ReadingError("json_duplicate_key", key=key[:80])
            seen.add(key)
    return value


def _integer(text: str) -> int:
    if len(text) > 17 or not -MAX_INTEGER <= int(text) <= MAX_INTEGER:  # noqa: PLR2004 - digits
        raise ReadingError("json_number", number=text[:40])
    return int(text)


def _float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ReadingError("json_number", number=text[:40])
    return number


def _constant(text: str) -> NoReturn:
    raise ReadingError("json_number", number=text)


def _check_surrogates(value: Any) -> None:
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            if _SURROGATE.search(item):
                raise ReadingError("json_surrogate")
        elif isinstance(item, Mapping):
            stack.extend(item)
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_int=_integer,
    parse_float=_float,
    parse_constant=_constant,
)
