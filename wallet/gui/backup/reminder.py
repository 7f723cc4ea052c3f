"""A gentle reminder over the list of badges, when something is kept that no recent backup holds.

The first time that one would be due the learner is asked whether they want reminders at all.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.gui.session import Message
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.frame.message_bar import MessageBar
    from wallet.gui.session import Session
    from wallet.snapshots.backups import BackupDue

ASK = "backup_ask"
USUAL_DAYS = 30
CODES = ("backup_due_never", "backup_due_old", "backup_due_keys")


class BackupReminder(QObject):
    """Shows in a bar that is free; once dismissed it stays away until the next unlocking."""

    def __init__(self, session: Session, bar: MessageBar) -> None:
        super().__init__(bar)
        self._session, self._bar = session, bar
        self._page = ""
        self._quiet = False
        session.opened.connect(self._wake)
        bar.dismissed.connect(self._dismissed)

    def arrive(self, page: str) -> None:
        """Come and go with the list of badges; whether one is due is asked each time."""
        self._page = page
        if page != "badges":
            if self._showing:
                self._bar.withdraw()
        elif not self._quiet and self._session.unlocked and not self._session.is_demo():
            settings, now = self._session.settings, self._session.now()
            days = settings.backup_days if settings.backup_asked else USUAL_DAYS
            every = timedelta(days=days) if days else None
            self._session.read(lambda wallet: wallet.backups.due(now=now, every=every), self._tell)

    @property
    def _showing(self) -> bool:
        return self._bar.message is not None and self._bar.message.code in (*CODES, ASK)

    def _tell(self, due: BackupDue | None) -> None:
        if due is None and self._showing:
            self._bar.withdraw()
        if due is None or self._quiet or self._page != "badges" or self._bar.message is not None:
            return
        if not self._session.settings.backup_asked:
            self._bar.show_message(Message(Tone.NEUTRAL, ASK, {}, "backup_ask_yes", self._agree))
            return
        never, old, keys = CODES
        code = never if due.last is None else old if due.added else keys
        details: dict[str, object] = {"count": due.added or due.keys, "date": due.last or ""}
        message = Message(Tone.NEUTRAL, code, details, "backup_now", self._make)
        self._bar.show_message(message)

    def _wake(self) -> None:
        self._quiet = False

    def _dismissed(self, message: Message) -> None:
        if message.code == ASK and not self._session.settings.backup_asked:
            self._session.keep(replace(self._session.settings, backup_asked=True))
        self._quiet = self._quiet or message.code in CODES

    def _agree(self) -> None:
        settings = self._session.settings
        self._session.keep(replace(settings, backup_days=USUAL_DAYS, backup_asked=True))
        self.arrive(self._page)

    def _make(self) -> None:
        self._quiet = False  # looked at is not yet done
        self._session.go("backup")
