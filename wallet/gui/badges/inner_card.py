"""The credentials inside another: a container's own, and endorsements, each with its verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet.gui.badges import badge_state
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.snapshots import Tone
from wallet.verification.headline import headline

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.verification.report import Endorsed, Report

_SHOWN = 100


class InnerCard(Card):
    """Hidden where there are none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_reports(self, reports: tuple[Report, ...]) -> None:
        """List title, issuer and state of each."""
        self.clear()
        self.setVisible(bool(reports))
        self.heading.say(self._session.say("badge_inner"))
        for report in reports[:_SHOWN]:
            title = one_line(report.credential.name) if report.credential else ""
            self.rows.addLayout(self._line(report, title))

    def show_endorsements(self, endorsements: tuple[Endorsed, ...]) -> None:
        """List what each endorses, who speaks, and how that stands."""
        self.clear()
        self.setVisible(bool(endorsements))
        self.heading.say(self._session.say("badge_endorsements"))
        for each in endorsements[:_SHOWN]:
            title = self._session.say(f"endorsed_{each.of}")
            self.rows.addLayout(self._line(each.report, title))

    def _line(self, report: Report, title: str) -> QHBoxLayout:
        say = self._session.say
        credential = report.credential
        issuer = one_line(credential.issuer.name or credential.issuer.id) if credential else ""
        code = badge_state.word(report.verdict, report.trust, report.freshness)
        tone = headline(report).tone
        icon = IconLabel()
        colour = "muted" if tone is Tone.NEUTRAL else tone.value
        icon.show_icon(badge_state.icon(report.verdict, tone), colour)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(text=title or say("badges_untitled")))
        words.addWidget(Label(Type.CAPTION, "muted", f"{issuer or say('badges_unnamed')}"))
        across = QHBoxLayout()
        across.setSpacing(Space.MEDIUM)
        across.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        across.addWidget(Label(colour=colour, text=say(code), wrap=False))
        return across
