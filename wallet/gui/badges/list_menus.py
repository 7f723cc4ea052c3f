"""The two menus of the page: of what is chosen, and of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from wallet.gui import shortcuts
from wallet.gui.badges import taking_out
from wallet.gui.badges.chosen_bar import COMPARED
from wallet.gui.badges.marks_filter import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from wallet.gui.badges.badge_menu import BadgeMenu
    from wallet.gui.badges.drag_out import DragOut
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow


class ListMenus:
    """Makes menus; what they act on is given each time."""

    def __init__(self, session: Session, parent: QWidget, acts: BadgeMenu, out: DragOut) -> None:
        self._session, self._parent = session, parent
        self._acts, self._out = acts, out

    def of_chosen(self, rows: Sequence[BadgeRow], shelf: Shelf) -> QMenu:
        """Return the menu for badges that are chosen; an empty one for none."""
        menu = self._new()
        self._acts.fill(menu, rows, shelf)
        if rows and shelf is not Shelf.DELETED:
            ids = [row.id for row in rows]
            menu.addSeparator()
            say, session = self._session.say, self._session
            present = menu.addAction(say("several_present"))
            present.triggered.connect(lambda: session.go("portfolios", ids))
            if len(ids) in COMPARED:
                compare = menu.addAction(say("several_compare"))
                compare.triggered.connect(lambda: session.go("compare", ids))
            menu.addSeparator()
            copy = menu.addAction(f"{say('out_copy')}\t{shortcuts.native('copy')}")
            copy.triggered.connect(lambda: self._out.copy(ids))
            self._add_out(menu, ids, "chosen")
        return menu

    def of_everything(self, rows: Sequence[BadgeRow], shelf: Shelf) -> QMenu:
        """Return the menu for what is chosen, when that is more than one, and for everything."""
        menu = self._new()
        if len(rows) > 1:
            menu.addSection(self._session.say("badges_chosen", count=len(rows)))
            self._acts.fill(menu, rows, shelf)
            menu.addSeparator()
        self._add_out(menu, [], "all")
        menu.addSeparator()
        backup = menu.addAction(self._session.say("backup_now"))
        backup.triggered.connect(lambda: self._session.go("backup"))
        return menu

    def _new(self) -> QMenu:
        menu = QMenu(self._parent)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_out(self, menu: QMenu, ids: list[str], which: str) -> None:
        say, session, parent = self._session.say, self._session, self._parent
        save = menu.addAction(
            say(f"out_save_{which}") + (f"\t{shortcuts.native('save')}" if ids else "")
        )
        save.triggered.connect(lambda: taking_out.save_originals(session, parent, ids))
        calendar = menu.addAction(say(f"out_calendar_{which}"))
        calendar.triggered.connect(lambda: taking_out.save_calendar(session, parent, ids))
