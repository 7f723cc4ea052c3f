"""The question that comes before any host is contacted; "not now" is the answer at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.consent_panel import ConsentPanel
from wallet.gui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.snapshots.imports import Host

_WIDTH = 560  # pixels at 100 %


class ConsentDialog(Sheet):
    """Accepted means: ask these hosts, now, once. Opens with ``open``; nothing else waits."""

    def __init__(self, session: Session, hosts: Sequence[Host], parent: QWidget) -> None:
        panel = ConsentPanel(session)
        panel.show_hosts(hosts)
        super().__init__(parent, session.say("consent_title", host=panel.names()), width=_WIDTH)
        self._accept = Button()
        self._decline = Button(Kind.PRIMARY)
        self._accept.say(session.say("consent_accept", host=panel.names()))
        self._decline.say(session.say("consent_decline"))
        self._accept.setAutoDefault(False)
        self._decline.setDefault(True)
        self._accept.clicked.connect(self.accept)
        self._decline.clicked.connect(self.reject)
        self.rows.addWidget(panel)
        self.buttons.addWidget(self._accept)
        self.buttons.addWidget(self._decline)
        self._decline.setFocus()
