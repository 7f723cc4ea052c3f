"""What is above the list of issuers: search, order, and how well they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.issuers.issuers_model import Order
from wallet.gui.issuers.level_filter import LevelFilter
from wallet.gui.theme import Space
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from wallet.gui.session import Session

_PAUSE_MS = 120  # after the last key


class FindBar(QWidget):
    """``typed`` follows a pause after the last key."""

    typed = Signal(str)
    sorted_by = Signal(object)  # Order

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.search, self.order = SearchField(), ChoiceBox()
        self.levels = LevelFilter(session)
        for order in Order:
            self.order.addItem("", order.value)
        pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        pause.timeout.connect(lambda: self.typed.emit(self.search.text()))
        self.search.textChanged.connect(lambda _: pause.start())
        self.order.currentIndexChanged.connect(
            lambda at: self.sorted_by.emit(Order(self.order.itemData(at)))
        )
        find = QHBoxLayout()
        find.setSpacing(Space.MEDIUM)
        find.addWidget(self.search, 1)
        find.addWidget(self.order)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, Space.WIDE, 0)
        rows.setSpacing(Space.MEDIUM)
        rows.addLayout(find)
        rows.addWidget(self.levels)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.search.say(say("issuers_search"))
        self.order.setAccessibleName(say("issuers_order"))
        for at, order in enumerate(Order):
            self.order.setItemText(at, say(f"issuers_sort_{order.value}"))
        self.levels.retranslate()

    def clear(self) -> bool:
        """Find everything; return whether anything was left out before."""
        filled = bool(self.search.text()) or self.levels.level is not None
        self.search.clear()
        self.levels.choose(None)
        return filled
