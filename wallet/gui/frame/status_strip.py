"""The strip at the foot of the window: what the worker is doing, how far it is, and a stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.progress_bar import ProgressBar
from wallet.gui.widgets.scaling import fix_width

if TYPE_CHECKING:
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.work import Progress

_PATIENCE_MS = 300  # quicker jobs come and go unseen


class StatusStrip(QFrame):
    """Appears when a job takes longer than a moment."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._jobs: list[Job] = []
        self._progress: Progress | None = None
        self.setProperty("look", "strip")
        self._label = Label(Type.BODY, "muted")
        self._bar = ProgressBar()
        fix_width(self._bar, 180)
        self._stop = Button(Kind.QUIET)
        self._stop.clicked.connect(self._cancel)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.LARGE, Space.TINY, Space.SMALL, Space.TINY)
        across.setSpacing(Space.MEDIUM)
        across.addWidget(self._label, 1)
        across.addWidget(self._bar)
        across.addWidget(self._stop)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        session.started.connect(self.watch)
        self.hide()

    def watch(self, job: Job) -> None:
        """Show a job while it runs; of several, the first."""
        self._jobs.append(job)
        job.progressed.connect(self._show)  # no lambda: it would hold the job for ever
        job.finished.connect(self._end)
        if len(self._jobs) == 1:
            self._patience.start()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the job in the language of the session."""
        self._stop.say(self._session.say("window_cancel"))
        if not self._jobs:
            return
        label = self._session.say(self._jobs[0].label)
        counted = self._progress if self._progress and self._progress.total else None
        if counted is None:
            self._bar.wait()
        else:
            self._bar.count(counted.done, counted.total)
            label = self._session.say(
                "job_progress", label=label, done=counted.done, total=counted.total
            )
        self._label.say(label)
        self._bar.setAccessibleName(label)

    def _appear(self) -> None:
        self.setVisible(bool(self._jobs))

    def _show(self, progress: Progress) -> None:
        if self._jobs and self._jobs[0] is self.sender():
            self._progress = progress
            self.retranslate()

    def _end(self) -> None:
        self._jobs = [job for job in self._jobs if job is not self.sender()]
        self._progress = None
        self.retranslate()
        if not self._jobs:
            self._patience.stop()
            self.hide()

    def _cancel(self) -> None:
        if self._jobs:
            self._jobs[0].cancel()
