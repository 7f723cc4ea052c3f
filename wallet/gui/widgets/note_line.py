"""A small line of what a reader should know of the text above it: icon, words, colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import IconLabel, Label

_ICON = 16  # pixels at 100 %


class NoteLine(QWidget):
    """``colour`` is muted for what is only so, caution for what could mislead."""

    def __init__(self, icon: str, colour: str, text: str) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.TINY)
        across.addWidget(IconLabel(icon, colour, _ICON), 0, Qt.AlignmentFlag.AlignTop)
        self._words = Label(Type.CAPTION, colour, text)
        across.addWidget(self._words, 1)

    def say(self, text: str) -> None:
        """Write other words beside the icon."""
        self._words.say(text)
