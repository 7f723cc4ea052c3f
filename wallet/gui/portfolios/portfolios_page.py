"""Portfolio: drafts that are kept, one that is put together, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wallet.gui.page import Page
from wallet.gui.portfolios import making
from wallet.gui.portfolios.compose_view import ComposeView
from wallet.gui.portfolios.drafts_view import DraftsView
from wallet.gui.portfolios.made_view import MadeView
from wallet.gui.session import Message
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.labels import one_line
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.gui.portfolios.making import As, Handed
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.portfolios import PortfolioRow
    from wallet.work import Work

    _Listed = tuple[tuple[PortfolioRow, ...], bool]  # drafts; whether there is any badge

_SEEN = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES


class PortfoliosPage(Page):
    """The list, and in its place the draft that is worked on, and what was made of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._rows: tuple[PortfolioRow, ...] = ()
        self._any_badge = True
        self.drafts, self.compose = DraftsView(session), ComposeView(session, self)
        self.made = MadeView(session)
        self._first = Button(Kind.PRIMARY, "plus")
        self._first.clicked.connect(self._begin_or_import)
        self._empty = EmptyState("portfolio", self._first)
        self._blank = QWidget()
        self.stack = QStackedWidget()
        for view in (self._blank, self.drafts, self._empty, self.compose, self.made):
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.drafts.new_asked.connect(lambda: self.begin(self._new(())))
        self.drafts.open_asked.connect(self._open)
        self.drafts.renew_asked.connect(self._renew)
        self.drafts.remove_asked.connect(self._remove)
        self.compose.left.connect(self.show_list)
        self.compose.signing.made.connect(self._show_made)
        self.compose.signing.signed.connect(lambda built: session.go("show", built))
        self.made.another.connect(self._make_another)
        self.made.done.connect(self.show_list)

    def retranslate(self) -> None:
        """Set every word."""
        for part in (self.drafts, self.compose, self.made):
            part.retranslate()
        self._tell_empty()

    def enter(self, what: object) -> None:
        """Begin a portfolio with badges whose ids are given, or as given; None shows it as it was.

        ``what``: a list or tuple of badge ids, a ``Portfolio``, "save" for where the one in front
        is made a file, None.
        """
        if isinstance(what, Portfolio):
            self.begin(what, "words")
        elif isinstance(what, list | tuple):
            self.begin(self._new(what), "words" if what else "badges")
        elif self.stack.currentWidget() is self.compose:
            self.compose.reload()
            if what == "save":
                self.compose.turn("review")
        elif self.stack.currentWidget() is not self.made:
            self.show_list()

    def reload(self, changes: Changes) -> None:
        """Read anew what changed: a badge may be gone, or its verdict another."""
        view = self.stack.currentWidget()
        if view is self.compose and changes & _SEEN:
            self.compose.reload()
        elif view in (self.drafts, self._empty) and changes & (
            Changes.LIBRARY | Changes.PRESENTATIONS
        ):
            self._load()

    def seek(self) -> None:
        """Put the cursor into the search field."""
        if self.stack.currentWidget() is self.compose:
            self.compose.tabs.turn("badges")
            self.compose.choice.search.seek()

    def clear(self) -> bool:
        """Empty the search, or go back to the list; return whether there was anything to leave."""
        view = self.stack.currentWidget()
        search = self.compose.choice.search
        if view is self.compose and search.isVisible() and search.text():
            search.clear()
            return True
        if view in (self.compose, self.made):
            self.show_list()
            return True
        return False

    # the list ----------------------------------------------------------------------------------
    def show_list(self) -> None:
        """Show the drafts, with what was said a moment ago."""
        self.compose.keeping.keep()
        self.made.forget()
        if self.stack.currentWidget() not in (self.drafts, self._empty):
            self.stack.setCurrentWidget(self._blank)
        self._load()

    def _load(self) -> None:
        now = self.session.now()

        def read(wallet: Wallet) -> _Listed:
            return wallet.portfolios.all(now=now), bool(wallet.first_badges(1, now=now))

        self.session.read(read, self._show)

    def _show(self, listed: _Listed) -> None:
        rows, self._any_badge = listed
        self._rows = rows
        if self.stack.currentWidget() in (self.compose, self.made):
            return
        before = self.stack.currentWidget()
        self.drafts.show_rows(rows)
        self._tell_empty()
        self.stack.setCurrentWidget(self.drafts if rows else self._empty)
        if before is self._blank:
            if rows:
                self.drafts.take_focus()
            else:
                self._first.setFocus()

    def _tell_empty(self) -> None:
        say = self.session.say
        code = "folio_empty" if self._any_badge else "folio_no_badges"
        self._empty.say(say(code), self.session.next_step(code))
        self._first.show_icon("plus" if self._any_badge else "import")
        self._first.say(say("folio_new" if self._any_badge else "folio_import"))

    def _begin_or_import(self) -> None:
        if self._any_badge:
            self.begin(self._new(()))
        else:
            self.session.go("import")

    def _new(self, badges: Iterable[object]) -> Portfolio:
        chosen = tuple(Chosen(str(each)) for each in badges)
        sections = (Section("", chosen),) if chosen else ()
        return Portfolio(language=self.session.language, sections=sections)

    # one draft ---------------------------------------------------------------------------------
    def begin(self, draft: Portfolio, part: str = "badges") -> None:
        """Work on a draft."""
        self.made.forget()
        self.stack.setCurrentWidget(self.compose)
        self.compose.begin(draft, part)

    def _open(self, portfolio_id: str) -> None:
        """Open a draft, after what is being kept."""
        self.session.run(lambda wallet, _: wallet.portfolios.draft(portfolio_id), self.begin)

    def _renew(self, portfolio_id: str) -> None:
        """Keep a copy of today's editions and look through it: then one press makes it."""
        now = self.session.now()

        def renew(wallet: Wallet, _: Work) -> Portfolio:
            fresh = wallet.portfolios.renew(portfolio_id, now=now)
            kept, _changes = wallet.portfolios.keep(fresh, now=now)
            return replace(fresh, id=kept)

        self.session.run(renew, lambda draft: self.begin(draft, "review"))

    def _remove(self, portfolio_id: str) -> None:
        """Remove a draft, without a question: the message that follows offers the way back."""
        session = self.session
        title = next((row.title for row in self._rows if row.id == portfolio_id), "")
        title = one_line(title, 60) or session.say("folio_untitled")

        def back() -> None:
            session.run(lambda wallet, _: wallet.portfolios.bring_back(portfolio_id))

        def tell(_: Changes) -> None:
            undo = session.undo.note(back)
            told = Message(Tone.NEUTRAL, "folio_removed", {"title": title}, "window_undo", undo)
            session.told.emit(told)

        session.run(lambda wallet, _: wallet.portfolios.remove(portfolio_id), tell)

    # what was made -----------------------------------------------------------------------------
    def _show_made(self, handed: Handed) -> None:
        self.stack.setCurrentWidget(self.made)
        self.made.show_handed(handed)

    def _make_another(self, form: As) -> None:
        """Write what is signed in another form: the same signature, another file."""
        handed = self.made.handed
        if handed is None:
            return
        built, now = handed.built, self.session.now()
        path = making.place_for(self.session, self, built.page.portfolio, form)
        if path is None:
            return
        self.session.run(
            lambda wallet, _: making.write(wallet, built, form, path, now=now),
            self._show_made,
            label="job_present",
            otherwise=self.made.notice.show_error,
        )
