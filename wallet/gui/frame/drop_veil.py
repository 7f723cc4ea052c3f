"""What lies over the window while something is dragged across it: an invitation to let go."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from wallet.gui import icons, theme
from wallet.gui.theme import Type

_INSET = 14
_ICON = 48


class DropVeil(QWidget):
    """Covers its parent; takes no mouse and no drop of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str) -> None:
        """Set the words."""
        self._words = words
        self.setAccessibleName(words)

    def cover(self) -> None:
        """Lie over the whole parent."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a thin ground, a dashed frame, an icon and the words."""
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colours.window)
        ground.setAlphaF(0.94)
        painter.fillRect(self.rect(), ground)
        pen = QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(frame, 14, 14)
        middle = frame.center()
        side = theme.scaled(_ICON)
        icons.paint(
            painter,
            "import",
            colours.accent,
            QRectF(middle.x() - side / 2, middle.y() - side, side, side),
        )  # fmt: skip - one thing
        painter.setFont(theme.font(Type.TITLE))
        painter.setPen(QColor(colours.text))
        painter.drawText(
            QRectF(frame.left(), middle.y() + 12, frame.width(), frame.height() / 2 - 12),
            int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            | Qt.TextFlag.TextWordWrap,
            self._words,
        )  # fmt: skip - one thing
        painter.end()
