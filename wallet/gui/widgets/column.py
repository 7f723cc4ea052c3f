"""A page's content as one calm column: centred, no wider than reads well, scrolled when high."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Column(QScrollArea):
    """Add widgets and layouts to ``rows``. What gets the focus is scrolled into view."""

    def __init__(self, width: int, *, inset: bool = False, parent: QWidget | None = None) -> None:
        """``width`` in pixels at 100 %; ``inset`` columns stand beside what keeps the margins."""
        super().__init__(parent)
        self._width, self._inset = width, inset
        # What the bar leaves. The viewport itself is not asked for: to tell of what kind it is,
        # PySide loads every kind of widget there is.
        self._within = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setProperty("look", "page")
        self.rows = QVBoxLayout(self.content)
        self.rows.setSpacing(Space.MEDIUM)
        self.setWidget(self.content)
        theme.changes.scaled.connect(self._centre)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column centred."""
        super().resizeEvent(event)
        self._within = event.size().width()
        self._centre()

    def _centre(self) -> None:
        """Give away what is wider than reads well.

        Measured by the whole area: a viewport shrinks and grows with its scroll bars, and margins
        that follow it could make these come and go without end.
        """
        spare = self.width() - theme.scaled(self._width)
        if self._inset:
            self.rows.setContentsMargins(0, 0, max(0, spare), Space.WIDE)
        else:
            side = max(Space.WIDE, spare // 2)
            beside = max(0, side - self.width() + self._within)  # the bar takes its own
            self.rows.setContentsMargins(side, Space.WIDE, beside, Space.WIDE)


def card() -> tuple[QFrame, QVBoxLayout]:
    """Return a raised surface and the layout inside it."""
    frame = QFrame()
    frame.setProperty("look", "card")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
    rows.setSpacing(Space.SMALL)
    return frame, rows
