"""An offer before it is taken: who, what, what they ask for, whom else it would contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.conversing.foot import Foot
from wallet.gui.offering.code_card import CodeCard
from wallet.gui.offering.elsewhere_card import ElsewhereCard
from wallet.gui.offering.issuer_card import IssuerCard
from wallet.gui.offering.offered_card import OfferedCard
from wallet.gui.portfolios.findings_card import FindingsCard
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.two_columns import TwoColumns
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.offers import OfferPage

_WIDTH = 1280


class OfferView(QWidget):
    """``fetch`` once everything that is asked for is there."""

    fetch = Signal()
    decline = Signal()
    left = Signal()  # without telling anybody

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.page: OfferPage | None = None
        self.shown: tuple[str, ...] = ()  # hosts that the first step asked about
        self._heading, self.notice = Label(Type.DISPLAY), Notice(session)
        self.issuer, self.offered = IssuerCard(session), OfferedCard(session)
        self.code, self.elsewhere = CodeCard(session), ElsewhereCard(session)
        self._sign_in, self._sign_in_text = Card(), Label()
        self._sign_in.rows.addWidget(self._sign_in_text)
        self.findings = {
            weight: FindingsCard(session, weight, "offer_page_findings")
            for weight in reversed(Weight)
        }
        self.fetch_it, self.refuse = Button(Kind.PRIMARY, "fetch"), Button(Kind.PLAIN, "close")
        self.leave = Button(Kind.QUIET)
        self._lay_out()
        for part in (self.offered, self.code, self.elsewhere):
            part.changed.connect(self._enable)
        self.code.entered.connect(self._enter)
        self.fetch_it.clicked.connect(self.fetch)
        self.refuse.clicked.connect(self.decline)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        stops, care, told = (self.findings[each] for each in reversed(Weight))
        column = Column(_WIDTH)
        for part in (self._heading, self.notice, stops):
            column.rows.addWidget(part)
        # What it still waits for stands before a list that may be long: nobody scrolls to find out.
        needs = (self.elsewhere, self._sign_in, self.code)
        about = (self.issuer, care, *needs, told)
        order = (self.issuer, care, *needs, self.offered, told)
        column.rows.addWidget(TwoColumns(about, (self.offered,), order, shares=(5, 6)))
        column.rows.addStretch(1)
        self._column = column
        self._foot = Foot(self.leave, self.refuse, self.fetch_it)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addWidget(self._foot)

    def show_page(self, page: OfferPage) -> None:
        """Show an offer."""
        self.page = page
        self.notice.clear()
        self.offered.show_page(page)
        self.elsewhere.show_page(page)
        self.code.show_code(page.code, one_line(page.host))
        self._sign_in.setVisible(bool(page.signs_in))
        self._column.verticalScrollBar().setValue(0)
        self.retranslate()

    def take_focus(self) -> None:
        """Put the keys on what is offered, or on the code for the only badge; from the top."""
        page = self.page
        if page is not None and page.code and page.acceptable and len(page.badges) == 1:
            self.code.field.setFocus()
        else:
            self.offered.list.setFocus()
        self._column.verticalScrollBar().setValue(0)

    def show_not_fetched(self) -> None:
        """Show from the top why nothing came; the keys go to the code, where there is one."""
        if self.page is not None and self.page.code is not None:
            self.code.again()
        else:
            self.leave.setFocus()
        self._column.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Let go of what was shown, the code with it."""
        self.page = None
        self.code.field.clear()

    def retranslate(self) -> None:
        """Set every word."""
        say, page = self._session.say, self.page
        self.leave.say(say("offer_page_leave"), say("offer_page_leave_tip"))
        self.refuse.say(say("offer_page_decline"))
        self.fetch_it.say(say("offer_page_fetch"))
        for part in (self.notice, self.offered, self.elsewhere, self.code):
            part.retranslate()
        if page is None:
            return
        host = one_line(page.host)
        self._heading.say(say("offer_page_heading", host=host))
        self.issuer.show_page(page, self.shown)
        self._sign_in.heading.say(say("offer_page_sign_in"))
        self._sign_in_text.say(say("offer_page_sign_in_text", host=one_line(page.signs_in)))
        for card in self.findings.values():
            card.show_findings(page.findings, {})
        self._enable()

    def _enable(self) -> None:
        """Let it be fetched once something is chosen and nothing is missing; say what is."""
        page = self.page
        if page is None:
            return
        count = len(self.offered.model.chosen)
        lacks = "offer_page_goes"
        if not page.acceptable:
            lacks = "offer_page_lacks_all"
        elif not count:
            lacks = "offer_page_lacks_choice"
        elif not self.elsewhere.agreed:
            lacks = "offer_page_lacks_hosts"
        elif not self.code.filled:
            lacks = "offer_page_lacks_code"
        self.fetch_it.setEnabled(lacks == "offer_page_goes")
        host = one_line(page.host)
        self._foot.told.say(self._session.say(lacks, count=count, host=host))

    def _enter(self) -> None:
        if self.fetch_it.isEnabled():
            self.fetch.emit()
