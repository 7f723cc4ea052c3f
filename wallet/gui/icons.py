"""Our own icons: one family of 24-pixel strokes, drawn in whatever colour the theme asks for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wallet import resources
from wallet.gui import theme
from wallet.verification.tone import Tone

SIZE = 20  # pixels at 100 %
BY_TONE = {Tone.GOOD: "check", Tone.NEUTRAL: "unknown", Tone.CAUTION: "caution", Tone.BAD: "cross"}


def icon(name: str, colour: str = "", gap: int = 0) -> QIcon:
    """Return an icon in a colour (default the theme's text), greyed where it is disabled.

    ``gap`` pixels stay free at its right, where Qt would set the words too close.
    """
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(_padded(name, colour or theme.current().text, gap, ratio))
        made.addPixmap(_padded(name, theme.current().edge, gap, ratio), QIcon.Mode.Disabled)
    return made


def _padded(name: str, colour: str, gap: int, ratio: float) -> QPixmap:
    side = theme.scaled(SIZE)
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
    _renderer(name, QColor(colour).name()).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def paint(painter: QPainter, name: str, colour: str | QColor, square: QRectF) -> None:
    """Draw an icon straight into a square."""
    _renderer(name, QColor(colour).name()).render(painter, square)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (resources.folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
