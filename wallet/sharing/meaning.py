"""What does a scanned, typed, pasted, clicked or opened text mean? One table; nothing is decoded.

Cheap and inert: told from the text alone, without opening, fetching or unpacking anything.
``wallet.sharing.recognising`` takes the codes off by the same table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wallet.credentials.tokens import looks_like_token
from wallet.errors import SharingError
from wallet.sharing.link_forms import link_meaning
from wallet.sharing.pixelpass import looks_like_pixelpass
from wallet.snapshots.imports import Holds, Meaning

if TYPE_CHECKING:
    from collections.abc import Callable

_COMPACT = re.compile(r"vp1-", re.IGNORECASE)  # CBOR-LD in a QR code, as the VCALM draft writes it
# BCR-2020-005: one code that holds all, or the parts of an animated one (BCR-2024-001).
_PART = re.compile(r"ur:bytes/(?:\d{1,9}-\d{1,9}/)?[a-z]+", re.IGNORECASE)


def meaning(text: str) -> Meaning:
    """Return what a text means. Raises nothing: what is not known, or not safe, is OTHER.

    ``code`` then names why a link was refused, as ``link_meaning`` does.
    """
    short = text.strip()
    if not short:
        return Meaning(Holds.NOTHING)
    for holds, is_one in _FORMS:
        if is_one(short):
            return Meaning(holds)
    try:
        link = link_meaning(short)
    except SharingError as error:
        return Meaning(Holds.OTHER, code=error.code)
    if link is not None:
        return link
    return Meaning(Holds.CODE if packed(text) else Holds.OTHER)


def packed(text: str) -> str:
    """Return the PixelPass text that a text is, "" for another. A space may belong to Base45."""
    candidates = (text.strip("\t\r\n"), text.strip())
    return next((each for each in candidates if looks_like_pixelpass(each)), "")


def _is_parts(text: str) -> bool:
    """Tell parts of an animated code, one or as many as there are lines."""
    return _PART.match(text) is not None and all(map(_PART.fullmatch, text.split()))


def _is_json(text: str) -> bool:
    return text.startswith(("{", "["))


_FORMS: tuple[tuple[Holds, Callable[[str], object]], ...] = (
    (Holds.DOCUMENT, _is_json),
    (Holds.DOCUMENT, looks_like_token),
    (Holds.COMPACT, _COMPACT.match),
    (Holds.PART, _is_parts),
)
