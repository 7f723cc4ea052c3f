"""A gentle reminder over the list of badges, as long as nothing but one passphrase opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.gui.session import Message
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.frame.message_bar import MessageBar
    from wallet.gui.session import Session

CODE = "recovery_reminder"


class Reminder(QObject):
    """Shows in a bar that is free; once dismissed it stays away until the next unlocking."""

    def __init__(self, session: Session, bar: MessageBar) -> None:
        super().__init__(bar)
        self._session, self._bar = session, bar
        self._due = False
        self._page = ""
        session.opened.connect(self._look)
        session.changed.connect(self._look_again)
        bar.dismissed.connect(self._dismissed)

    def arrive(self, page: str) -> None:
        """Come and go with the list of badges."""
        self._page = page
        showing = self._showing
        if page == "badges" and self._due and self._bar.message is None:
            self._bar.show_message(Message(Tone.NEUTRAL, CODE, {}, "recovery_make", self._make))
        elif showing and (page != "badges" or not self._due):
            self._bar.withdraw()

    @property
    def _showing(self) -> bool:
        return self._bar.message is not None and self._bar.message.code == CODE

    def _look(self) -> None:
        """Ask the key file, which is at hand without the worker."""
        self._due = not self._session.is_demo() and "recovery" not in self._session.ways()
        self.arrive(self._page)

    def _look_again(self, changes: Changes) -> None:
        if changes & Changes.PROTECTION:
            self._look()

    def _dismissed(self, message: Message) -> None:
        self._due = self._due and message.code != CODE

    def _make(self) -> None:
        self._due = True  # looked at is not yet done
        self._session.go("recovery")
