"""A link to a file nearby: nothing is fetched before the words on both screens were compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.errors import SharingError
from wallet.gui.handed_over import HandedOver
from wallet.gui.nearby.words_card import WordsCard
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.sharing.local import refusing
from wallet.sharing.local.nearby import nearby_of

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.snapshots.requests import Nearby
    from wallet.work import Work

_WIDTH = 680


class TakingView(QWidget):
    """What was fetched goes where files go: into the import, or to be checked without a wallet."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._text = ""
        self._nearby: Nearby | None = None
        self._heading, self._told = Label(Type.DISPLAY), Label()
        self.words, self.notice = WordsCard(), Notice(session)
        self.fetch, self.leave = Button(Kind.PLAIN, "fetch"), Button(Kind.PLAIN)
        self.fetch.clicked.connect(self._fetch)
        self.leave.clicked.connect(self._leave)
        card = Card()
        card.heading.hide()
        card.rows.addWidget(self._told)
        card.rows.addWidget(self.words)
        card.rows.addLayout(across(self.fetch, self.leave))
        column = Column(_WIDTH)
        for part in (self._heading, self.notice, card):
            column.rows.addWidget(part)
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def show_link(self, text: str) -> None:
        """Show which computer a link names."""
        found = nearby_of(text)
        self._text, self._nearby = text, found[0] if found else None
        self.notice.clear()
        if found is None:
            self.notice.show_error(refusing.refusal(text) or SharingError("nearby_no_file"))
        self.fetch.setEnabled(found is not None)
        self.fetch.setVisible(found is not None)
        self.retranslate()
        self.leave.setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        say, nearby = self._session.say, self._nearby
        self._heading.say(say("take_heading"))
        self._told.say(say("take_text", address=nearby.address) if nearby else "")
        self._told.setVisible(nearby is not None)
        self.words.setVisible(nearby is not None)
        if nearby is not None:
            self.words.show_words(nearby.words, say("ask_words"))
        self.fetch.say(say("take_fetch"))
        self.leave.say(say("take_leave"))
        self.notice.retranslate()

    def _fetch(self) -> None:
        text = self._text

        def fetch(work: Work) -> bytes:
            from wallet.sharing.local.fetching_once import fetched  # noqa: PLC0415 - seldom needed
            from wallet.tasks import network  # noqa: PLC0415 - as above

            return fetched(text, network.send, work=work)[1]

        self.fetch.setEnabled(False)
        self._session.run_locked(fetch, self._take, label="take_fetching", otherwise=self._fail)

    def _take(self, data: bytes) -> None:
        page = "import" if self._session.unlocked else "received"
        self._session.go(page, HandedOver(text=data))

    def _fail(self, error: WalletError) -> None:
        self.fetch.setEnabled(True)
        self.notice.show_error(error)

    def _leave(self) -> None:
        self._session.go("import" if self._session.unlocked else "received")
