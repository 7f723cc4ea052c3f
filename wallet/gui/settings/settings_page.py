"""Settings: language, theme, where the wallet is kept, lock, and what the program is made of."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout

import wallet
from wallet.gui.backup.backup_card import BackupCard
from wallet.gui.page import Page
from wallet.gui.profiles.profiles_card import ProfilesCard
from wallet.gui.protection.protection_card import ProtectionCard
from wallet.gui.theme import Appearance, Space, Type
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label
from wallet.snapshots import Changes, Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session

_WIDTH = 640
_LANGUAGES = {"": "", "ja": "日本語", "en": "English"}  # each named in itself
_PARTS = (
    "Qt, PySide6 (LGPL 3.0)  ·  SQLite3 Multiple Ciphers, APSW (MIT)  ·  cryptography (Apache 2.0, "
    "BSD)  ·  PyLD (BSD)  ·  Pillow (MIT-CMU)  ·  qrcode (BSD)  ·  zxing-cpp (Apache 2.0)  ·  "
    "cbor2, urllib3, truststore, platformdirs, keyring (MIT)  ·  defusedxml (PSF)"
)


class SettingsPage(Page):
    """Each choice takes effect at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._heading = Label(Type.DISPLAY)
        self._look, self._wallet, self._about = Card(), Card(), Card()
        self._protection, self._profiles = ProtectionCard(session), ProfilesCard(session)
        self._backup = BackupCard(session)
        self._language_name, self._theme_name = Label(wrap=False), Label(wrap=False)
        self._language, self._theme = ChoiceBox(), ChoiceBox()
        for language, name in _LANGUAGES.items():
            self._language.addItem(name, language)
        for appearance in Appearance:
            self._theme.addItem("", appearance.value)
        self._place_name, self._place = Label(colour="muted"), Label()
        self._copy, self._lock = Button(), Button(icon="lock")
        self._lock_help = Label(colour="muted")
        self._version, self._licence = Label(Type.STRONG), Label()
        self._qt, self._parts_name = Label(colour="muted"), Label(colour="muted")
        self._parts = Label(Type.CAPTION, "muted", _PARTS)
        self._language.activated.connect(self._set_language)
        self._theme.activated.connect(self._set_theme)
        self._copy.clicked.connect(self._copy_place)
        self._lock.clicked.connect(session.lock)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(Space.WIDE)
        form.setVerticalSpacing(Space.MEDIUM)
        form.addRow(self._language_name, self._language)
        form.addRow(self._theme_name, self._theme)
        self._language_name.setBuddy(self._language)
        self._theme_name.setBuddy(self._theme)
        self._look.rows.addLayout(form)
        for label in (self._place_name, self._place, self._lock_help):
            self._wallet.rows.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._lock)
        buttons.addStretch(1)
        self._wallet.rows.insertLayout(2, buttons)
        for label in (self._version, self._licence, self._qt, self._parts_name, self._parts):
            self._about.rows.addWidget(label)
        cards = (
            self._look, self._backup, self._protection, self._profiles, self._wallet, self._about,
        )  # fmt: skip
        column = Column(_WIDTH)
        column.rows.addWidget(self._heading)
        for card in cards:
            column.rows.addWidget(card)
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._heading.say(say("settings_heading"))
        for card, code in (
            (self._look, "settings_look"),
            (self._wallet, "settings_wallet"),
            (self._about, "settings_about"),
        ):
            card.heading.say(say(code))
        for label, box, code in (
            (self._language_name, self._language, "settings_language"),
            (self._theme_name, self._theme, "settings_theme"),
        ):
            label.say(say(code))
            box.setAccessibleName(say(code))
        self._language.setItemText(0, say("settings_language_system"))
        for at, appearance in enumerate(Appearance):
            self._theme.setItemText(at, say(f"settings_theme_{appearance.value}"))
        self._place_name.say(say("settings_place"))
        self._copy.say(say("settings_copy_place"))
        self._lock.say(say("settings_lock"))
        self._lock_help.say(say("settings_lock_help"))
        self._version.say(
            say("settings_version", version=wallet.__version__, python=platform.python_version())
        )
        self._licence.say(say("settings_licence"))
        self._qt.say(say("settings_qt", qt=qVersion(), pyside=PySide6.__version__))
        self._parts_name.say(say("settings_parts"))
        self._backup.retranslate()
        self._protection.retranslate()
        self._profiles.retranslate()
        self._refresh()

    def enter(self, what: object) -> None:
        """Show what is set now."""
        del what
        self._refresh()
        self._backup.load()
        self._protection.load()
        self._profiles.load()
        self._language.setFocus()

    def reload(self, changes: Changes) -> None:
        """Show again what opens the wallet, and who learns."""
        self._protection.reload(changes)
        self._profiles.reload(changes)

    def _refresh(self) -> None:
        settings = self.session.settings
        self._language.setCurrentIndex(max(0, self._language.findData(settings.language)))
        self._theme.setCurrentIndex(max(0, self._theme.findData(settings.theme)))
        self._place.say(str(self.session.home))

    def _set_language(self, at: int) -> None:
        self.session.set_language(self._language.itemData(at))

    def _set_theme(self, at: int) -> None:
        self.session.set_appearance(Appearance(self._theme.itemData(at)))

    def _copy_place(self) -> None:
        QGuiApplication.clipboard().setText(str(self.session.home))
        self.session.tell(Tone.GOOD, "window_copied")
