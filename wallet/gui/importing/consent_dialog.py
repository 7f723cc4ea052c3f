"""The question that comes before any host is contacted; "not now" is the answer at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.importing.consent_panel import ConsentPanel
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots import Host

_WIDTH = 520


class ConsentDialog(QDialog):
    """Accepted means: ask these hosts, now, once. Opens with ``open``; nothing else waits."""

    def __init__(self, session: Session, hosts: Sequence[Host], parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_WIDTH)
        panel = ConsentPanel(session)
        panel.show_hosts(hosts)
        self._accept = Button()
        self._decline = Button(Kind.PRIMARY)
        self._accept.say(session.say("consent_accept", host=panel.names()))
        self._decline.say(session.say("consent_decline"))
        self._accept.setAutoDefault(False)
        self._decline.setDefault(True)
        self._accept.clicked.connect(self.accept)
        self._decline.clicked.connect(self.reject)
        self.setWindowTitle(session.say("consent_title", host=panel.names()))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._accept)
        buttons.addWidget(self._decline)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        rows.setSpacing(Space.LARGE)
        rows.addWidget(panel, 1)
        rows.addLayout(buttons)
        self.resize(_WIDTH, rows.totalHeightForWidth(_WIDTH))  # else wrapped words lack the room
        self._decline.setFocus()
