"""Where the wallet is kept, and locking it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.labels import Label
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session


class PlaceCard(Card):
    """The path can be copied."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._name, self.place = Label(colour="muted"), Label()
        self.copy, self.lock = Button(icon="copy"), Button(icon="lock")
        self._help = Label(colour="muted")
        self.copy.clicked.connect(self._copy)
        self.lock.clicked.connect(session.lock)
        buttons = Flow()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.lock)
        self.rows.addWidget(self._name)
        self.rows.addWidget(self.place)
        self.rows.addLayout(buttons)
        self.rows.addWidget(self._help)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("settings_wallet"))
        self._name.say(say("settings_place"))
        self.copy.say(say("settings_copy_place"))
        self.lock.say(say("settings_lock"))
        self._help.say(say("settings_lock_help"))

    def refresh(self) -> None:
        """Show the home of the moment."""
        self.place.say(str(self._session.home))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._session.home))
        self._session.tell(Tone.GOOD, "window_copied")
