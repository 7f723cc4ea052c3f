"""Restore: what would come is shown first, and only then is anything brought back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wallet.gui.backup.reading_page import ReadingPage
from wallet.gui.backup.restore_report import counts_of_restore, notes_of_restore
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.backups import Restored

JUST_MADE = "restored"  # the wallet was made of a backup a moment ago: tell how that went


class RestorePage(ReadingPage):
    """Nothing here is lost by it: what is in the wallet stays."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "restore")
        self._words = ""  # of the backup, between the rehearsal and the answer
        self._restore, self._back = Button(Kind.PRIMARY, "restore"), Button()
        self._show_badges = Button(Kind.PRIMARY, "badges")
        self._restore.clicked.connect(self._bring_back)
        self._back.clicked.connect(lambda: self.ask(None))
        self._show_badges.clicked.connect(lambda: session.go("badges"))
        self.below.addLayout(across(self._restore, self._show_badges, self._back))

    def retranslate(self) -> None:
        """Set every word."""
        super().retranslate()
        say = self.session.say
        self._restore.say(say("restore_now"))
        self._back.say(say("import_back"))
        self._show_badges.say(say("import_show"))

    def enter(self, what: object) -> None:
        """Ask for a backup, or tell of the one that this wallet was made of."""
        if self.stack.currentWidget() is self.progress:
            return
        if what == JUST_MADE:
            self.session.read(lambda wallet: wallet.backups.restored, self._show_made)
        else:
            self.ask(what if isinstance(what, Path) else None)

    def read(self, path: Path, words: str) -> Job:
        """Rehearse."""
        self._words, now = words, self.session.now()
        return self.session.run(
            lambda wallet, work: wallet.backups.rehearse(path, words, now=now, work=work),
            self._show_rehearsal,
            otherwise=self.refused,
            label="job_read_backup",
        )

    def _show_rehearsal(self, told: Restored) -> None:
        """Say what would come; ``told`` carries changes, but none was made."""
        self.file.clear()
        trust = told.decisions or told.registries
        anything = bool(told.added or told.editions or told.profiles or told.documents or trust)
        self._offer(restoring=anything)
        self.tell(
            Tone.NEUTRAL if not told.failed else Tone.CAUTION,
            "restore_would" if anything else "restore_would_not",
            counts_of_restore(told),
            told.failed,
            notes_of_restore(told),
            date=told.created,
        )
        (self._restore if anything else self._show_badges).setFocus()

    def _bring_back(self) -> None:
        path, words, now = self.file.path, self._words, self.session.now()
        self._words = ""
        job = self.session.run(
            lambda wallet, work: wallet.backups.restore(path, words, now=now, work=work),
            self._show_done,
            otherwise=self.refused,
            label="job_restore",
        )
        self.watch(job, "job_restore")

    def _show_made(self, done: Restored | None) -> None:
        if done is not None:
            self._show_done(done)

    def _show_done(self, done: Restored) -> None:
        self._offer(restoring=False)
        self.tell(
            Tone.GOOD if not done.failed else Tone.CAUTION,
            "restore_done" if not done.failed else "restore_done_part",
            counts_of_restore(done),
            done.failed,
            notes_of_restore(done),
            date=done.created,
        )
        self._show_badges.setFocus()

    def _offer(self, *, restoring: bool) -> None:
        self._restore.setVisible(restoring)
        self._back.setVisible(restoring)
        self._show_badges.setVisible(not restoring)
