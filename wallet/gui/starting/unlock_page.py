"""Unlock the wallet: one field, one button, and a plain sentence when it does not open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wallet.gui.page import Page
from wallet.gui.starting import demo
from wallet.gui.starting.passphrase_field import PassphraseField
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column, card
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.snapshots import Tone

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session

_WIDTH = 480


class UnlockPage(Page):
    """Asks for the passphrase of the home's vault. The key is derived on the worker."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._heading = Label(Type.TITLE)
        self._lead = Label(Type.BODY, "muted")
        self._field = PassphraseField(session, "unlock_passphrase")
        self._notice = Notice(session)
        self._button = Button(Kind.PRIMARY)
        self._button.setDefault(True)
        self._button.clicked.connect(self._unlock)
        self._field.entered.connect(self._unlock)
        self._field.edited.connect(self._refresh)
        self._working = False

        frame, rows = card()
        rows.addWidget(IconLabel("lock", "accent", 32))
        rows.addWidget(self._heading)
        rows.addWidget(self._lead)
        rows.addSpacing(Space.SMALL)
        rows.addWidget(self._field)
        rows.addWidget(self._notice)
        rows.addSpacing(Space.SMALL)
        rows.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column = Column(_WIDTH, parent=self)
        column.rows.addStretch(2)
        column.rows.addWidget(frame)
        column.rows.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def retranslate(self) -> None:
        """Set every word."""
        self._heading.say(self.session.say("unlock_heading"))
        self._lead.say(self.session.say("demo_locked" if self._is_demo else "unlock_lead"))
        self._field.retranslate()
        self._notice.retranslate()
        self._refresh()

    def enter(self, what: object) -> None:  # noqa: ARG002 - there is only the one vault
        """Wait for the passphrase, or in the demo for a press of the button."""
        self._notice.clear()
        self._field.clear()
        self._field.setVisible(not self._is_demo)
        self._field.setFocus()
        if self._is_demo:
            self._button.setFocus()

    @property
    def _is_demo(self) -> bool:
        return self.session.is_demo()

    def _refresh(self) -> None:
        code = "demo_open" if self._is_demo else "unlock_action"
        self._button.say(self.session.say("unlock_working" if self._working else code))
        self._button.setEnabled(not self._working and (self._is_demo or bool(self._field.text)))
        self._field.setEnabled(not self._working)

    def _unlock(self) -> None:
        if self._working or not (self._is_demo or self._field.text):
            return
        self._working = True
        self._notice.clear()
        self._refresh()
        if self._is_demo:
            job = demo.open_in(self.session)
        else:
            job = self.session.unlock(self._field.text, self._refused)
        job.finished.connect(self._end)

    def _refused(self, error: WalletError) -> None:
        tone = Tone.BAD if error.code == "vault_damaged" else Tone.CAUTION
        self._notice.show_code(tone, error.code, **error.details)

    def _end(self) -> None:
        self._working = False
        self._refresh()
        if self.session.unlocked or self._is_demo:
            self._field.clear()
        else:
            self._field.setFocus()
            self._field.edit.selectAll()
