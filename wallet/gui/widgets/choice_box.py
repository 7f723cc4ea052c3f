"""A combo box whose arrow is one of our own icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox

from wallet.gui import icons, theme
from wallet.gui.theme import Type

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_ARROW = 18  # pixels at 100 %


class ChoiceBox(QComboBox):
    """Behaves as Qt's own, as wide as its widest word in the language of the moment."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        theme.changes.dressed.connect(self.rescale)

    def choose(self, value: object) -> None:
        """Show a value as chosen; one that is not offered leaves the first."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def rescale(self) -> None:
        """Measure the words anew, which Qt does only when they change."""
        self.setFont(theme.font(Type.BODY))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow over Qt's field."""
        super().paintEvent(event)
        side = theme.scaled(_ARROW)
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(self.rect()).center())
        square.moveRight(self.width() - 9)
        painter = QPainter(self)
        icons.paint(painter, "chevron-down", theme.current().muted, square)
        painter.end()
