"""The learner's profiles on the page of settings: who there is, and the way to their own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label, one_line
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.profiles import ProfilePage

_LONGEST = 60  # characters of a name


class ProfilesCard(Card):
    """Names them; everything else is on the page."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._pages: tuple[ProfilePage, ...] = ()
        self._help, self._names = Label(colour="muted"), Label()
        self._open = Button(icon="person")
        self._open.clicked.connect(lambda: session.go("profiles"))
        self.rows.addWidget(self._help)
        self.rows.addWidget(self._names)
        self.rows.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("profiles_heading"))
        self._help.say(say("profiles_help"))
        self._open.say(say("profiles_open"))
        self._tell()

    def load(self) -> None:
        """Ask for the profiles."""
        if self._session.unlocked:
            self._session.read(lambda wallet: wallet.profiles.pages(), self._show)

    def reload(self, changes: Changes) -> None:
        """Ask again when a profile changed."""
        if changes & Changes.PROFILES:
            self.load()

    def _show(self, pages: tuple[ProfilePage, ...]) -> None:
        self._pages = pages
        self._tell()

    def _tell(self) -> None:
        say = self._session.say
        names = [one_line(each.name, _LONGEST) or say("profile_unnamed") for each in self._pages]
        self._names.say(say("profiles_join").join(names))
        self._names.setVisible(bool(names))
