"""Badges that came and were neither kept nor declined: from whom, and a way to look at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from wallet import i18n
from wallet.gui.offering.ask_again import listed
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label, one_line

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.offers import UnkeptOffer


class UnkeptCard(QFrame):
    """Contacts nobody; whether they are kept is decided where they are shown."""

    wanted = Signal(int)  # number of the conversation

    def __init__(self, session: Session, unkept: UnkeptOffer) -> None:
        super().__init__()
        self._session, self._unkept = session, unkept
        self.setProperty("look", "card")
        self._heading, self._files, self._text = Label(Type.LEAD), Label(), Label()
        self.look = Button(Kind.PLAIN, "badges")
        self.look.clicked.connect(lambda: self.wanted.emit(unkept.number))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        rows.setSpacing(Space.MEDIUM)
        for part in (self._heading, self._files, self._text):
            rows.addWidget(part)
        rows.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        session, unkept = self._session, self._unkept
        written = i18n.date_and_time(unkept.since, session.language)
        self._heading.say(session.say("offer_page_unkept"))
        self._files.say(listed(session, unkept.files))
        self._text.say(
            session.say("offer_page_unkept_text", host=one_line(unkept.host), time=written)
        )
        self.look.say(session.say("offer_page_unkept_look"))
