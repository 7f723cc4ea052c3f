"""Our own icons: one family of 24-pixel strokes, drawn in whatever colour the theme asks for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from wallet.gui import theme
from wallet.printing.glyphs import paint
from wallet.verification.tone import Tone

__all__ = ["BY_TONE", "SIZE", "icon", "paint", "pixmap"]
SIZE = 20  # pixels at 100 %
BY_TONE = {Tone.GOOD: "check", Tone.NEUTRAL: "unknown", Tone.CAUTION: "caution", Tone.BAD: "cross"}


def icon(name: str, colour: str = "", gap: int = 0) -> QIcon:
    """Return an icon in a colour (default the theme's text), greyed where it is disabled.

    ``gap`` pixels stay free at its right, where Qt would set the words too close.
    """
    look = theme.current()
    return QIcon(_icon(name, colour or look.text, look.edge, theme.scaled(SIZE), gap))


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str, side: int, gap: int) -> QIcon:
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(_padded(name, colour, side, gap, ratio))
        made.addPixmap(_padded(name, disabled, side, gap, ratio), QIcon.Mode.Disabled)
    return made


def _padded(name: str, colour: str, side: int, gap: int, ratio: float) -> QPixmap:
    drawn = pixmap(name, colour, side, ratio)
    if not gap:
        return drawn
    made = QPixmap(QSize(round((side + gap) * ratio), round(side * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return made


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return an icon drawn at ``size`` device-independent pixels for a screen's pixel ratio."""
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, name, colour, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
