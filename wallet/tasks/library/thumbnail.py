"""A picture small enough for a list, from whatever picture came along."""

from __future__ import annotations

import io

_EDGE = 128  # pixels; twice what a row draws, for dense screens
_MAX_PIXELS = 16_700_000
_SOURCE = b"tEXtSource\0"


def thumbnail(picture: bytes, *, source: str = "") -> bytes:
    """Return a PNG of at most 128 by 128 pixels; b"" for what is no safe PNG or JPEG.

    A ``source`` is written into it: where a picture came from that no credential brought along.
    """
    if not picture:
        return b""
    from PIL import Image, PngImagePlugin, UnidentifiedImageError  # noqa: PLC0415 - slow to import, seldom needed

    try:
        with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MAX_PIXELS:
                return b""
            image.thumbnail((_EDGE, _EDGE))
            small, told = io.BytesIO(), PngImagePlugin.PngInfo()
            if source:
                told.add_text("Source", source)
            image.convert("RGBA").save(small, "PNG", optimize=True, pnginfo=told)
            return small.getvalue()
    except Image.DecompressionBombError:
        return b""  # refused before we could look at its size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return b""  # a list shows a tile of its own instead


def source_of(small: bytes) -> str:
    """Return the host that a thumbnail of ours was fetched from; "" when a badge brought it.

    Thumbnails are written anew from pixels alone, so that no issuer can put a source into one. The
    chunk stands before the pixels, whose bytes could read like anything.
    """
    start = small.partition(b"IDAT")[0].find(_SOURCE)
    if start < 0:
        return ""
    length = int.from_bytes(small[start - 4 : start], "big")
    return small[start + len(_SOURCE) : start + 4 + length].decode("ascii", "replace")
