"""The row of buttons at the foot of a view, which stays while what is above it scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Foot(QFrame):
    """``told`` says above the buttons what they are about; ``away`` stands apart at the left."""

    def __init__(self, away: QWidget, *buttons: QWidget) -> None:
        super().__init__()
        self.setProperty("look", "strip")
        self.told = Label(Type.STRONG)
        box = FlowBox()
        box.flow.addWidget(away)
        box.flow.push()
        for button in buttons:
            box.flow.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.MEDIUM)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self.told)
        rows.addWidget(box)
