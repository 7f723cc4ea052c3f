"""Backups among the settings: when the last was made, what to do, how often to be reminded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.choices import Choices
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.gui.session import Session

DAYS = (0, 7, 30, 90)  # 0: never


class BackupCard(Card):
    """One button makes a backup; another tries one out, the third brings one back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._last: datetime | None = None
        self._when, self._help = Label(), Label(colour="muted")
        self._now, self._check = Button(Kind.PLAIN, "backup"), Button(Kind.PLAIN, "check")
        self._restore = Button(Kind.PLAIN, "restore")
        self._now.clicked.connect(lambda: session.go("backup"))
        self._check.clicked.connect(lambda: session.go("check_backup"))
        self._restore.clicked.connect(lambda: session.go("restore"))
        self._choices = Choices()
        self._days = self._choices.add(DAYS)
        self._days.activated.connect(self._set_days)
        buttons = Flow()
        for button in (self._now, self._check, self._restore):
            buttons.addWidget(button)
        self.rows.addWidget(self._when)
        self.rows.addLayout(buttons)
        self.rows.addLayout(self._choices)
        self.rows.addWidget(self._help)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("backup_card"))
        self._now.say(say("backup_now"))
        self._check.say(say("backup_check"))
        self._restore.say(say("backup_restore"))
        self._choices.say(self._days, say("backup_remind"))
        for at, days in enumerate(DAYS):
            self._days.setItemText(at, say("backup_days" if days else "backup_never", days=days))
        self._help.say(say("backup_help"))
        self._tell()

    def load(self) -> None:
        """Ask when the last backup was made."""
        days = self._session.settings.backup_days
        if self._days.findData(days) < 0:  # one that a file of settings names and we do not offer
            self._days.addItem(self._session.say("backup_days", days=days), days)
        self._days.setCurrentIndex(self._days.findData(days))
        if self._session.unlocked:
            self._session.read(lambda wallet: wallet.backups.last(), self._show)

    def _show(self, last: datetime | None) -> None:
        self._last = last
        self._tell()

    def _tell(self) -> None:
        code = "backup_last" if self._last else "backup_last_none"
        self._when.say(self._session.say(code, date=self._last or ""))

    def _set_days(self, at: int) -> None:
        days: int = self._days.itemData(at)
        self._session.keep(replace(self._session.settings, backup_days=days, backup_asked=True))
