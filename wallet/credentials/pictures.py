"""Tells pictures apart by their first bytes, and takes them out of ``data:`` URLs."""

from __future__ import annotations

import base64
import binascii
from urllib.parse import unquote_to_bytes

MAX_BYTES = 10_000_000

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"

_OTHERS = (
    (JPEG, "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\x00\x00\x01\x00", "ICO"),
)
_HEIF_BRANDS = (b"heic", b"heix", b"heif", b"mif1", b"msf1", b"avif", b"avis")
_DATA_URL_HEADS = ("data:image/png", "data:image/jpeg", "data:image/jpg")


def other_kind(data: bytes) -> str:
    """Name the picture format of a file that is neither PNG nor SVG; "" when it is no picture."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS:
        return "HEIF or AVIF"
    return next((kind for magic, kind in _OTHERS if data.startswith(magic)), "")


def from_data_url(url: str) -> bytes:
    """Return the PNG or JPEG in a ``data:`` URL (RFC 2397); b"" for anything else."""
    head, comma, body = url.partition(",")
    head = head.lower()
    if not comma or not head.startswith(_DATA_URL_HEADS) or not head.endswith(";base64"):
        return b""
    try:
        encoded = unquote_to_bytes(body) if "%" in body else body.encode()
        data = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return b""
    return data if data.startswith((PNG, JPEG)) and len(data) <= MAX_BYTES else b""
