"""An answer is here: is it of the person in front? Nothing of it was looked at yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.nearby.words_card import WordsCard
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.nearby import AskShown

WIDTH = 680


class AcceptView(Column):
    """Two ways out, of which throwing it away is the one at hand."""

    accepted = Signal()
    refused = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(WIDTH)
        self._session = session
        self._shown: AskShown | None = None
        self._heading, self._text = Label(Type.DISPLAY), Label()
        self.words = WordsCard()
        self.accept, self.refuse = Button(Kind.PLAIN, "check"), Button(Kind.PLAIN, "trash")
        self.accept.clicked.connect(self.accepted)
        self.refuse.clicked.connect(self.refused)
        card = Card()
        card.heading.hide()
        card.rows.addWidget(self._text)
        card.rows.addWidget(self.words)
        card.rows.addLayout(across(self.accept, self.refuse))
        self.rows.addWidget(self._heading)
        self.rows.addWidget(card)
        self.rows.addStretch(1)

    def show_arrived(self, shown: AskShown) -> None:
        """Show the words of what arrived."""
        self._shown = shown
        self.retranslate()
        self.refuse.setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("ask_accept_heading"))
        self._text.say(say("ask_accept_text"))
        self.accept.say(say("ask_accept"))
        self.refuse.say(say("ask_refuse"))
        if self._shown is not None:
            self.words.show_words(self._shown.presenter, say("ask_accept_heading"))
