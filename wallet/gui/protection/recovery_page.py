"""Make recovery words: they are shown, then typed back, and only then do they open the wallet."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.errors import WalletError
from wallet.gui.page import Page
from wallet.gui.protection.words_field import WordsField
from wallet.gui.protection.words_sheet import WordsSheet
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import OneCard, marked
from wallet.gui.widgets.steps import Steps
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.protection import RecoveryKey

_WIDTH = 720
_PICTURE = ".png"


class RecoveryPage(Page):
    """Holds a key only while it is in front; leaving it makes the key worthless."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._first_start = self._typing = False
        self._key: RecoveryKey | None = None
        self._steps = Steps(session, 2)
        self._card = OneCard(self, "key", _WIDTH, above=self._steps)
        self._sheet = WordsSheet(session)
        self._mark, self._care = IconLabel("caution", "caution", 20), Label()
        self._field = WordsField(session)
        self._notice = Notice(session)
        self._save, self._print = Button(Kind.PLAIN, "export"), Button(Kind.PLAIN, "file")
        self._next, self._keep = Button(Kind.PRIMARY), Button(Kind.PRIMARY)
        self._later, self._back = Button(Kind.QUIET), Button(Kind.QUIET)
        self._later_means = Label(Type.CAPTION, "muted")
        self._save.clicked.connect(self._save_sheet)
        self._print.clicked.connect(self._print_sheet)
        self._next.clicked.connect(lambda: self._turn(typing=True))
        self._back.clicked.connect(lambda: self._turn(typing=False))
        self._later.clicked.connect(self._leave)
        self._keep.clicked.connect(self._type_back)
        self._field.entered.connect(self._type_back)
        self._field.edited.connect(self._refresh)
        self._lay_out()

    def _lay_out(self) -> None:
        care = marked(self._mark, self._care)
        paper = across(self._save, self._print)
        self._card.add(Space.SMALL, self._sheet, paper, Space.SMALL, care, self._field)
        self._card.add(self._notice)
        self._card.foot(self._next, self._keep, self._back, self._later)
        self._card.add(self._later_means)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._steps.retranslate()
        self._care.say(say("recovery_care"))
        self._save.say(say("recovery_save"))
        self._print.say(say("recovery_print"))
        self._next.say(say("recovery_next"))
        self._keep.say(say("recovery_keep"))
        self._back.say(say("recovery_show_again"))
        self._later.say(say("recovery_later" if self._first_start else "window_cancel"))
        self._later_means.say(say("recovery_later_means"))
        self._sheet.retranslate()
        self._field.retranslate()
        self._notice.retranslate()
        self._say_step()

    def enter(self, what: object) -> None:
        """Ask for a new key; nothing is kept yet."""
        self._first_start = self.guided = what == "first"
        self._steps.setVisible(self.guided)
        self._forget()
        self.retranslate()
        self._turn(typing=False)
        self.session.read(lambda wallet: wallet.protection.offer_recovery(), self._show)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of the key when another page comes to the front."""
        if not event.spontaneous():
            self._forget()
        super().hideEvent(event)

    def _forget(self) -> None:
        self._key = None
        self._sheet.show_key(None)
        self._field.clear()
        self._notice.clear()

    def _show(self, key: RecoveryKey) -> None:
        self._key = key
        self._sheet.show_key(key)
        self._refresh()
        self._next.setFocus()

    # the two steps ---------------------------------------------------------------------------
    def _turn(self, *, typing: bool) -> None:
        """Show the words, or the field for typing them back: never both."""
        self._notice.clear()
        self._field.clear()
        self._typing = typing
        sheet: tuple[QWidget, ...]
        sheet = (self._sheet, self._mark, self._care, self._save, self._print, self._next)
        field: tuple[QWidget, ...] = (self._field, self._keep, self._back)
        for widget in sheet + field:
            widget.setVisible((widget in field) == typing)
        self._later_means.setVisible(self._first_start and not typing)
        self._say_step()
        self._refresh()
        (self._field if typing else self._next).setFocus()

    def clear(self) -> bool:
        """Turn back to the words (Esc); the first start goes on by its buttons alone."""
        if self._typing:
            self._turn(typing=False)
            return True
        return self._first_start

    def _say_step(self) -> None:
        say = self.session.say
        self._card.heading.say(say("recovery_type_heading" if self._typing else "recovery_heading"))
        lead = "recovery_lead_first" if self._first_start else "recovery_lead"
        self._card.lead.say(say("recovery_type_lead" if self._typing else lead))

    def _refresh(self) -> None:
        for button in (self._save, self._print, self._next):
            button.setEnabled(self._key is not None)
        self._keep.setEnabled(self._key is not None and self._field.complete)

    def _type_back(self) -> None:
        key, typed, now = self._key, self._field.text, self.session.now()
        if key is None or not self._keep.isEnabled():
            return
        self._keep.setEnabled(False)
        self.session.run(
            lambda wallet, _: wallet.protection.keep_recovery(key, typed, now=now),
            self._kept,
            otherwise=self._refused,
        )

    def _kept(self, _: Changes) -> None:
        self._leave()
        self.session.tell(Tone.GOOD, "recovery_kept")

    def _refused(self, error: WalletError) -> None:
        self._notice.show_error(error)
        self._refresh()
        self._field.setFocus()

    def _leave(self) -> None:
        if self._first_start:
            self.session.go("import", "first")
        else:
            self.session.go("settings")

    # paper -----------------------------------------------------------------------------------
    def _page(self, key: RecoveryKey) -> bytes:
        from wallet.papers import recovery_page  # noqa: PLC0415 - only who makes a sheet waits for it

        name, now, language = self.session.home.name, self.session.now(), self.session.language
        return recovery_page.page(key, name=name, now=now, language=language)

    def _save_sheet(self) -> None:
        say, key = self.session.say, self._key
        if key is None:
            return
        kinds = f"{say('recovery_sheet_kind')} (*.html);;{say('recovery_code_kind')} (*{_PICTURE})"
        name = str(Path.home() / say("recovery_sheet_name"))
        path = file_choice.place_for(self, say("recovery_save"), name, kinds)
        if path is None:
            return
        data = key.qr_png if path.suffix.lower() == _PICTURE else self._page(key)
        try:
            saving.save(path, data, private=True)
        except WalletError as error:
            self._notice.show_error(error)
        else:
            self._notice.show_code(Tone.GOOD, "recovery_sheet_saved", file=path)

    def _print_sheet(self) -> None:
        from wallet.gui.protection import printing  # noqa: PLC0415 - only who prints waits for it

        if self._key is not None:
            printed = partial(self._notice.show_code, Tone.GOOD, "recovery_sheet_printed")
            printing.ask(self, self._page(self._key), printed, self._notice.show_error)
