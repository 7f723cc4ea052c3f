"""What is done with the badges that are chosen in the list: by a key, a button, or a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from wallet.gui.badges import taking_out
from wallet.gui.badges.badge_acts import BadgeActs
from wallet.gui.badges.badge_menu import BadgeMenu
from wallet.gui.badges.list_menus import ListMenus
from wallet.gui.badges.marks_filter import Shelf
from wallet.gui.widgets.confirm import Confirm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from wallet.gui.badges.badge_views import BadgeViews
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow


class ChosenActs(QObject):
    """Of what is deleted all that can be done is to bring it back, or to delete it for good."""

    def __init__(self, session: Session, page: QWidget, badges: BadgeViews) -> None:
        super().__init__(page)
        self._session, self._page, self._list = session, page, badges
        self.shelf = Shelf.LIST  # where what is shown lies
        self.acts = BadgeActs(session)
        self.menu = BadgeMenu(session, self.acts, page)
        self._menus = ListMenus(session, page, self.menu, badges.out)

    def press(self, key: str) -> None:
        """Do what a key, or a button beneath the list, stands for."""
        rows = self._list.chosen()
        if rows and (self.shelf is Shelf.DELETED) is (key == "undelete"):
            self._by_key(rows)[key]()

    def open_menu(self, point: QPoint) -> None:
        """Open the menu for what is chosen."""
        menu = self._menus.of_chosen(self._list.chosen(), self.shelf)
        if not menu.isEmpty():
            menu.popup(point)

    def open_more(self, below: QWidget) -> None:
        """Open the menu for all of the list, below its button."""
        menu = self._menus.of_everything(self._list.chosen(), self.shelf)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def undelete_all(self) -> None:
        """Bring back all that is listed."""
        self.acts.undelete(self._list.badges.rows)

    def ask_purge(self) -> None:
        """Ask whether all that is listed is to be deleted for good."""
        say, count = self._session.say, len(self._list.badges.rows)
        Confirm(
            self._page,
            question=say("shelf_purge_ask", count=count),
            consequence=say("shelf_purge_what"),
            yes=say("shelf_purge_yes"),
            no=say("window_cancel"),
            then=self.acts.purge,
        ).open()

    def _by_key(self, rows: Sequence[BadgeRow]) -> dict[str, Callable[[], object]]:
        session, acts, ids = self._session, self.acts, [row.id for row in rows]
        archive = acts.unarchive if self.shelf is Shelf.ARCHIVE else acts.archive
        return {
            "delete": lambda: acts.delete(rows),
            "favour": lambda: acts.turn_favour(rows),
            "archive": lambda: archive(rows),
            "tag": lambda: self.menu.ask_tag(rows),
            "collect": lambda: self.menu.ask_collection(rows),
            "save": lambda: taking_out.save_originals(session, self._page, ids),
            "copy": lambda: self._list.out.copy(ids),
            "present": lambda: session.go("portfolios", ids),
            "compare": lambda: session.go("compare", ids),
            "undelete": lambda: acts.undelete(rows),
        }
