"""Names and values in two columns; each value below its name where both have no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ROOM = 320  # pixels at 100 %


class Facts(QWidget):
    """Small print that can be read, selected and copied."""

    def __init__(self, role: Type = Type.BODY) -> None:
        super().__init__()
        self._role = role
        self._lines: list[tuple[Label, QWidget, QWidget | None]] = []
        self._wide = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(Space.TINY)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(Space.LARGE)

    def add(self, name: str, value: str, beside: QWidget | None = None) -> None:
        """Add one line, with a button at its end where there is something to do with it."""
        written = Label(self._role, text=value)
        written.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add_part(name, written, beside)

    def add_part(self, name: str, part: QWidget, beside: QWidget | None = None) -> None:
        """Add one line whose value is more than a text."""
        self._lines.append((Label(self._role, "muted", name, wrap=False), part, beside))
        self._place(len(self._lines) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn when the width crosses the line, once whoever sets the width is done with it."""
        super().resizeEvent(event)
        if self._fits() is not self._wide:
            QTimer.singleShot(0, self, self._turn)

    def _fits(self) -> bool:
        return self.width() >= theme.scaled(_ROOM)

    def _turn(self) -> None:
        self._wide = self._fits()
        for at in range(len(self._lines)):
            self._place(at)

    def _place(self, at: int) -> None:
        name, written, beside = self._lines[at]
        top = Qt.AlignmentFlag.AlignTop
        if self._wide:
            self._grid.addWidget(name, 2 * at, 0, top)
            self._grid.addWidget(written, 2 * at, 1, top)
        else:
            self._grid.addWidget(name, 2 * at, 0, 1, 2, top)
            self._grid.addWidget(written, 2 * at + 1, 0, 1, 2, top)
        if beside is not None:
            self._grid.addWidget(beside, 2 * at, 2, top)
