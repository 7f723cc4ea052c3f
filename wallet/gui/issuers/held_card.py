"""The learner's badges of one issuer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet.gui.badges import badge_state
from wallet.gui.theme import Type
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow


class HeldCard(Card):
    """Each opens its page."""

    opened = Signal(str)  # id of a badge

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_badges(self, rows: Sequence[BadgeRow], count: int) -> None:
        """Show badges, ``count`` in all."""
        self.clear()
        say = self._session.say
        self.heading.say(say("issuers_badges", count=count))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for row in rows:
            lines.addWidget(self._line(row))
        self.rows.addLayout(lines)
        if count > len(rows):
            more = say("skills_more", count=count - len(rows))
            self.rows.addWidget(Label(Type.CAPTION, "muted", more))
        self.setVisible(bool(rows))

    def _line(self, row: BadgeRow) -> BadgeLine:
        session, say = self._session, self._session.say
        title = one_line(row.title) or say("badges_untitled")
        told = [say(badge_state.row_word(row)), session.date(row.awarded)]
        if row.archived is not None:
            told.append(say("skill_badge_archived"))
        tone = row.headline.tone
        icon = badge_state.icon(row.verdict, tone)
        line = BadgeLine(title, " · ".join(filter(None, told)), tone, icon)
        line.clicked.connect(lambda: self.opened.emit(row.id))
        return line
