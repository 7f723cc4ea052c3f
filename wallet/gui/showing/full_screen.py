"""A code over the whole screen, on white, with a line or two below it; Escape leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.showing.code_picture import CodePicture
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label
from wallet.printing.palettes import INK, PAPER

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QMouseEvent

_LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_F)
_LONGEST = 60  # characters of a title: the room is the code's, and the page has all of it
_FASTER = (Qt.Key.Key_Plus, Qt.Key.Key_Up, Qt.Key.Key_Right)
_SLOWER = (Qt.Key.Key_Minus, Qt.Key.Key_Down, Qt.Key.Key_Left)


class FullScreen(QWidget):
    """A window of its own, no dialog: whoever looks sees the code and nothing else of ours."""

    left = Signal()
    paused = Signal()
    faster = Signal(int)  # by how much

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._whiten()
        self.picture = CodePicture(bounded=False)
        self._title, self._caption = Label(Type.TITLE), Label(Type.BODY)
        self._bright, self._help = Label(Type.CAPTION), Label(Type.CAPTION)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self.picture, 1)
        for label in (self._title, self._caption, self._bright, self._help):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setStyleSheet(f"color: {INK}; background: transparent;")
            rows.addWidget(label)

    def say(self, title: str, caption: str, *, bright: str, keys: str) -> None:
        """Set the words below the code; ``bright`` is advice on the screen."""
        self.setWindowTitle(title)
        self._title.say(title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…")
        self._caption.say(caption)
        self._bright.say(bright)
        self._help.say(keys)
        self.setAccessibleName(title)
        self.setAccessibleDescription(caption)

    def event(self, event: QEvent) -> bool:
        """Keep our keys from the window behind, where Escape would leave the page as well."""
        ours = (*_LEAVING, *_FASTER, *_SLOWER, Qt.Key.Key_Space)
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() in ours:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave, pause, or change the speed."""
        key = event.key()
        if key in _LEAVING:
            self.close()
        elif key == Qt.Key.Key_Space:
            self.paused.emit()
        elif key in _FASTER or key in _SLOWER:
            self.faster.emit(1 if key in _FASTER else -1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Leave, for who has no keyboard at hand."""
        del event
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the page is in front again."""
        super().closeEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Stay white whatever the theme becomes."""
        if event.type() == QEvent.Type.PaletteChange:
            self._whiten()
        super().changeEvent(event)

    def _whiten(self) -> None:
        paper = self.palette()
        if paper.color(QPalette.ColorRole.Window) != QColor(PAPER):
            paper.setColor(QPalette.ColorRole.Window, QColor(PAPER))
            self.setPalette(paper)
