"""Names and values in two columns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label


class Facts(QWidget):
    """Small print that can be read, selected and copied."""

    def __init__(self, role: Type = Type.BODY) -> None:
        super().__init__()
        self._role = role
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.TINY)
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, value: str, beside: QWidget | None = None) -> None:
        """Add one line, with a button at its end where there is something to do with it."""
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        written = Label(self._role, text=value)
        written.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(Label(self._role, "muted", name, wrap=False), row, 0, top)
        self._grid.addWidget(written, row, 1, top)
        if beside is not None:
            self._grid.addWidget(beside, row, 2, top)
