"""One profile: its name, the addresses issuers know it by, its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from wallet.gui.profiles.keys_list import KeysList
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.confirm import Confirm
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.profiles import ProfilePage

_LONGEST_NAME = 200
_LONGEST_ADDRESS = 254


class ProfileCard(Card):
    """Each act is a job; what was refused is said on the card."""

    def __init__(self, session: Session, profile: ProfilePage) -> None:
        super().__init__()
        self._session, self._profile = session, profile
        self._badges = Label(colour="muted")
        self._name, self._address = QLineEdit(), QLineEdit()
        self._name.setMaxLength(_LONGEST_NAME)
        self._address.setMaxLength(_LONGEST_ADDRESS)
        self._rename, self._keep_name = Button(Kind.LINK), Button()
        self._drop_name, self._add = Button(Kind.QUIET), Button()
        self._emails_name, self._no_emails = Label(Type.STRONG), Label(colour="muted")
        self._emails = QVBoxLayout()
        self._keys = KeysList(session, profile.id, self._do)
        self._delete = Button(Kind.DANGER, "trash")
        self._notice = Notice(session)
        self._rename.clicked.connect(self._edit_name)
        self._drop_name.clicked.connect(self._show_name)
        self._keep_name.clicked.connect(self._save_name)
        self._name.returnPressed.connect(self._save_name)
        self._add.clicked.connect(self._add_address)
        self._address.returnPressed.connect(self._add_address)
        self._address.textChanged.connect(self._refresh)
        self._delete.clicked.connect(self._ask_delete)
        self._lay_out()
        self._edit(editing=False)
        self.retranslate()

    def _lay_out(self) -> None:
        naming = across(self._name, self._keep_name, self._drop_name)
        about = QHBoxLayout()
        about.addWidget(self._badges, 1)
        about.addWidget(self._rename)
        adding = across(self._address, self._add)
        self._emails.setSpacing(0)
        self.rows.addLayout(naming)
        self.rows.addLayout(about)
        self.rows.addWidget(self._emails_name)
        self.rows.addWidget(self._no_emails)
        self.rows.addLayout(self._emails)
        self.rows.addLayout(adding)
        self.rows.addSpacing(Space.SMALL)
        self.rows.addWidget(self._keys)
        self.rows.addWidget(self._notice)
        self.rows.addWidget(self._delete, 0, Qt.AlignmentFlag.AlignRight)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._rename.say(say("profile_rename"))
        self._keep_name.say(say("profile_keep_name"))
        self._drop_name.say(say("window_cancel"))
        self._name.setAccessibleName(say("profiles_name"))
        self._name.setPlaceholderText(say("profiles_name_example"))
        self._emails_name.say(say("profile_emails"))
        self._no_emails.say(say("profile_no_emails"))
        self._address.setAccessibleName(say("profile_address"))
        self._address.setPlaceholderText(say("profile_address_example"))
        self._add.say(say("profile_add"))
        self._delete.say(say("profile_delete"))
        self._notice.retranslate()
        self.show_profile(self._profile)

    def show_profile(self, profile: ProfilePage) -> None:
        """Show a profile as it is now."""
        say, self._profile = self._session.say, profile
        self.heading.say(self._title)
        one = "profile_one_badge" if profile.badges == 1 else "profile_count_badges"
        self._badges.say(say(one, count=profile.badges))
        for button, code in (
            (self._rename, "profile_rename"),
            (self._delete, "profile_delete"),
            (self._add, "profile_add"),
        ):
            button.setAccessibleName(say("act_on", act=say(code), name=self._title))
        empty(self._emails)
        for address in profile.emails:
            self._emails.addLayout(self._address_row(address))
        self._no_emails.setVisible(not profile.emails)
        self._keys.show_keys(profile.keys)
        self._refresh()

    @property
    def _title(self) -> str:
        return one_line(self._profile.name) or self._session.say("profile_unnamed")

    def _address_row(self, address: str) -> QHBoxLayout:
        remove = Button(Kind.ICON, "close")
        remove.say(self._session.say("profile_remove_address", address=one_line(address)))
        remove.clicked.connect(lambda: self._remove_address(address))
        row = QHBoxLayout()
        row.addWidget(Label(text=one_line(address)), 1)
        row.addWidget(remove)
        return row

    def _refresh(self) -> None:
        self._add.setEnabled(bool(self._address.text().strip()))

    # acting ----------------------------------------------------------------------------------
    def _do(self, act: Callable[[Wallet], object], then: Callable[[], None]) -> None:
        """Change something about profiles; say here what was refused."""
        self._notice.clear()

        def change(wallet: Wallet) -> Changes:
            act(wallet)
            return Changes.PROFILES

        self._session.run(
            lambda wallet, _: change(wallet), lambda _: then(), otherwise=self._notice.show_error
        )

    def _edit(self, *, editing: bool) -> None:
        for widget in (self._name, self._keep_name, self._drop_name):
            widget.setVisible(editing)
        self._rename.setVisible(not editing)

    def _edit_name(self) -> None:
        self._name.setText(self._profile.name)
        self._edit(editing=True)
        self._name.setFocus()
        self._name.selectAll()

    def _show_name(self) -> None:
        self._edit(editing=False)
        self._notice.clear()
        self._rename.setFocus()

    def _save_name(self) -> None:
        profile_id, name = self._profile.id, self._name.text()
        self._do(lambda wallet: wallet.profiles.rename(profile_id, name), self._show_name)

    def _add_address(self) -> None:
        profile_id, address = self._profile.id, self._address.text()
        if self._add.isEnabled():
            self._do(
                lambda wallet: wallet.profiles.add_email(profile_id, address), self._address.clear
            )

    def _remove_address(self, address: str) -> None:
        profile_id = self._profile.id
        self._do(
            lambda wallet: wallet.profiles.remove_email(profile_id, address), self._address.setFocus
        )

    def _ask_delete(self) -> None:
        profile_id, say = self._profile.id, self._session.say

        def delete() -> None:
            now = self._session.now()
            self._do(lambda wallet: wallet.profiles.delete(profile_id, now=now), lambda: None)

        Confirm(
            self,
            question=say("profile_delete_ask", name=one_line(self._title, 60)),
            consequence=say("profile_delete_what"),
            yes=say("profile_delete"),
            no=say("window_cancel"),
            then=delete,
        ).open()
