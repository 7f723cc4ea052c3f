"""Bakes a badge into a picture (Open Badges 3.0 section 5.3, Open Badges 2.0 baking)."""

from __future__ import annotations

import zlib
from xml.sax.saxutils import escape, quoteattr

OPEN_BADGES_3 = "openbadgecredential"
OPEN_BADGES_2 = "openbadges"
_SIGNATURE_AND_HEADER = 8 + 25  # of every PNG: the signature, then IHDR
_NAMESPACES = {
    OPEN_BADGES_3: ("https://purl.imsglobal.org/ob/v3p0", "credential"),
    OPEN_BADGES_2: ("http://openbadges.org", "assertion"),
}


def bake_png(picture: bytes, text: str, keyword: str = OPEN_BADGES_3) -> bytes:
    """Return the PNG with the text (JSON or a compact JWS) in an ``iTXt`` chunk after IHDR."""
    body = keyword.encode("ascii") + b"\0\0\0\0\0" + text.encode()
    checksum = zlib.crc32(b"iTXt" + body).to_bytes(4, "big")
    chunk = len(body).to_bytes(4, "big") + b"iTXt" + body + checksum
    return picture[:_SIGNATURE_AND_HEADER] + chunk + picture[_SIGNATURE_AND_HEADER:]


def bake_svg(drawing: str, text: str, keyword: str = OPEN_BADGES_3) -> bytes:
    """Return the SVG with one badge element: JSON as its text, a token as its attribute."""
    namespace, name = _NAMESPACES[keyword]
    element = f'<openbadges:{name} xmlns:openbadges="{namespace}"'
    if text.startswith("{"):
        element += (
            f"><![CDATA[{text}]]></openbadges:{name}>"
            if "]]>" not in text
            else (f">{escape(text)}</openbadges:{name}>")
        )
    else:
        element += f" verify={quoteattr(text)}/>"
    start = drawing.index(">", drawing.index("<svg")) + 1
    return f"{drawing[:start]}\n{element}{drawing[start:]}".encode()
