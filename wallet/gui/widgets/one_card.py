"""A page that asks one thing: a card a little above the middle, with its buttons at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.column import Column, card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class OneCard:
    """Fills ``page``; ``above`` stands over the card, for where in a longer way this is."""

    def __init__(
        self, page: QWidget, icon: str, width: int, *, above: QWidget | None = None
    ) -> None:
        self.heading, self.lead = Label(Type.TITLE), Label(colour="muted")
        frame, self.rows = card()
        self.add(IconLabel(icon, "accent", 32), self.heading, self.lead)
        column = Column(width, parent=page)
        if above is not None:
            column.rows.addWidget(above)
        column.rows.addStretch(2)
        column.rows.addWidget(frame)
        column.rows.addStretch(3)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def add(self, *parts: QWidget | QLayout | int) -> None:
        """Add widgets, layouts, and pixels of free space, in their order."""
        for part in parts:
            if isinstance(part, int):
                self.rows.addSpacing(part)
            elif isinstance(part, QLayout):
                self.rows.addLayout(part)
            else:
                self.rows.addWidget(part)

    def foot(self, *buttons: QWidget) -> None:
        """Add the row of buttons that ends the card."""
        self.add(Space.SMALL, across(*buttons))


def marked(mark: QWidget, words: QWidget) -> QHBoxLayout:
    """Return words with an icon before them."""
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    row.addWidget(mark)
    row.addWidget(words, 1)
    return row
