"""One badge of what was sent: its certificate, how it came, and how it was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.badges.about_card import About
from wallet.gui.badges.certificate import Certificate
from wallet.gui.badges.coverage_card import CoverageCard
from wallet.gui.badges.inner_card import InnerCard
from wallet.gui.badges.inner_line import InnerLine
from wallet.gui.badges.verification_card import VerificationCard
from wallet.gui.receiving.received_line import title_of
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.pictures import Pictures
from wallet.gui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.gui.session import Session
    from wallet.snapshots.received import ReceivedBadge

_WIDTH = 1080


class BadgeView(Column):
    """What can be described is shown as a certificate; anything else by its checks alone."""

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH)
        self._session = session
        self._badge: ReceivedBadge | None = None
        self._certificate = Certificate(session, Pictures(session), decides=False)
        self._about = About(session)
        self._sheet, self._came = Card(), Card()
        self._sheet.heading.hide()
        self._sheet.rows.setSpacing(Space.WIDE)
        self._sheet.rows.addWidget(self._certificate)
        self._sheet.rows.addWidget(self._about)
        self._checks, self._bare = VerificationCard(session, decides=False), Card()
        self._inner, self._endorsements = InnerCard(session), InnerCard(session)
        self._coverage = CoverageCard(session)
        left = (self._sheet, self._bare, self._inner, self._endorsements, self._coverage)
        right = (self._came, self._checks)
        order = (self._sheet, self._bare, self._came, self._checks, *left[2:])
        self.rows.addWidget(TwoColumns(left, right, order, shares=(3, 2)))
        self.rows.addStretch(1)

    def show_badge(self, badge: ReceivedBadge) -> None:
        """Show one badge, from its top."""
        self._badge = badge
        self.verticalScrollBar().setValue(0)
        self.retranslate()

    def retranslate(self) -> None:
        """Tell it in the language of the session."""
        badge = self._badge
        if badge is None:
            return
        self._tell_how_it_came(badge)
        page = badge.page
        for card in (self._sheet, self._checks):
            card.setVisible(page is not None)
        self._bare.setVisible(page is None)
        self._bare.clear()
        if page is None:
            title = title_of(badge) or self._session.say("badges_untitled")
            self._bare.heading.say(self._session.say("received_page_not_described"))
            self._bare.rows.addWidget(InnerLine(self._session, badge.report, title))
            for card in (self._inner, self._endorsements, self._coverage):
                card.hide()
            return
        self._certificate.show_page(page, {})
        self._about.show_page(page)
        self._coverage.show_page(page)
        self._checks.show_page(page, ())
        self._inner.show_reports(page.report.inner)
        self._endorsements.show_endorsements(page.report.endorsements)

    def forget(self) -> None:
        """Hold nothing any more of what was shown."""
        self._badge = None

    def _tell_how_it_came(self, badge: ReceivedBadge) -> None:
        say = self._session.say
        self._came.clear()
        self._came.heading.say(say("received_page_how"))
        facts = Facts()
        for code, value in self._facts(badge):
            facts.add(say(f"received_page_how_{code}"), value)
        self._came.rows.addWidget(facts)
        if badge.hidden:
            hidden = say("received_page_hidden_told", count=badge.hidden)
            self._came.rows.addWidget(Label(Type.CAPTION, "muted", hidden))

    def _facts(self, badge: ReceivedBadge) -> Iterator[tuple[str, str]]:
        say = self._session.say
        yield "travels", say(f"received_page_came_{badge.travels.value}")
        if badge.attached:
            yield "attached", one_line(badge.attached)
        yield "bond", say(f"bond_{badge.bond.value}")
        if badge.addressed is not None:
            said = "yes" if badge.addressed else "no"
            yield "address", say(f"received_page_addressed_{said}")
        yield "reference", badge.reference
