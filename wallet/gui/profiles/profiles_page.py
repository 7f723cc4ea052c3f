"""The learner's profiles: each a card with its name, addresses and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from wallet.gui.page import Page
from wallet.gui.profiles.profile_card import ProfileCard
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.profiles import ProfilePage

_WIDTH = 640
_LONGEST_NAME = 200  # characters


class ProfilesPage(Page):
    """Keeps each card while its profile is there, so that nothing typed or opened is lost."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._cards: dict[str, ProfileCard] = {}
        self._back = Button(Kind.LINK, "back")
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self._new, self._new_help = Card(), Label(colour="muted")
        self._name = QLineEdit()
        self._name.setMaxLength(_LONGEST_NAME)
        self._create = Button(icon="plus")
        self._notice = Notice(session)
        self._back.clicked.connect(lambda: session.go("settings"))
        self._create.clicked.connect(self._make)
        self._name.returnPressed.connect(self._make)
        self._name.textChanged.connect(self._refresh)
        self._lay_out()

    def _lay_out(self) -> None:
        field = across(self._name, self._create)
        self._new.rows.addWidget(self._new_help)
        self._new.rows.addLayout(field)
        self._new.rows.addWidget(self._notice)
        self._column = Column(_WIDTH)
        self._places = QVBoxLayout()
        self._places.setSpacing(Space.MEDIUM)
        self._column.rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.rows.addWidget(self._heading)
        self._column.rows.addWidget(self._lead)
        self._column.rows.addLayout(self._places)
        self._column.rows.addWidget(self._new)
        self._column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._back.say(say("window_settings"))
        self._heading.say(say("profiles_heading"))
        self._lead.say(say("profiles_lead"))
        self._new.heading.say(say("profiles_new"))
        self._new_help.say(say("profiles_new_help"))
        self._name.setAccessibleName(say("profiles_name"))
        self._name.setPlaceholderText(say("profiles_name_example"))
        self._create.say(say("profiles_create"))
        self._notice.retranslate()
        for card in self._cards.values():
            card.retranslate()

    def enter(self, what: object) -> None:  # noqa: ARG002 - all of them are shown
        """Show the profiles."""
        self._notice.clear()
        self._refresh()
        self._load()
        self._back.setFocus()

    def reload(self, changes: Changes) -> None:
        """Show what changed."""
        if changes & (Changes.PROFILES | Changes.LIBRARY):
            self._load()

    def _load(self) -> None:
        self.session.read(lambda wallet: wallet.profiles.pages(), self._show)

    def _show(self, profiles: tuple[ProfilePage, ...]) -> None:
        for gone in set(self._cards) - {each.id for each in profiles}:
            card = self._cards.pop(gone)
            self._places.removeWidget(card)
            card.hide()
            card.deleteLater()
        for profile in profiles:
            if profile.id not in self._cards:
                self._cards[profile.id] = card = ProfileCard(self.session, profile)
                self._places.addWidget(card)
            self._cards[profile.id].show_profile(profile)

    def _refresh(self) -> None:
        self._create.setEnabled(bool(self._name.text().strip()))

    def _make(self) -> None:
        name, now = self._name.text(), self.session.now()
        if not self._create.isEnabled():
            return
        self._notice.clear()

        def make(wallet: Wallet) -> Changes:
            wallet.profiles.create(name, now=now)
            return Changes.PROFILES

        def refused(error: WalletError) -> None:
            self._notice.show_error(error)
            self._name.setFocus()

        self.session.run(
            lambda wallet, _: make(wallet), lambda _: self._name.clear(), otherwise=refused
        )
