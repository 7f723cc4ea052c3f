"""A check box that is drawn as the ticks of our lists are: plain to see on every ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from wallet.gui.widgets import row_painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_FAINT = 0.5  # of a box that cannot be ticked now


class CheckBox(QCheckBox):
    """Behaves as Qt's own."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the box over the room that Qt leaves for it."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        square = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else _FAINT)
        row_painting.tick(painter, QRectF(square), ticked=self.isChecked())
        painter.end()
