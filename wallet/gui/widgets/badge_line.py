"""A badge in one row of a card: its state, title and what is said of it; pressing it opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from wallet.gui import icons, theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.tips import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from wallet.verification.tone import Tone

_ICON = 18  # pixels at 100 %
_NARROWEST = 160


class BadgeLine(QPushButton):
    """Two lines, cut where they are too long; Return and Space open the badge."""

    def __init__(self, title: str, below: str, tone: Tone, icon: str = "") -> None:
        """``title`` and ``below`` are on one line each, as ``labels.one_line`` makes them."""
        super().__init__()
        self._title, self._below, self._tone = title, below, tone
        self._icon = icon or icons.BY_TONE[tone]
        self.setAccessibleName(f"{title}. {below}")
        self.setToolTip(tip(title))
        theme.changes.scaled.connect(self.updateGeometry)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for two lines of text, however large that is."""
        high = theme.line() + theme.line(Type.CAPTION)
        return QSize(_NARROWEST, high + 2 * Space.SMALL)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open it by Return as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, state and words in the theme of the moment."""
        del event
        colours = theme.current()
        area = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = area.adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chosen if self.isDown() else colours.window))
            painter.drawRoundedRect(inner, 7, 7)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, 7, 7)
        body, caption = theme.font(Type.BODY), theme.font(Type.CAPTION)
        high, side = theme.line(), theme.scaled(_ICON)
        square = QRectF(Space.SMALL, Space.SMALL + (high - side) / 2, side, side)
        icons.paint(painter, self._icon, colours.tone(self._tone), square)
        left = square.right() + Space.SMALL
        upper = QRectF(left, Space.SMALL, area.right() - side - Space.MEDIUM - left, high)
        row_painting.line(painter, upper, self._title, body, colours.text)
        lower = QRectF(left, upper.bottom(), upper.width(), theme.line(Type.CAPTION))
        row_painting.line(painter, lower, self._below, caption, colours.muted)
        end = QRectF(area.right() - side - Space.SMALL, 0, side, side)
        end.moveTop(area.center().y() - side / 2)
        icons.paint(painter, "chevron", colours.muted, end)
        painter.end()
