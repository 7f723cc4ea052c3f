"""A small control of joined buttons: list, gallery or table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout

from wallet.gui import shortcuts
from wallet.gui.badges.badge_views import View
from wallet.gui.widgets.buttons import Button, Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session


class ViewSwitch(QFrame):
    """One of the three is pressed; ``page`` is where its keys work."""

    chosen = Signal(object)  # View

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__()
        self._session = session
        self.setProperty("look", "switch")
        self._buttons: dict[View, Button] = {}
        self._group = QButtonGroup(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(2, 2, 2, 2)
        across.setSpacing(0)
        for view in View:
            button = Button(Kind.ICON, view.value)
            button.setCheckable(True)
            button.clicked.connect(partial(self._choose, view))
            self._group.addButton(button)
            across.addWidget(button)
            self._buttons[view] = button
            shortcuts.bind(page, f"view_{view}", button.click)

    def _choose(self, view: View, *_: object) -> None:
        self.chosen.emit(view)

    def mark(self, view: View) -> None:
        """Show which view is in front."""
        self._buttons[view].setChecked(True)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.setAccessibleName(say("view_name"))
        for view, button in self._buttons.items():
            key = shortcuts.native(f"view_{view}")
            button.say(say(f"view_{view}"), f"{say(f'view_{view}')} ({key})")
