"""What the badge says the learner can do, in the issuer's words, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.plain_text import plain

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.gui.session import Session

_LONGEST_URL = 500


class AboutCard(Card):
    """Description, criteria and topics; says so when the badge has none of them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_credential(self, credential: Credential, *, proved: bool) -> None:
        """Show what one credential claims; ``proved`` when its issuer is shown to have said it."""
        self.clear()
        say = self._session.say
        if not proved:
            self.rows.addWidget(Label(Type.CAPTION, "caution", say("badge_only_said")))
        achievement = credential.achievement
        self.heading.say(say("badge_about"))
        description, criteria = plain(achievement.description), plain(achievement.criteria)
        if description:
            self.rows.addWidget(Label(text=description))
        if criteria or achievement.criteria_url:
            url = achievement.criteria_url[:_LONGEST_URL]
            where = say("badge_criteria_at", url=url) if url else ""
            self._section(say("badge_criteria"), criteria, where)
        if achievement.tags:
            joined = say("badge_tag_join").join(one_line(tag) for tag in achievement.tags)
            self._section(say("badge_tags"), joined)
        if not (description or criteria or achievement.criteria_url or achievement.tags):
            self.rows.addWidget(Label(colour="muted", text=say("badge_says_nothing")))

    def _section(self, heading: str, text: str, small: str = "") -> None:
        column = QVBoxLayout()
        column.setSpacing(Space.TINY)
        column.addWidget(Label(Type.STRONG, text=heading))
        if text:
            column.addWidget(Label(text=text))
        if small:
            column.addWidget(Label(Type.CAPTION, "muted", small))
        self.rows.addLayout(column)
