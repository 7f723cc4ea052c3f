"""What a picture says beside what it shows: where it was taken, who made it, whom it calls.

A picture inside a badge is covered by the issuer's signature and goes along as it is. Looked at are
PNG (third edition, section 11.3), JPEG and WebP with Exif and XMP, and SVG, without decoding a
pixel; other formats are not looked into.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from wallet.credentials import pictures, png
from wallet.credentials.model import Carrier
from wallet.presenting.reviewing.reviewed import Told
from wallet.presenting.reviewing.walking import texts
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.presenting.reviewing.reviewed import Reviewed

_DATA_URL = re.compile(r"data:image/[a-z0-9.+-]{1,40}[^,\s]{0,200},[^\s\"'<>)]+", re.IGNORECASE)
_PLACE, _LATITUDE = 0x8825, 2  # Exif: the pointer to what is said of the place, and one part of it
_MOST_ENTRIES = 200
_ORDERS = {b"II*\0": "little", b"MM\0*": "big"}
_SCAN, _COMMENT, _APP1, _APP13 = 0xDA, 0xFE, 0xE1, 0xED  # markers of JPEG
_XMP_OF_JPEG, _XMP_OF_PNG = b"http://ns.adobe.com/xap/1.0/\0", b"XML:com.adobe.xmp"
# What a browser fetches for an SVG that it shows as a page; a link waits for a click.
_FETCHED = re.compile(
    rb"<(?!a[\s>])[A-Za-z][^<>]{0,2000}?\b(?:href|src)\s*=\s*[\"']?\s*((?:https?:)?//[^\"'\s<>]+)"
    rb"|(?:url\(|@import)\s*[\"']?\s*((?:https?:)?//[^\"'\s<>)]+)",
    re.IGNORECASE,
)


def look(each: Reviewed) -> Iterator[Told]:
    """Yield what the pictures of a badge say beside what they show."""
    for picture in _pictures(each):
        for name, place in _notes(picture):
            yield Told("review_picture_notes", Weight.TOLD, name)
            if place:
                yield Told("review_picture_place", Weight.CARE)


def fetched(each: Reviewed) -> Iterator[str]:
    """Yield the addresses that drawings inside a badge load something from."""
    for picture in _pictures(each):
        if _is_drawing(picture):
            for found in _FETCHED.finditer(picture):
                yield (found[1] or found[2]).decode("ascii", "replace")


def _pictures(each: Reviewed) -> Iterator[bytes]:
    """Yield each picture that goes along: in a text of the badge, or the file that it came in."""
    if each.carried.is_attached and each.carried.credential.carrier in (Carrier.PNG, Carrier.SVG):
        yield each.carried.data
    for member in texts(each.contents):
        yield from map(_decoded, _DATA_URL.findall(member.value))


def _decoded(url: str) -> bytes:
    """Return the bytes of a ``data:`` URL (RFC 2397); b"" where they cannot be read."""
    head, _, body = url.partition(",")
    try:
        data = unquote_to_bytes(body)
        data = base64.b64decode(data) if head.lower().endswith(";base64") else data
    except (binascii.Error, ValueError):
        return b""
    return data if len(data) <= pictures.MAX_BYTES else b""


def _is_drawing(data: bytes) -> bool:
    return b"<svg" in data[:4000] or b":svg" in data[:4000]


def _notes(data: bytes) -> Iterator[tuple[str, bool]]:
    """Yield the name of each note in a picture, and whether it tells a place."""
    if data.startswith(pictures.PNG):
        yield from _of_png(data)
    elif data.startswith(pictures.JPEG):
        yield from _of_jpeg(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        yield from _of_webp(data)
    elif _is_drawing(data) and b"<metadata" in data:
        yield "metadata", False


def _of_png(data: bytes) -> Iterator[tuple[str, bool]]:
    position = len(pictures.PNG)
    while position + 8 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        name, body = data[position + 4 : position + 8], data[position + 8 : position + 8 + length]
        position += length + 12
        if name == b"eXIf":
            yield "Exif", _has_place(body)
        elif name in (b"tEXt", b"zTXt", b"iTXt"):
            keyword = body[:80].partition(b"\0")[0]
            if keyword == _XMP_OF_PNG:
                yield "XMP", b"GPSLatitude" in body
            elif keyword not in png.KEYWORDS:
                yield keyword.decode("latin-1"), False


def _of_jpeg(data: bytes) -> Iterator[tuple[str, bool]]:
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF:  # noqa: PLR2004 - of a marker
        marker, length = (
            data[position + 1],
            int.from_bytes(data[position + 2 : position + 4], "big"),
        )
        body = data[position + 4 : position + 2 + length]
        if marker == _SCAN or length < 2:  # noqa: PLR2004 - the length counts itself
            return
        position += 2 + length
        if marker == _APP1 and body.startswith(b"Exif\0"):
            yield "Exif", _has_place(body[6:])
        elif marker == _APP1 and body.startswith(_XMP_OF_JPEG):
            yield "XMP", b"GPSLatitude" in body
        elif marker == _APP13:
            yield "IPTC", False
        elif marker == _COMMENT:
            yield "comment", False


def _of_webp(data: bytes) -> Iterator[tuple[str, bool]]:
    position = 12
    while position + 8 <= len(data):
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        name, body = data[position : position + 4], data[position + 8 : position + 8 + length]
        position += 8 + length + length % 2
        if name == b"EXIF":
            yield "Exif", _has_place(body.removeprefix(b"Exif\0\0"))
        elif name == b"XMP ":
            yield "XMP", b"GPSLatitude" in body


def _has_place(tiff: bytes) -> bool:
    """Say whether Exif (a TIFF, CIPA DC-008) holds a latitude."""
    order = _ORDERS.get(tiff[:4])
    if order is None:
        return False
    place = _entries(tiff, _number(tiff, 4, 4, order), order).get(_PLACE)
    return place is not None and _LATITUDE in _entries(tiff, place, order)


def _entries(tiff: bytes, at: int, order: str) -> dict[int, int]:
    """Return the tags of a directory of TIFF with the number that each holds or points to."""
    count = min(_number(tiff, at, 2, order), _MOST_ENTRIES)
    starts = (at + 2 + 12 * each for each in range(count))
    return {_number(tiff, one, 2, order): _number(tiff, one + 8, 4, order) for one in starts}


def _number(data: bytes, at: int, size: int, order: str) -> int:
    return int.from_bytes(data[at : at + size], "little" if order == "little" else "big")
