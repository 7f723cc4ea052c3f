"""Protect a new wallet: a passphrase typed twice, with help about what makes a good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.page import Page
from wallet.gui.protection.new_passphrase import NewPassphrase
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import OneCard, marked
from wallet.gui.widgets.steps import Steps
from wallet.vault.passphrase import MIN_CHARACTERS
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session

_WIDTH = 520


class CreatePage(Page):
    """Makes the vault of the session's home. The key is derived on the worker."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._steps = Steps(session, 2)
        self._card = OneCard(self, "lock", _WIDTH, above=self._steps)
        self._help = Label()
        self._new = NewPassphrase(session)
        self._warning = Label()
        self._notice = Notice(session)
        self._create = Button(Kind.PRIMARY)
        self._back = Button(Kind.QUIET)
        self._working = False
        self._create.clicked.connect(self._start)
        self._back.clicked.connect(self.clear)
        self._new.edited.connect(self._refresh)
        self._new.entered.connect(self._start)
        self._lay_out()

    def _lay_out(self) -> None:
        warning = marked(IconLabel("caution", "caution", 20), self._warning)
        self._card.add(Space.SMALL, self._help, self._new, Space.SMALL, warning, self._notice)
        self._card.foot(self._create, self._back)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._steps.retranslate()
        self._card.heading.say(say("create_heading"))
        self._card.lead.say(say("create_lead"))
        self._help.say(say("create_help", minimum=MIN_CHARACTERS))
        self._warning.say(say("create_no_recovery"))
        self._back.say(say("unlock_back"))
        self._new.retranslate()
        self._notice.retranslate()
        self._refresh()

    def enter(self, what: object) -> None:  # noqa: ARG002 - nothing else to show
        """Wait for the passphrase."""
        self._notice.clear()
        self._new.clear()
        self._new.setFocus()

    def clear(self) -> bool:
        """Go back to the step before, also by Esc; not while the wallet is being made."""
        if not self._working:
            self.session.go("welcome")
        return True

    def _refresh(self) -> None:
        say = self.session.say
        self._create.say(say("create_working" if self._working else "create_action"))
        self._create.setEnabled(self._new.ready and not self._working)
        for widget in (self._new, self._back):
            widget.setEnabled(not self._working)

    def _start(self) -> None:
        if self._working or not self._new.ready:
            return
        self._working = True
        self._notice.clear()
        self._refresh()
        job = self.session.doors.create(self._new.text, self._refused)
        job.finished.connect(self._end)

    def _refused(self, error: WalletError) -> None:
        self._notice.show_code(Tone.CAUTION, error.code, **error.details)

    def _end(self) -> None:
        self._working = False
        if self.session.unlocked:
            self._new.clear()
        self._refresh()
