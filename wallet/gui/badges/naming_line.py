"""A line in the page where something is given a name: a field, a button, and what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.vault.own_words import LONGEST_NAME

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.errors import WalletError
    from wallet.gui.session import Session


class NamingLine(QFrame):
    """Hidden until it is asked; Return takes the name, Esc (by the page) leaves."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._then: Callable[[str], None] | None = None
        self.setProperty("look", "neutral")
        self._words = Label(wrap=False)
        self.edit = QLineEdit()
        self.edit.setMaxLength(LONGEST_NAME)
        self._words.setBuddy(self.edit)
        self.yes, self.no = Button(), Button()
        self._notice = Notice(session)
        self.edit.textChanged.connect(self._refresh)
        self.edit.returnPressed.connect(self.yes.click)
        self.yes.clicked.connect(self._take)
        self.no.clicked.connect(self.close_line)
        across = QHBoxLayout()
        across.setSpacing(Space.SMALL)
        across.addWidget(self._words)
        across.addWidget(self.edit, 1)
        across.addWidget(self.yes)
        across.addWidget(self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addLayout(across)
        column.addWidget(self._notice)
        self.hide()

    def ask(self, now: str, then: Callable[[str], None]) -> None:
        """Ask for a name, from the present one."""
        self._then = then
        self._notice.clear()
        self.edit.setText(now)
        self.edit.selectAll()
        self._refresh()
        self.show()
        self.edit.setFocus()

    def close_line(self) -> None:
        """Ask no more."""
        self._then = None
        self.hide()

    def show_error(self, error: WalletError) -> None:
        """Say why the name could not be taken."""
        self._notice.show_error(error)
        self.edit.setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._words.say(say("search_name"))
        self.edit.setAccessibleName(say("search_name"))
        self.yes.say(say("search_name_yes"))
        self.no.say(say("window_cancel"))
        self._notice.retranslate()

    def _refresh(self) -> None:
        self.yes.setEnabled(bool(self.edit.text().strip()))

    def _take(self) -> None:
        if self._then is not None and self.edit.text().strip():
            self._then(self.edit.text().strip())
