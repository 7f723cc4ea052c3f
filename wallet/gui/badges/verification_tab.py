"""How a badge was verified, told as a story, and who stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from wallet.gui.badges.issuer_card import IssuerCard
from wallet.gui.badges.title_line import TitleLine
from wallet.gui.badges.verification_card import VerificationCard
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from wallet.gui.badges.loading import Loaded
    from wallet.gui.session import Session


class VerificationTab(Column):
    """The story on the left; beside it, or below, the issuer with what can be decided."""

    def __init__(self, session: Session, width: int) -> None:
        super().__init__(width)
        self._title = TitleLine(session)
        self.story, self.issuer = VerificationCard(session), IssuerCard(session)
        both = (self.story, self.issuer)
        self.rows.addWidget(self._title)
        self.rows.addWidget(TwoColumns(both[:1], both[1:], both, shares=(3, 2)))
        self.rows.addStretch(1)
        self.story.know_asked.connect(self.ask_know)

    def retranslate(self) -> None:
        """Do nothing: every word comes with a badge."""

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
