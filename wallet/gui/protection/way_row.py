"""One way of unlocking: what it is, since when, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from collections.abc import Callable


class WayRow(QWidget):
    """``act`` is its one button, ``away`` the quiet one that takes the way away."""

    def __init__(self, icon: str, act: Callable[[], object], away: Callable[[], object]) -> None:
        super().__init__()
        self._icon, self._name = icon, Label(Type.STRONG)
        self._mark = IconLabel(icon)
        self._state = Label(Type.CAPTION, "muted")
        self.act, self.away = Button(), Button(Kind.QUIET)
        self.act.clicked.connect(act)
        self.away.clicked.connect(away)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(Space.TINY)
        row.addLayout(words, 1)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_state(self, name: str, state: str, *, on: bool) -> None:
        """Say what it is and how it stands."""
        self._name.say(name)
        self._state.say(state)
        self._mark.show_icon(self._icon, "accent" if on else "muted")

    def offer(self, button: Button, words: str, name: str = "") -> None:
        """Put words on a button; without any it is not shown. ``name`` is for screen readers."""
        button.say(words)
        if name:
            button.setAccessibleName(name)
        button.setVisible(bool(words))
