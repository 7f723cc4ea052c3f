"""A field that narrows the list below it: Ctrl+F comes here, Down and Return go to the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from wallet.gui import icons, theme

_LONGEST = 200


class SearchField(QLineEdit):
    """``textChanged`` tells what was typed."""

    left = Signal()  # on to the list

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self._glass = self.addAction(
            icons.icon("search", theme.current().muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self.returnPressed.connect(self.left)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.left)

    def say(self, words: str) -> None:
        """Set what can be found here."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def seek(self) -> None:
        """Put the cursor here."""
        self.setFocus()
        self.selectAll()

    def restyle(self) -> None:
        """Recolour the magnifying glass."""
        self._glass.setIcon(icons.icon("search", theme.current().muted))
