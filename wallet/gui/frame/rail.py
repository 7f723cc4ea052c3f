"""The side rail: the pages that work, and below them lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wallet.gui import pages
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wallet.gui.session import Session

_WIDTH = 196
_ICONS = {
    "badges": "badges",
    "pathways": "pathway",
    "skills": "skills",
    "present": "portfolio",
    "issuers": "issuers",
    "activity": "activity",
    "settings": "settings",
}  # fmt: skip - a table


class Rail(QFrame):
    """One button a page; arrow keys move between them, Space or Return opens."""

    chosen = Signal(str)
    locked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("look", "rail")
        self.setFixedWidth(_WIDTH)
        self._name = Label(Type.LEAD, wrap=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.WIDE, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.TINY)
        head = QHBoxLayout()
        head.setContentsMargins(Space.SMALL, 0, 0, Space.MEDIUM)
        head.setSpacing(Space.SMALL)
        head.addWidget(IconLabel("badges", "accent", 24))
        head.addWidget(self._name, 1)
        column.addLayout(head)
        self._buttons: dict[str, Button] = {}
        for name in pages.RAIL:
            button = Button(Kind.RAIL, _ICONS[name])
            button.clicked.connect(lambda _, name=name: self._choose(name))
            self._buttons[name] = button
            if name == "settings":
                column.addStretch(1)
            column.addWidget(button)
        self._lock = Button(Kind.RAIL, "lock")
        self._lock.setCheckable(False)
        self._lock.clicked.connect(self.locked)
        column.addWidget(self._lock)

    def mark(self, page: str) -> None:
        """Mark the page in front; a page that is not on the rail marks none."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)

    def retranslate(self) -> None:
        """Set every word; the number of the shortcut stands in the tool tip."""
        say = self._session.say
        self._name.say(say("window_title"))
        self.setAccessibleName(say("window_rail"))
        for at, (name, button) in enumerate(self._buttons.items(), start=1):
            button.say(say(f"window_{name}"), tip=f"Ctrl+{at}")
        self._lock.say(say("window_lock"), tip="Ctrl+L")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move between the buttons with the arrow keys."""
        order = [*self._buttons.values(), self._lock]
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        focused = self.focusWidget()
        if event.key() in steps and focused in order:
            order[(order.index(focused) + steps[Qt.Key(event.key())]) % len(order)].setFocus()
        else:
            super().keyPressEvent(event)

    def _choose(self, name: str) -> None:
        self.mark(name)
        self.chosen.emit(name)
