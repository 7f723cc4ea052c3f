"""What an employer asks for, before anything listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from wallet.gui.nearby.network_choice import NetworkChoice
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.line_start import begin_in_sight
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.two_columns import TwoColumns
from wallet.sharing.local.query import LONGEST
from wallet.snapshots.nearby import Wish, Wished

if TYPE_CHECKING:
    from wallet.gui.session import Session

WIDTH = 900
_OF_BADGE, _TOLD = ("achievement", "issuer"), ("asker", "reason")
_FIELDS = (*_OF_BADGE, *_TOLD)


class WishView(Column):
    """``started``: show the code for this wish."""

    started = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(WIDTH)
        self._session = session
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self.notice = Notice(session)
        self._card, self._told, self.network = Card(), Card(), NetworkChoice(session, "ask")
        self._kind, self.kind = Label(Type.STRONG), ChoiceBox()
        for kind in Wished:
            self.kind.addItem("", kind)
        self._kind.setBuddy(self.kind)
        self.minimal, self._part = CheckBox(), Label(Type.CAPTION, "muted")
        self.fields = {name: QLineEdit() for name in _FIELDS}
        self._names = {name: Label(Type.STRONG) for name in _FIELDS}
        self._helps = {name: Label(Type.CAPTION, "muted") for name in _FIELDS}
        self.start = Button(Kind.PRIMARY, "qr")
        self.start.setEnabled(False)
        self.start.clicked.connect(self.started)
        self.kind.activated.connect(lambda _: self._allow_minimal())
        self.network.looked.connect(lambda: self.start.setEnabled(bool(self.network.address)))
        self._lay_out()
        self._allow_minimal()

    def _lay_out(self) -> None:
        self._card.rows.setSpacing(Space.TINY)
        self._card.rows.addWidget(self._kind)
        self._card.rows.addWidget(self.kind)
        for name in _OF_BADGE:
            self._card.rows.addSpacing(Space.SMALL)
            self._add_field(self._card, name)
        self._card.rows.addSpacing(Space.SMALL)
        self._card.rows.addWidget(self.minimal)
        self._card.rows.addWidget(self._part)
        self._told.rows.setSpacing(Space.TINY)
        for name in _TOLD:
            self._add_field(self._told, name)
            if name != _TOLD[-1]:
                self._told.rows.addSpacing(Space.SMALL)
        cards = (self._card, self._told, self.network)
        above: tuple[QWidget, ...] = (self._heading, self._lead, self.notice)
        for each in above:
            self.rows.addWidget(each)
        self.rows.addWidget(TwoColumns(cards[:1], cards[1:], cards))
        self.rows.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addStretch(1)

    def _add_field(self, card: Card, name: str) -> None:
        edit = self.fields[name]
        edit.setMaxLength(LONGEST)
        begin_in_sight(edit)
        self._names[name].setBuddy(edit)
        for part in (self._names[name], edit, self._helps[name]):
            card.rows.addWidget(part)

    @property
    def wish(self) -> Wish:
        """What stands in the fields."""
        text = {name: edit.text().strip() for name, edit in self.fields.items()}
        minimal = self.minimal.isEnabled() and self.minimal.isChecked()
        return Wish(Wished(self.kind.currentData()), **text, minimal=minimal)

    def _allow_minimal(self) -> None:
        self.minimal.setEnabled(self.kind.currentData() is Wished.BADGE)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("ask_heading"))
        self._lead.say(say("ask_lead"))
        self._card.heading.say(say("ask_what"))
        self._told.heading.say(say("ask_told"))
        self._kind.say(say("ask_kind"))
        self.kind.setAccessibleName(say("ask_kind"))
        for at, kind in enumerate(Wished):
            self.kind.setItemText(at, say(f"ask_kind_{kind}"))
        for name, edit in self.fields.items():
            words, told = say(f"ask_{name}"), say(f"ask_{name}_help")
            self._names[name].say(words)
            self._helps[name].say(told)
            edit.setAccessibleName(words)
            edit.setAccessibleDescription(told)
        self.minimal.setText(say("ask_minimal"))
        self.minimal.setAccessibleName(say("ask_minimal"))
        self.minimal.setAccessibleDescription(say("ask_minimal_help"))
        self._part.say(say("ask_minimal_help"))
        self.start.say(say("ask_start"))
        self.network.retranslate()
        self.notice.retranslate()
