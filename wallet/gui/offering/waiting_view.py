"""Views of what is not ready: when nothing came yet, and below the report of what did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.importing.import_report import ImportReport
from wallet.gui.offering.ask_again import AskAgain
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across

if TYPE_CHECKING:
    from wallet.gui.session import Session

_WIDTH = 680


class WaitingView(QWidget):
    """Nothing is ready: when to ask again, and a way on until then."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.card = AskAgain(session)
        self.notice = self.card.notice
        self._session = session
        self.done = Button(Kind.PLAIN, "badges")
        self.done.clicked.connect(lambda: session.go("badges"))
        column = Column(_WIDTH)
        column.rows.addWidget(self.card)
        column.rows.addLayout(across(self.done))
        column.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)

    def take_focus(self) -> None:
        """Put the keys on what can be done: asking again once it is time, going on before."""
        again = self.card.again
        (again if again.isEnabled() else self.done).setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        self.card.retranslate()
        self.done.say(self._session.say("answer_page_done"))


class KeptView(QWidget):
    """The report of an import; below it when to ask for the rest, where there is one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.report = ImportReport(session, "offer_page_kept")
        self.rest = AskAgain(session)
        self.notice = self.rest.notice
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.report, 1)
        below = QVBoxLayout()
        below.setContentsMargins(Space.WIDE, 0, Space.WIDE, Space.WIDE)
        below.addWidget(self.rest)
        whole.addLayout(below)
        self.rest.hide()
