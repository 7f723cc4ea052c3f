"""As what a portfolio leaves: each form with who can open it and who can check it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit

from wallet.gui.portfolios.making import As
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

_LONGEST = 300  # characters of a challenge


class FormsCard(Card):
    """One form is chosen; the challenge is asked for here, for it belongs to one sending."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.form = As.PDF
        self._group = QButtonGroup(self)
        self.buttons: dict[As, Button] = {}
        box = FlowBox()
        for form in As:
            button = Button(Kind.CHIP)
            button.setChecked(form is self.form)
            button.clicked.connect(lambda _=False, form=form: self.choose(form))
            self._group.addButton(button)
            box.flow.addWidget(button)
            self.buttons[form] = button
        self._about = Label()
        self._name, self._help = Label(Type.STRONG), Label(Type.CAPTION, "muted")
        self.challenge = QLineEdit()
        self.challenge.setMaxLength(_LONGEST)
        self.challenge.setAcceptDrops(False)
        self._name.setBuddy(self.challenge)
        for part in (box, self._about, self._name, self.challenge, self._help):
            self.rows.addWidget(part)

    def choose(self, form: As) -> None:
        """Choose a form."""
        self.form = form
        self.buttons[form].setChecked(True)
        self._tell()
        self.changed.emit()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("folio_as"))
        for form, button in self.buttons.items():
            button.say(say(f"folio_as_{form.code}"))
            button.setAccessibleDescription(say(f"folio_as_{form.code}_about"))
        self._name.say(say("folio_challenge"))
        self._help.say(say("folio_challenge_about"))
        self.challenge.setAccessibleName(say("folio_challenge"))
        self.challenge.setAccessibleDescription(say("folio_challenge_about"))
        self._tell()

    def _tell(self) -> None:
        self._about.say(self._session.say(f"folio_as_{self.form.code}_about"))
