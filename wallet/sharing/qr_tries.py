"""Looking for QR codes in a grey picture again and again, each time prepared in another way.

What helps was measured on pictures spoilt as cameras spoil them (``tests/sharing/degraded.py``):
sharpening undoes being out of focus, stretching finds what is faint, and a larger, softer picture
takes noise from small modules. How much may be tried is counted in pixels, not in seconds, so the
same picture always fares the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageFilter, ImageOps

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_PIXELS = 24_000_000  # looked at after the first try: under a second on a slow machine


@dataclass(frozen=True, slots=True)
class Scanned:
    """One code: its text, and its bytes for those that hold none."""

    text: str
    data: bytes


def scan(grey: Image.Image, *, patient: bool) -> tuple[Scanned, ...]:
    """Return the codes in a picture (mode L), in reading order, each once.

    ``patient`` goes on when nothing is found; a camera has its next picture soon.
    """
    found = _codes(grey)
    left = MOST_PIXELS if patient else 0
    for cost, prepare in _TRIES:
        left -= cost * grey.width * grey.height
        if found or left < 0:
            break
        found = _codes(prepare(grey))
    return found


def _codes(grey: Image.Image) -> tuple[Scanned, ...]:
    import zxingcpp  # noqa: PLC0415 - only those who share need it

    found = zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        text_mode=zxingcpp.TextMode.Plain,
    )
    return tuple(dict.fromkeys(Scanned(code.text, bytes(code.bytes)) for code in found))


def _stretched(grey: Image.Image) -> Image.Image:
    return ImageOps.autocontrast(grey, cutoff=1).filter(ImageFilter.UnsharpMask(4, 300, 0))


def _sharpened(grey: Image.Image) -> Image.Image:
    return grey.filter(ImageFilter.UnsharpMask(2, 300, 0))


def _larger(grey: Image.Image) -> Image.Image:
    large = grey.resize((2 * grey.width, 2 * grey.height), Image.Resampling.BICUBIC)
    return large.filter(ImageFilter.GaussianBlur(1.5))


def _larger_and_sharpened(grey: Image.Image) -> Image.Image:
    return _larger(grey).filter(ImageFilter.UnsharpMask(6, 300, 0))


_TRIES: tuple[tuple[int, Callable[[Image.Image], Image.Image]], ...] = (
    (1, _stretched),
    (1, _sharpened),
    (4, _larger_and_sharpened),
    (4, _larger),
)
"""How many times the picture's own pixels each looks at, cheapest first."""
