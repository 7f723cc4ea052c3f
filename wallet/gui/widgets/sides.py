"""A list and what belongs to the chosen row: side by side, or one above the other when narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from wallet.gui.theme import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ROOM = 640  # pixels from which both fit beside each other
_LOWEST = 180  # pixels of the list when it stands above


class Sides(QWidget):
    """``first`` is the list; ``second`` scrolls by itself. ``high``: shares when it is narrow."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        shares: tuple[int, int],
        high: tuple[int, int] = (2, 3),
    ) -> None:
        super().__init__()
        self._first, self._shares, self._high = first, shares, high
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, Space.WIDE, 0)
        self._layout.addWidget(first, shares[0])
        self._layout.addWidget(second, shares[1])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn when the width crosses the line."""
        super().resizeEvent(event)
        wide = event.size().width() >= _ROOM
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._layout.setSpacing(Space.WIDE if wide else Space.LARGE)
        for at, share in enumerate(self._shares if wide else self._high):
            self._layout.setStretch(at, share)
        self._first.setMinimumHeight(0 if wide else _LOWEST)
