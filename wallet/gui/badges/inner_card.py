"""The credentials inside another: a container's own, and endorsements, each with its verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.badges.inner_line import InnerLine
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import one_line

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
        self._show("badge_inner", [(each, "") for each in reports[:_SHOWN]])

    def show_endorsements(self, endorsements: tuple[Endorsed, ...]) -> None:
        """List what each endorses, who speaks, and how that stands."""
        say = self._session.say
        named = [(each.report, say(f"endorsed_{each.of}")) for each in endorsements[:_SHOWN]]
        self._show("badge_endorsements", named)

    def _show(self, heading: str, reports: list[tuple[Report, str]]) -> None:
        self.clear()
        self.setVisible(bool(reports))
        self.heading.say(self._session.say(heading))
        for report, title in reports:
            named = one_line(report.credential.name) if report.credential else ""
            self.rows.addWidget(InnerLine(self._session, report, title or named))
