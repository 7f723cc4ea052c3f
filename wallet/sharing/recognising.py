"""What was scanned, pasted or dropped? Takes a code off, so that ``credentials.read`` can read."""

from __future__ import annotations

from urllib.parse import urlsplit

from wallet.credentials import pictures, png
from wallet.credentials.tokens import looks_like_token
from wallet.errors import ReadingError, SharingError
from wallet.sharing import pixelpass, qr
from wallet.sharing.containers.opened import contents_of, is_document

LONGEST_LINK = 8_000
LONGEST_HOST = 253  # RFC 1035, section 2.3.4; a person is asked about it
OFFERS = ("openid-credential-offer", "haip-vci", "openid4vp", "dccrequest")


def unwrap(data: bytes) -> bytes:
    """Return the bytes to read: what a code or a document holds, or ``data`` where neither applies.

    A picture's own badge comes before any code it shows. Nothing is fetched here.
    A document is a PDF, a web page or the ZIP of a portfolio (``wallet.sharing.containers``), which
    raise errors of their own, and ``document_several_badges`` where badges lie in it side by side.
    Raises ``SharingError``: ``link_needs_consent`` (details ``host``, ``url``) for a link,
    ``link_not_supported``, ``code_without_badge``, ``code_two_badges``, ``code_damaged``,
    ``code_too_large`` or ``picture_too_many_pixels``.
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
    """Return what PixelPass text holds, None for other text; a link is an error with its host."""
    for candidate in (text.strip("\t\r\n"), text.strip()):  # a space may belong to Base45
        if pixelpass.looks_like_pixelpass(candidate):
            return pixelpass.decode(candidate)
    _refuse_link(text.strip())
    return None


def _document(text: str) -> bytes | None:
    """Return a code's text when it is JSON or a token in so many words."""
    text = text.strip()
    return text.encode() if text.startswith("{") or looks_like_token(text) else None


def _refuse_link(text: str) -> None:
    if len(text) > LONGEST_LINK or len(text.split()) != 1:
        return
    scheme, colon, _rest = text.partition(":")
    if colon and scheme.lower() in OFFERS:
        raise SharingError("link_not_supported", scheme=scheme.lower())
    if scheme.lower() not in ("https", "http"):
        return
    try:
        host = urlsplit(text).hostname or ""
    except ValueError:
        host = ""
    if 0 < len(host) <= LONGEST_HOST:
        raise SharingError("link_needs_consent", host=host, url=text)
