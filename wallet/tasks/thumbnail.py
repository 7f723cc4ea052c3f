"""A picture small enough for a list, from whatever picture came along."""

from __future__ import annotations

import io

_EDGE = 128  # pixels; twice what a row draws, for dense screens
_MAX_PIXELS = 16_700_000


def thumbnail(picture: bytes) -> bytes:
    """Return a PNG of at most 128 by 128 pixels; b"" for what is no safe PNG or JPEG."""
    if not picture:
        return b""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - slow to import, seldom needed

    try:
        with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MAX_PIXELS:
                return b""
            image.thumbnail((_EDGE, _EDGE))
            small = io.BytesIO()
            image.convert("RGBA").save(small, "PNG", optimize=True)
            return small.getvalue()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return b""  # a list shows a tile of its own instead
