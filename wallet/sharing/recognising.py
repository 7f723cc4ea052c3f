"""What was scanned, pasted or dropped? Takes a code off, so that ``credentials.read`` can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import pictures, png
from wallet.errors import ReadingError, SharingError
from wallet.sharing import pixelpass, qr
from wallet.sharing.containers.opened import contents_of, is_document
from wallet.sharing.link_forms import LONGEST_LINK
from wallet.sharing.meaning import meaning, packed
from wallet.snapshots.imports import Holds, Meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINKS = {
    Holds.LINK: "link_needs_consent",
    Holds.PLAIN_LINK: "link_not_encrypted",
    Holds.REQUEST: "link_asks_for_badges",
    Holds.OFFER: "link_offers_badges",
    Holds.INTERACTION: "link_begins_exchange",
}


def unwrap(data: bytes) -> bytes:
    """Return the bytes to read: what a code or a document holds, or ``data`` where neither applies.

    A picture's own badge comes before any code it shows. Nothing is fetched here.
    A document is a PDF, a web page or the ZIP of a portfolio (``wallet.sharing.containers``), which
    raise errors of their own, and ``document_several_badges`` where badges lie in it side by side.
    Raises ``SharingError``: for a link ``link_needs_consent``, ``link_not_encrypted``,
    ``link_asks_for_badges``, ``link_offers_badges`` or ``link_begins_exchange`` (details ``host``,
    ``url``), or why it is refused, as ``link_meaning`` does; ``code_is_a_part``,
    ``code_without_badge``, ``code_two_badges``, ``code_damaged``, ``code_too_large``,
    ``picture_too_many_pixels``.
    """
    if len(data) > pictures.MAX_BYTES:
        return data
    if is_document(data):
        document = contents_of(data)
        return (document.only if document else b"") or data
    if data.startswith((pictures.PNG, pictures.JPEG)):
        return _from_picture(data)
    if len(data) > pixelpass.MAX_TEXT:
        return data
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data
    return _from_text(text) or data


def _from_picture(data: bytes) -> bytes:
    if data.startswith(pictures.PNG) and _may_carry_badge(data):
        return data
    try:
        texts = qr.read_qr(data)
    except SharingError as error:
        if error.code == "picture_unreadable":
            return data
        raise
    if not texts:
        return data
    found = [read for text in texts if (read := _from_text(text) or _document(text))]
    if not found:
        raise SharingError("code_without_badge")
    if len(found) > 1:
        raise SharingError("code_two_badges", count=len(found))
    return found[0]


def _may_carry_badge(data: bytes) -> bool:
    """Tell whether there is a badge chunk, or damage that the reader had better name."""
    try:
        png.unbake(data)
    except ReadingError as error:
        return error.code != "picture_without_badge"
    return True


def _from_text(text: str) -> bytes | None:
    """Return what a code's text holds, None for a document and for other text; a link is told."""
    found = meaning(text)
    if found.holds is Holds.CODE:
        return pixelpass.decode(packed(text))
    if found.holds is Holds.COMPACT:
        from wallet.sharing.compact import vp1  # noqa: PLC0415 - who reads files alone need not wait

        return vp1.decode(text.strip())
    if found.holds is Holds.PART:
        return _assembled(text.split())
    _tell_link(found, text.strip())
    return None


def _assembled(parts: Sequence[str]) -> bytes:
    """Return the message of an animated code when these parts are enough of it."""
    from wallet.sharing.animated.assembly import Assembly  # noqa: PLC0415 - as for VP1

    assembly = Assembly()
    for part in parts:
        assembly.take(part)
    if assembly.result is None:
        raise SharingError("code_is_a_part")
    return assembly.result


def _document(text: str) -> bytes | None:
    """Return a code's text when it is JSON or a token in so many words."""
    return text.strip().encode() if meaning(text).holds is Holds.DOCUMENT else None


def _tell_link(found: Meaning, text: str) -> None:
    """Raise what a link means; it is for somebody else to follow it, or not."""
    if found.code:
        raise SharingError(found.code, limit=LONGEST_LINK)
    if found.holds in _LINKS:
        raise SharingError(_LINKS[found.holds], host=found.who, url=text)
