"""The picture of a badge that brings none: blocks in a colour of the issuer, and an initial."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from wallet.gui import theme
from wallet.gui.theme import Type

_COLUMNS = 4
_RADIUS = 0.18  # of the side


def paint(painter: QPainter, square: QRectF, issuer_id: str, title: str) -> None:
    """Draw the tile: one issuer always has one colour, one title always the same blocks."""
    hue = hashlib.sha256(issuer_id.encode()).digest()[0] * 360 // 256
    shape = hashlib.sha256(title.encode()).digest()
    dark = theme.current().dark
    ground = QColor.fromHsl(hue, 85, 52 if dark else 226)
    block = QColor.fromHsl(hue, 95, 74 if dark else 205)
    ink = QColor.fromHsl(hue, 110, 215 if dark else 62)
    side = square.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(square, side * _RADIUS, side * _RADIUS)
    painter.setClipPath(outline)
    painter.fillRect(square, ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(block)
    width = side / _COLUMNS
    for column in range(_COLUMNS):
        for level in range(shape[column] % 3):
            painter.drawRoundedRect(
                QRectF(
                    square.left() + column * width + side * 0.015,
                    square.bottom() - (level + 1) * width + side * 0.015,
                    width - side * 0.03,
                    width - side * 0.03,
                ),
                side * 0.03,
                side * 0.03,
            )
    font = theme.font(Type.STRONG)
    font.setPixelSize(max(1, round(side * 0.42)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, initial(title))
    painter.restore()


def initial(title: str) -> str:
    """Return the first character of a title that is a letter or digit, in upper case."""
    return next((sign.upper() for sign in title if sign.isalnum()), "◦")
