"""Where a visit begins: the address of a backpack, typed by the learner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wallet.gui.conversing.nothing_begun import Start
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import OneCard

if TYPE_CHECKING:
    from wallet.gui.session import Session

_WIDTH = 620
_LONGEST = 2_000  # characters of an address


class AddressStart(Start):
    """``entered``: an address to look at; nobody is contacted by it."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._card = OneCard(self, "fetch", _WIDTH)
        self.notice = Notice(session)
        self._name, self._hint = Label(Type.STRONG), Label(Type.CAPTION, "muted")
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setAcceptDrops(False)  # a badge dropped here is for the window
        self._name.setBuddy(self.field)
        self.go, self.back = Button(Kind.PRIMARY), Button(Kind.QUIET)
        typing = QWidget()
        rows = QVBoxLayout(typing)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._name, self.field, self._hint):
            rows.addWidget(part)
        self._card.add(self.notice, typing)
        self._card.foot(self.back, self.go)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._enter)
        self.go.clicked.connect(self._enter)
        self.back.clicked.connect(self.left)
        self._look()

    def take_focus(self) -> None:
        """Put the keys into the field, over what was typed."""
        self.field.setFocus()
        self.field.selectAll()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._card.heading.say(say("backpack_page_heading"))
        self._card.lead.say(say("backpack_page_lead"))
        self._name.say(say("backpack_page_address"))
        self.field.setAccessibleName(say("backpack_page_address"))
        self.field.setAccessibleDescription(say("backpack_page_hint"))
        self.field.setPlaceholderText(say("backpack_page_example"))
        self._hint.say(say("backpack_page_hint"))
        self.go.say(say("backpack_page_go"))
        self.back.say(say("backpack_page_back"))
        self.notice.retranslate()

    def _look(self) -> None:
        self.go.setEnabled(bool(self.field.text().strip()))

    def _enter(self) -> None:
        if self.go.isEnabled():
            self.notice.clear()
            self.entered.emit(self.field.text().strip())
