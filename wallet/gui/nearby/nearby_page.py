"""One file for one person nearby, given or taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from wallet.gui.nearby.giving_view import GivingView
from wallet.gui.nearby.matter import Giving
from wallet.gui.nearby.taking_view import TakingView
from wallet.gui.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from wallet.gui.session import Session


class NearbyPage(Page):
    """Closes what it opened when something else comes to the front."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.giving, self.taking = GivingView(session), TakingView(session)
        self.stack = QStackedWidget()
        for view in (self.giving, self.taking):
            self.stack.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.stack)
        session.leaving.connect(self.giving.stop)
        self.destroyed.connect(self.giving.held.stop)

    def retranslate(self) -> None:
        """Set every word."""
        self.giving.retranslate()
        self.taking.retranslate()

    def enter(self, what: object) -> None:
        """Give a file, take the one that a link names, or say what belongs here."""
        if isinstance(what, str):
            self.stack.setCurrentWidget(self.taking)
            self.taking.show_link(what)
        elif isinstance(what, Giving) or self.stack.currentWidget() is self.giving:
            self.stack.setCurrentWidget(self.giving)
            self.giving.show_file(what if isinstance(what, Giving) else self.giving.matter)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Close with the page; a window that is put away is none."""
        if not event.spontaneous():
            self.giving.stop()
        super().hideEvent(event)

    def clear(self) -> bool:
        """Stop giving; False where nothing is given (Esc)."""
        return self.stack.currentWidget() is self.giving and self.giving.back_to_start()
