"""What macOS hands to a running program: files and links come as events, not as arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication


class OpenedBySystem(QObject):
    """Passes on each file or link, as a second start would; ``take`` gets it as one word."""

    def __init__(self, app: QApplication, take: Callable[[Sequence[str]], None]) -> None:
        super().__init__(app)
        self._app, self._take = app, take
        app.installEventFilter(self)

    def forget(self) -> None:
        """Listen no more: the window is gone."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the events that are meant for the program as a whole."""
        if watched is self._app and isinstance(event, QFileOpenEvent):
            word = event.file() or event.url().toString()
            if word:
                self._take((word,))
            return True
        return super().eventFilter(watched, event)
