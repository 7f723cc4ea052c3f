"""Import: hand something over, look at what was found, keep what is ticked, see how it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from wallet.gui.importing import handed_over, import_looking
from wallet.gui.importing.consent_dialog import ConsentDialog
from wallet.gui.importing.handed_over import HandedOver
from wallet.gui.importing.import_report import ImportReport, outcome
from wallet.gui.importing.import_review import ImportReview
from wallet.gui.importing.import_start import ImportStart
from wallet.gui.page import Page
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.identity import short_id
from wallet.gui.widgets.job_progress import JobProgress
from wallet.gui.widgets.labels import one_line
from wallet.service import Input
from wallet.snapshots import Changes, Host, Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wallet.errors import WalletError
    from wallet.gui.importing.import_looking import Look
    from wallet.gui.importing.import_offers import Stranger
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots import Found, FoundProfile, Kept
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
        self._stack = QStackedWidget()
        for view in (self._start, self._progress, self._review, self._report):
            self._stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._start.handed.connect(self._take)
        self._start.files_wanted.connect(self._choose_files)
        self._start.folder_wanted.connect(self._choose_folder)
        self._review.keep.connect(self._keep)
        self._review.back.connect(self._begin)
        self._review.offers.fetch.connect(self._ask)
        self._review.offers.pin.connect(self._pin)
        self._review.offers.take.connect(self._take_keys)
        self._review.offers.restore.connect(lambda path: session.go("restore", path))
        self._report.more.connect(self._begin)
        self._report.done.connect(lambda: session.go("badges"))

    def retranslate(self) -> None:
        """Set every word."""
        for view in (self._start, self._progress, self._review, self._report):
            view.retranslate()

    def enter(self, what: object) -> None:
        """Take paths, inputs, MIME data or a ``HandedOver``; None shows the page as it is."""
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

    # handing over ----------------------------------------------------------------------------
    def _begin(self) -> None:
        self._look = None
        self._start.notice.clear()
        self._start.enter()
        self._stack.setCurrentWidget(self._start)

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
        host = Host(urlsplit(link).hostname or "", (link,), ("badge",))
        call = import_looking.behind(link, self.session.now())
        self._consent(
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
        self._review.show_review(look.review, backups=look.backups)
        self._stack.setCurrentWidget(self._review)

    def _no_look(self, error: WalletError) -> None:
        self._begin()
        self._start.notice.show_code(Tone.CAUTION, error.code, **error.details)

    def _ask(self, host: Host) -> None:
        self._consent(host, lambda: self._fetch(host))

    def _consent(self, host: Host, agreed: Callable[[], None]) -> None:
        dialog = ConsentDialog(self.session, (host,), self)
        dialog.accepted.connect(agreed)
        dialog.open()

    def _fetch(self, host: Host) -> None:
        if self._look is None:
            return

        def show(look: Look) -> None:
            self._show_again(look)
            self._tell_fetched(host, look)

        call = import_looking.after_fetching(self._look, host, self.session.now())
        self._run(call, show, self._no_change, "import_fetching", host=host.name)

    def _tell_fetched(self, host: Host, look: Look) -> None:
        outcomes = look.fetched.outcomes if look.fetched else ()
        errors = [error for _, error in outcomes if error is not None]
        if errors:
            reason = self.session.say(errors[0].code, **errors[0].details)
            self._review.notice.show_code(
                Tone.CAUTION, "import_fetch_part", host=host.name, reason=reason
            )
        else:
            self._review.notice.show_code(Tone.GOOD, "import_fetched", host=host.name)

    def _pin(self, stranger: Stranger) -> None:
        if self._look is None:
            return

        def show(look: Look) -> None:
            self._show_again(look)
            name = stranger.name or short_id(stranger.id)
            self._review.notice.show_code(Tone.GOOD, "import_pinned", name=name)

        call = import_looking.after_pinning(self._look, stranger.id, self.session.now())
        self._run(call, show, self._no_change, "import_examining")

    def _take_keys(self, profile: FoundProfile) -> None:
        if self._look is None:
            return

        def show(look: Look) -> None:
            self._show_again(look)
            name = one_line(profile.name) or self.session.say("profile_unnamed")
            self._review.notice.show_code(
                Tone.GOOD, "import_keys_taken", name=name, count=len(profile.keys)
            )

        call = import_looking.after_taking(self._look, profile, self.session.now())
        self._run(call, show, self._no_change, "import_examining")

    def _show_again(self, look: Look) -> None:
        self._look = look
        self._review.show_review(look.review, again=True, backups=look.backups)
        self._stack.setCurrentWidget(self._review)

    def _no_change(self, error: WalletError) -> None:
        self._stack.setCurrentWidget(self._review)
        self._review.notice.show_code(Tone.CAUTION, error.code, **error.details)

    # keeping ---------------------------------------------------------------------------------
    def _keep(self, found: tuple[Found, ...]) -> None:
        self._asked, now = found, self.session.now()
        self._run(
            lambda wallet, work: wallet.keep(found, now=now, work=work),
            self._show_report,
            self._no_change,
            "import_keeping",
        )

    def _show_report(self, kept: Kept) -> None:
        if self._look is not None:
            self._report.show_outcome(outcome(self._look.review, self._asked, kept))
            self._stack.setCurrentWidget(self._report)
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
        """Go back to where the stopped work was started; keeping may have kept some already."""
        view = self._before or self._start
        self._stack.setCurrentWidget(view)
        view.notice.show_code(Tone.NEUTRAL, "cancelled")
        self.session.changed.emit(Changes.LIBRARY | Changes.REPORTS)

    def _settle(self) -> None:
        self._busy = False
        if self._stack.currentWidget() is self._progress:
            self._stack.setCurrentWidget(self._before or self._start)
