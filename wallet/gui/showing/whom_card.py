"""For whom a badge is signed before it is shown, if for anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.presenting.portfolio import LONGEST_LINE

if TYPE_CHECKING:
    from wallet.gui.session import Session


class WhomCard(Card):
    """A field for the recipient, and the way back to the badge as its issuer signed it."""

    sign_asked = Signal(str)
    unsign_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._about = Label(colour="muted")
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_LINE)
        self.field.setAcceptDrops(False)  # a badge dropped here is for the window
        self.sign, self.unsign = Button(Kind.PLAIN, "key"), Button(Kind.QUIET)
        self.field.textChanged.connect(self._enable)
        self.field.returnPressed.connect(self._ask)
        self.sign.clicked.connect(self._ask)
        self.unsign.clicked.connect(self.unsign_asked)
        self.rows.addWidget(self._about)
        self.rows.addWidget(self.field)
        self.rows.addLayout(across(self.sign, self.unsign))
        self._enable()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("show_whom"))
        self._about.say(say("show_whom_about"))
        self.field.setAccessibleName(say("show_whom_field"))
        self.field.setPlaceholderText(say("show_whom_field"))
        self.sign.say(say("show_sign"))
        self.unsign.say(say("show_unsign"))

    def show_signed(self, *, signed: bool, recipient: str) -> None:
        """Offer the way back only where there is one."""
        self.unsign.setVisible(signed)
        if signed:
            self.field.setText(recipient)

    def _enable(self) -> None:
        self.sign.setEnabled(bool(self.field.text().strip()))

    def _ask(self) -> None:
        if recipient := self.field.text().strip():
            self.sign_asked.emit(recipient)
