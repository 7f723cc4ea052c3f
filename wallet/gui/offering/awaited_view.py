"""Badges to receive: those that came and were not kept, and those that issuers promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.offering.ask_again import AskAgain
from wallet.gui.offering.unkept_card import UnkeptCard
from wallet.gui.theme import Type
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.offers import AwaitedOffer, UnkeptOffer

_WIDTH = 680


class AwaitedView(QWidget):
    """One card for what came of each conversation, one for what is promised; signals name it."""

    asked = Signal(int)
    given_up = Signal(int)
    wanted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._hosts: dict[int, str] = {}
        self.cards: list[AskAgain] = []
        self.came: list[UnkeptCard] = []
        self._heading, self.notice = Label(Type.DISPLAY), Notice(session)
        column = Column(_WIDTH)
        self._list = QVBoxLayout()
        column.rows.addWidget(self._heading)
        column.rows.addWidget(self.notice)
        column.rows.addLayout(self._list)
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def host_of(self, number: int) -> str:
        """Return who promised or sent badges in a conversation, "" for nobody."""
        return self._hosts.get(number, "")

    def show_awaited(
        self, awaited: Sequence[AwaitedOffer], unkept: Sequence[UnkeptOffer] = ()
    ) -> None:
        """Show what came, and then what was promised."""
        self._hosts = {each.number: one_line(each.host) for each in unkept}
        self._hosts |= {each.number: one_line(each.host) for each in awaited}
        self.notice.clear()
        for card in (*self.came, *self.cards):
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.came = [UnkeptCard(self._session, each) for each in unkept]
        for shown in self.came:
            shown.wanted.connect(self.wanted)
            self._list.addWidget(shown)
        self.cards = [AskAgain(self._session) for _ in awaited]
        for card, each in zip(self.cards, awaited, strict=True):
            card.asked.connect(self.asked)
            card.given_up.connect(self.given_up)
            self._list.addWidget(card)
            card.show_later(each.number, each.due, one_line(each.host), each.badges)

    def retranslate(self) -> None:
        """Set every word."""
        self._heading.say(self._session.say("offer_page_awaited"))
        self.notice.retranslate()
        for came in self.came:
            came.retranslate()
        for card in self.cards:
            card.retranslate()
