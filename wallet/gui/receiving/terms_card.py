"""What whoever checks knows: the code that they gave, their own name, the sender's address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from wallet.gui.receiving.matter import Terms
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

_FIELDS = ("challenge", "domain", "email")
_LONGEST = 500  # characters


class TermsCard(Card):
    """All may stay empty. ``entered`` with Return, and with the button where there is one."""

    entered = Signal(object)  # Terms
    edited = Signal(object)

    def __init__(self, session: Session, *, button: bool) -> None:
        super().__init__()
        self._session = session
        self._lead = Label(Type.CAPTION, "muted")
        self.fields = {name: QLineEdit() for name in _FIELDS}
        self._names = {name: Label(Type.STRONG) for name in _FIELDS}
        self._helps = {name: Label(Type.CAPTION, "muted") for name in _FIELDS}
        self._again = Button(Kind.PLAIN, "refresh")
        self._again.clicked.connect(lambda: self.entered.emit(self.terms))
        if not button:
            self._again.hide()
        self.rows.setSpacing(Space.TINY)
        self.rows.addWidget(self._lead)
        for name, edit in self.fields.items():
            edit.setMaxLength(_LONGEST)
            edit.setAcceptDrops(False)  # what is dropped here is for the page
            edit.returnPressed.connect(lambda: self.entered.emit(self.terms))
            edit.textEdited.connect(lambda _: self.edited.emit(self.terms))
            self._names[name].setBuddy(edit)
            self.rows.addSpacing(Space.SMALL)
            for part in (self._names[name], edit, self._helps[name]):
                self.rows.addWidget(part)
        self.rows.addSpacing(Space.SMALL)
        self.rows.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def terms(self) -> Terms:
        """What stands in the fields."""
        return Terms(**{name: edit.text().strip() for name, edit in self.fields.items()})

    def put(self, terms: Terms) -> None:
        """Fill the fields."""
        for name, edit in self.fields.items():
            if edit.text().strip() != getattr(terms, name):
                edit.setText(getattr(terms, name))

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("received_page_terms"))
        self._lead.say(say("received_page_terms_lead"))
        for name, edit in self.fields.items():
            words, told = say(f"received_page_{name}"), say(f"received_page_{name}_help")
            self._names[name].say(words)
            self._helps[name].say(told)
            edit.setAccessibleName(words)
            edit.setAccessibleDescription(told)
        self._again.say(say("received_page_again"))
