"""A list and what belongs to the chosen row: side by side, or one above the other when narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ROOM = 720  # pixels from which both fit beside each other
_LOWEST = 180  # pixels of the list when it stands above


class Sides(QWidget):
    """``first`` is the list; ``second`` scrolls by itself."""

    def __init__(self, first: QWidget, second: QWidget, *, shares: tuple[int, int]) -> None:
        super().__init__()
        self._first, self._shares = first, shares
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, Space.WIDE, 0)
        self._layout.addWidget(first, shares[0])
        self._layout.addWidget(second, shares[1])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn when the width crosses the line."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.scaled(_ROOM)
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._layout.setSpacing(Space.WIDE if wide else Space.LARGE)
        self._layout.setStretch(0, self._shares[0] if wide else 2)
        self._layout.setStretch(1, self._shares[1] if wide else 3)
        self._first.setMinimumHeight(0 if wide else theme.scaled(_LOWEST))
