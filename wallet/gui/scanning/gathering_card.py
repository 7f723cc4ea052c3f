"""How far an animated code has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.progress_bar import ProgressBar
from wallet.snapshots.scanned import Gathered

if TYPE_CHECKING:
    from wallet.gui.session import Session


class GatheringCard(Card):
    """In view while parts are missing. ``anew`` asks to forget what has come."""

    anew = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._told = Gathered(0, 0)
        self._bar = ProgressBar()
        self._count, self._help = Label(Type.STRONG), Label(Type.CAPTION, "muted")
        self.notice = Notice(session)
        self._anew = Button(Kind.QUIET)
        self._anew.clicked.connect(self.anew)
        self.rows.setSpacing(Space.SMALL)
        for part in (self._bar, self._count, self._help, self.notice):
            self.rows.addWidget(part)
        self.rows.addLayout(across(self._anew))
        self.hide()

    def show_gathered(self, told: Gathered) -> None:
        """Show how much has come; hidden before the first part and after the last."""
        self._told = told
        if told.error is not None:
            self.notice.show_error(told.error)
        else:
            self.notice.clear()
        self.retranslate()
        self.setVisible(bool(told.expected or told.error) and told.document is None)

    def retranslate(self) -> None:
        """Set every word."""
        say, told = self._session.say, self._told
        self.heading.say(say("scan_gathering"))
        words = say("scan_gathered", received=told.received, expected=told.expected)
        self._count.say(words)
        self._count.setVisible(told.expected > 0)
        self._bar.setVisible(told.expected > 0)
        self._bar.setAccessibleName(words)
        self._bar.count(told.received, max(1, told.expected))
        self._help.say(say("scan_gathering_help"))
        self._anew.say(say("scan_gathering_anew"))
        self.notice.retranslate()
