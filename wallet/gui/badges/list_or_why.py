"""The list of badges or, where it has no rows, why, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from wallet.gui import shortcuts
from wallet.gui.badges.marks_filter import Shelf
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.empty_state import EmptyState, stacked

if TYPE_CHECKING:
    from wallet.gui.badges.badge_views import BadgeViews
    from wallet.gui.badges.list_reading import Asked
    from wallet.gui.session import Session


class ListOrWhy(QStackedWidget):
    """A wallet without badges teaches how they come; a search without any can be given up."""

    def __init__(self, session: Session, badges: BadgeViews) -> None:
        super().__init__()
        self._session, self._list = session, badges
        self._choose, self._scan = Button(Kind.PRIMARY, "import"), Button(Kind.PLAIN, "qr")
        self._choose.clicked.connect(lambda: session.go("import"))
        self._scan.clicked.connect(lambda: session.go("scan"))
        self._empty = EmptyState("badges", stacked(self._choose, self._scan))
        self.all = Button()  # everything instead of what was asked for
        self.none = EmptyState("search", self.all)
        for part in (badges, self._empty, self.none):
            self.addWidget(part)

    def retranslate(self) -> None:
        """Set every word that does not hang on what was asked for."""
        say = self._session.say
        self._choose.say(say("badges_choose"))
        self._scan.say(say("window_scan"), tip=shortcuts.native("scan"))
        self._empty.say(say("badges_empty"), say("badges_empty_how"), say("badges_empty_promise"))
        self.all.say(say("badges_show_all"))

    def say_none(self, asked: Asked, *, narrowed: bool) -> None:
        """Say of what there is none."""
        typed, words, shelf = asked
        code = f"shelf_{shelf}_none" if not (typed or words) else "badges_none_found"
        code = "badges_none_found" if shelf is Shelf.LIST or narrowed else code
        self.none.say(self._session.say(code), self._session.say(f"{code}_how"))

    def show_list(self) -> None:
        """Show rows."""
        self.setCurrentWidget(self._list)

    def show_none(self) -> None:
        """Show that nothing is like what was asked for."""
        self.setCurrentWidget(self.none)

    def show_empty(self) -> None:
        """Show that there are no badges yet."""
        self.setCurrentWidget(self._empty)
        self._choose.setFocus()
