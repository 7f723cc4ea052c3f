"""That a request had its answer before: when, where that is in the log, and whether once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet import i18n
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label, one_line

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.requests import EndedBefore, RequestPage


class AgainCard(Card):
    """Hidden for a new request; one that was declined is told, and takes no second yes."""

    agreed = Signal()  # or taken back
    led = Signal(int)  # to an entry of the log

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._number = 0
        self._before: EndedBefore | None = None
        self._text, self._why = Label(), Label(Type.CAPTION, "muted")
        self.log, self.again = Button(Kind.LINK), CheckBox()
        for part in (self._text, self._why):
            self.rows.addWidget(part)
        self.rows.addLayout(across(self.again, self.log))
        self.again.toggled.connect(lambda _: self.agreed.emit())
        self.log.clicked.connect(self._lead)
        self.hide()

    @property
    def holds_back(self) -> bool:
        """Whether a second yes is still missing."""
        return self._before is not None and self._before.answered and not self.again.isChecked()

    def show_page(self, page: RequestPage) -> None:
        """Tell how the request ended before; a yes stands as long as the same page does."""
        if page.number != self._number:
            self.again.setChecked(False)
        self._number, self._before = page.number, page.before
        self.setVisible(page.before is not None)
        if page.before is None:
            return
        session, answered = self._session, page.before.answered
        code = "answer_again" if answered else "request_declined_before"
        when = i18n.date_and_time(page.before.time, session.language)
        told = {"host": one_line(page.asker.host), "time": when}
        kind = "answered" if answered else "declined"
        self.heading.say(session.say(f"answer_page_{kind}_before"))
        self._text.say(session.say(code, **told))
        self._why.say(session.next_step(code, **told))
        self.log.say(session.say("answer_page_log"))
        self.again.setText(session.say("answer_page_again_yes"))
        self.again.setAccessibleName(session.say("answer_page_again_yes"))
        self.log.setVisible(answered)
        self.again.setVisible(answered)

    def _lead(self) -> None:
        if self._before is not None:
            self.led.emit(self._before.share)
