"""How many issuers are known how well, as a row of buttons that filter the list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import Flow
from wallet.trust.model import Level

if TYPE_CHECKING:
    from wallet.gui.session import Session

_CHOICES: tuple[Level | None, ...] = (None, *Level)


class LevelFilter(QWidget):
    """All, and each level that occurs; in as many lines as they need."""

    chosen = Signal(object)  # Level or None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._counts: Counter[Level] = Counter()
        self.level: Level | None = None
        self._buttons: dict[Level | None, Button] = {}
        group = QButtonGroup(self)
        flow = Flow(self)
        for level in _CHOICES:
            button = Button(Kind.CHIP)
            button.setChecked(level is None)
            button.clicked.connect(lambda _, level=level: self.choose(level))
            group.addButton(button)
            flow.addWidget(button)
            self._buttons[level] = button

    def count(self, counts: Counter[Level]) -> None:
        """Show the numbers; a level that does not occur has no button."""
        self._counts = counts
        self.retranslate()

    def choose(self, level: Level | None) -> None:
        """Filter by a level; None shows all."""
        self._buttons[level].setChecked(True)
        if level is not self.level:
            self.level = level
            self.chosen.emit(level)

    def retranslate(self) -> None:
        """Set every word and number."""
        say = self._session.say
        for level, button in self._buttons.items():
            number = self._counts.total() if level is None else self._counts[level]
            word = say(f"level_{level.value}" if level else "issuers_every")
            button.say(say("issuers_filter", level=word, count=number))
            button.setVisible(level is None or number > 0 or level is self.level)
