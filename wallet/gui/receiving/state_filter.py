"""How many files stand how, as a row of buttons that filter the table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from wallet.gui.receiving.applicants_model import State
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import Flow

if TYPE_CHECKING:
    from wallet.gui.session import Session

_CHOICES: tuple[State | None, ...] = (None, *State)


class StateFilter(QWidget):
    """All, and each state that occurs; in as many lines as they need."""

    chosen = Signal(object)  # State or None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._counts: Counter[State] = Counter()
        self.state: State | None = None
        self._buttons: dict[State | None, Button] = {}
        group = QButtonGroup(self)
        flow = Flow(self)
        for state in _CHOICES:
            button = Button(Kind.CHIP)
            button.setChecked(state is None)
            button.clicked.connect(lambda _, state=state: self.choose(state))
            group.addButton(button)
            flow.addWidget(button)
            self._buttons[state] = button

    def count(self, counts: Counter[State]) -> None:
        """Show the numbers; a state that does not occur has no button."""
        self._counts = counts
        self.retranslate()

    def choose(self, state: State | None) -> None:
        """Filter by a state; None shows all."""
        self._buttons[state].setChecked(True)
        if state is not self.state:
            self.state = state
            self.chosen.emit(state)

    def retranslate(self) -> None:
        """Set every word and number."""
        say = self._session.say
        for state, button in self._buttons.items():
            number = self._counts.total() if state is None else self._counts[state]
            word = say(f"applicants_state_{state}" if state else "applicants_page_all")
            button.say(say("issuers_filter", level=word, count=number))
            button.setVisible(state is None or number > 0 or state is self.state)
