"""The line over what was sent: the way back, and what can be done with what is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from wallet.gui import theme
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across

if TYPE_CHECKING:
    from wallet.gui.session import Session


class ReceivedHead(QVBoxLayout):
    """Stands over the column below it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.back = Button(Kind.LINK, "back")
        self.next = Button(Kind.PLAIN, "qr")  # where this answered a code of ours
        self.save = Button(Kind.PLAIN, "export")
        self.mine = Button(Kind.LINK, "import")
        top = across(self.back)
        top.push()
        for button in (self.next, self.save, self.mine):
            top.addWidget(button)
        self.addLayout(top)

    def fit(self, width: int, column: int) -> None:
        """Keep to the width of the column, in pixels at 100 %, in the middle of the page's."""
        side = max(Space.WIDE, (width - theme.scaled(column)) // 2)
        self.setContentsMargins(side, 0, side, 0)

    def say(self, *, back: str, table: bool, others: int) -> None:
        """Set every word: where back leads, what is saved, how many more this person showed."""
        say = self._session.say
        self.back.say(say(f"received_page_back_{back}"))
        self.next.say(say("ask_others" if others else "ask_next"))
        self.save.say(say(f"received_page_save_{'table' if table else 'one'}"))
        self.mine.say(say("received_page_mine"))
