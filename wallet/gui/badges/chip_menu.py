"""The menu of a chip: opens below it, and marks what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.widgets.buttons import Button


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
