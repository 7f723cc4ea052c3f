"""Back up now: a passphrase of its own, a place, and then what is in it and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wallet import i18n
from wallet.gui.backup.reading_page import middle
from wallet.gui.page import Page
from wallet.gui.protection.new_passphrase import NewPassphrase
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.column import card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.job_progress import JobProgress
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QHideEvent

    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.snapshots.backups import BackedUp

ENDING = ".tsumiki-backup"


class BackupPage(Page):
    """Three views: the passphrase, the work, what came of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._made: BackedUp | None = None
        self._heading, self._lead = Label(Type.TITLE), Label(colour="muted")
        self._new = NewPassphrase(session)
        self._apart = Label()
        self._notice = Notice(session)
        self._start, self._cancel = Button(Kind.PRIMARY, "backup"), Button(Kind.QUIET)
        self._progress = JobProgress(session)
        self._done_heading, self._keep_apart = Label(Type.TITLE), Label()
        self._facts = QVBoxLayout()
        self._done, self._check = Button(Kind.PRIMARY), Button()
        self._new.edited.connect(self._refresh)
        self._new.entered.connect(self._ask_place)
        self._start.clicked.connect(self._ask_place)
        self._cancel.clicked.connect(lambda: session.go("settings"))
        self._done.clicked.connect(lambda: session.go("badges"))
        self._check.clicked.connect(self._go_check)
        self._stack = QStackedWidget()
        self._form, self._result = self._lay_out_form(), self._lay_out_result()
        for view in (self._form, self._progress, self._result):
            self._stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _lay_out_form(self) -> QWidget:
        frame, rows = card()
        rows.addWidget(IconLabel("backup", "accent", 32))
        for part in (self._heading, self._lead):
            rows.addWidget(part)
        rows.addSpacing(Space.SMALL)
        rows.addWidget(self._new)
        rows.addLayout(_with_mark(self._apart))
        rows.addWidget(self._notice)
        rows.addSpacing(Space.SMALL)
        rows.addLayout(across(self._start, self._cancel))
        return middle(frame)

    def _lay_out_result(self) -> QWidget:
        frame, rows = card()
        rows.addWidget(IconLabel("check", "good", 32))
        rows.addWidget(self._done_heading)
        rows.addLayout(self._facts)
        rows.addSpacing(Space.SMALL)
        rows.addLayout(_with_mark(self._keep_apart))
        rows.addSpacing(Space.SMALL)
        rows.addLayout(across(self._done, self._check))
        return middle(frame)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._heading.say(say("backup_heading"))
        self._lead.say(say("backup_lead"))
        self._apart.say(say("backup_apart"))
        self._start.say(say("backup_start"))
        self._cancel.say(say("window_cancel"))
        self._done_heading.say(say("backup_done"))
        self._keep_apart.say(say("backup_keep_apart"))
        self._done.say(say("backup_finish"))
        self._check.say(say("backup_check_it"))
        for part in (self._new, self._notice, self._progress):
            part.retranslate()
        self._refresh()
        self._tell()

    def enter(self, what: object) -> None:  # noqa: ARG002 - there is one kind of backup
        """Ask for a passphrase, unless a backup is being written."""
        if self._stack.currentWidget() is not self._progress:
            self._notice.clear()
            self._stack.setCurrentWidget(self._form)
            self._new.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget what was typed when another page comes to the front."""
        if not event.spontaneous():
            self._new.clear()
        super().hideEvent(event)

    def _refresh(self) -> None:
        self._start.setEnabled(self._new.ready)

    # writing ---------------------------------------------------------------------------------
    def _ask_place(self) -> None:
        if not self._new.ready:
            return
        say, now = self.session.say, self.session.now()
        path = file_choice.place_for(
            self,
            say("backup_place"),
            f"tsumiki-{now.astimezone():%Y-%m-%d}{ENDING}",
            f"{say('backup_kind')} (*{ENDING})",
        )
        if path is not None:
            self._write(path)

    def _write(self, path: Path) -> None:
        words, now = self._new.text, self.session.now()
        self._notice.clear()
        job = self.session.run(
            lambda wallet, work: wallet.backups.write(path, words, now=now, work=work),
            self._show,
            otherwise=self._refused,
            label="job_backup",
        )
        job.cancelled.connect(self._stopped)
        self._progress.watch(job, "job_backup")
        self._stack.setCurrentWidget(self._progress)

    def _show(self, made: BackedUp) -> None:
        if not self.isVisible():  # the learner has gone on meanwhile
            self.session.tell(Tone.GOOD, "backup_made", name=made.path.name)
        self._made = made
        self._new.clear()
        self._tell()
        self._stack.setCurrentWidget(self._result)
        self._done.setFocus()

    def _tell(self) -> None:
        empty(self._facts)
        if self._made is None:
            return
        say, made, facts = self.session.say, self._made, Facts()
        facts.add(say("backup_fact_file"), made.path.name)
        facts.add(say("backup_fact_folder"), str(made.path.parent))
        facts.add(say("backup_fact_badges"), str(made.credentials))
        facts.add(say("backup_fact_files"), str(made.editions))
        facts.add(say("backup_fact_size"), i18n.size(made.size, self.session.language))
        self._facts.addWidget(facts)
        self._facts.addWidget(Label(colour="muted", text=say("backup_holds")))

    def _refused(self, error: WalletError) -> None:
        self._back_to_form()
        self._notice.show_error(error)

    def _stopped(self) -> None:
        self._back_to_form()
        self._notice.show_code(Tone.NEUTRAL, "cancelled")

    def _back_to_form(self) -> None:
        self._stack.setCurrentWidget(self._form)
        self._start.setFocus()

    def _go_check(self) -> None:
        if self._made is not None:
            self.session.go("check_backup", self._made.path)


def _with_mark(words: Label) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(Space.SMALL)
    made.addWidget(IconLabel("caution", "caution", 20))
    made.addWidget(words, 1)
    return made
