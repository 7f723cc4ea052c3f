"""Views of what is not ready: when nothing came yet, and below the report of what did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.importing.import_report import ImportReport
from wallet.gui.offering.ask_again import AskAgain
from wallet.gui.theme import Space
from wallet.gui.widgets.column import Column

if TYPE_CHECKING:
    from wallet.gui.session import Session

_WIDTH = 680


class WaitingView(QWidget):
    """Nothing is ready: when to ask again."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.card = AskAgain(session)
        self.notice = self.card.notice
        column = Column(_WIDTH)
        column.rows.addWidget(self.card)
        column.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)


class KeptView(QWidget):
    """The report of an import; below it when to ask for the rest, where there is one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.report, self.rest = ImportReport(session), AskAgain(session)
        self.notice = self.rest.notice
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.report, 1)
        below = QVBoxLayout()
        below.setContentsMargins(Space.WIDE, 0, Space.WIDE, Space.WIDE)
        below.addWidget(self.rest)
        whole.addLayout(below)
        self.rest.hide()
