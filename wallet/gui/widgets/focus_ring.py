"""A ring around a view that scrolls: it stands still while all beneath it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from wallet.gui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_RADIUS = 8


class FocusRing(QWidget):
    """Shown while the widget that it lies on has the focus."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the size and the focus of what it lies on."""
        kind = event.type()
        if isinstance(watched, QWidget):
            if kind == QEvent.Type.Resize:
                self.setGeometry(watched.rect())
            elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.setVisible(watched.hasFocus())
                self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ring."""
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent), theme.RING + colours.contrast))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -2, -2), _RADIUS, _RADIUS)
        painter.end()
