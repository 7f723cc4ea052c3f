"""What a picture of a pathway is drawn in: colours, fonts and sizes of the window, or of paper."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from wallet.printing import fonts
from wallet.printing.palettes import LIGHT, Theme

LARGE = 16  # pixels at 100 %, as all that follow
MEDIUM, SMALL, TINY = 12, 8, 4


@dataclass(frozen=True)
class Dress:
    """Colours and fonts. ``scale`` is the size of text and icons against the usual one.

    ``title_lines`` and ``worth_lines`` are how many a card has at most for its title and its
    progress: paper has no tool tips, and cuts later.
    """

    colours: Theme
    strong: QFont
    body: QFont
    scale: float = 1.0
    title_lines: int = 2
    worth_lines: int = 3

    def scaled(self, pixels: float) -> float:
        """Return a length that belongs to text or icons."""
        return round(pixels * self.scale)

    def line(self, font: QFont) -> float:
        """Return the height of a line of text, with a little air."""
        return math.ceil(QFontMetricsF(font).lineSpacing()) + 1


def of_paper() -> Dress:
    """Return how pictures look in files: light, in the fonts of paper."""
    body = fonts.body()
    body.setPixelSize(_BODY)
    strong = QFont(body)
    strong.setWeight(QFont.Weight.Bold)
    return Dress(LIGHT, strong, body, title_lines=_TITLE_LINES, worth_lines=_WORTH_LINES)


_TITLE_LINES, _WORTH_LINES = 5, 7
_BODY = 14  # pixels: the window's 10.5 points at 96 dots an inch
