"""A field of a few lines that Return ends, as it ends a field of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from wallet.gui import theme
from wallet.gui.theme import Space
from wallet.gui.widgets.scaling import keep_scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class TypedText(QPlainTextEdit):
    """As high as so many lines. Return enters, with Shift it begins a line; Tab goes on."""

    entered = Signal()

    def __init__(self, *, lines: int, longest: int) -> None:
        super().__init__()
        self._longest = longest  # characters
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # what is dropped here is for the page
        keep_scaled(self, lambda edit: edit.setFixedHeight(theme.line() * lines + 2 * Space.LARGE))

    def put(self, text: str) -> None:
        """Fill the field, with what a code or a picture held."""
        self.setPlainText(text[: self._longest])
        self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Return as the end of typing."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
