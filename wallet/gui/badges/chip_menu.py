"""The menu of a chip: opens below it, marks what is chosen, and stays where several may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent

    from wallet.gui.widgets.buttons import Button


class StayingMenu(QMenu):
    """A menu in which several may be chosen: the mouse and the space bar choose and leave it open.

    The return key chooses and closes, as in every menu. ``refill`` makes its entries anew after a
    choice, whose mark and numbers are others then.
    """

    def __init__(self, title: str, parent: QMenu, refill: Callable[[StayingMenu], None]) -> None:
        super().__init__(title, parent)
        self._refill = refill
        self.aboutToShow.connect(lambda: refill(self))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Choose what is under the mouse."""
        if not self._choose(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        """Choose what the keys have reached."""
        space = event.key() == Qt.Key.Key_Space
        if not (space and self._choose(self.activeAction())):
            super().keyPressEvent(event)

    def _choose(self, entry: QAction | None) -> bool:
        if entry is None or not entry.isEnabled() or not entry.isCheckable():
            return False
        at = self.actions().index(entry)
        entry.trigger()
        self._refill(self)
        entries = self.actions()
        self.setActiveAction(entries[min(at, len(entries) - 1)])
        return True


def open_menu(chip: Button, fill: Callable[[QMenu], None]) -> None:
    """Open a menu below a chip; it goes once it is hidden."""
    menu = QMenu(chip)
    menu.aboutToHide.connect(menu.deleteLater)
    fill(menu)
    menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))


def add_choice(menu: QMenu, words: str, act: Callable[[], None], *, marked: bool) -> None:
    """Add a choice in words that may be the learner's own, with a mark where it is made."""
    entry = menu.addAction(words.replace("&", "&&"))
    entry.setCheckable(True)
    entry.setChecked(marked)
    entry.triggered.connect(lambda _: act())
