"""What the pages of a conversation share: first whom it is with, then work, failure and locking."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wallet.gui.conversing.first_step import FirstStep, named
from wallet.gui.conversing.interrupted import Interrupted
from wallet.gui.handed_over import is_link
from wallet.gui.page import Page
from wallet.gui.widgets.job_progress import JobProgress
from wallet.gui.widgets.labels import one_line
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.errors import WalletError
    from wallet.gui.conversing.nothing_begun import Start
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.gui.widgets.notice import Notice
    from wallet.service import Wallet
    from wallet.snapshots.requests import Looked
    from wallet.work import Work

T = TypeVar("T")


class ConversationPage(Page):
    """Shows one view at a time; a conversation goes on until it ends, another begins, or a lock.

    ``words`` begins the codes that differ between the pages.
    """

    words = ""
    first_words = "converse"  # for the first step, and for leaving at it

    def __init__(self, session: Session, start: Start) -> None:
        super().__init__(session)
        self.number = 0  # of the conversation in the wallet; 0 before it is opened
        self._given: object = None  # the very text that the conversation began with
        self._text = ""
        self._job: Job | None = None
        self._before: QWidget = self  # the view in which the work was begun
        self.start, self.notice = start, start.notice
        self.first = FirstStep(session, self.first_words)
        self.progress = JobProgress(session)
        self.stack = QStackedWidget()
        for view in (self.start, self.first, self.progress):
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.first.agreed.connect(self.open_it)
        self.first.left.connect(self._leave)
        session.leaving.connect(self._interrupted)

    # what each page does its own way -----------------------------------------------------------
    def look(self, wallet: Wallet, text: str) -> Looked:
        """Tell whom a text would make us contact."""
        raise NotImplementedError

    def looked_at(self, looked: Looked) -> bool:
        """Whether what a text begins is for this page; else it was sent on."""
        raise NotImplementedError

    def open_it(self) -> None:
        """Read the rest, after consent."""
        raise NotImplementedError

    def with_whom(self) -> str:
        """Return the host that the conversation is with, "" before that is known."""
        return named(self.session, self.first.looked) if self.first.looked else ""

    def drop(self) -> None:
        """Forget the conversation in the wallet, telling nobody."""
        raise NotImplementedError

    def interrupted_words(self) -> str:
        """Return the code of what is said after a lock ended the conversation."""
        return f"{self.words}_interrupted"

    # coming and going --------------------------------------------------------------------------
    def retranslate(self) -> None:
        """Set every word."""
        for part in (self.start, self.first, self.progress):
            part.retranslate()

    def begin(self, text: str) -> None:
        """Begin with a text; nobody is contacted. Coming back with the same one goes on."""
        if text is self._given or (text == self._text and (self.number or self._job)):
            return
        if self._job is not None:
            self.session.tell(Tone.NEUTRAL, f"{self.words}_busy")
            return
        self.forget()
        self._given, self._text = text, text
        self.session.read(lambda wallet: self.look(wallet, text), self._show, self.refuse)

    def forget(self) -> None:
        """Let go of a conversation that did not end by itself."""
        if self.number:
            self.drop()
        self.number, self._text, self._given = 0, "", None
        self.first.forget()

    def _show(self, looked: Looked) -> None:
        if looked.text and looked.text != self._text:
            return  # another text came meanwhile
        if not self.looked_at(looked):
            return
        self.first.show_looked(looked)
        if looked.hosts or looked.nearby is not None:
            self.stack.setCurrentWidget(self.first)
            self.first.take_focus()
        else:
            self.open_it()  # all of it is in the text: nobody is contacted by reading it

    def refuse(self, error: WalletError) -> None:
        """Tell why a text begins nothing."""
        self.number, self._text, self._given = 0, "", None
        self.stack.setCurrentWidget(self.start)
        self.notice.show_error(error)
        self.start.take_focus()

    def tell_start(self, code: str, **details: object) -> None:
        """Go back to where nothing is going on, and say why."""
        self.stack.setCurrentWidget(self.start)
        self.notice.show_code(Tone.NEUTRAL, code, **details)
        self.start.take_focus()

    def _leave(self, differ: bool) -> None:  # noqa: FBT001 - a signal's
        host = self.with_whom()
        self.forget()
        self.tell_start("converse_differed" if differ else f"{self.first_words}_left", host=host)

    def _interrupted(self) -> None:
        if self.number or self._job is not None:
            Interrupted(self.session, self.interrupted_words(), self.with_whom())

    # work --------------------------------------------------------------------------------------
    def busy_with(
        self,
        call: Callable[[Wallet, Work], T],
        then: Callable[[T], None],
        otherwise: Callable[[WalletError], None],
        code: str,
        **details: object,
    ) -> Job:
        """Run a call with its progress in view; stopped, it goes back to the view before."""
        self._before = self.stack.currentWidget() or self.start
        job = self.session.run(call, then, otherwise=otherwise, label=f"job_{self.words}")
        self._job = job
        job.cancelled.connect(self.stopped)
        job.finished.connect(self._settle)
        self.progress.watch(job, code, **details)
        self.stack.setCurrentWidget(self.progress)
        return job

    def browse(self, address: str, host: str) -> None:
        """Open the browser for the work, to sign in at the host that was shown and at no other."""
        if self._job is None:
            return
        if not is_link(address) or urlsplit(address).hostname != host:
            self._job.cancel()
            self.session.tell(Tone.CAUTION, f"{self.words}_other_sign_in", host=one_line(host))
        elif not QDesktopServices.openUrl(QUrl(address)):
            self._job.cancel()
            self.session.tell(Tone.CAUTION, "answer_page_no_browser")

    def stopped(self) -> None:
        """Say that the learner stopped the work, where it was begun."""
        self.stack.setCurrentWidget(self._before)
        notice: Notice = getattr(self._before, "notice", self.notice)
        notice.show_code(Tone.NEUTRAL, "converse_stopped")

    def _settle(self) -> None:
        """Never stay with work that is over, whatever became of it."""
        self._job = None
        if self.stack.currentWidget() is self.progress:
            self.stack.setCurrentWidget(self._before)
