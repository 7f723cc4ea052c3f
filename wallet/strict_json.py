"""Reads JSON that other people wrote, within bounds that are checked before it is understood.

Plain ``json.loads`` lets the last of two equal keys win, accepts NaN and lone surrogates and
recurses without limit; each of these has let a verifier see another document than the reader.
Limits: RFC 8259 with the interoperable subset of RFC 7493 (I-JSON).
"""

from __future__ import annotations

import codecs
import json
import math
import re
from typing import Any, NoReturn

from wallet.errors import ReadingError

MAX_BYTES = 5_000_000
MAX_DEPTH = 64
MAX_NODES = 200_000
MAX_INTEGER = 2**53

_INTEGER_LENGTH = len(str(-MAX_INTEGER))
_BUT_STRUCTURE = bytes(byte for byte in range(256) if byte not in b'[]{},"')
_ONE_KIND = bytes.maketrans(b"{}", b"[]")  # that brackets match is the parser's business
_FEW = 100  # backslashes
_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")
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
    text, raw = _both(data)
    escaped = _escaped(raw)
    _check_structure(raw, quotes=b'"' in escaped)
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise ReadingError("not_json", line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise ReadingError("json_too_deep", limit=MAX_DEPTH) from error
    if b"u" in escaped and _SURROGATE_ESCAPE.search(raw):
        _check_surrogates(value)
    return value


def _both(data: bytes | str) -> tuple[str, bytes]:
    """Return the text and its UTF-8: the parser wants the one, the bounds the other."""
    try:
        if isinstance(data, bytes):
            return data.removeprefix(codecs.BOM_UTF8).decode(), data
        return data, data.encode()
    except UnicodeDecodeError as error:
        raise ReadingError("not_utf8", position=error.start) from error
    except UnicodeEncodeError as error:
        raise ReadingError("json_surrogate") from error


def _escaped(raw: bytes) -> bytes:
    """Return what stands after a backslash, or all that may: most documents have few of them."""
    pieces = raw.split(b"\\", _FEW)
    return b"".join(piece[:1] for piece in pieces[1:]) if len(pieces) <= _FEW else b'"u'


def _check_structure(raw: bytes, *, quotes: bool) -> None:
    """Bound depth and node count by looking at the punctuation alone.

    ``quotes`` says that some are escaped. What is not JSON may pass: the parser, which comes next,
    says so.
    """
    if quotes:
        raw = raw.replace(b"\\\\", b"").replace(b'\\"', b"")  # now each quote opens or closes
    marks = raw.translate(_ONE_KIND, _BUT_STRUCTURE).replace(b'""', b"")
    if b'"' in marks:
        marks = b"".join(marks.split(b'"')[::2])  # what stands outside strings
    brackets = marks.replace(b",", b"")
    if len(marks) - len(brackets) // 2 > MAX_NODES:
        raise ReadingError("json_too_many_nodes", limit=MAX_NODES)
    for _ in range(MAX_DEPTH):
        if not brackets:
            return
        brackets = brackets.replace(b"[]", b"")  # peels the innermost level
    if b"[]" in brackets or brackets.count(b"[") > MAX_DEPTH:
        raise ReadingError("json_too_deep", limit=MAX_DEPTH)


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
    if len(text) > _INTEGER_LENGTH or not -MAX_INTEGER <= int(text) <= MAX_INTEGER:
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
        elif isinstance(item, dict):
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
