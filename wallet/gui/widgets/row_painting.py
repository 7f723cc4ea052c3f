"""What the rows of our lists share: ground, tick, picture, lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle

from wallet.gui import icons, theme
from wallet.gui.widgets import tile

if TYPE_CHECKING:
    from wallet.gui.widgets.pictures import Pictures

TICK = 20  # pixels at 100 %, as all that follow
PICTURE = 44
_WORD_ICON = 18
_AIR = 28  # above and below what a row holds
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap


def ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    """Draw what says "chosen", "under the pointer" and "has the focus", and the line below."""
    colours = theme.current()
    flags = QStyle.StateFlag
    inner = area.adjusted(2, 2, -2, -2)
    if state & flags.State_Selected or state & flags.State_MouseOver:
        chosen = state & flags.State_Selected
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.chosen if chosen else colours.window))
        painter.drawRoundedRect(inner, 8, 8)
    if state & flags.State_Selected and colours.contrast:  # where a tint says nothing
        painter.setPen(QPen(QColor(colours.text), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, 8, 8)
    if state & flags.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), theme.RING + colours.contrast))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 7, 7)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.drawLine(
        QPointF(area.left() + 12, area.bottom()), QPointF(area.right() - 12, area.bottom())
    )


def lines_height(lines: int, picture: int, air: int = _AIR) -> int:
    """Return how high a row of so many lines beside a picture is; ``picture`` at 100 %."""
    return max(theme.scaled(picture), lines * theme.line()) + air


def tick(painter: QPainter, square: QRectF, *, ticked: bool) -> None:
    """Draw a tick box."""
    colours = theme.current()
    box = square.adjusted(1, 1, -1, -1)
    painter.setPen(QPen(QColor(colours.accent if ticked else colours.edge), 1.5))
    painter.setBrush(QColor(colours.accent if ticked else colours.surface))
    painter.drawRoundedRect(box, 5, 5)
    side = square.width()
    if ticked:
        mark = QPainterPath(square.topLeft() + QPointF(side * 0.27, side * 0.52))
        mark.lineTo(square.topLeft() + QPointF(side * 0.44, side * 0.68))
        mark.lineTo(square.topLeft() + QPointF(side * 0.74, side * 0.34))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(QColor(colours.on_accent), 2.2, c=Qt.PenCapStyle.RoundCap, j=_ROUND, s=_SOLID)
        )
        painter.drawPath(mark)


_ROUND, _SOLID = Qt.PenJoinStyle.RoundJoin, Qt.PenStyle.SolidLine


def picture(
    painter: QPainter,
    square: QRectF,
    pictures: Pictures,
    *,
    data: bytes,
    issuer_id: str,
    title: str,
) -> None:
    """Draw a badge's own picture, or the tile made for it."""
    ratio = painter.device().devicePixelRatioF()
    drawn = pictures.get(data, round(square.width()), ratio) if data else None
    if drawn is None:
        tile.paint(painter, square, issuer_id, title)
        return
    size = drawn.deviceIndependentSize()
    at = square.center() - QPointF(size.width() / 2, size.height() / 2)
    rounded = QPainterPath()
    rounded.addRoundedRect(QRectF(at, size), 6, 6)
    painter.save()
    painter.setClipPath(rounded)
    painter.drawPixmap(at, drawn)
    painter.restore()


def line(painter: QPainter, area: QRectF, text: str, font: QFont, colour: str | QColor) -> None:
    """Draw one line, cut with an ellipsis where it is too long."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(
        text, Qt.TextElideMode.ElideRight, max(0.0, area.width())
    )
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(area, flags | Qt.TextFlag.TextSingleLine, shown)


def paragraph(painter: QPainter, area: QRectF, text: str, font: QFont, colour: str) -> None:
    """Draw text that wraps."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(area, _WRAP, text)


def paragraph_height(text: str, font: QFont, width: float) -> float:
    """Return how high a wrapping text is."""
    if not text:
        return 0.0
    room = QRectF(0, 0, max(1.0, width), 10_000)
    return QFontMetricsF(font).boundingRect(room, _WRAP, text).height()


def word_width(text: str, font: QFont) -> float:
    """Return how wide a state is, with its icon."""
    return theme.scaled(_WORD_ICON) + 8 + QFontMetricsF(font).horizontalAdvance(text)


def word(
    painter: QPainter, area: QRectF, text: str, *, icon: str, font: QFont, colour: QColor
) -> None:
    """Draw a state: an icon and the word that says the same."""
    side = theme.scaled(_WORD_ICON)
    square = QRectF(area.left(), area.center().y() - side / 2, side, side)
    icons.paint(painter, icon, colour, square)
    line(painter, area.adjusted(side + 8, 0, 0, 0), text, font, colour)
