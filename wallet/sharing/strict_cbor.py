"""Reads CBOR (RFC 8949) from somebody else: no tags, no key twice, and to the end."""

from __future__ import annotations

import io
from typing import Any

from wallet import strict_json
from wallet.errors import SharingError


def decoded(data: bytes, *, words: bool = False) -> Any:
    """Return the one value that bytes stand for; ``words`` are the only keys that maps may have.

    Raises ``SharingError`` with the code ``code_damaged``.
    """
    import cbor2  # noqa: PLC0415 - only those who share need it

    decoder = cbor2.CBORDecoder(
        io.BytesIO(data),
        semantic_decoders=_NoTags(),
        max_depth=strict_json.MAX_DEPTH,
        allow_duplicate_keys=False,
        strict_hashable_types=words,  # its name says less than it does,
    )
    try:
        value = decoder.decode()
    except (cbor2.CBORError, ValueError, TypeError, RecursionError) as error:
        raise SharingError("code_damaged") from error
    if decoder.fp.tell() != len(data):
        raise SharingError("code_damaged")
    return value


class _NoTags(dict[int, Any]):
    """Decoders for CBOR's tags: JSON has none, so every one refuses."""

    def __missing__(self, tag: int) -> Any:
        raise ValueError(tag)
