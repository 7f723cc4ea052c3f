"""Asking the issuers for what is lacking: the offer, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.receiving.judging import Answer
    from wallet.gui.session import Session
    from wallet.snapshots.imports import Host

_NAMED = 3  # hosts in a sentence; more are counted


class AskedBar(QWidget):
    """Hidden while nobody could be asked and nobody was."""

    wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._hosts: tuple[Host, ...] = ()
        self._offer = Label(Type.CAPTION, "muted")
        self._ask = Button(Kind.PLAIN, "fetch")
        self._ask.clicked.connect(self.wanted)
        self.notice = Notice(session)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self.notice)
        rows.addWidget(self._offer)
        rows.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeft)

    def show_hosts(self, hosts: Sequence[Host]) -> None:
        """Offer to ask these."""
        self._hosts = tuple(hosts)
        say = self._session.say
        names = say("consent_host_join").join(one_line(each.name) for each in hosts[:_NAMED])
        if len(hosts) > _NAMED:
            names = say("badge_hosts_more", hosts=names, count=len(hosts) - _NAMED)
        self._offer.say(say("received_page_could_ask", hosts=names))
        self._ask.say(say("received_page_ask"))
        for part in (self._offer, self._ask):
            part.setVisible(bool(hosts))
        self.notice.retranslate()
        self.setVisible(bool(hosts) or bool(self.notice.text))

    def show_answer(self, answer: Answer) -> None:
        """Tell how many answers came, and why the first of the others did not."""
        came = len(answer.documents)
        if not answer.failed:
            self.notice.show_code(Tone.NEUTRAL, "received_page_asked", count=came)
            return
        error = answer.failed[0][1]
        self.notice.show_code(
            Tone.CAUTION,
            "received_page_asked_partly",
            count=came,
            failed=len(answer.failed),
            why=self._session.say(error.code, **error.details),
        )
