"""How a badge was verified, told as a story, and who stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from wallet.gui.badges.issuer_card import IssuerCard
from wallet.gui.badges.title_line import TitleLine
from wallet.gui.badges.verification_card import VerificationCard
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from wallet.gui.badges.loading import Loaded
    from wallet.gui.session import Session


class VerificationTab(Column):
    """The story on the left; beside it, or below, the issuer with what can be decided."""

    recheck_asked = Signal()

    def __init__(self, session: Session, width: int) -> None:
        super().__init__(width)
        self._session = session
        self._title, self._recheck = TitleLine(session), Button(Kind.QUIET, "refresh")
        self._recheck.clicked.connect(self.recheck_asked)
        top = QHBoxLayout()
        top.setSpacing(Space.LARGE)
        top.addWidget(self._title, 1)
        top.addWidget(self._recheck)
        self.story, self.issuer = VerificationCard(session), IssuerCard(session)
        both = (self.story, self.issuer)
        self.rows.addLayout(top)
        self.rows.addWidget(TwoColumns(both[:1], both[1:], both, shares=(3, 2)))
        self.rows.addStretch(1)
        self.story.know_asked.connect(self.ask_know)

    def retranslate(self) -> None:
        """Set the words that do not come with a badge."""
        self._recheck.say(self._session.say("badge_recheck"))

    def show_loaded(self, loaded: Loaded) -> None:
        """Tell of one badge."""
        self._title.show_page(loaded.page)
        self.story.show_page(loaded.page, loaded.hosts)
        self.issuer.show_issuer(loaded.page, loaded.issuer)

    def ask_know(self) -> None:
        """Bring address and key into view, with the question below them."""
        self.issuer.ask_know()
        settled = 0  # milliseconds: once the question has its place
        QTimer.singleShot(settled, self, lambda: self.ensureWidgetVisible(self.issuer))
