"""A backup on a computer without a wallet: read it, choose a new passphrase, begin with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wallet.gui.backup.reading_page import ReadingPage
from wallet.gui.backup.restore_report import counts_of_check
from wallet.gui.protection.new_passphrase import NewPassphrase
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.backups import BackupChecked
    from wallet.work import Work


class RestoreNewPage(ReadingPage):
    """The backup's passphrase and that of the new wallet are two."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "restore_new")
        self._words = ""
        self._lead_new = Label()
        self._new = NewPassphrase(session)
        self._trouble = Notice(session)
        self._make, self._back = Button(Kind.PRIMARY, "restore"), Button(Kind.QUIET)
        self._new.edited.connect(self._allow)
        self._new.entered.connect(self._begin)
        self._make.clicked.connect(self._begin)
        self._back.clicked.connect(lambda: self.ask(None))
        for part in (self._lead_new, self._new, self._trouble):
            self.below.addWidget(part)
        self.below.addSpacing(Space.SMALL)
        self.below.addLayout(across(self._make, self._back))

    def retranslate(self) -> None:
        """Set every word."""
        super().retranslate()
        say = self.session.say
        self._lead_new.say(say("restore_new_passphrase"))
        self._make.say(say("restore_new_make"))
        self._back.say(say("import_back"))
        self._new.retranslate()
        self._trouble.retranslate()
        self._allow()

    def enter(self, what: object) -> None:
        """Ask for a backup."""
        if self.stack.currentWidget() is not self.progress:
            self.ask(what if isinstance(what, Path) else None)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget what was typed when another page comes to the front."""
        if not event.spontaneous():
            self._words = ""
            self._new.clear()
        super().hideEvent(event)

    def go_away(self) -> None:
        """Go back to the first page."""
        self.session.go("welcome")

    def read(self, path: Path, words: str) -> Job:
        """Rehearse: what is in it is told before anything is made."""
        self._words = words

        def check(work: Work) -> BackupChecked:
            from wallet.service import BackingUp  # noqa: PLC0415 - the first page must not wait

            return BackingUp.check(path, words, work=work)

        return self.session.run_locked(
            check, self._show_checked, otherwise=self.refused, label="job_read_backup"
        )

    def _show_checked(self, found: BackupChecked) -> None:
        self.file.clear()
        self._trouble.clear()
        good = not found.failed
        self.tell(
            Tone.GOOD if good else Tone.CAUTION,
            "restore_new_good" if good else "restore_new_part",
            counts_of_check(found),
            found.failed,
            date=found.created,
        )
        self._new.setFocus()

    def _allow(self) -> None:
        self._make.setEnabled(self._new.ready)

    def _begin(self) -> None:
        if not (self._new.ready and self._words):
            return
        doors, backup = self.session.doors, self.file.path
        job = doors.restore_new(backup, self._words, self._new.text, self._not_made)
        job.cancelled.connect(self._halfway)
        self.watch(job, "job_restore")

    def _not_made(self, error: WalletError) -> None:
        """Say why, and when a wallet was made all the same, where to go on."""
        if self.session.vault_exists():
            self._halfway()
            self.session.fail(error)
        else:
            self.stack.setCurrentWidget(self.told)
            self._trouble.show_error(error)

    def _halfway(self) -> None:
        """Lead to the new wallet that holds what came so far; the rest can follow."""
        if self.session.vault_exists():
            self.session.go("unlock")
            self.session.tell(Tone.NEUTRAL, "restore_new_halfway")
