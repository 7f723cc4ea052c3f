"""One section of a page: a quiet surface with a heading."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label


class Card(QFrame):
    """Add widgets to ``rows``; ``fill`` takes away what stood there before."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.heading = Label(Type.LEAD)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(Space.MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.heading)
        column.addLayout(self.rows)

    def clear(self) -> None:
        """Take every row away."""
        empty(self.rows)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget: QWidget | None = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
