"""Everything that will leave: badges and how each goes along, who signs, what can be checked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet.gui.badges import badge_state
from wallet.gui.theme import Type
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.snapshots.portfolios import Travels

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.gui.session import Session
    from wallet.snapshots.portfolios import PortfolioBadge, PortfolioPage

_FEW = 12  # badges that are listed at once


class LeavingCard(Card):
    """Each badge leads to what its reader will see."""

    opened = Signal(str)  # id of a badge

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._page: PortfolioPage | None = None
        self._all = False

    def show_page(self, page: PortfolioPage, now: datetime) -> None:
        """Show what would leave if it were signed at a moment."""
        if self._page is None or page.portfolio.badges != self._page.portfolio.badges:
            self._all = False
        self._page = page
        self.clear()
        say = self._session.say
        self.heading.say(say("folio_leaves"))
        self._tell_counts(page)
        self.rows.addWidget(self._facts(page, now))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        shown = page.badges if self._all else page.badges[:_FEW]
        for badge in shown:
            lines.addWidget(self._line(badge))
        self.rows.addLayout(lines)
        if len(page.badges) > len(shown):
            more = Button(Kind.LINK)
            more.say(say("folio_leaves_all", count=len(page.badges)))
            more.clicked.connect(lambda: self._show_all(now))
            self.rows.addWidget(more)

    def _show_all(self, now: datetime) -> None:
        if self._page is not None:
            self._all = True
            self.show_page(self._page, now)

    def _tell_counts(self, page: PortfolioPage) -> None:
        say = self._session.say
        attached = sum(each.travels is Travels.ATTACHED for each in page.badges)
        parts = sum(
            each.travels in (Travels.DERIVED, Travels.DISCLOSING)
            and any(field.visibility.value == "hidden" for field in each.fields.fields)
            for each in page.badges
        )
        signed, bound = len(page.badges) - attached, sum(each.bound for each in page.badges)
        told = [say("folio_counts", count=len(page.badges))]
        told += [
            say(code, count=count)
            for code, count in (
                ("folio_counts_signed", signed),
                ("folio_counts_parts", parts),
                ("folio_counts_attached", attached),
                ("folio_counts_bound", bound),
            )
            if count
        ]
        self.rows.addWidget(Label(text=say("folio_counts_join").join(told)))

    def _facts(self, page: PortfolioPage, now: datetime) -> Facts:
        say, draft = self._session.say, page.portfolio
        facts = Facts(Type.CAPTION)
        whom = one_line(draft.recipient) or say("folio_for_anybody")
        facts.add(say("folio_fact_for"), whom)
        facts.add(say("folio_fact_name"), one_line(draft.name) or say("folio_name_none"))
        until = now + timedelta(days=draft.days)
        facts.add(say("folio_fact_until"), self._session.date(until))
        signs = say("folio_signs_known", key=page.holder) if page.holder else ""
        facts.add(say("folio_fact_signs"), signs or say("folio_signs_fresh"))
        return facts

    def _line(self, badge: PortfolioBadge) -> BadgeLine:
        say, row = self._session.say, badge.page.row
        title = one_line(row.title) or say("badges_untitled")
        state = say(badge_state.row_word(row))
        below = say("folio_travels", way=say(f"travels_{badge.travels.value}"), state=state)
        tone = row.headline.tone
        line = BadgeLine(title, below, tone, badge_state.icon(row.verdict, tone))
        line.clicked.connect(lambda: self.opened.emit(badge.badge))
        return line
