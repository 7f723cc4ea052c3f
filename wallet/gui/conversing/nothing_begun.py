"""Where nothing is going on: what belongs here, and how a conversation begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from wallet.gui.session import Session


class Start(QWidget):
    """Where a conversation begins, and why the last one did not."""

    notice: Notice

    def take_focus(self) -> None:
        """Put the keys where one begins."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every word."""
        raise NotImplementedError


class NothingBegun(Start):
    """``words`` begins the codes of what is said; a conversation begins by scanning a code."""

    def __init__(self, session: Session, icon: str, words: str) -> None:
        super().__init__()
        self._session, self._words = session, words
        self.notice, self._scan = Notice(session), Button(Kind.PRIMARY, "import")
        self._scan.clicked.connect(lambda: session.go("scan"))
        self._empty = EmptyState(icon, self._scan)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, 0)
        rows.addWidget(self.notice)
        rows.addWidget(self._empty, 1)

    def take_focus(self) -> None:
        """Put the keys where one begins."""
        self._scan.setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._empty.say(say(f"{self._words}_empty"), say(f"{self._words}_empty_text"))
        self._scan.say(say("converse_scan"))
        self.notice.retranslate()
