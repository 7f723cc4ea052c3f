"""A combo box whose arrow is one of our own icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox

from wallet.gui import icons, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_ARROW = 18
_SHEET = """
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; }
"""


class ChoiceBox(QComboBox):
    """Behaves as Qt's own."""

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet(_SHEET)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow over Qt's field."""
        super().paintEvent(event)
        square = QRectF(0, 0, _ARROW, _ARROW)
        square.moveCenter(QRectF(self.rect()).center())
        square.moveRight(self.width() - 9)
        painter = QPainter(self)
        icons.paint(painter, "chevron-down", theme.current().muted, square)
        painter.end()
