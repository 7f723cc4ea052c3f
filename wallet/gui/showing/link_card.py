"""The address that a link code leads to: of the badge, or one that the learner types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.trust.addresses import MAX_URL

if TYPE_CHECKING:
    from wallet.gui.session import Session


class LinkCard(Card):
    """Nothing is asked of the address: only its shape is checked."""

    used = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._about = Label(colour="muted")
        self.field = QLineEdit()
        self.field.setMaxLength(MAX_URL)
        self.field.setAcceptDrops(False)  # a badge dropped here is for the window
        self.use = Button(Kind.PLAIN, "qr")
        self.field.textChanged.connect(self._enable)
        self.field.returnPressed.connect(self._ask)
        self.use.clicked.connect(self._ask)
        self.rows.addWidget(self._about)
        self.rows.addWidget(self.field)
        self.rows.addLayout(across(self.use))
        self._enable()
        self.hide()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("show_link"))
        self._about.say(say("show_about_link"))
        self.field.setAccessibleName(say("show_link"))
        self.field.setPlaceholderText(say("show_link_field"))
        self.use.say(say("show_link_use"))

    def _enable(self) -> None:
        self.use.setEnabled(bool(self.field.text().strip()))

    def _ask(self) -> None:
        if link := self.field.text().strip():
            self.used.emit(link)
