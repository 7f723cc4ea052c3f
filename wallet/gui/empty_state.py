"""What a page shows when it has nothing to show: what belongs here, and how it gets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.labels import IconLabel, Label
from wallet.gui.theme import Space, Type

if TYPE_CHECKING:
    from wallet.gui.buttons import Button

_WIDEST = 460


class EmptyState(QWidget):
    """An icon, a headline, a sentence or two, and at most one button, in the middle."""

    def __init__(self, icon: str, button: Button | None = None) -> None:
        super().__init__()
        self._icon = IconLabel(icon, "accent", 44)
        self._headline = Label(Type.TITLE)
        self._text = Label(colour="muted")
        self._after = Label(Type.CAPTION, "muted")
        column = QVBoxLayout()
        column.setSpacing(Space.MEDIUM)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(self._icon, 0, middle)
        for label in (self._headline, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(_WIDEST)
            column.addWidget(label, 0, middle)
        if button is not None:
            column.addSpacing(Space.SMALL)
            column.addWidget(button, 0, middle)
        self._after.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._after.setFixedWidth(_WIDEST)
        column.addWidget(self._after, 0, middle)
        column.addStretch(3)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self.setLayout(column)

    def say(self, headline: str, text: str, after: str = "") -> None:
        """Set the words."""
        self._headline.say(headline)
        self._text.say(text)
        self._after.say(after)
        self._after.setVisible(bool(after))
