"""Two buttons with menus: what the order goes by, and what the headings name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wallet.gui.badges import chip_menu
from wallet.gui.badges.arrangement import BY_AMOUNT, BY_DATE, Arrangement, Group, Sort
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from wallet.gui.session import Session


def usual_direction(sort: Sort) -> bool:
    """Return whether an order usually descends: new dates come first, and A before Z."""
    return sort in (Sort.ADDED, Sort.AWARDED)


class Arranging(QWidget):
    """Keeps an ``Arrangement`` and says when the learner changes it."""

    changed = Signal(object)  # Arrangement
    fold_asked = Signal(bool)  # all groups: collapse or expand

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.arrangement = Arrangement()
        self.sort, self.group = Button(Kind.CHIP, "sort"), Button(Kind.CHIP, "group")
        self.sort.clicked.connect(lambda: self._open(self.sort, self._fill_sort))
        self.group.clicked.connect(lambda: self._open(self.group, self._fill_group))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addWidget(self.sort)
        across.addWidget(self.group)

    def mark(self, arrangement: Arrangement) -> None:
        """Show an arrangement, silently."""
        self.arrangement = arrangement
        self.retranslate()

    def take(self, arrangement: Arrangement) -> None:
        """Ask for another arrangement."""
        self.mark(arrangement)
        self.changed.emit(arrangement)

    def sort_by(self, sort: Sort) -> None:
        """Order by something; asked twice for the same, the other way round."""
        now = self.arrangement
        turned = not now.descending if sort is now.sort else usual_direction(sort)
        self.take(replace(now, sort=sort, descending=turned))

    def retranslate(self) -> None:
        """Set every word."""
        say, now = self._session.say, self.arrangement
        arrow = "↓" if now.descending else "↑"
        by = say(f"sort_{now.sort}")
        self.sort.say(f"{by} {arrow} ▾", say("sort_name"))
        self.sort.setAccessibleName(f"{say('sort_is', by=by)}, {say(self._direction())}")
        self.sort.setChecked(now.sort is not Sort.ADDED or not now.descending)
        none = now.group is Group.NONE
        by = say("group_name") if none else say(f"group_{now.group}")
        self.group.say(f"{by} ▾", say("group_name"))
        self.group.setAccessibleName(by if none else say("group_is", by=by))
        self.group.setChecked(not none)

    def _direction(self, *, descending: bool | None = None) -> str:
        down = self.arrangement.descending if descending is None else descending
        if self.arrangement.sort in BY_DATE:
            return "sort_newest" if down else "sort_oldest"
        if self.arrangement.sort in BY_AMOUNT:
            return "sort_high" if down else "sort_low"
        return "sort_descending" if down else "sort_ascending"

    # menus -----------------------------------------------------------------------------------
    def _open(self, chip: Button, fill: Callable[[QMenu], None]) -> None:
        self.retranslate()  # a chip with a menu is pressed by its choice alone
        chip_menu.open_menu(chip, fill)

    def _fill_sort(self, menu: QMenu) -> None:
        say, now = self._session.say, self.arrangement
        for sort in Sort:
            down = now.descending if sort is now.sort else usual_direction(sort)
            act = partial(self.take, replace(now, sort=sort, descending=down))
            chip_menu.add_choice(menu, say(f"sort_{sort}"), act, marked=sort is now.sort)
        menu.addSeparator()
        for down in (True, False):
            words = say(self._direction(descending=down))
            act = partial(self.take, replace(now, descending=down))
            chip_menu.add_choice(menu, words, act, marked=now.descending is down)

    def _fill_group(self, menu: QMenu) -> None:
        say, now = self._session.say, self.arrangement
        for group in Group:
            act = partial(self.take, replace(now, group=group))
            chip_menu.add_choice(menu, say(f"group_{group}"), act, marked=group is now.group)
        if now.group is not Group.NONE:
            menu.addSeparator()
            for code, on in (("group_fold_all", True), ("group_open_all", False)):
                entry = menu.addAction(say(code))
                entry.triggered.connect(lambda _, on=on: self.fold_asked.emit(on))
