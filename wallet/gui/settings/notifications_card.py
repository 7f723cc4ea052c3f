"""What the program may say by itself: nothing, until it is asked to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.gui.frame.desktop import Desktop
from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.choices import Choices
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

DAYS = (0, 7, 14, 30, 60, 90)  # before a badge ends; 0 for never


class NotificationsCard(Card):
    """Backups have their own choice on their own card; here is how both are told."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._choices = Choices()
        self.ending = self._choices.add(DAYS)
        self.desktop, self.titles = CheckBox(), CheckBox()
        self._help, self._titles_help = Label(Type.CAPTION, "muted"), Label(Type.CAPTION, "muted")
        self.ending.activated.connect(self._keep)
        self.desktop.clicked.connect(self._keep)
        self.titles.clicked.connect(self._keep)
        self.rows.addLayout(self._choices)
        for part in (self.desktop, self._help, self.titles, self._titles_help):
            self.rows.addWidget(part)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("notify_heading"))
        self._choices.say(self.ending, say("notify_ending"))
        for at, days in enumerate(DAYS):
            self.ending.setItemText(at, say("notify_days" if days else "notify_never", days=days))
        self.desktop.setText(say("notify_desktop"))
        self.titles.setText(say("notify_titles"))
        self._titles_help.say(say("notify_titles_help"))
        self._help.say(say("notify_help" if Desktop.available() else "notify_none"))

    def refresh(self) -> None:
        """Show what is set now."""
        settings = self._session.settings
        if self.ending.findData(settings.ending_days) < 0:  # of a file of settings
            days = settings.ending_days
            self.ending.addItem(self._session.say("notify_days", days=days), days)
        self.ending.choose(settings.ending_days)
        self.desktop.setChecked(settings.desktop)
        self.titles.setChecked(settings.desktop_titles)
        self.desktop.setEnabled(Desktop.available() or settings.desktop)
        self.titles.setEnabled(settings.desktop)

    def _keep(self) -> None:
        self._session.keep(
            replace(
                self._session.settings,
                ending_days=self.ending.currentData(),
                desktop=self.desktop.isChecked(),
                desktop_titles=self.titles.isChecked(),
                told_ending="",  # who asks for more is told at the next look
            )
        )
        self.refresh()
