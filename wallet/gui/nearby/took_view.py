"""An answer of several presentations: each is checked by itself, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.nearby import Arrival

WIDTH = 680


class TookView(Column):
    """``opened`` names one by its place."""

    opened = Signal(int)
    another = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(WIDTH)
        self._session = session
        self.arrival: Arrival | None = None
        self._heading, self._card = Label(Type.DISPLAY), Card()
        self._card.heading.hide()
        self.new = Button(Kind.PLAIN, "qr")
        self.new.clicked.connect(self.another)
        self.rows.addWidget(self._heading)
        self.rows.addWidget(self._card)
        self.rows.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addStretch(1)

    def show_arrival(self, arrival: Arrival | None) -> None:
        """Offer what came, or hold nothing any more."""
        self.arrival = arrival
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("ask_took_heading"))
        self.new.say(say("ask_new"))
        self._card.clear()
        if self.arrival is None:
            return
        count = len(self.arrival.files)
        self._card.rows.addWidget(Label(text=say("ask_took_text", count=count)))
        for at in range(count):
            button = Button(Kind.PLAIN, "received")
            button.say(say("ask_took_open", number=at + 1))
            button.clicked.connect(lambda _=False, at=at: self.opened.emit(at))
            self._card.rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
