"""Pictures of badges for documents: drawn anew from their pixels, small.

A file that carries a picture may carry more: a baked badge holds every field, the hidden ones too,
and a photograph where it was taken. Only pixels go on.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

EDGE = 480  # pixels: 34 mm on paper at 350 to the inch
_MAX_PIXELS = 16_700_000
_QUALITY = 85


def redrawn(picture: bytes, edge: int = EDGE) -> tuple[bytes, str]:
    """Return a PNG or JPEG of at most ``edge`` pixels a side with its media type.

    (b"", "") for what is no safe PNG or JPEG. Without transparency it is a JPEG, unless the PNG of
    it is smaller: badges are often a few flat colours.
    """
    image = _opened(picture, edge)
    if image is None:
        return b"", ""
    as_png = _saved(image, "PNG")
    if image.mode == "RGBA":
        return as_png, "image/png"
    as_jpeg = _saved(image, "JPEG", quality=_QUALITY)
    small = len(as_png) <= len(as_jpeg)
    return (as_png, "image/png") if small else (as_jpeg, "image/jpeg")


def as_png(picture: bytes, edge: int) -> bytes:
    """Return a PNG of the pixels alone, b"" for what is no safe PNG or JPEG."""
    image = _opened(picture, edge)
    return b"" if image is None else _saved(image, "PNG")


def _opened(picture: bytes, edge: int) -> Image.Image | None:
    if not picture:
        return None
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - slow to import

    try:
        with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MAX_PIXELS:
                return None
            turned = ImageOps.exif_transpose(image)
            clear = "A" in turned.getbands() or "transparency" in turned.info
            made = turned.convert("RGBA" if clear else "RGB")
            if clear and made.getchannel("A").getextrema() == (255, 255):  # nothing shines through
                made = made.convert("RGB")
            made.thumbnail((edge, edge))
            made.info.clear()
            return made
    except Image.DecompressionBombError:
        return None  # refused before we could look at its size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return None  # a tile stands in its place


def _saved(image: Image.Image, form: str, **how: Any) -> bytes:
    written = io.BytesIO()
    image.save(written, form, **how)
    return written.getvalue()
