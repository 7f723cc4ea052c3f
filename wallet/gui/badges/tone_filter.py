"""How many badges are in which state, as a row of buttons that filter the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import FlowBox
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections import Counter

    from wallet.gui.session import Session

_CODES: dict[Tone | None, str] = {
    None: "badges_all",
    **{tone: f"badges_{tone.value}" for tone in Tone},
}


class ToneFilter(FlowBox):
    """All, and each state that occurs."""

    chosen = Signal(object)  # Tone or None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._counts: Counter[Tone] | None = None
        self.tone: Tone | None = None
        self._buttons: dict[Tone | None, Button] = {}
        group = QButtonGroup(self)
        for tone in _CODES:
            button = Button(Kind.CHIP)
            button.setChecked(tone is None)
            button.clicked.connect(lambda _, tone=tone: self.choose(tone))
            group.addButton(button)
            self.flow.addWidget(button)
            self._buttons[tone] = button

    def count(self, counts: Counter[Tone]) -> None:
        """Show the numbers; a state that does not occur has no button."""
        self._counts = counts
        self.retranslate()

    def mark(self, tone: Tone | None) -> None:
        """Show what is filtered by, silently."""
        self._buttons[tone].setChecked(True)
        self.tone = tone
        self.retranslate()

    def choose(self, tone: Tone | None) -> None:
        """Filter by a tone; None shows all."""
        self._buttons[tone].setChecked(True)
        if tone is not self.tone:
            self.tone = tone
            self.chosen.emit(tone)

    def retranslate(self) -> None:
        """Set every word and number."""
        if self._counts is None:
            return
        for tone, button in self._buttons.items():
            number = self._counts.total() if tone is None else self._counts[tone]
            button.say(self._session.say(_CODES[tone], count=number))
            button.setVisible(tone is None or number > 0 or tone is self.tone)
