"""Check a backup: everything in it is read as if it were restored, and nothing is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wallet.gui.backup.reading_page import ReadingPage
from wallet.gui.backup.restore_report import counts_of_check
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.backups import BackupChecked


class CheckPage(ReadingPage):
    """A backup that was never tried is a hope."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "check_backup")
        self._done, self._another = Button(Kind.PRIMARY), Button()
        self._done.clicked.connect(self.go_away)
        self._another.clicked.connect(lambda: self.ask(None))
        self.below.addLayout(across(self._done, self._another))

    def retranslate(self) -> None:
        """Set every word."""
        super().retranslate()
        self._done.say(self.session.say("backup_finish"))
        self._another.say(self.session.say("check_backup_another"))

    def enter(self, what: object) -> None:
        """Ask for the passphrase of a file, or for both."""
        if self.stack.currentWidget() is not self.progress:
            self.ask(what if isinstance(what, Path) else None)

    def read(self, path: Path, words: str) -> Job:
        """Rehearse a restore on a machine without a wallet."""
        now = self.session.now()
        return self.session.run(
            lambda wallet, work: wallet.backups.try_out(path, words, now=now, work=work),
            self._show,
            otherwise=self.refused,
            label="job_read_backup",
        )

    def _show(self, found: BackupChecked) -> None:
        self.file.clear()
        good = not found.failed
        self.tell(
            Tone.GOOD if good else Tone.CAUTION,
            "check_backup_good" if good else "check_backup_part",
            counts_of_check(found),
            found.failed,
            date=found.created,
        )
        self._done.setFocus()
