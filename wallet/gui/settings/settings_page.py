"""Settings: language, look, what protects the wallet, and what the program is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from wallet.gui.backup.backup_card import BackupCard
from wallet.gui.page import Page
from wallet.gui.profiles.profiles_card import ProfilesCard
from wallet.gui.protection.protection_card import ProtectionCard
from wallet.gui.settings.about_card import AboutCard
from wallet.gui.settings.language_card import LanguageCard
from wallet.gui.settings.look_card import LookCard
from wallet.gui.settings.network_card import NetworkCard
from wallet.gui.settings.notifications_card import NotificationsCard
from wallet.gui.settings.place_card import PlaceCard
from wallet.gui.theme import Type
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.changes import Changes

_WIDTH = 640


class SettingsPage(Page):
    """Each choice takes effect at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._heading = Label(Type.DISPLAY)
        self._language, self._look = LanguageCard(session), LookCard(session)
        self._protection, self._profiles = ProtectionCard(session), ProfilesCard(session)
        self._backup, self._notifications = BackupCard(session), NotificationsCard(session)
        self._network, self._place = NetworkCard(session), PlaceCard(session)
        self._about = AboutCard(session)
        column = Column(_WIDTH)
        column.rows.addWidget(self._heading)
        for card in self._cards:
            column.rows.addWidget(card)
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    @property
    def _cards(self) -> tuple[_Cards, ...]:
        return (
            self._language,
            self._look,
            self._protection,
            self._profiles,
            self._backup,
            self._notifications,
            self._network,
            self._place,
            self._about,
        )

    def retranslate(self) -> None:
        """Set every word."""
        self._heading.say(self.session.say("settings_heading"))
        for card in self._cards:
            card.retranslate()
        self._refresh()

    def enter(self, what: object) -> None:
        """Show what is set now."""
        del what
        self._refresh()
        self._backup.load()
        self._protection.load()
        self._profiles.load()
        self._language.language.setFocus()

    def reload(self, changes: Changes) -> None:
        """Show again what opens the wallet, and who learns."""
        self._protection.reload(changes)
        self._profiles.reload(changes)

    def _refresh(self) -> None:
        for card in (self._language, self._look, self._notifications, self._place):
            card.refresh()


_Cards = (
    LanguageCard
    | LookCard
    | ProtectionCard
    | ProfilesCard
    | BackupCard
    | NotificationsCard
    | NetworkCard
    | PlaceCard
    | AboutCard
)
