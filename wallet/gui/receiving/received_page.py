"""Check what somebody sent: one file or hundreds, with a wallet or without one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from wallet.gui.dispatch import is_elsewhere
from wallet.gui.importing import handed_over
from wallet.gui.importing.consent_dialog import ConsentDialog
from wallet.gui.importing.handed_over import HandedOver
from wallet.gui.page import Page
from wallet.gui.receiving import bringing, judging
from wallet.gui.receiving.applicants_view import ApplicantsView
from wallet.gui.receiving.badge_view import BadgeView
from wallet.gui.receiving.matter import Brought, Copy, Many, One, Terms
from wallet.gui.receiving.received_head import ReceivedHead
from wallet.gui.receiving.received_view import WIDTH, ReceivedView
from wallet.gui.receiving.saving_report import save_report, save_table
from wallet.gui.receiving.start_view import START_WIDTH, StartView
from wallet.gui.theme import Space
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.job_progress import JobProgress
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.receiving.judging import Answer, Call
    from wallet.gui.session import Session


class ReceivedPage(Page):
    """Holds what was sent, and what came of it, until it is put away, locked or closed.

    Nothing of it is written anywhere but where somebody saves a report or a table.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._terms, self._brought = Terms(), Brought()
        self._one: One | None = None
        self._many: Many | None = None
        self._badge: int | None = None  # the number of the one that is looked at
        self._source: Path | None = None  # where the file lies that is looked at
        self._domain = ""  # as it was typed, not as what was asked for says
        self._given: HandedOver | None = None  # as it came, should it be the learner's own
        self._job: Job | None = None
        self._asked = 0  # how often something was judged
        self._judged_by: tuple[Terms, Brought] = (self._terms, self._brought)  # the table
        self._head = ReceivedHead(session)
        self._start, self._busy = StartView(session), JobProgress(session)
        self._view, self._certificate = ReceivedView(session), BadgeView(session)
        self._table = ApplicantsView(session)
        self._stack = QStackedWidget()
        self._was: QWidget = self._start  # what was in front of what is busy
        self._lay_out()
        self._listen()
        self._turn(self._start)

    def _lay_out(self) -> None:
        for view in (self._start, self._busy, self._view, self._certificate, self._table):
            self._stack.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.MEDIUM, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._head)
        rows.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self._head.back.clicked.connect(self._go_back)
        self._head.mine.clicked.connect(self._take_as_mine)
        self._head.save.clicked.connect(self._save_found)
        self._head.next.clicked.connect(lambda: self.session.go("ask", "next"))
        self._start.files_wanted.connect(self._choose_files)
        self._start.folder_wanted.connect(self._choose_folder)
        self._start.paste_wanted.connect(self.paste)
        self._start.ask_wanted.connect(lambda: self.session.go("ask"))
        self._start.scan_wanted.connect(lambda: self.session.go("scan"))
        self._view.badges.opened.connect(self._show_badge)
        self._view.gaps.bar.wanted.connect(self._ask_consent)
        self._table.opened.connect(self._open_row)
        for card in (self._view.terms, self._table.terms):
            card.entered.connect(self._judge_again)
        self._start.terms.edited.connect(self._keep_terms)
        for ground in (self._start.ground, self._view.ground, self._table.ground):
            ground.pack_wanted.connect(partial(self._bring, "pack"))
            ground.registry_wanted.connect(partial(self._bring, "registry"))
            ground.emptied.connect(
                lambda: self._rest_on(Brought(with_wallet=self._brought.with_wallet))
            )
            ground.wallet_turned.connect(
                lambda on: self._rest_on(replace(self._brought, with_wallet=on))
            )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the buttons over the column below them."""
        super().resizeEvent(event)
        self._place_head()

    def _place_head(self) -> None:
        view = self._stack.currentWidget()
        width = START_WIDTH if view is self._start else self.width() if self._is_table else WIDTH
        self._head.fit(self.width(), width)

    def retranslate(self) -> None:
        """Set every word, and tell again what is shown."""
        for part in (self._start, self._busy, self._view, self._certificate, self._table):
            part.retranslate()
        self._tell_head()

    # what is in front --------------------------------------------------------------------------
    def enter(self, what: object) -> None:
        """Check what was handed over, or go on where it was left."""
        for part in (self._start, self._view, self._table):
            part.ground.retranslate()
        if isinstance(what, HandedOver):
            self._check(what)
        elif isinstance(what, Copy):
            self._check_copy(what)
        else:
            self._tell_head()
            if self._stack.currentWidget() is self._start:
                self._start.ground.show_brought(self._brought)
                self._start.files.setFocus()

    def seek(self) -> None:
        """Search in the table, if that is in front."""
        if self._is_table:
            self._table.search.seek()

    def clear(self) -> bool:
        """Narrow the table no more, else go back by one step; False where there is none (Esc)."""
        if self._is_table and self._table.clear():
            return True
        if self._stack.currentWidget() is self._busy and self._job is not None:
            self._job.cancel()
            return True
        if self._head.back.isVisibleTo(self):
            self._go_back()
            return True
        return False

    def paste(self) -> None:
        """Check what the clipboard holds."""
        self._check(handed_over.read(QGuiApplication.clipboard().mimeData()))

    @property
    def _is_table(self) -> bool:
        return self._stack.currentWidget() is self._table

    def _turn(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self._head.save.setVisible(view in (self._view, self._table))
        self._head.mine.setVisible(view is self._view and self._given is not None)
        self._place_head()
        self._tell_head()

    def _tell_head(self) -> None:
        """Say where the way back leads; from the start it leads out, where there is no rail.

        After an answer to our code the next person is offered, or what else this one showed.
        """
        view, one = self._stack.currentWidget(), self._one
        back = "other"
        if view is self._start:
            back = "unlock" if self.session.vault_exists() else "first"
        elif view is self._certificate:
            back = "sent"
        elif view is self._view and self._many is not None:
            back = "table"
        others = one.given.others if one is not None else 0
        self._head.say(back=back, table=self._is_table, others=others)
        inside = view is self._start and self.session.unlocked
        self._head.back.setVisible(not inside and view is not self._busy)
        asked = one is not None and bool(one.given.challenge)
        self._head.next.setVisible(view is self._view and asked)

    def _go_back(self) -> None:
        view = self._stack.currentWidget()
        if view is self._start:
            self.session.go("unlock" if self.session.vault_exists() else "welcome")
        elif view is self._certificate:
            line = self._view.badges.lines.get(self._badge if self._badge is not None else -1)
            self._badge = None
            self._certificate.forget()
            self._turn(self._view)
            if line is not None:
                line.setFocus()
        elif view is self._view and self._many is not None:
            self._one, self._source = None, None
            self._view.forget()
            self._turn(self._table)
            self._table.table.setFocus()
            if self._judged_by != (self._terms, self._brought):
                self._judge_again(self._terms)
        else:
            self._put_away()

    def _put_away(self) -> None:
        """Forget what was sent, and whom it came from; what was brought to check by stays."""
        self._one = self._many = self._source = self._given = None
        self._badge = None
        self._terms = Terms(domain=self._domain)
        self._brought = replace(self._brought, fetched=())
        for part in (self._view, self._certificate, self._table):
            part.forget()
        self._start.terms.put(self._terms)
        self._start.ground.show_brought(self._brought)
        self._turn(self._start)
        self._start.files.setFocus()

    # judging -----------------------------------------------------------------------------------
    def _check(self, what: HandedOver) -> None:
        self._start.notice.clear()
        if is_elsewhere(what):
            self.session.hand(what)
            return
        if what.link:
            self._start.notice.show_code(Tone.NEUTRAL, "received_page_link")
            self._turn(self._start)
            return
        if what.image is not None:
            image = what.image
            self.session.draw(lambda: handed_over.as_png(image), self._check_picture)
            return
        if not what:
            self._start.notice.show_code(Tone.CAUTION, "received_page_nothing_pasted")
            return
        now, terms, brought = self.session.now(), self._terms, self._brought
        self._begin()
        if what.paths:
            self._given = what
            self._source = what.paths[0] if len(what.paths) == 1 else None
            self._judge(judging.files(what.paths, terms, brought, now))
        else:
            name = self.session.say("received_page_pasted")
            given = Copy(name, what.text or what.picture)
            self._judge(judging.copy(given, terms, brought, now))

    def _check_picture(self, data: bytes) -> None:
        self._check_copy(Copy(self.session.say("received_page_pasted"), data))

    def _check_copy(self, given: Copy) -> None:
        """Check bytes; where they name for whom they are, as that one would."""
        self._begin()
        if given.domain:
            self._terms = replace(self._terms, domain=given.domain, challenge=given.challenge)
        now = self.session.now()
        self._judge(judging.copy(given, self._terms, self._brought, now))

    def _begin(self) -> None:
        """Put away what was looked at before."""
        if self._job is not None:
            self._job.cancel()
        terms = self._terms
        self._put_away()
        self._terms = terms

    def _judge_again(self, terms: Terms) -> None:
        """Judge the same by other terms; the others of many follow on the way back to them."""
        self._keep_terms(terms)
        before = self._one or self._many
        if before is not None:
            now = self.session.now()
            self._judge(judging.again(before, terms, self._brought, now))

    def _keep_terms(self, terms: Terms) -> None:
        if terms.domain != self._terms.domain:
            self._domain = terms.domain
        self._terms = terms

    def _judge(self, call: Call) -> None:
        self._judge_then(call, self._show)

    def _judge_then(self, call: Call, then: Callable[[One | Many], None]) -> None:
        """Run it; what it finds is forgotten once something else was asked for."""
        self._asked += 1
        number = self._asked

        def show(judged: One | Many) -> None:
            if number == self._asked:  # else something else was asked for meanwhile
                then(judged)

        label = "received_page_checking"  # work that shows keeps the wallet from locking
        self._watch(judging.run(self.session, call, show, label, self._fail), label)

    def _watch(self, job: Job, code: str) -> None:
        """Show how far a job is; stopped, what was in front before comes back."""
        if self._stack.currentWidget() is not self._busy:
            self._was = self._stack.currentWidget() or self._start
        self._job = job
        job.cancelled.connect(self._stopped)
        self._turn(self._busy)
        self._busy.watch(job, code)

    def _stopped(self) -> None:
        """Show what was in front before, unless something else is being done by now."""
        if self._job is not None and self._job.ended:
            self._turn(self._was)

    def _fail(self, error: WalletError) -> None:
        """Say why it could not be done, where it was asked for."""
        view = self._was
        if not isinstance(view, ReceivedView | ApplicantsView | StartView):
            view = self._start
        self._turn(view)
        view.notice.show_error(error)

    def _show(self, judged: One | Many) -> None:
        if isinstance(judged, Many):
            self._many, self._judged_by = judged, (self._terms, self._brought)
            self._one = self._source = None
            self._turn(self._table)
            self._table.show_many(judged, self._terms)
            self._table.table.setFocus()
            return
        self._one = judged
        self._view.notice.clear()
        self._view.verticalScrollBar().setValue(0)
        self._view.show_one(judged, self._terms)
        self._turn(self._view)
        self._head.save.setFocus()

    def _show_badge(self, number: int) -> None:
        if self._one is not None:
            self._badge = number
            self._certificate.show_badge(self._one.found.badges[number])
            self._turn(self._certificate)
            self._head.back.setFocus()

    def _open_row(self, at: int) -> None:
        """Judge the file of a row anew, with all that it holds."""
        if self._many is not None:
            path = self._many.paths[at]
            self._source = path
            now = self.session.now()
            self._judge(judging.files((path,), self._terms, self._brought, now))

    # what it rests on --------------------------------------------------------------------------
    def _bring(self, kind: str) -> None:
        """Take a resource pack or a list of issuers for this check."""
        brought = bringing.with_chosen(self.session, self, kind, self._brought)
        if brought is not None:
            self._rest_on(brought)

    def _rest_on(self, brought: Brought) -> None:
        """Rest on this from now on, and judge by it; nothing changes where it cannot be used."""
        before = self._one or self._many
        if before is not None:
            call = judging.again(before, self._terms, brought, self.session.now())

            def show(judged: One | Many) -> None:
                self._brought = brought
                self._show(judged)

            self._judge_then(call, show)
            return

        def keep(_: object) -> None:
            self._brought = brought
            self._start.notice.clear()
            self._start.ground.show_brought(brought)

        self.session.run_locked(
            lambda _: judging.ground_of(None, brought),
            keep,
            otherwise=self._start.notice.show_error,
        )

    # asking --------------------------------------------------------------------------------------
    def _ask_consent(self) -> None:
        """Ask whether to ask, naming the hosts and what they learn."""
        if self._one is not None:
            dialog = ConsentDialog(self.session, self._one.found.hosts, self)
            dialog.accepted.connect(self._ask)
            dialog.open()

    def _ask(self) -> None:
        one = self._one
        if one is None:
            return
        ask = judging.answers(one, one.found.hosts, self.session.now)
        job = self.session.run_locked(ask, self._take_answer, otherwise=self._fail)
        self._watch(job, "received_page_asking")

    def _take_answer(self, answer: Answer) -> None:
        """Judge again with what came, and say what did not."""
        one = self._one
        if one is None:
            return
        fetched = (*answer.documents, *self._brought.fetched)
        brought = replace(self._brought, fetched=fetched)
        call = judging.copy(one.given, self._terms, brought, self.session.now())

        def show(judged: One | Many) -> None:
            self._brought = brought
            self._view.gaps.bar.show_answer(answer)
            self._show(judged)

        self._judge_then(call, show)

    # files -------------------------------------------------------------------------------------
    def _choose_files(self) -> None:
        found = file_choice.some_files(self, self.session.say("received_page_files"))
        if found:
            self._check(HandedOver(paths=tuple(found)))

    def _choose_folder(self) -> None:
        found = file_choice.one_folder(self, self.session.say("received_page_folder"))
        if found is not None:
            self._check(HandedOver(paths=(found,)))

    def _save_found(self) -> None:
        if self._is_table:
            save_table(self.session, self, [line.row for line in self._table.model.lines])
        elif self._one is not None:
            save_report(self.session, self, self._one, self._source)

    def _take_as_mine(self) -> None:
        """Go where the learner's own badges go: into the wallet, or first to make one."""
        given = self._given
        if given is not None:
            self._put_away()
            page = "import" if self.session.unlocked else "welcome"
            if not self.session.unlocked and self.session.vault_exists():
                page = "unlock"
            self.session.go(page, given)
