"""Unpacks what zlib or gzip packed, without letting a few bytes become a great many."""

from __future__ import annotations

import zlib

from wallet.errors import SharingError


def inflated(data: bytes, limit: int, *, window: int = zlib.MAX_WBITS) -> bytes:
    """Return the one whole stream inside; ``window`` is ``wbits`` of ``zlib.decompressobj``.

    Raises ``SharingError`` with the code ``code_damaged`` or ``code_too_large``.
    """
    inflater = zlib.decompressobj(window)
    try:
        found = inflater.decompress(data, limit + 1)
    except zlib.error as error:
        raise SharingError("code_damaged") from error
    if len(found) > limit:
        raise SharingError("code_too_large", limit=limit)
    if not inflater.eof or inflater.unused_data:
        raise SharingError("code_damaged")
    return found
