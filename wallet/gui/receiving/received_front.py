"""The view in front of what was sent, and above it the way back and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wallet.gui.receiving.applicants_view import ApplicantsView
from wallet.gui.receiving.badge_view import BadgeView
from wallet.gui.receiving.received_head import ReceivedHead
from wallet.gui.receiving.received_view import WIDTH, ReceivedView
from wallet.gui.receiving.start_view import START_WIDTH, StartView
from wallet.gui.theme import Space
from wallet.gui.widgets.job_progress import JobProgress

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.errors import WalletError
    from wallet.gui.receiving.held import Held
    from wallet.gui.session import Session


class ReceivedFront(QWidget):
    """Five views, of which one is in front; the head goes by it and by what is held."""

    def __init__(self, session: Session, held: Held) -> None:
        super().__init__()
        self._session, self._held = session, held
        self.head = ReceivedHead(session)
        self.start, self.busy = StartView(session), JobProgress(session)
        self.view, self.certificate = ReceivedView(session), BadgeView(session)
        self.table = ApplicantsView(session)
        self.stack = QStackedWidget()
        self._was: QWidget = self.start  # what was in front of what is busy
        self.views = (self.start, self.busy, self.view, self.certificate, self.table)
        for view in self.views:
            self.stack.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.MEDIUM, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self.head)
        rows.addWidget(self.stack, 1)

    @property
    def now(self) -> QWidget:
        """The view in front."""
        return self.stack.currentWidget() or self.start

    @property
    def is_table(self) -> bool:
        """Whether many are in front."""
        return self.now is self.table

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the buttons over the column below them."""
        super().resizeEvent(event)
        self._place_head()

    def retranslate(self) -> None:
        """Set every word, and tell again what is shown."""
        for part in self.views:
            part.retranslate()
        self.tell_head()

    def turn(self, view: QWidget) -> None:
        """Bring a view to the front."""
        self.stack.setCurrentWidget(view)
        self.head.save.setVisible(view in (self.view, self.table))
        self.head.mine.setVisible(view is self.view and self._held.given is not None)
        self._place_head()
        self.tell_head()

    def turn_busy(self) -> None:
        """Show how far the work is, until ``turn_back``, ``fail`` or something that is found."""
        if self.now is not self.busy:
            self._was = self.now
        self.turn(self.busy)

    def turn_back(self) -> None:
        """Show what was in front before the work."""
        self.turn(self._was)

    def fail(self, error: WalletError) -> None:
        """Say why it could not be done, where it was asked for."""
        view = self._was
        if not isinstance(view, ReceivedView | ApplicantsView | StartView):
            view = self.start
        self.turn(view)
        view.notice.show_error(error)

    def put_away(self) -> None:
        """Forget what was sent, and begin anew."""
        self._held.put_away()
        for part in (self.view, self.certificate, self.table):
            part.forget()
        self.start.terms.put(self._held.terms)
        self.start.ground.show_brought(self._held.brought)
        self.turn(self.start)
        self.start.files.setFocus()

    def tell_head(self) -> None:
        """Say where the way back leads; from the start it leads out, where there is no rail.

        After an answer to our code the next person is offered, or what else this one showed.
        """
        view, one = self.now, self._held.one
        back = "other"
        if view is self.start:
            back = "unlock" if self._session.vault_exists() else "first"
        elif view is self.certificate:
            back = "sent"
        elif view is self.view and self._held.many is not None:
            back = "table"
        others = one.given.others if one is not None else 0
        self.head.say(back=back, table=self.is_table, others=others)
        inside = view is self.start and self._session.unlocked
        self.head.back.setVisible(not inside and view is not self.busy)
        asked = one is not None and bool(one.given.challenge)
        self.head.next.setVisible(view is self.view and asked)

    def _place_head(self) -> None:
        view = self.now
        width = START_WIDTH if view is self.start else self.width() if self.is_table else WIDTH
        self.head.fit(self.width(), width)
