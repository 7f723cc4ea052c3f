"""The first view of a badge: the certificate, what is inside it, and the learner's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.badges.about_card import About
from wallet.gui.badges.certificate import Certificate
from wallet.gui.badges.coverage_card import CoverageCard
from wallet.gui.badges.inner_card import InnerCard
from wallet.gui.badges.own_card import OwnCard
from wallet.gui.badges.owner_card import OwnerCard
from wallet.gui.theme import Space
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.pictures import Pictures
from wallet.gui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from wallet.gui.badges.loading import Loaded
    from wallet.gui.session import Session


class CertificateTab(Column):
    """One sheet on the left; beside it, or below, what is the learner's own."""

    def __init__(self, session: Session, width: int) -> None:
        super().__init__(width)
        self._session = session
        self.certificate = Certificate(session, Pictures(session))
        self._about = About(session)
        self._sheet = Card()
        self._sheet.heading.hide()
        self._sheet.rows.setSpacing(Space.WIDE)
        self._sheet.rows.addWidget(self.certificate)
        self._sheet.rows.addWidget(self._about)
        self._coverage = CoverageCard(session)
        self._inner, self._endorsements = InnerCard(session), InnerCard(session)
        self.own, self.owner = OwnCard(session), OwnerCard(session)
        left = (self._sheet, self._inner, self._endorsements, self._coverage)
        right = (self.own, self.owner)
        self.rows.addWidget(TwoColumns(left, right, (*left, *right), shares=(2, 1)))
        self.rows.addStretch(1)

    def retranslate(self) -> None:
        """Set every word that no badge brings along."""
        self.own.retranslate()

    def show_loaded(self, loaded: Loaded) -> None:
        """Show one badge."""
        page = loaded.page
        self.certificate.show_page(page, dict(loaded.profiles), loaded.hosts)
        self._about.show_page(page)
        self._coverage.show_page(page)
        self._inner.show_reports(page.report.inner)
        self._endorsements.show_endorsements(page.report.endorsements)
        self.own.show_page(page)
        self.owner.show_owner(page, loaded.profiles)
