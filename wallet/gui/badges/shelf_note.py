"""What stands over the archive and over what was deleted: what this is, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from wallet.gui.badges.marks_filter import Shelf
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

_ICONS = {Shelf.ARCHIVE: "archive", Shelf.DELETED: "trash"}


class ShelfNote(QFrame):
    """Hidden over the plain list."""

    undelete_asked = Signal()  # all of them
    purge_asked = Signal()
    list_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shelf = Shelf.LIST
        self.setProperty("look", "neutral")
        self._icon, self._words = IconLabel(), Label()
        self._undelete, self._purge, self._back = Button(), Button(), Button()
        self._undelete.clicked.connect(self.undelete_asked)
        self._purge.clicked.connect(self.purge_asked)
        self._back.clicked.connect(self.list_asked)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        across.setSpacing(Space.MEDIUM)
        across.addWidget(self._icon)
        across.addWidget(self._words, 1)
        for button in (self._undelete, self._purge, self._back):
            across.addWidget(button)
        self.hide()

    def show_shelf(self, shelf: Shelf, *, filled: bool) -> None:
        """Tell of a shelf; ``filled``: there is something on it to act on."""
        self._shelf = shelf
        deleted = shelf is Shelf.DELETED
        self._undelete.setVisible(deleted and filled)
        self._purge.setVisible(deleted and filled)
        self.retranslate()
        self.setVisible(shelf is not Shelf.LIST)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._undelete.say(say("shelf_undelete"))
        self._purge.say(say("shelf_purge"))
        self._back.say(say("shelf_back"))
        if self._shelf in _ICONS:
            self._words.say(say(f"shelf_{self._shelf}"))
            self._icon.show_icon(_ICONS[self._shelf], "muted")
