"""Unlock the wallet: one field, one button, and beneath them the other ways this vault has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.page import Page
from wallet.gui.starting import demo
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import OneCard
from wallet.gui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session

_WIDTH = 480


class UnlockPage(Page):
    """Asks for the passphrase of the home's vault. The key is derived on the worker.

    Where this computer's keyring opens the vault it is asked at the start of the program, and never
    by itself once the wallet was locked. A passphrase that is typed meanwhile goes before it.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._card = OneCard(self, "lock", _WIDTH)
        self._field = PassphraseField(session, "unlock_passphrase")
        self._notice = Notice(session)
        self._button = Button(Kind.PRIMARY)
        self._button.setDefault(True)
        self._button.clicked.connect(self._unlock)
        self._field.entered.connect(self._unlock)
        self._field.edited.connect(self._refresh)
        self._working = False
        self._ways: tuple[str, ...] = ()
        self._asking: Job | None = None  # the keyring
        self._others = QWidget()
        self._keyring = Button(Kind.PLAIN, "key")
        self._keyring.clicked.connect(self._ask_keyring)
        self._waiting = Label(colour="muted")
        self._stop = Button(Kind.QUIET)
        self._stop.clicked.connect(self._stop_asking)
        self._lost = Button(Kind.LINK)
        self._lost.clicked.connect(lambda: session.go("lost"))
        self._received = Button(Kind.LINK, "received")  # for which nothing has to be unlocked
        self._received.clicked.connect(lambda: session.go("received"))
        self._lay_out()

    def _lay_out(self) -> None:
        line = QFrame()
        line.setProperty("look", "line")
        waiting = QHBoxLayout()
        waiting.addWidget(self._waiting, 1)
        waiting.addWidget(self._stop)
        others = QVBoxLayout(self._others)
        others.setContentsMargins(0, Space.SMALL, 0, 0)
        others.setSpacing(Space.SMALL)
        others.addWidget(line)
        others.addSpacing(Space.TINY)
        others.addWidget(self._keyring, 0, Qt.AlignmentFlag.AlignLeft)
        others.addLayout(waiting)
        others.addWidget(self._lost, 0, Qt.AlignmentFlag.AlignLeft)
        left = Qt.AlignmentFlag.AlignLeft
        self._card.add(Space.SMALL, self._field, self._notice, Space.SMALL)
        self._card.rows.addWidget(self._button, 0, left)
        self._card.add(self._others)
        self._card.rows.addWidget(self._received, 0, left)

    def retranslate(self) -> None:
        """Set every word."""
        self._card.heading.say(self.session.say("unlock_heading"))
        lead = "unlock_lead" if self._has("passphrase") else "unlock_lead_without"
        self._card.lead.say(self.session.say("demo_locked" if self._is_demo else lead))
        self._keyring.say(self.session.say("unlock_with_keyring"))
        self._waiting.say(self.session.say("unlock_asking_keyring"))
        self._stop.say(self.session.say("unlock_stop_asking"))
        typed = "unlock_lost" if self._has("passphrase") else "unlock_with_recovery"
        self._lost.say(self.session.say(typed))
        self._received.say(self.session.say("received_page_heading"))
        self._field.retranslate()
        self._notice.retranslate()
        self._refresh()

    def enter(self, what: object) -> None:  # noqa: ARG002 - there is only the one vault
        """Wait for the passphrase, or in the demo for a press of the button."""
        self._ways = () if self._is_demo else self.session.ways()
        self._notice.clear()
        self._field.clear()
        self.retranslate()
        typed = not self._is_demo and self._has("passphrase")
        self._field.setVisible(typed)
        self._button.setVisible(typed or self._is_demo)
        self._lost.setVisible(not self._is_demo and self._has("recovery"))
        first = self._field if typed else self._button if self._is_demo else self._keyring
        (self._lost if first.isHidden() else first).setFocus()
        if "keyring" in self._ways and self.session.first_try():
            self._ask_keyring()

    def _has(self, kind: str) -> bool:
        """Whether the vault opens so; where nobody can tell, a passphrase is asked for."""
        return kind in (self._ways or ("passphrase",))

    @property
    def _is_demo(self) -> bool:
        return self.session.is_demo()

    def _refresh(self) -> None:
        code = "demo_open" if self._is_demo else "unlock_action"
        self._button.say(self.session.say("unlock_working" if self._working else code))
        self._button.setEnabled(not self._working and (self._is_demo or bool(self._field.text)))
        self._field.setEnabled(not self._working)
        ways, asking = self._ways, self._asking is not None
        self._keyring.setVisible("keyring" in ways and not asking)
        for button in (self._keyring, self._lost):
            button.setEnabled(not self._working)
        for widget in (self._waiting, self._stop):
            widget.setVisible(asking)
        self._others.setVisible("keyring" in ways or "recovery" in ways)

    # the keyring -----------------------------------------------------------------------------
    def _ask_keyring(self) -> None:
        if self._asking is None:
            self._notice.clear()
            self._asking = self.session.doors.unlock_with_keyring(self._refused)
            self._asking.finished.connect(self._answered)
            self._refresh()

    def _stop_asking(self) -> None:
        if self._asking is not None:
            self._asking.cancel()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Let no other way wait for a silent keyring."""
        if not event.spontaneous():
            self._stop_asking()
        super().hideEvent(event)

    def _answered(self) -> None:
        self._asking = None
        if self.session.unlocked:
            self._field.clear()
        self._refresh()

    def _unlock(self) -> None:
        if self._working or not (self._is_demo or self._field.text):
            return
        self._stop_asking()
        self._working = True
        self._notice.clear()
        self._refresh()
        if self._is_demo:
            job = demo.open_in(self.session)
        else:
            job = self.session.doors.unlock(self._field.text, self._refused)
        job.finished.connect(self._end)

    def _refused(self, error: WalletError) -> None:
        self._notice.show_error(error)

    def _end(self) -> None:
        self._working = False
        self._refresh()
        if self.session.unlocked or self._is_demo:
            self._field.clear()
        else:
            self._field.setFocus()
            self._field.edit.selectAll()
