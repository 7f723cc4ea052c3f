"""Check what somebody sent: one file or hundreds, with a wallet or without one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from wallet.gui import handed_over
from wallet.gui.dispatch import is_elsewhere
from wallet.gui.handed_over import HandedOver
from wallet.gui.page import Page
from wallet.gui.receiving import judging
from wallet.gui.receiving.checking import Checking
from wallet.gui.receiving.grounding import Grounding
from wallet.gui.receiving.held import Held
from wallet.gui.receiving.matter import Copy, Many
from wallet.gui.receiving.received_front import ReceivedFront
from wallet.gui.receiving.saving_report import save_report, save_table
from wallet.gui.widgets import file_choice
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.gui.receiving.judging import Call
    from wallet.gui.receiving.matter import Brought, One, Terms
    from wallet.gui.session import Session


class ReceivedPage(Page):
    """Takes what was sent, has it checked, and goes from view to view of what came of it.

    Nothing of it is written anywhere but where somebody saves a report or a table.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.held = Held()
        self.front = ReceivedFront(session, self.held)
        self.checking = Checking(session, self.front)
        self.grounding = Grounding(session, self.held, self.front, self.checking, self._show)
        self._head, self._start = self.front.head, self.front.start
        self._view, self._certificate = self.front.view, self.front.certificate
        self._table = self.front.table
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.front)
        self._listen()
        self.front.turn(self._start)

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
        self._table.opened.connect(self._open_row)
        for card in (self._view.terms, self._table.terms):
            card.entered.connect(self._judge_again)
        self._start.terms.edited.connect(self.held.keep_terms)

    def retranslate(self) -> None:
        """Set every word, and tell again what is shown."""
        self.front.retranslate()

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
            self.front.tell_head()
            if self.front.now is self._start:
                self._start.ground.show_brought(self.held.brought)
                self._start.files.setFocus()

    def seek(self) -> None:
        """Search in the table, if that is in front."""
        if self.front.is_table:
            self._table.search.seek()

    def clear(self) -> bool:
        """Narrow the table no more, else go back by one step; False where there is none (Esc)."""
        if self.front.is_table and self._table.clear():
            return True
        if self.front.now is self.front.busy and self.checking.job is not None:
            self.checking.stop()
            return True
        if self._head.back.isVisibleTo(self):
            self._go_back()
            return True
        return False

    def paste(self) -> None:
        """Check what the clipboard holds."""
        self._check(handed_over.read(QGuiApplication.clipboard().mimeData()))

    def _go_back(self) -> None:
        view, held = self.front.now, self.held
        if view is self._start:
            self.session.go("unlock" if self.session.vault_exists() else "welcome")
        elif view is self._certificate:
            line = self._view.badges.lines.get(held.badge if held.badge is not None else -1)
            held.badge = None
            self._certificate.forget()
            self.front.turn(self._view)
            if line is not None:
                line.setFocus()
        elif view is self._view and held.many is not None:
            held.one = held.source = None
            self._view.forget()
            self.front.turn(self._table)
            self._table.table.setFocus()
            if held.is_behind:
                self._judge_again(held.terms)
        else:
            self.front.put_away()

    # judging -----------------------------------------------------------------------------------
    def _check(self, what: HandedOver) -> None:
        self._start.notice.clear()
        if is_elsewhere(what):
            self.session.hand(what)
            return
        if what.link:
            self._start.notice.show_code(Tone.NEUTRAL, "received_page_link")
            self.front.turn(self._start)
            return
        if what.image is not None:
            image = what.image
            self.session.draw(lambda: handed_over.as_png(image), self._check_picture)
            return
        if not what:
            self._start.notice.show_code(Tone.CAUTION, "received_page_nothing_pasted")
            return
        brought = self.held.brought  # with what was fetched, which is put away
        self._begin()
        by = self.held.terms, brought, self.session.now()
        if what.paths:
            self.held.given = what
            self.held.source = what.paths[0] if len(what.paths) == 1 else None
            self._judge(judging.files(what.paths, *by))
        else:
            name = self.session.say("received_page_pasted")
            self._judge(judging.copy(Copy(name, what.text or what.picture), *by))

    def _check_picture(self, data: bytes) -> None:
        self._check_copy(Copy(self.session.say("received_page_pasted"), data))

    def _check_copy(self, given: Copy) -> None:
        """Check bytes; where they name for whom they are, as that one would."""
        self._begin()
        if given.domain:
            self.held.terms = replace(
                self.held.terms, domain=given.domain, challenge=given.challenge
            )
        self._judge(judging.copy(given, *self._by()))

    def _begin(self) -> None:
        """Put away what was looked at before; what that one was asked, the next was not."""
        self.checking.stop()
        terms, before = self.held.terms, self.held.one
        self.front.put_away()
        if before is None or not before.given.challenge:
            self.held.terms = terms

    def _judge_again(self, terms: Terms) -> None:
        """Judge the same by other terms; the others of many follow on the way back to them."""
        self.held.keep_terms(terms)
        before = self.held.judged
        if before is not None:
            self._judge(judging.again(before, *self._by()))

    def _judge(self, call: Call) -> None:
        self.checking.judge(call, self._show)

    def _by(self) -> tuple[Terms, Brought, datetime]:
        return self.held.terms, self.held.brought, self.session.now()

    def _show(self, judged: One | Many) -> None:
        if isinstance(judged, Many):
            self.held.take_many(judged)
            self.front.turn(self._table)
            self._table.show_many(judged, self.held.terms)
            self._table.table.setFocus()
            return
        self.held.one = judged
        self._view.notice.clear()
        self._view.verticalScrollBar().setValue(0)
        self._view.show_one(judged, self.held.terms)
        self.front.turn(self._view)
        self._head.save.setFocus()

    def _show_badge(self, number: int) -> None:
        if self.held.one is not None:
            self.held.badge = number
            self._certificate.show_badge(self.held.one.found.badges[number])
            self.front.turn(self._certificate)
            self._head.back.setFocus()

    def _open_row(self, at: int) -> None:
        """Judge the file of a row anew, with all that it holds."""
        if self.held.many is not None:
            path = self.held.many.paths[at]
            self.held.source = path
            self._judge(judging.files((path,), *self._by()))

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
        if self.front.is_table and self.held.many is not None:
            rows = [line.row for line in self._table.model.lines]
            save_table(self.session, self, rows, self.held.many.judged_at)
        elif self.held.one is not None:
            save_report(self.session, self, self.held.one, self.held.source)

    def _take_as_mine(self) -> None:
        """Go where the learner's own badges go: into the wallet, or first to make one."""
        given = self.held.given
        if given is not None:
            self.front.put_away()
            page = "import" if self.session.unlocked else "welcome"
            if not self.session.unlocked and self.session.vault_exists():
                page = "unlock"
            self.session.go(page, given)
