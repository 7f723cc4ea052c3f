"""A page's content as one calm column: centred, no wider than reads well, scrolled when high."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from wallet.gui.theme import Space


class Column(QScrollArea):
    """Add widgets and layouts to ``rows``. What gets the focus is scrolled into view."""

    def __init__(
        self, width: int, *, above: int = Space.WIDE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._width, self._above = width, above
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setProperty("look", "page")
        self.rows = QVBoxLayout(content)
        self.rows.setSpacing(Space.MEDIUM)
        self.setWidget(content)
        self.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the column centred when the window's width changes."""
        if event.type() == QEvent.Type.Resize and watched is self.viewport():
            side = max(Space.WIDE, (self.viewport().width() - self._width) // 2)
            self.rows.setContentsMargins(side, self._above, side, Space.WIDE)
        return super().eventFilter(watched, event)


def card() -> tuple[QFrame, QVBoxLayout]:
    """Return a raised surface and the layout inside it."""
    frame = QFrame()
    frame.setProperty("look", "card")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
    rows.setSpacing(Space.SMALL)
    return frame, rows
