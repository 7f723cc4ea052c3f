"""Answers like ``wallet.tasks.portfolios.portfolios.Portfolios`` as far as the window asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.gui.standin_handed import StandInHanded
from wallet.errors import VaultError
from wallet.presenting.disclosing.fields import Field, FieldTree, Visibility, Way
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.snapshots.changes import Changes
from wallet.snapshots.portfolios import (
    Finding,
    PortfolioBadge,
    PortfolioPage,
    PortfolioRow,
    Travels,
    Weight,
)
from wallet.snapshots.suggestions import Suggestion

if TYPE_CHECKING:
    from datetime import datetime

    from tests.gui.standin import StandIn

SUBJECT = "/credentialSubject"


def tree(shown: tuple[str, ...] | None, title: str) -> FieldTree:
    """Return three fields: one that always is shown, one that can be hidden, and what is in it."""
    seen = shown is None or SUBJECT in shown
    state = Visibility.SHOWN if seen else Visibility.HIDDEN
    why = "field_chosen" if seen else "field_not_chosen"
    return FieldTree(
        Way.ECDSA_SD,
        (
            Field("/name", "", "name", title, Visibility.ALWAYS, "field_mandatory"),
            Field(SUBJECT, "", "credentialSubject", "", state, why, alone=True),
            Field(f"{SUBJECT}/x", SUBJECT, "x", title, state, why, alone=True),
        ),
    )


class StandInPortfolios(StandInHanded):
    """Drafts in memory; every badge can be shown in part."""

    def __init__(self, wallet: StandIn, now: datetime) -> None:
        super().__init__(now)
        self._wallet = wallet
        self._number = 1
        first = tuple(Chosen(row.id) for row in wallet.rows[:2])
        self.kept = {
            "p1": Portfolio(
                "p1", "応募書類", recipient="mirai.example", sections=(Section("", first),)
            )
        }
        self.removed: dict[str, Portfolio] = {}

    def all(self, *, now: datetime) -> tuple[PortfolioRow, ...]:
        return tuple(
            PortfolioRow(
                id=each.id,
                title=each.title,
                recipient=each.recipient,
                badges=len(each.badges),
                missing=0,
                changed=now - timedelta(days=2),
                sent=None,
            )
            for each in self.kept.values()
        )

    def draft(self, portfolio_id: str) -> Portfolio:
        return self.kept[portfolio_id]

    def keep(self, portfolio: Portfolio, *, now: datetime) -> tuple[str, Changes]:
        del now
        if not portfolio.id:
            self._number += 1
            portfolio = replace(portfolio, id=f"p{self._number}")
        self.kept[portfolio.id] = portfolio
        return portfolio.id, Changes.PRESENTATIONS

    def remove(self, portfolio_id: str) -> Changes:
        self.removed[portfolio_id] = self.kept.pop(portfolio_id)
        return Changes.PRESENTATIONS

    def bring_back(self, portfolio_id: str) -> Changes:
        self.kept[portfolio_id] = self.removed.pop(portfolio_id)
        return Changes.PRESENTATIONS

    def renew(self, portfolio_id: str, *, now: datetime) -> Portfolio:
        del now
        return replace(self.kept[portfolio_id], id="")

    def show(self, portfolio: Portfolio, *, now: datetime) -> PortfolioPage:
        badges, gone = [], []
        for each in portfolio.badges:
            try:
                page = self._wallet.badge(each.badge, now=now)
            except VaultError:
                gone.append(each.badge)
                continue
            fields = tree(each.shown, page.row.title)
            badges.append(
                PortfolioBadge(each.badge, page, fields, Travels.DERIVED, bound=False, data=b"{}")
            )
        ids = tuple(each.badge for each in badges)
        count = {"count": str(len(ids))}
        found = [
            Finding("review_no_recipient", Weight.CARE, {}),
            Finding("review_issuer_unknown", Weight.CARE, {**count, "what": "x" * 120}, ids),
            Finding("review_documents_dated", Weight.TOLD, {}),
        ]
        if not ids:
            found.insert(0, Finding("review_nothing_chosen", Weight.STOPS, {}))
        if gone:
            lost = Finding("review_gone", Weight.STOPS, {"count": str(len(gone))}, tuple(gone))
            found.insert(0, lost)
        return PortfolioPage(portfolio, tuple(badges), tuple(gone), tuple(found), holder="")

    def fields(self, badge_id: str, shown: tuple[str, ...] | None, *, now: datetime) -> FieldTree:
        return tree(shown, self._wallet.badge(badge_id, now=now).row.title)

    def suggestions(
        self,
        *,
        pathway: str = "",
        skill: str = "",
        text: str = "",
        language: str = "en",
        now: datetime,
    ) -> tuple[Suggestion, ...]:
        del pathway, skill, language
        rows = self._wallet.badges(now=now)[:3]
        return tuple(
            Suggestion(
                row.id, row.title, row.issuer, row.verdict, "suggested_by_words", {"words": text}
            )
            for row in rows
        )
