"""Exactly what the reader will see of a badge: told from what is shown of it, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from wallet.gui.badges import badge_state
from wallet.gui.badges.about_card import About
from wallet.gui.badges.certificate import Certificate
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.pictures import Pictures
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.portfolios import PortfolioBadge


class Preview(Card):
    """The certificate as the reader's program tells it; nothing of it can be pressed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._about = Label(Type.CAPTION, "muted")
        self.certificate = Certificate(session, Pictures(session))
        self.certificate.banner.hide()  # what the learner's own program found is for the learner
        self.said = About(session)
        self._icon, self._state = IconLabel(), Label(Type.CAPTION)
        state = QHBoxLayout()
        state.setSpacing(Space.SMALL)
        state.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        self.rows.addWidget(self._about)
        self.rows.addWidget(self.certificate)
        self.rows.addLayout(state)
        self.rows.addWidget(self.said)

    def show_badge(self, badge: PortfolioBadge) -> None:
        """Show a badge as it would travel."""
        say, page = self._session.say, badge.page
        self.heading.say(say("folio_preview"))
        self._about.say(say("folio_preview_about", way=say(f"travels_{badge.travels.value}")))
        # Whose it is, in which languages it is kept, and whom to ask for its picture: all of that
        # only the learner knows.
        seen = replace(
            page, owner=None, picture_at=None, described=replace(page.described, languages=())
        )
        self.certificate.show_page(seen, {})
        self.said.show_page(seen)
        tone = page.row.headline.tone
        neutral = tone is Tone.NEUTRAL
        icon = badge_state.icon(page.row.verdict, tone)
        self._icon.show_icon(icon, "muted" if neutral else tone.value)
        self._state.say(say("folio_preview_state", state=say(badge_state.row_word(page.row))))
