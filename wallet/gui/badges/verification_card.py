"""The story of a verification: the headline, what is open, what was found, details on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wallet.gui.badges.check_line import CheckLine, in_order, in_story, is_folded, is_open
from wallet.gui.badges.verdict_banner import VerdictBanner
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.identity import in_a_sentence
from wallet.gui.widgets.labels import Label
from wallet.verification.report import Outcome
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.imports import Host
    from wallet.verification.report import Check

_NAMED = 3  # hosts in a sentence; more are counted


class VerificationCard(Card):
    """What was checked, how it came out, as of when, and what could still be asked."""

    fetch_asked = Signal()
    edition_asked = Signal()
    know_asked = Signal()

    def __init__(self, session: Session, *, decides: bool = True) -> None:
        """``decides``: whoever looks has a wallet to say in which issuer they know."""
        super().__init__()
        self._session, self._decides = session, decides
        self.heading.setVisible(not decides)  # else the tab says it

    def show_page(self, page: BadgePage, hosts: Sequence[Host]) -> None:
        """Tell the story of one report."""
        self.clear()
        banner = VerdictBanner(self._session, decides=self._decides)
        banner.know_asked.connect(self.know_asked)
        told = {banner.show_page(page)}
        if not self._decides:  # the certificate has its banner, which tells what there is to do
            banner.hide()
            self.heading.say(self._session.say("received_checks"))
            known = (each for each in page.report.checks if each.check == "issuer_known")
            told |= {
                self._session.next_step(each.code, **in_a_sentence(each.details)) for each in known
            }
        self.rows.addWidget(banner)
        grave = page.row.headline.tone is Tone.BAD
        checks = in_order(page.report.checks)
        story = [check for check in checks if in_story(check)]
        failed = [check for check in story if check.outcome is Outcome.FAIL]
        self._tell(self.rows, failed, grave=grave, told=told)
        waiting = [check for check in checks if is_open(check)]
        if waiting:
            self._tell_open(waiting, hosts, grave=grave, told=told)
        self._tell(self.rows, [c for c in story if c not in failed], grave=grave, told=told)
        if hosts and not waiting:
            self._offer_fetch(self.rows, hosts, "badge_refresh")
        if page.newest_at:
            said = self._session.say("badge_edition_from", host=page.newest_at.name)
            asking = self._session.say("badge_edition_ask")
            self._offer(self.rows, said, asking, self.edition_asked)
        others = [each for each in checks if each not in story and each not in waiting]
        skipped = [each for each in page.report.checks if is_folded(each)]
        self._fold("badge_other_checks", others, grave=grave)
        self._fold("badge_not_asked", skipped, grave=False)

    def _tell(
        self, rows: QVBoxLayout, checks: Sequence[Check], *, grave: bool, told: set[str]
    ) -> None:
        for check in checks:
            rows.addWidget(CheckLine(self._session, check, grave=grave, told=told))

    def _tell_open(
        self, checks: Sequence[Check], hosts: Sequence[Host], *, grave: bool, told: set[str]
    ) -> None:
        """Set apart what nobody could check: it is neither in order nor a problem."""
        say = self._session.say
        frame = QFrame()
        frame.setProperty("look", "neutral")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(Label(Type.STRONG, text=say("badge_open_checks")))
        self._tell(rows, checks, grave=grave, told=told)
        if hosts:
            self._offer_fetch(rows, hosts, "badge_fetch")
        self.rows.addWidget(frame)

    def _offer_fetch(self, rows: QVBoxLayout, hosts: Sequence[Host], words: str) -> None:
        """Offer to ask the network for what is missing, or else for something newer."""
        say = self._session.say
        names = say("consent_host_join").join(host.name for host in hosts[:_NAMED])
        if len(hosts) > _NAMED:
            names = say("badge_hosts_more", hosts=names, count=len(hosts) - _NAMED)
        self._offer(rows, say(f"{words}_from", hosts=names), say(words), self.fetch_asked)

    @staticmethod
    def _offer(rows: QVBoxLayout, said: str, words: str, asked: SignalInstance) -> None:
        """Say what could be asked of whom, above the button for it."""
        rows.addWidget(Label(colour="muted", text=said))
        button = Button(Kind.PLAIN, "fetch")
        button.say(words)
        button.clicked.connect(asked)
        rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _fold(self, code: str, checks: Sequence[Check], *, grave: bool) -> None:
        """Fold checks away: they are there, but in nobody's way."""
        if not checks:
            return
        toggle = Button(Kind.LINK, "chevron-down")
        toggle.say(self._session.say(code, count=len(checks)))
        toggle.setCheckable(True)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.MEDIUM)
        inside.setVisible(False)

        def opened(on: bool) -> None:  # noqa: FBT001 - Qt's signal
            if on and not rows.count():
                self._tell(rows, checks, grave=grave, told=set())
            inside.setVisible(on)

        toggle.toggled.connect(opened)
        self.rows.addWidget(toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(inside)
