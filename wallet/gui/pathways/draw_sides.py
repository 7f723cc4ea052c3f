"""Two parts side by side where there is room; where there is not, one at a time, by two chips.

Beside the other the first scrolls by itself. Alone it is as high as what it holds, and the page
scrolls: nobody wants to scroll within what scrolls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import FlowBox

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.widgets.column import Column

_ROOM = 760  # pixels at 100 %, from which both fit
_WIDEST = 560  # of the first: what more there is, the second gets
_ANY = 16_777_215  # Qt's own word for no limit


class DrawSides(QWidget):
    """``chips`` are of the first and the second part."""

    def __init__(self, first: Column, second: QWidget) -> None:
        super().__init__()
        self._first = first
        self._parts = (first, second)
        self._at = 0
        self.chips = (Button(Kind.CHIP), Button(Kind.CHIP))
        self._bar = FlowBox()
        for at, chip in enumerate(self.chips):
            self._bar.flow.addWidget(chip)
            chip.clicked.connect(lambda _=False, at=at: self.show_part(at))
        across = QHBoxLayout()
        across.setSpacing(Space.WIDE)
        across.addWidget(first, 1)
        across.addWidget(second, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(self._bar)
        rows.addLayout(across, 1)
        theme.changes.scaled.connect(self._turn)
        first.content.installEventFilter(self)
        self._turn()

    @property
    def wide(self) -> bool:
        """Whether both are in sight."""
        return self.width() >= theme.scaled(_ROOM)

    def show_part(self, at: int) -> None:
        """Bring one to the front where only one fits."""
        self._at = at
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn when the width crosses the line."""
        super().resizeEvent(event)
        self._turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Grow and shrink with what the first part holds."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._let_out()
        return super().eventFilter(watched, event)

    def _let_out(self) -> None:
        """Make the first part as high as what it holds, where it stands alone."""
        rows, policy = self._first.rows, Qt.ScrollBarPolicy
        alone = not self.wide
        off, needed = policy.ScrollBarAlwaysOff, policy.ScrollBarAsNeeded
        self._first.setVerticalScrollBarPolicy(off if alone else needed)
        self._first.setHorizontalScrollBarPolicy(off if alone else needed)
        high = 0
        if alone:
            asked = rows.totalHeightForWidth(self.width())
            high = max(asked, rows.totalMinimumSize().height())
        self._first.setMinimumHeight(high)

    def _turn(self) -> None:
        wide, focused = self.wide, QApplication.focusWidget()
        self._bar.setVisible(not wide)
        self._parts[0].setMaximumWidth(theme.scaled(_WIDEST) if wide else _ANY)
        for at, (part, chip) in enumerate(zip(self._parts, self.chips, strict=True)):
            chip.setChecked(at == self._at)
            seen = wide or at == self._at
            among = not seen and focused is not None and part.isAncestorOf(focused)
            part.setVisible(seen)
            if among:  # else the keys would go somewhere in the window
                self.chips[self._at].setFocus()
        self._let_out()
