"""The picture of a badge that brings none, as the window draws it: blocks in an issuer's colour.

As SVG text: every document can hold that, and it needs no drawing program. Where it must be pixels,
``png`` draws the blocks without the letter.
"""

from __future__ import annotations

import colorsys
import hashlib
import io
from html import escape
from typing import TYPE_CHECKING

from wallet.papers.portfolio.fonts import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_SIDE, _COLUMNS, _RADIUS, _GAP = 100, 4, 18.0, 1.5
_GROUND, _BLOCK, _INK = (85, 226), (95, 205), (110, 62)  # saturation and lightness of 255


def svg(issuer_id: str, title: str, *, without: Container[str] = ()) -> str:
    """Return the tile; the letters of ``without`` cannot be drawn."""
    ground, block, ink = (_colour(issuer_id, *each) for each in (_GROUND, _BLOCK, _INK))
    families = ",".join(f"'{each}'" for each in FAMILIES)
    letter = initial(title)
    blocks = "".join(
        f'<rect x="{x:g}" y="{y:g}" width="{side:g}" height="{side:g}" rx="3"/>'
        for x, y, side in _blocks(title)
    )
    text = (
        ""
        if letter in without
        else f'<text x="50" y="65" font-size="42" font-weight="600" text-anchor="middle" '
        f'font-family="{families}" fill="{ink}">{escape(letter)}</text>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIDE}" height="{_SIDE}" '
        f'viewBox="0 0 {_SIDE} {_SIDE}">'
        f'<clipPath id="o"><rect width="{_SIDE}" height="{_SIDE}" rx="{_RADIUS:g}"/></clipPath>'
        f'<g clip-path="url(#o)"><rect width="{_SIDE}" height="{_SIDE}" fill="{ground}"/>'
        f'<g fill="{block}">{blocks}</g></g>{text}</svg>'
    )


def png(issuer_id: str, title: str, side: int) -> bytes:
    """Return the blocks as a PNG of ``side`` pixels, without the letter: no font is needed."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - slow to import, seldom needed

    dense = 4  # drawn larger, so that edges come out smooth
    scale = side * dense / _SIDE
    image = Image.new("RGBA", (side * dense, side * dense))
    drawing = ImageDraw.Draw(image)
    whole = (0, 0, side * dense - 1, side * dense - 1)
    drawing.rounded_rectangle(whole, _RADIUS * scale, _colour(issuer_id, *_GROUND))
    shape = Image.new("L", image.size)
    ImageDraw.Draw(shape).rounded_rectangle(whole, _RADIUS * scale, 255)
    for x, y, width in _blocks(title):
        corners = tuple(each * scale for each in (x, y, x + width, y + width))
        drawing.rounded_rectangle(corners, 3 * scale, _colour(issuer_id, *_BLOCK))
    image.putalpha(shape)
    written = io.BytesIO()
    image.resize((side, side), Image.Resampling.LANCZOS).save(written, "PNG", optimize=True)
    return written.getvalue()


def initial(title: str) -> str:
    """Return the first character of a title that is a letter or digit, in upper case."""
    return next((sign.upper() for sign in title if sign.isalnum()), "◦")


def _blocks(title: str) -> Iterator[tuple[float, float, float]]:
    """Yield left, top and side of each block: of one title always the same."""
    shape, width = hashlib.sha256(title.encode()).digest(), _SIDE / _COLUMNS
    for column in range(_COLUMNS):
        for level in range(shape[column] % 3):
            yield column * width + _GAP, _SIDE - (level + 1) * width + _GAP, width - 2 * _GAP


def _colour(issuer_id: str, saturation: int, lightness: int) -> str:
    """Return a colour by an issuer's hue: one issuer always has one."""
    hue = hashlib.sha256(issuer_id.encode()).digest()[0] / 256
    rgb = colorsys.hls_to_rgb(hue, lightness / 255, saturation / 255)
    return "#" + "".join(f"{round(each * 255):02X}" for each in rgb)
