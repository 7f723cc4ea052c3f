"""How the heading of a section is drawn, the same in all three views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle

from wallet.gui import icons, theme
from wallet.gui.badges.badge_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting

if TYPE_CHECKING:
    from wallet.gui.badges.arrangement import Heading
    from wallet.gui.widgets.rows_model import Index

_ARROW = 18


def height() -> int:
    """Return how high a heading is with the type of today."""
    return round(QFontMetricsF(theme.font(Type.STRONG)).height()) + 2 * Space.MEDIUM


def paint(painter: QPainter, area: QRectF, state: QStyle.StateFlag, index: Index) -> None:
    """Draw an arrow, the name and how many badges there are, above a hairline."""
    colours, strong = theme.current(), theme.font(Type.STRONG)
    heading: Heading = index.data(Role.HEADING)
    name, folded = index.data(Qt.ItemDataRole.DisplayRole), index.data(Role.FOLDED)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), theme.RING + colours.contrast))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 7, 7)
    side = theme.scaled(_ARROW)
    square = QRectF(area.left() + Space.MEDIUM, area.center().y() - side / 2, side, side)
    icons.paint(painter, "chevron" if folded else "chevron-down", colours.muted, square)
    words = area.adjusted(Space.MEDIUM + side + Space.SMALL, 0, -Space.LARGE, 0)
    tail = str(heading.count)
    metrics = QFontMetricsF(strong)
    room = words.width() - metrics.horizontalAdvance(tail) - Space.SMALL
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(0.0, room))
    row_painting.line(painter, words, shown, strong, colours.text)
    after = words.adjusted(metrics.horizontalAdvance(shown) + Space.SMALL, 0, 0, 0)
    row_painting.line(painter, after, tail, theme.font(Type.BODY), colours.muted)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.drawLine(QPointF(area.left() + Space.MEDIUM, area.bottom()), area.bottomRight())
