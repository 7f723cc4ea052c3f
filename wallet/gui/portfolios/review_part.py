"""The look before it leaves: what the reader will learn, and as what it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.portfolios.findings_card import FindingsCard
from wallet.gui.portfolios.forms_card import FormsCard
from wallet.gui.portfolios.leaving_card import LeavingCard
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.two_columns import TwoColumns
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.gui.session import Session
    from wallet.snapshots.portfolios import PortfolioPage

_WIDTH = 1400


class ReviewPart(Column):
    """Shows what was found of a draft; ``led`` asks for the place where something can be done."""

    led = Signal(str, str)

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH, inset=True)
        self._session = session
        self._shown: tuple[PortfolioPage, Mapping[str, str], datetime] | None = None
        self.notice, self._busy = Notice(session), Label(colour="muted")
        self.leaving, self.forms = LeavingCard(session), FormsCard(session)
        self.findings = {weight: FindingsCard(session, weight) for weight in reversed(Weight)}
        self.leaving.opened.connect(lambda badge: self.led.emit("fields", badge))
        found = tuple(self.findings.values())
        for card in found:
            card.led.connect(self.led)
        # In one column it ends with the choice of a form, the last thing to be done.
        mine = (self.leaving, self.forms)
        order = (*found[:2], self.leaving, found[2], self.forms)
        for part in (self.notice, self._busy):
            self.rows.addWidget(part)
        self.rows.addWidget(TwoColumns(found, mine, order, shares=(1, 1)))
        self.rows.addStretch(1)
        self.forget()

    def forget(self) -> None:
        """Show nothing until a draft was looked at."""
        self._shown = None
        self._busy.show()
        self.leaving.hide()
        for card in self.findings.values():
            card.hide()

    def show_page(self, page: PortfolioPage, titles: Mapping[str, str], now: datetime) -> None:
        """Show what was found; ``titles`` of badges by their ids."""
        self._shown = (page, titles, now)
        self._busy.hide()
        known = {**titles, **{each.badge: each.page.row.title for each in page.badges}}
        for card in self.findings.values():
            card.show_findings(page.findings, known)
        self.leaving.show_page(page, now)
        self.leaving.show()

    def retranslate(self) -> None:
        """Set every word."""
        self._busy.say(self._session.say("folio_looking"))
        self.notice.retranslate()
        self.forms.retranslate()
        if self._shown is not None:
            self.show_page(*self._shown)
