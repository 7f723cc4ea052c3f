"""What the pages that read a backup share: the file asked for, the work, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wallet.gui.backup.backup_file import BackupFile
from wallet.gui.backup.restore_report import Count, RestoreReport
from wallet.gui.page import Page
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column, card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.job_progress import JobProgress
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QHideEvent

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.backups import Unrestored

_WIDTH = 560


class ReadingPage(Page):
    """``name`` begins the codes of its words: heading, lead, read, told.

    Subclasses start jobs in ``read`` and show their results with ``tell``; they add to ``below``.
    """

    def __init__(self, session: Session, name: str) -> None:
        super().__init__(session)
        self._name = name
        self._told: tuple[Tone, str, dict[str, object]] | None = None
        self._heading, self._lead = Label(Type.TITLE), Label(colour="muted")
        self.file = BackupFile(session)
        self.notice = Notice(session)
        self._read, self.leave = Button(Kind.PRIMARY), Button(Kind.QUIET)
        self.progress = JobProgress(session)
        self._mark, self._headline = IconLabel(size=32), Label(Type.TITLE)
        self._after = Label(colour="muted")
        self.report = RestoreReport(session)
        self.below = QVBoxLayout()
        self.file.edited.connect(self._refresh)
        self.file.entered.connect(self._start)
        self._read.clicked.connect(self._start)
        self.leave.clicked.connect(self.go_away)
        self.stack = QStackedWidget()
        self.asking, self.told = self._lay_out_asking(), self._lay_out_told()
        for view in (self.asking, self.progress, self.told):
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _lay_out_asking(self) -> QWidget:
        frame, rows = card()
        rows.addWidget(IconLabel("restore", "accent", 32))
        for part in (self._heading, self._lead):
            rows.addWidget(part)
        rows.addSpacing(Space.SMALL)
        rows.addWidget(self.file)
        rows.addWidget(self.notice)
        rows.addSpacing(Space.SMALL)
        rows.addLayout(across(self._read, self.leave))
        return middle(frame)

    def _lay_out_told(self) -> QWidget:
        frame, rows = card()
        rows.addWidget(self._mark)
        for part in (self._headline, self._after):
            rows.addWidget(part)
        rows.addSpacing(Space.SMALL)
        rows.addWidget(self.report)
        rows.addSpacing(Space.SMALL)
        rows.addLayout(self.below)
        return middle(frame)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._heading.say(say(f"{self._name}_heading"))
        self._lead.say(say(f"{self._name}_lead"))
        self._read.say(say(f"{self._name}_read"))
        self.leave.say(say("window_cancel"))
        for part in (self.file, self.notice, self.progress, self.report):
            part.retranslate()
        self._refresh()
        self._tell()

    def ask(self, path: Path | None) -> None:
        """Ask for a file, this one where it is known."""
        self.notice.clear()
        self.file.clear()
        self.stack.setCurrentWidget(self.asking)
        self.file.show_path(path)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget the passphrase when another page comes to the front."""
        if not event.spontaneous():
            self.file.clear()
        super().hideEvent(event)

    # for subclasses --------------------------------------------------------------------------
    def read(self, path: Path, words: str) -> Job:
        """Start reading; what comes of it is told, ``refused`` is for what cannot be done."""
        raise NotImplementedError

    def go_away(self) -> None:
        """Leave the page."""
        self.session.go("settings")

    def tell(
        self,
        tone: Tone,
        code: str,
        counts: list[Count],
        failed: Sequence[Unrestored],
        notes: Sequence[tuple[str, dict[str, object]]] = (),
        **details: object,
    ) -> None:
        """Show what came of it."""
        if not self.isVisible():  # the learner has gone on meanwhile
            self.session.tell(tone, code, **details)
        self._told = (tone, code, details)
        self.report.show_counts(counts, failed, notes)
        self._tell()
        self.stack.setCurrentWidget(self.told)

    def watch(self, job: Job, code: str) -> None:
        """Show the work, and come back should it be stopped."""
        job.cancelled.connect(self._stopped)
        self.progress.watch(job, code)
        self.stack.setCurrentWidget(self.progress)

    def refused(self, error: WalletError) -> None:
        """Say why it could not be done, where it was asked for."""
        self.stack.setCurrentWidget(self.asking)
        self.notice.show_error(error)
        if error.code == "backup_wrong_passphrase":
            self.file.passphrase.setFocus()
            self.file.passphrase.edit.selectAll()

    def _stopped(self) -> None:
        self.stack.setCurrentWidget(self.asking)
        self.notice.show_code(Tone.NEUTRAL, "cancelled")
        self.session.changed.emit(Changes.LIBRARY | Changes.REPORTS)  # some may have come in

    def _refresh(self) -> None:
        self._read.setEnabled(self.file.ready)

    def _start(self) -> None:
        if self.file.ready:
            self.notice.clear()
            self.watch(self.read(self.file.path, self.file.passphrase.text), "job_read_backup")

    def _tell(self) -> None:
        if self._told is None:
            return
        tone, code, details = self._told
        if tone is Tone.NEUTRAL:
            self._mark.show_icon("restore", "accent")
        else:
            self._mark.show_tone(tone)
        self._headline.say(self.session.say(code, **details))
        after = self.session.next_step(code, **details)
        self._after.say(after)
        self._after.setVisible(bool(after))


def middle(frame: QWidget) -> QWidget:
    """Return a column with one card a little above the middle."""
    column = Column(_WIDTH)
    column.rows.addStretch(2)
    column.rows.addWidget(frame)
    column.rows.addStretch(3)
    return column
