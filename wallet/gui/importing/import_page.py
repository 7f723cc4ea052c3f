"""Import: hand something over, look at what was found, keep what is ticked, see how it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wallet.gui import handed_over, theme
from wallet.gui.dispatch import is_elsewhere
from wallet.gui.handed_over import HandedOver
from wallet.gui.importing import import_looking, import_report, import_start
from wallet.gui.importing.import_acts import ImportActs, link_host
from wallet.gui.importing.import_report import ImportReport
from wallet.gui.importing.import_review import ImportReview
from wallet.gui.importing.import_start import ImportStart
from wallet.gui.importing.outcome import outcome
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.job_progress import JobProgress
from wallet.gui.widgets.steps import Steps
from wallet.service import Input
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from wallet.errors import WalletError
    from wallet.gui.importing.import_looking import KeptPart, Look
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.imports import Found
    from wallet.work import Work

T = TypeVar("T")


class ImportPage(Page):
    """One place for anything. Nothing is kept, and nobody contacted, before the learner says so."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._look: Look | None = None
        self._asked: tuple[Found, ...] = ()
        self._busy = False
        self._before: ImportStart | ImportReview | None = None
        self._start = ImportStart(session)
        self._progress = JobProgress(session)
        self._review = ImportReview(session)
        self._report = ImportReport(session)
        self._acts = ImportActs(self, self._review)
        self._stack = QStackedWidget()
        for view in (self._start, self._progress, self._review, self._report):
            self._stack.addWidget(view)
        self._steps, self._foot = Steps(session, 3), QWidget()
        self._before_step, self._later = Button(Kind.QUIET), Button(Kind.QUIET)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._before_step)
        foot.addStretch(1)
        foot.addWidget(self._later)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._steps)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._foot)

    def _listen(self) -> None:
        session = self.session
        self._before_step.clicked.connect(lambda: session.go("recovery", "first"))
        self._later.clicked.connect(lambda: session.go("badges"))
        self._stack.currentChanged.connect(self._guide)
        theme.changes.scaled.connect(self._guide)
        self._start.handed.connect(self._take_or_hand)
        self._start.files_wanted.connect(self._choose_files)
        self._start.folder_wanted.connect(self._choose_folder)
        self._review.keep.connect(self._keep)
        self._review.back.connect(self._begin)
        self._acts.wanted.connect(self._look_again)
        self._report.more.connect(self._begin)
        self._report.done.connect(lambda ids: session.go("badges", ids or None))

    def retranslate(self) -> None:
        """Set every word."""
        for view in (self._start, self._progress, self._review, self._report, self._steps):
            view.retranslate()
        self._before_step.say(self.session.say("import_before_step"))
        self._later.say(self.session.say("import_later"))

    def enter(self, what: object) -> None:
        """Take paths, inputs, MIME data or a ``HandedOver``; None shows the page as it is.

        "first" begins the third step of the first start, which stays so until another page comes.
        """
        self.guided = self.guided or what == "first"
        self._guide()
        if self._busy:
            return
        if isinstance(what, QMimeData):
            what = handed_over.read(what)
        if isinstance(what, HandedOver):
            self._take(what)
        elif isinstance(what, list | tuple) and what:
            self._take_list(what)
        elif self._stack.currentWidget() is not self._review:
            self._begin()

    def clear(self) -> bool:
        """Go a view back (Esc); within the first start, to the step before where that is open."""
        if not self.guided:
            return False
        view = self._stack.currentWidget()
        if view is self._review:
            self._begin()
        elif view is self._start and self._can_go_back:
            self.session.go("recovery", "first")
        return True

    @property
    def _can_go_back(self) -> bool:
        """Whether recovery words were put off; words that are kept are not made twice."""
        return "recovery" not in self.session.ways()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the steps above the column that they belong to."""
        super().resizeEvent(event)
        self._guide()

    def _guide(self) -> None:
        """Show or hide what belongs to the first start."""
        view = self._stack.currentWidget()
        starting = view is self._start
        column = import_report.WIDTH if view is self._report else import_start.WIDTH
        spare = 0 if view is self._review else self.width() - theme.scaled(column)
        side = max(Space.WIDE, spare // 2)
        self._steps.setContentsMargins(side, Space.WIDE, side, 0)
        self._foot.setContentsMargins(side, 0, side, Space.LARGE)
        self._steps.setVisible(self.guided)
        self._foot.setVisible(self.guided and starting)
        self._before_step.setVisible(self.guided and self._can_go_back)

    # handing over ----------------------------------------------------------------------------
    def _begin(self) -> None:
        self._look = None
        self._start.notice.clear()
        self._start.enter()
        self._stack.setCurrentWidget(self._start)

    def _take_or_hand(self, what: HandedOver) -> None:
        """Take what is for this page; a request or an offer is for another."""
        if is_elsewhere(what):
            self.session.hand(what)
        else:
            self._take(what)

    def _take(self, what: HandedOver) -> None:
        if what.link:
            self._follow(what.link)
        elif what:
            code = "import_pasted_text" if what.text else "import_pasted_picture"
            self._examine(import_looking.at(what, self.session.say(code), self.session.now()))
        else:
            self._begin()
            self._start.notice.show_code(Tone.CAUTION, "import_nothing_pasted")

    def _take_list(self, what: Sequence[object]) -> None:
        paths = [item for item in what if isinstance(item, Path)]
        inputs = [item for item in what if isinstance(item, Input)]
        self._examine(import_looking.at_list(paths, inputs, self.session.now()))

    def _choose_files(self) -> None:
        if paths := file_choice.some_files(self, self.session.say("import_files")):
            self._take_list(paths)

    def _choose_folder(self) -> None:
        if path := file_choice.one_folder(self, self.session.say("import_folder")):
            self._take_list([path])

    def _follow(self, link: str) -> None:
        host, call = link_host(link), import_looking.behind(link, self.session.now())
        self._acts.consent(
            host,
            lambda: self._run(
                call, self._show_new, self._no_look, "import_fetching", host=host.name
            ),
        )

    # looking ---------------------------------------------------------------------------------
    def _examine(self, call: import_looking.Call) -> None:
        self._run(call, self._show_new, self._no_look, "import_examining")

    def _show_new(self, look: Look) -> None:
        found, profiles = look.review.found, look.review.profiles
        if not found and not profiles:
            self._begin()
            self._start.notice.show_code(Tone.CAUTION, "import_nothing_found")
            return
        if len(found) == len(look.backups) == 1 and not profiles:
            self._begin()
            self.session.go("restore", look.backups[0])
            return
        self._look = look
        self._stack.setCurrentWidget(self._review)
        self._review.show_look(look)

    def _no_look(self, error: WalletError) -> None:
        self._begin()
        self._start.notice.show_code(Tone.CAUTION, error.code, **error.details)

    def _look_again(
        self, call: import_looking.Call, tell: Callable[[Look], None], code: str, host: str
    ) -> None:
        """Take up an offer of the review, which then shows a fresh look."""

        def show(look: Look) -> None:
            self._show_again(look)
            tell(look)

        details = {"host": host} if host else {}
        self._run(call, show, self._no_change, code, **details)

    def _show_again(self, look: Look) -> None:
        self._look = look
        self._review.show_look(look, again=True)
        self._stack.setCurrentWidget(self._review)

    def _no_change(self, error: WalletError) -> None:
        self._stack.setCurrentWidget(self._review)
        self._review.notice.show_code(Tone.CAUTION, error.code, **error.details)

    # keeping ---------------------------------------------------------------------------------
    def _keep(self, found: tuple[Found, ...]) -> None:
        self._asked, now = found, self.session.now()
        self._run(
            import_looking.keeping(found, now),
            self._show_report,
            self._no_change,
            "import_keeping",
        )

    def _show_report(self, part: KeptPart) -> None:
        if self._look is not None:
            self._stack.setCurrentWidget(self._report)
            self._report.show_outcome(outcome(self._look.review, self._asked, part))
        self._look = None

    # work ------------------------------------------------------------------------------------
    def _run(
        self,
        call: Callable[[Wallet, Work], T],
        then: Callable[[T], None],
        otherwise: Callable[[WalletError], None],
        code: str,
        **details: object,
    ) -> None:
        """Run a call with its progress in view; however it ends, another view follows."""
        current = self._stack.currentWidget()
        self._before = self._review if current is self._review else self._start
        self._busy = True
        job = self.session.run(call, then, otherwise=otherwise, label="job_import")
        job.cancelled.connect(self._stopped)
        job.finished.connect(self._settle)
        self._progress.watch(job, code, **details)
        self._stack.setCurrentWidget(self._progress)

    def _stopped(self) -> None:
        """Go back to where the stopped look was started: nothing of it was kept.

        A host that was asked meanwhile may have answered.
        """
        view = self._before or self._start
        self._stack.setCurrentWidget(view)
        view.notice.show_code(Tone.NEUTRAL, "import_stopped")
        self.session.changed.emit(Changes.TRUST | Changes.REPORTS)

    def _settle(self) -> None:
        self._busy = False
        if self._stack.currentWidget() is self._progress:
            self._stack.setCurrentWidget(self._before or self._start)
