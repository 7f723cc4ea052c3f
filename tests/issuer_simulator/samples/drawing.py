"""Draws the badge pictures: a shape in the institution's colour with toy blocks piled up in it.

``python -m tests.issuer_simulator.samples.drawing`` draws them again into ``artwork/``. The files
are kept, so that the samples do not depend on how a release of Pillow smooths an edge.
"""

from __future__ import annotations

import io
import math
from pathlib import Path

from PIL import Image, ImageDraw

from tests.issuer_simulator.samples.designs import DESIGNS, Block, Design

ARTWORK = Path(__file__).parent / "artwork"
SIZE = 400
_SCALE = 4  # drawn four times as large, then made small: that smooths the edges
_ROOM = 196.0  # pixels across and down that the blocks may fill
_COLOURS = 64

_WOOD = {"w": "#e9c48f", "d": "#c98f52", "l": "#f8e6c6", "r": "#e2725b", "b": "#6fb1d6"}
_WOOD |= {"g": "#8cbf7a", "y": "#f2c14e", "n": "#43536b"}
_GATE = "#3a3230"


_Box = tuple[float, float, float, float]  # left, top, right, bottom, in pixels


def draw(design: Design) -> bytes:
    """Return the picture as a PNG of 400 x 400 with a clear ground."""
    canvas = Image.new("RGBA", (SIZE * _SCALE, SIZE * _SCALE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(canvas)
    if design.ribbon:
        for side in (-1, 1):
            ends = ((10, 250), (120, 250), (138, 392), (84, 366), (46, 396))
            pen.polygon(_scaled([(200 + side * x, y) for x, y in ends]), fill=design.ribbon)
    middle = 186 if design.ribbon else 200
    radius = 178 if design.ribbon else 192
    pen.polygon(_scaled(_outline(design.shape, middle, radius)), fill=design.colour)
    pen.polygon(_scaled(_outline(design.shape, middle, radius - 16)), fill=design.rim)
    pen.polygon(_scaled(_outline(design.shape, middle, radius - 25)), fill=design.colour)
    _pile(pen, design.blocks, middle - 18 if design.shape == "shield" else middle)
    small = canvas.resize((SIZE, SIZE), Image.Resampling.LANCZOS)
    few = small.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def _pile(pen: ImageDraw.ImageDraw, blocks: tuple[Block, ...], middle: float) -> None:
    """Draw the blocks as large as the room allows, with their middle in the badge's middle."""
    left = min(x for _, x, _, _, _, _ in blocks)
    right = max(x + width for _, x, _, width, _, _ in blocks)
    height = max(y + tall for _, _, y, _, tall, _ in blocks)
    unit = _ROOM / max(right - left, height)
    for kind, x, y, width, tall, wood in blocks:
        near = 200 + (x - (left + right) / 2) * unit
        foot = middle + (height / 2 - y) * unit
        box = (near + 2, foot - tall * unit + 2, near + width * unit - 2, foot - 2)
        _block(pen, kind, box, _WOOD[wood])


def _outline(shape: str, middle: float, radius: float) -> list[tuple[float, float]]:
    if shape == "hexagon":
        return [_polar(middle, radius, 60 * step + 30) for step in range(6)]
    if shape == "circle":
        return [_polar(middle, radius, step) for step in range(0, 360, 2)]
    if shape == "rosette":
        return [
            _polar(middle, radius * (1 + 0.035 * math.cos(math.radians(12 * step))) * 0.965, step)
            for step in range(360)
        ]
    if shape == "tile":
        edge, round_by = radius * 0.9, radius * 0.28
        return [
            (
                200 + sx * (edge - round_by) + round_by * math.cos(math.radians(angle)),
                middle + sy * (edge - round_by) + round_by * math.sin(math.radians(angle)),
            )
            for sx, sy, start in ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270))
            for angle in range(start, start + 91, 6)
        ]
    half, top = radius * 0.86, middle - radius * 0.94
    foot = [
        (
            200 + half * math.cos(math.radians(angle)),
            middle + radius * 0.05 + radius * 0.95 * math.sin(math.radians(angle)) ** 1.25,
        )
        for angle in range(0, 181, 3)
    ]
    return [(200 - half, top), (200 + half, top), *foot]


def _polar(middle: float, radius: float, degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return 200 + radius * math.cos(angle), middle + radius * math.sin(angle)


def _block(pen: ImageDraw.ImageDraw, kind: str, box: _Box, fill: str) -> None:
    left, top, right, bottom = box
    centre, shade = (left + right) / 2, _darker(fill)
    if kind == "ball":
        pen.ellipse(_scaled([(left, top), (right, bottom)]), fill=fill)
        size = right - left
        shine = [(left + size * 0.2, top + size * 0.15), (left + size * 0.42, top + size * 0.34)]
        pen.ellipse(_scaled(shine), fill="#fffaf0")
    elif kind == "roof":
        pen.polygon(_scaled([(left, bottom), (centre, top), (right, bottom)]), fill=fill)
        pen.polygon(_scaled([(centre, top), (right, bottom), (centre, bottom)]), fill=shade)
    else:
        edge = 9 * _SCALE
        pen.rounded_rectangle(_scaled([(left, top), (right, bottom)]), radius=edge, fill=shade)
        pen.rounded_rectangle(_scaled([(left, top), (right, bottom - 9)]), radius=edge, fill=fill)
        if kind == "arch":
            _gate(pen, box)


def _gate(pen: ImageDraw.ImageDraw, box: _Box) -> None:
    """Cut the gate of an arch: dark, as if one looked through it into shade."""
    left, top, right, bottom = box
    half = (right - left) * 0.21
    centre, roof = (left + right) / 2, top + (bottom - top) * 0.36
    corners = _scaled([(centre - half, roof), (centre + half, roof + 2 * half)])
    pen.pieslice(corners, 180, 360, fill=_GATE)
    if roof + half < bottom:
        pen.rectangle(_scaled([(centre - half, roof + half), (centre + half, bottom)]), fill=_GATE)


def _darker(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) * 4 // 5 for i in (1, 3, 5))
    return f"#{red:02x}{green:02x}{blue:02x}"


def _scaled(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(x * _SCALE, y * _SCALE) for x, y in points]


if __name__ == "__main__":
    for name, design in DESIGNS.items():
        (ARTWORK / f"{name}.png").write_bytes(draw(design))
