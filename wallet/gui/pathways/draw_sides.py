"""Two parts side by side where there is room; where there is not, one at a time, by two chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import FlowBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ROOM = 760  # pixels at 100 %, from which both fit
_WIDEST = 560  # of the first: what more there is, the second gets
_ANY = 16_777_215  # Qt's own word for no limit


class DrawSides(QWidget):
    """``chips`` are of the first and the second part."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
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
