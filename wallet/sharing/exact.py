"""Credentials out of a JSON answer as they stand in it, byte for byte.

A credential is kept as it came. Reading an answer and writing a part of it again would be another
text of the same meaning: so the place of each value is found in the answer itself.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def credentials_in(body: bytes) -> tuple[bytes, ...]:
    """Return the credentials in a credential response: JSON as it stands there, a token's text.

    ``credentials[].credential`` (section 8.3), the drafts' ``credentials[]`` and ``credential``.
    The body must have been read as one JSON object before (``strict_json``).
    """
    text, found = _object(body)
    if "credentials" in found:
        start, _ = found["credentials"]
        if text[start] != "[":
            return ()
        spans = [_credential_of(text, span) for span in _items(text, start)]
    elif "credential" in found:
        spans = [found["credential"]]
    else:
        return ()
    return tuple(_bytes(text, *span) for span in spans)


def entries_of(body: bytes, name: str) -> tuple[bytes, ...]:
    """Return the entries of the list that a member is, as they stand there; a string's text.

    The same is asked of the body; () where there is no such list.
    """
    text, found = _object(body)
    start, _ = found.get(name, (0, 0))
    if text[start] != "[":
        return ()
    return tuple(_bytes(text, *span) for span in _items(text, start))


def _object(body: bytes) -> tuple[str, dict[str, tuple[int, int]]]:
    text = body.decode("utf-8-sig")
    return text, dict(_members(text, _after_space(text, 0)))


def _credential_of(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return where the credential in an entry is; drafts had it without a wrapper."""
    start, _ = span
    if text[start] == "{":
        return dict(_members(text, start)).get("credential", span)
    return span


def _bytes(text: str, start: int, end: int) -> bytes:
    if text[start] == '"':
        said, _ = _DECODER.raw_decode(text, start)
        return str(said).encode()
    return text[start:end].encode()


def _members(text: str, start: int) -> Iterator[tuple[str, tuple[int, int]]]:
    at = _after_space(text, start + 1)
    while text[at] != "}":
        name, at = _DECODER.raw_decode(text, at)
        value = _after_space(text, _after_space(text, at) + 1)
        _, at = _DECODER.raw_decode(text, value)
        yield name, (value, at)
        at = _next(text, at)


def _items(text: str, start: int) -> Iterator[tuple[int, int]]:
    at = _after_space(text, start + 1)
    while text[at] != "]":
        value = at
        _, at = _DECODER.raw_decode(text, value)
        yield value, at
        at = _next(text, at)


def _next(text: str, at: int) -> int:
    at = _after_space(text, at)
    return _after_space(text, at + 1) if text[at] == "," else at


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
