"""What macOS hands to a running program: files and links come as events, not as arguments."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Passes on each file or link, as a second start would.

    It reads its own events alone: a filter on it would be asked of every event of every widget.
    """

    given = Signal(str)  # a path, or a link

    def event(self, event: QEvent) -> bool:
        """Take the events that are meant for the program as a whole."""
        if isinstance(event, QFileOpenEvent):
            word = event.file() or event.url().toString()
            if word:
                self.given.emit(word)
            return True
        return super().event(event)
