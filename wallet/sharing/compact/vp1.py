"""``VP1-`` text, which the Digital Credentials Consortium's wallet and verifier scan.

"VP1-", a multibase B, and Base32 of CBOR-LD: the tag 0x0501 and a map of numbers (``scopes``).
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.linked_data.contexts import Contexts, bundled
from wallet.sharing import strict_cbor
from wallet.sharing.compact import base32
from wallet.sharing.compact.reading import MAX_READ, Reader
from wallet.sharing.compact.tables import OB_3_0_3, OB_3_0_3_EDITION, READABLE
from wallet.sharing.compact.writing import Writer
from wallet.sharing.pixelpass import MAX_TEXT, as_javascript

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PREFIX = "VP1-"
_BASE32 = "B"
_PLAIN, _PACKED = b"\xd9\x05\x00", b"\xd9\x05\x01"  # CBOR's head of a tag of two bytes


def encode(document: Mapping[str, Any]) -> str:
    """Return the text of a presentation, if a reader will find the same document in it.

    Raises ``SharingError`` ``compact_not_possible`` with ``why`` and ``what``: ``term`` (one that
    its contexts do not define), ``keyword`` and ``shape`` (JSON-LD that readers cannot take),
    ``context`` (one that they do not hold; ``what`` is its URL), ``changed`` (something would come
    out otherwise, and it may be anything).
    """
    import cbor2  # noqa: PLC0415 - only those who share need it

    document = as_javascript(dict(document))
    contexts = _theirs()
    writer = Writer(contexts)
    try:
        packed = writer.write(document)
        data = _PACKED + cbor2.dumps(packed, canonical=True)
        text = PREFIX + _BASE32 + base32.encode(data)
        same = _text(_decoded(data, contexts)) == _text(document)
    except SharingError as error:
        raise _not_possible(error) from error
    except (cbor2.CBORError, OverflowError, TypeError, RecursionError) as error:
        raise SharingError("compact_not_possible", why="shape", what="") from error
    if unknown := [url for url in writer.urls if url not in READABLE]:
        raise SharingError("compact_not_possible", why="context", what=unknown[0][:200])
    if not same:
        raise SharingError("compact_not_possible", why="changed", what="")
    return text


def decode(text: str) -> bytes:
    """Return the presentation inside, as JSON in UTF-8.

    Contexts are those that come with this program; where a URL has had several contents, the one
    that the readers above hold is tried first. Raises ``SharingError``: ``code_damaged``,
    ``code_too_large``, ``compact_context_unknown`` (``url``) for a context that is not here,
    ``compact_context_odd`` for one that cannot be used like this.
    """
    if len(text) > MAX_TEXT:
        raise SharingError("code_too_large", limit=MAX_TEXT)
    # A QR code's dense mode knows no lower case; a person who types a code may.
    short = text.strip().upper()
    if not short.startswith(PREFIX + _BASE32):
        raise SharingError("code_damaged")
    data = base32.decode(short.removeprefix(PREFIX + _BASE32))
    first: SharingError | None = None
    for contexts in _editions():
        try:
            found = _text(_decoded(data, contexts)).encode()
        except SharingError as error:
            if error.code != "code_damaged":
                raise
            first = first or error
            continue
        except RecursionError as error:
            raise SharingError("code_damaged") from error
        if len(found) > MAX_READ:
            raise SharingError("code_too_large", limit=MAX_READ)
        return found
    raise first or SharingError("code_damaged")


def _decoded(data: bytes, contexts: Contexts) -> Any:
    if data.startswith(_PLAIN):
        document = strict_cbor.decoded(data[len(_PLAIN) :])
        if not isinstance(document, dict):
            raise SharingError("code_damaged")
        return document
    if not data.startswith(_PACKED):
        raise SharingError("code_damaged")
    return Reader(contexts).read(strict_cbor.decoded(data[len(_PACKED) :]))


def _text(document: Any) -> str:
    try:
        return json.dumps(
            document, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        )
    except (ValueError, TypeError) as error:
        raise SharingError("code_damaged") from error


def _not_possible(error: SharingError) -> SharingError:
    if error.code == "compact_not_possible":
        return error
    if error.code in ("compact_context_unknown", "compact_context_odd"):
        what = str(error.details.get("url", ""))[:200]
        return SharingError("compact_not_possible", why="context", what=what)
    return SharingError("compact_not_possible", why="changed", what="")


@cache
def _theirs() -> Contexts:
    """Return the contexts as the readers hold them."""
    return next(
        each
        for each in bundled().alternatives([OB_3_0_3])
        if each.edition(OB_3_0_3).startswith(OB_3_0_3_EDITION)
    )


def _editions() -> Iterator[Contexts]:
    yield _theirs()
    yield bundled()
