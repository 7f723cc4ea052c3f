"""Employer mode: ask the person across the table for badges, with a wallet or without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from wallet.gui import theme
from wallet.gui.nearby import accept_view, took_view
from wallet.gui.nearby.accept_view import AcceptView
from wallet.gui.nearby.code_view import CodeView
from wallet.gui.nearby.held import Held
from wallet.gui.nearby.took_view import TookView
from wallet.gui.nearby.wish_view import WIDTH, WishView
from wallet.gui.page import Page
from wallet.gui.receiving.matter import Copy
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.snapshots.nearby import Asked, AskStage
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent

    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.nearby import Arrival, AskShown
    from wallet.tasks.nearby.asking_for_badges import AskingForBadges
    from wallet.work import Work

NEXT = "next"
_GLANCE = 200  # milliseconds
_WIDTHS: dict[type, int] = {AcceptView: accept_view.WIDTH, TookView: took_view.WIDTH}


class AskPage(Page):
    """Listens while its code or an answer is in front, and never behind another page."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.held: Held[AskingForBadges] = Held()
        self._back = Button(Kind.LINK, "back")
        self.start, self.code = WishView(session), CodeView(session, "ask")
        self.accept, self.took = AcceptView(session), TookView(session)
        self.stack = QStackedWidget()
        self.stack.currentChanged.connect(lambda _: self._place_head())
        self._timer = QTimer(self)
        self._timer.setInterval(_GLANCE)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        theme.changes.scaled.connect(self._place_head)
        self._back.clicked.connect(self._go_back)
        self.start.started.connect(self._begin)
        self.code.stopped.connect(self._stop)
        self.code.again.connect(self._begin)
        self.accept.accepted.connect(self._accept)
        self.accept.refused.connect(self._refuse)
        self.took.opened.connect(self._open)
        self.took.another.connect(self._stop)
        session.leaving.connect(self._end)
        self.destroyed.connect(self.held.stop)

    def _lay_out(self) -> None:
        self._head = QVBoxLayout()
        self._head.addLayout(across(self._back))
        for view in (self.start, self.code, self.accept, self.took):
            self.stack.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.MEDIUM, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._head)
        rows.addWidget(self.stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the way back over the column below it."""
        super().resizeEvent(event)
        self._place_head()

    def _place_head(self) -> None:
        width = _WIDTHS.get(type(self.stack.currentWidget()), WIDTH)
        side = max(Space.WIDE, (self.width() - theme.scaled(width)) // 2)
        self._head.setContentsMargins(side, 0, side, 0)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Listen no more for somebody who looks elsewhere; a window that is put away is no page."""
        if not event.spontaneous():
            self._end()
        super().hideEvent(event)

    def retranslate(self) -> None:
        """Set every word."""
        self._back.say(self.session.say("ask_back"))
        for part in (self.start, self.code, self.accept, self.took):
            part.retranslate()

    def enter(self, what: object) -> None:
        """Begin, or offer what was accepted and not yet looked at; ``NEXT`` asks the next person.

        They are asked for the same, through the same network.
        """
        if what == NEXT and self.stack.currentWidget() is self.start and self.start.network.address:
            self._begin()
            return
        self.start.network.look()
        if self.stack.currentWidget() is self.start:
            self.start.kind.setFocus()

    def clear(self) -> bool:
        """Go back by one step; False where there is none (Esc)."""
        if self.stack.currentWidget() is self.start:
            return False
        self._stop()
        return True

    def _go_back(self) -> None:
        if not self.clear():
            self.session.go("received")

    # the code ----------------------------------------------------------------------------------
    def _begin(self) -> None:
        wish, address, clock = self.start.wish, self.start.network.address, self.session.now

        def make() -> AskingForBadges:
            from wallet import service  # noqa: PLC0415 - loads when it is wanted

            return service.AskingForBadges(wish, address, clock=clock)

        made = self.held.begin(make)
        self.session.run_locked(lambda _: made(), self._show, otherwise=self._fail)

    def _show(self, asking: AskingForBadges) -> None:
        if asking is not self.held.now:
            return  # stopped meanwhile
        self.start.notice.clear()
        self.stack.setCurrentWidget(self.code)
        self.code.show_code(asking.shown)
        self._timer.start()
        self._note(Asked.BEGUN)

    def _fail(self, error: WalletError) -> None:
        self.stack.setCurrentWidget(self.start)
        self.start.notice.show_error(error)

    def _look(self) -> None:
        """See how it goes; what arrived is asked about at once."""
        asking = self.held.now
        if asking is None:
            self._timer.stop()
            return
        shown = asking.shown
        self.code.show_state(shown)
        if shown.stage is AskStage.ARRIVED:
            self._ask(shown)
        elif shown.stage in (AskStage.OVER, AskStage.DECLINED):
            self._timer.stop()
            self.held.stop()
            self.code.once_more.setFocus()
            self._note(Asked.OVER if shown.stage is AskStage.OVER else Asked.DECLINED)

    def _ask(self, shown: AskShown) -> None:
        self._timer.stop()
        self.stack.setCurrentWidget(self.accept)
        self.accept.show_arrived(shown)

    # what arrived ------------------------------------------------------------------------------
    def _accept(self) -> None:
        asking = self.held.now
        if asking is None:
            return
        arrival = asking.accept()
        self._end()
        self._note(Asked.RECEIVED, len(arrival.files))
        if len(arrival.files) == 1:
            self._check(arrival, 0)
            return
        self.took.show_arrival(arrival)
        self.stack.setCurrentWidget(self.took)

    def _refuse(self) -> None:
        self._stop()
        self.start.notice.show_code(Tone.NEUTRAL, "nearby_refused")
        self._note(Asked.REFUSED)

    def _open(self, at: int) -> None:
        if self.took.arrival is not None:
            self._check(self.took.arrival, at)

    def _check(self, arrival: Arrival, at: int) -> None:
        """Show it as what was received is shown: checked against what was asked here."""
        name = self.session.say("ask_file_name", number=at + 1)
        data = arrival.files[at][1]
        others = len(arrival.files) - 1
        self.session.go("received", Copy(name, data, arrival.domain, arrival.challenge, others))

    def _note(self, what: Asked, count: int = 0) -> None:
        """Note it where a wallet is open; without one nothing is kept of it."""
        now = self.session.now()

        def note(wallet: Wallet, _: Work) -> Changes:
            return wallet.activity.asked_nearby(what, count=count, now=now)

        if self.session.unlocked:
            self.session.run(note, lasting=True)

    # the end -----------------------------------------------------------------------------------
    def _stop(self) -> None:
        """Stop, and show again what is asked for."""
        self._end()
        self.took.show_arrival(None)
        self.stack.setCurrentWidget(self.start)
        self.start.start.setFocus()

    def _end(self) -> None:
        """Listen no more; what arrived and was not accepted is forgotten."""
        self._timer.stop()
        self.held.stop()
        self.code.forget()
        if self.stack.currentWidget() in (self.code, self.accept):
            self.stack.setCurrentWidget(self.start)
