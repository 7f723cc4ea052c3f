"""A new passphrase: at once after opening without the old one, or whenever the learner likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.page import Page
from wallet.gui.protection.new_passphrase import NewPassphrase
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import OneCard
from wallet.gui.widgets.passphrase_field import PassphraseField
from wallet.vault.passphrase import MIN_CHARACTERS
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.snapshots.changes import Changes

_WIDTH = 520


class PassphrasePage(Page):
    """Asks for the present one, unless the wallet was opened by recovery or has none."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lost = self._working = False
        self._card, self._help = OneCard(self, "lock", _WIDTH), Label()
        self._present = PassphraseField(session, "passphrase_present")
        self._new = NewPassphrase(session)
        self._notice = Notice(session)
        self._change, self._later = Button(Kind.PRIMARY), Button(Kind.QUIET)
        self._present.edited.connect(self._refresh)
        self._present.entered.connect(self._new.setFocus)
        self._new.edited.connect(self._refresh)
        self._new.entered.connect(self._start)
        self._change.clicked.connect(self._start)
        self._later.clicked.connect(self._leave)
        self._card.add(Space.SMALL, self._present, self._help, self._new, self._notice)
        self._card.foot(self._change, self._later)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        ending = "_lost" if self._lost else ""
        self._card.heading.say(say(f"passphrase_heading{ending}"))
        self._card.lead.say(say(f"passphrase_lead{ending}"))
        self._help.say(say("create_help", minimum=MIN_CHARACTERS))
        self._later.say(say("recovery_later" if self._lost else "window_cancel"))
        self._present.retranslate()
        self._new.retranslate()
        self._notice.retranslate()
        self._refresh()

    def enter(self, what: object) -> None:
        """Wait for the passphrase."""
        self._lost = what == "lost"
        known = self.session.entered_by != "recovery" and "passphrase" in self.session.ways()
        self._present.setVisible(known)
        self._forget()
        self.retranslate()
        (self._present if known else self._new).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget what was typed when another page comes to the front."""
        if not event.spontaneous():
            self._forget()
        super().hideEvent(event)

    def _forget(self) -> None:
        self._present.clear()
        self._new.clear()
        self._notice.clear()

    @property
    def _asks_present(self) -> bool:
        return not self._present.isHidden()

    def _refresh(self) -> None:
        say = self.session.say
        ready = self._new.ready and (not self._asks_present or bool(self._present.text))
        self._change.say(say("passphrase_working" if self._working else "passphrase_action"))
        self._change.setEnabled(ready and not self._working)
        for widget in (self._present, self._new, self._later):
            widget.setEnabled(not self._working)

    def _start(self) -> None:
        if not self._change.isEnabled():
            return
        self._working = True
        self._notice.clear()
        self._refresh()
        new, now = self._new.text, self.session.now()
        present = self._present.text if self._asks_present else None
        job = self.session.run(
            lambda wallet, _: wallet.protection.change_passphrase(new, now=now, present=present),
            self._changed,
            otherwise=self._refused,
        )
        job.finished.connect(self._end)

    def _changed(self, _: Changes) -> None:
        self._leave()
        self.session.tell(Tone.GOOD, "passphrase_changed")

    def _refused(self, error: WalletError) -> None:
        self._notice.show_error(error)

    def _end(self) -> None:
        self._working = False
        self._refresh()
        if self._notice.text and self._asks_present:
            self._present.setFocus()
            self._present.edit.selectAll()

    def _leave(self) -> None:
        self.session.go("badges" if self._lost else "settings")
