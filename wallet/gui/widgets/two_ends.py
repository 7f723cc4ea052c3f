"""Chips at the left and controls at the right of one line; in two lines where it is too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from wallet.gui.theme import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.widgets.flow import FlowBox


class TwoEnds(QWidget):
    """``first`` takes the room that ``second`` leaves."""

    def __init__(self, first: FlowBox, second: QWidget) -> None:
        super().__init__()
        self._first, self._second = first, second
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.SMALL)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._layout.addWidget(first, 1, middle)
        self._layout.addWidget(second, 0, middle | Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn when the width crosses what both need."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Turn also when what is inside asks for more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        needed = self._first.in_one_line() + Space.MEDIUM + self._second.sizeHint().width()
        directions = QBoxLayout.Direction
        wide = self.width() >= needed
        self._layout.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
