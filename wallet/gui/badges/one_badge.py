"""The badge that a page shows, and what is done with it alone: every act is a job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.gui.badges import taking_out
from wallet.gui.badges.badge_acts import BadgeActs
from wallet.gui.badges.badge_asking import BadgeAsking
from wallet.gui.badges.badge_menu import BadgeMenu
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.changes import Changes
from wallet.snapshots.drawing import DrawnStep
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from wallet.gui.badges.loading import Loaded
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.side_by_side import Row
    from wallet.trust.model import Level


class OneBadge(QObject):
    """Nothing is done before it is ``loaded``; ``acts`` are those that take several as well."""

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self.id = ""
        self.loaded: Loaded | None = None
        self.acts, self._asking = BadgeActs(session), BadgeAsking(session, page)
        self.names = BadgeMenu(session, self.acts, page)

    @property
    def rows(self) -> tuple[BadgeRow, ...]:
        """The badge as acts take it: one row, or none while nothing is shown."""
        return (self.loaded.page.row,) if self.loaded is not None else ()

    # going elsewhere with it ---------------------------------------------------------------------
    def present(self) -> None:
        """Put it into a portfolio."""
        self._session.go("portfolios", [self.id])

    def show_code(self) -> None:
        """Show it as a code."""
        if self.loaded is not None:
            self._session.go("show", self.id)

    def draw_on(self) -> None:
        """Make it a step of a pathway that the learner draws."""
        for row in self.rows:
            self._session.go("draw", DrawnStep("", one_line(row.title), badge=row.id))

    def save_edition(self, sha256: str) -> None:
        """Save the original of the edition with that hash, or "" for the one in front."""
        if self.loaded is not None:
            name = one_line(Path(self.loaded.page.file_name).name)
            taking_out.save_edition(self._session, self._page, self.id, sha256, name)

    # what it rests on ----------------------------------------------------------------------------
    def check_again(self) -> None:
        """Judge it anew, and say so."""
        badge_id, now = self.id, self._session.now()
        self._session.run(
            lambda wallet, work: wallet.recheck(now=now, work=work, badge_ids=[badge_id]),
            lambda _: self._session.tell(Tone.GOOD, "badge_rechecked"),
            label="job_recheck",
        )

    def decide(self, level: Level | None) -> None:
        """Trust its issuer so far, or as the wallet would by itself."""
        if self.loaded is not None:
            issuer_id, now = self.loaded.page.row.issuer_id, self._session.now()
            self._session.run(lambda wallet, _: wallet.trust.decide(issuer_id, level, now=now))

    def ask_fetch(self) -> None:
        """Ask whether hosts may be asked for what it rests on."""
        if self.loaded is not None:
            self._asking.ask_fetch(self.id, self.loaded.hosts)

    def ask_newest(self) -> None:
        """Ask whether its issuer may be asked for the newest edition."""
        if self.loaded is not None and (host := self.loaded.page.newest_at):
            self._asking.ask_newest(self.id, host)

    def ask_picture(self) -> None:
        """Ask whether a host may be asked for its picture."""
        if self.loaded is not None and (host := self.loaded.page.picture_at):
            self._asking.ask_picture(self.id, host)

    def compare(self, before: str, after: str, show: Callable[[Sequence[Row]], None]) -> None:
        """Find in what two editions differ."""
        badge_id, now = self.id, self._session.now()
        self._session.read(
            lambda wallet: wallet.compare(badge_id, before, after, now=now),
            show,
        )

    # the learner's own ---------------------------------------------------------------------------
    def assign(self, profile_id: str | None) -> None:
        """Say whose it is."""
        badge_id = self.id

        def assign(wallet: Wallet) -> Changes:
            wallet.profiles.assign(badge_id, profile_id)
            return Changes.PROFILES

        self._session.run(lambda wallet, _: assign(wallet))

    def keep_note(self, badge_id: str, text: str) -> None:
        """Keep what was written of a badge, which may no longer be the one in front."""
        self._session.run(lambda wallet, _: wallet.marks.set_note(badge_id, text), lasting=True)

    def turn_archive(self) -> None:
        """Put it away, or back into the list."""
        rows = self.rows
        if rows and rows[0].archived:
            self.acts.unarchive(rows)
        else:
            self.acts.archive(rows)
