"""One file that somebody sent: how it stands, who presents it, its badges, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.receiving.badges_card import BadgesCard
from wallet.gui.receiving.banner import Banner
from wallet.gui.receiving.cover_card import CoverCard
from wallet.gui.receiving.gaps_card import GapsCard
from wallet.gui.receiving.ground_card import GroundCard
from wallet.gui.receiving.terms_card import TermsCard
from wallet.gui.theme import Space
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from wallet.gui.receiving.matter import One, Terms
    from wallet.gui.session import Session

WIDTH = 1080


class ReceivedView(Column):
    """Nothing here is good before it was checked: the page shows it when the judging is done."""

    def __init__(self, session: Session) -> None:
        super().__init__(WIDTH)
        self._one: One | None = None
        self.notice = Notice(session)
        self.banner, self._cover = Banner(session), CoverCard(session)
        self.gaps, self.badges = GapsCard(session), BadgesCard(session)
        self.terms = TermsCard(session, button=True)
        self.ground = GroundCard(session)
        left = (self._cover, self.badges)
        right = (self.gaps, self.terms, self.ground)
        order = (self._cover, self.gaps, self.badges, self.terms, self.ground)
        self.rows.setSpacing(Space.LARGE)
        self.rows.addWidget(self.notice)
        self.rows.addWidget(self.banner)
        self.rows.addWidget(TwoColumns(left, right, order, shares=(3, 2)))
        self.rows.addStretch(1)

    def show_one(self, one: One, terms: Terms) -> None:
        """Show a file, in the language of the session."""
        self._one = one
        for part in (self.banner, self._cover, self.gaps, self.badges):
            part.show_found(one.found)
        read = one.found.error is None  # else there is nothing to compare
        self.terms.setVisible(read)
        self.ground.setVisible(read)
        self.terms.put(terms)
        self.ground.show_brought(one.ground.brought, one)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.notice.retranslate()
        self.terms.retranslate()
        self.ground.retranslate()
        if self._one is not None:
            self.show_one(self._one, self.terms.terms)

    def forget(self) -> None:
        """Hold nothing any more of what was shown."""
        self._one = None
        self.notice.clear()
        self.gaps.bar.notice.clear()
