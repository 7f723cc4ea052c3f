"""What the program is, and what it is made of."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import qVersion

import wallet
from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

_PARTS = (
    "Qt, PySide6 (LGPL 3.0)  ·  SQLite3 Multiple Ciphers, APSW (MIT)  ·  cryptography (Apache 2.0, "
    "BSD)  ·  PyLD (BSD)  ·  Pillow (MIT-CMU)  ·  qrcode (BSD)  ·  zxing-cpp (Apache 2.0)  ·  "
    "cbor2, urllib3, truststore, platformdirs, keyring (MIT)  ·  defusedxml (PSF)"
)


class AboutCard(Card):
    """Version and licences."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._version, self._licence = Label(Type.STRONG), Label()
        self._qt, self._parts_name = Label(colour="muted"), Label(colour="muted")
        self._parts = Label(Type.CAPTION, "muted", _PARTS)
        for label in (self._version, self._licence, self._qt, self._parts_name, self._parts):
            self.rows.addWidget(label)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("settings_about"))
        self._version.say(
            say("settings_version", version=wallet.__version__, python=platform.python_version())
        )
        self._licence.say(say("settings_licence"))
        self._qt.say(say("settings_qt", qt=qVersion(), pyside=PySide6.__version__))
        self._parts_name.say(say("settings_parts"))
