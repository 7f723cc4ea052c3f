"""The heart of the badge page: the headline first, then each check as one plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wallet import i18n
from wallet.gui.badges import badge_state
from wallet.gui.badges.check_line import MINOR, CheckLine, in_order, is_folded
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.snapshots import Tone
from wallet.verification.report import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots import BadgePage, Host

_KNOW_ISSUER = "headline_issuer_not_known"  # all is well but for one word of the learner


class VerificationCard(Card):
    """What was checked, how it came out, as of when, and what could still be asked."""

    fetch_asked = Signal()
    edition_asked = Signal()
    know_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: BadgePage, hosts: Sequence[Host]) -> None:
        """Tell the story of one report."""
        self.clear()
        say = self._session.say
        self.heading.say(say("badge_verification"))
        told: set[str] = set()
        self.rows.addWidget(self._headline(page, told))
        grave = page.row.headline.tone is Tone.BAD
        for check in in_order(page.report.checks):
            self.rows.addWidget(CheckLine(self._session, check, grave=grave, told=told))
        self._skipped(page)
        if hosts:
            self._offer_fetch(page, hosts)
        if page.newest_at:
            said = say("badge_edition_from", host=page.newest_at.name)
            self._offer(said, say("badge_edition_ask"), self.edition_asked)

    def _offer_fetch(self, page: BadgePage, hosts: Sequence[Host]) -> None:
        """Offer to ask the network for what is missing, or else for something newer."""
        say = self._session.say
        missing = any(
            check.outcome is Outcome.UNKNOWN and check.check not in MINOR
            for check in page.report.checks
        )
        names = ", ".join(host.name for host in hosts)
        words = "badge_fetch" if missing else "badge_refresh"
        self._offer(say(f"{words}_from", hosts=names), say(words), self.fetch_asked)

    def _offer(self, said: str, words: str, asked: SignalInstance) -> None:
        """Say what could be asked of whom, above the button for it."""
        self.rows.addWidget(Label(colour="muted", text=said))
        button = Button(Kind.PLAIN, "fetch")
        button.say(words)
        button.clicked.connect(asked)
        self.rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _headline(self, page: BadgePage, told: set[str]) -> QFrame:
        say, row = self._session.say, page.row
        tone = row.headline.tone
        details = {
            "title": row.title,
            "issuer": row.issuer,
            "valid_until": row.valid_until or "",
        }
        banner = QFrame()
        banner.setProperty("look", tone.value)
        words = QVBoxLayout()
        words.setSpacing(2)
        icon = IconLabel(size=24)
        colour = "muted" if tone is Tone.NEUTRAL else tone.value
        icon.show_icon(badge_state.icon(row.verdict, tone), colour)
        text_colour = "" if tone is Tone.NEUTRAL else tone.value
        words.addWidget(Label(Type.STRONG, text_colour, say(row.headline.code, **details)))
        after = self._session.next_step(row.headline.code, **details)
        if after:
            told.add(after)
            words.addWidget(Label(text=after))
        moment = i18n.date_and_time(page.checked, self._session.language)
        checked = say("badge_checked", moment=moment)
        words.addWidget(Label(Type.CAPTION, "muted", checked))
        if row.headline.code == _KNOW_ISSUER:
            know = Button(Kind.PLAIN, "pin")
            know.say(say("badge_know_ask"))
            know.clicked.connect(self.know_asked)
            words.addSpacing(Space.TINY)
            words.addWidget(know, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout(banner)
        across.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        across.setSpacing(Space.MEDIUM)
        across.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return banner

    def _skipped(self, page: BadgePage) -> None:
        """Fold away what was not asked: it is there, but in nobody's way."""
        skipped = [check for check in page.report.checks if is_folded(check)]
        if not skipped:
            return
        toggle = Button(Kind.LINK, "chevron-down")
        toggle.say(self._session.say("badge_not_asked", count=len(skipped)))
        toggle.setCheckable(True)
        self.rows.addWidget(toggle, 0, Qt.AlignmentFlag.AlignLeft)
        for check in skipped:
            line = CheckLine(self._session, check, grave=False, told=set())
            line.setVisible(False)
            toggle.toggled.connect(line.setVisible)
            self.rows.addWidget(line)
