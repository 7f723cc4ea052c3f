"""A field to search with: a magnifying glass before the words, as large as they are.

Ctrl+F comes here; Down and Return go on to what was found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from wallet.gui import icons, shortcuts, theme
from wallet.gui.theme import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_GLASS = 18  # pixels at 100 %
_LONGEST = 200  # characters


class SearchField(QLineEdit):
    """Give it its accessible name and its hint with ``say``."""

    left = Signal()  # on to what was found

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)  # a badge dropped here is for the window
        self.setMaxLength(_LONGEST)
        theme.changes.scaled.connect(self._make_room)
        self._make_room()
        self.returnPressed.connect(self.left)
        shortcuts.bind(self, "into_list", self.left.emit)

    def say(self, words: str) -> None:
        """Set hint and name."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def seek(self) -> None:
        """Put the cursor here, over what was typed."""
        self.setFocus()
        self.selectAll()

    def empty(self) -> bool:
        """Take out what was typed; return whether there was anything."""
        filled = bool(self.text())
        self.clear()
        return filled

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the glass over Qt's field."""
        super().paintEvent(event)
        side = theme.scaled(_GLASS)
        square = QRectF(Space.MEDIUM, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        icons.paint(painter, "search", theme.current().muted, square)
        painter.end()

    def _make_room(self) -> None:
        self.setTextMargins(theme.scaled(_GLASS) + Space.SMALL, 0, 0, 0)
