"""From a portfolio's code to a file of it, which can be sent and holds for longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session


class SaveCard(Card):
    """Leads to where the portfolio is made a file: its form and its time are chosen there."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._about = Label(colour="muted")
        self.save = Button(Kind.PLAIN, "export")
        self.save.clicked.connect(lambda: session.go("portfolios", "save"))
        self.rows.addWidget(self._about)
        self.rows.addLayout(across(self.save))
        self.hide()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("show_save"))
        self._about.say(say("show_save_about"))
        self.save.say(say("show_save_file"))
