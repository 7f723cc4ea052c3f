"""What a page is busy with, how far it is, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.progress_bar import ProgressBar
from wallet.gui.widgets.scaling import fix_width
from wallet.gui.widgets.tips import tip

if TYPE_CHECKING:
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.work import Progress

_WIDTH = 420


class JobProgress(QWidget):
    """Watches one job."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: Job | None = None
        self._code, self._details = "", dict[str, object]()
        self._progress: Progress | None = None
        self._words = Label(Type.LEAD)
        self._label = Label(Type.CAPTION, "muted")
        self._name = Label(Type.CAPTION, "muted", wrap=False)
        self._bar = ProgressBar()
        self.stop = Button()
        self.stop.clicked.connect(self._stop)
        box = QWidget()
        fix_width(box, _WIDTH)
        rows = QVBoxLayout(box)
        rows.setSpacing(Space.MEDIUM)
        rows.addStretch(2)
        for widget in (self._words, self._bar, self._label, self._name):
            rows.addWidget(widget)
        rows.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addWidget(box)
        across.addStretch(1)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def watch(self, job: Job, code: str, **details: object) -> None:
        """Show a job until it ends; ``code`` says what it does."""
        self._job, self._code, self._details, self._progress = job, code, details, None
        job.progressed.connect(self._step)
        self._bar.wait()
        self.stop.setEnabled(True)
        self.stop.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.stop.say(say("job_stop_button"))
        if self._code:
            words = say(self._code, **self._details)
            self._words.say(words)
            self._bar.setAccessibleName(words)
        step = self._progress
        self._label.say(say("job_step", done=step.done, total=step.total) if step else "")
        name = one_line(step.label) if step else ""
        room, middle = self._bar.width() - Space.SMALL, Qt.TextElideMode.ElideMiddle
        self._name.say(self._name.fontMetrics().elidedText(name, middle, room))
        self._name.setToolTip(tip(name))

    def _step(self, progress: Progress) -> None:
        self._progress = progress
        self._bar.count(progress.done, progress.total)
        self.retranslate()

    def _stop(self) -> None:
        if self._job is not None:
            self.stop.setEnabled(False)
            self._job.cancel()
