"""What the program asks of the network: nothing by itself, and what a learner can agree to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from wallet.gui.theme import Space
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

_LINES = {
    "settings_network_never": "check",
    "settings_network_keys": "key",
    "settings_network_status": "history",
    "settings_network_badge": "import",
    "settings_network_asked": "issuers",
}  # fmt: skip - a table


class NetworkCard(Card):
    """Tells; there is no switch that would agree for ever."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines: dict[str, Label] = {}
        for code, icon in _LINES.items():
            row = QHBoxLayout()
            row.setSpacing(Space.SMALL)
            colour = "good" if icon == "check" else "muted"
            row.addWidget(IconLabel(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
            self._lines[code] = Label()
            row.addWidget(self._lines[code], 1)
            self.rows.addLayout(row)

    def retranslate(self) -> None:
        """Set every word."""
        self.heading.say(self._session.say("settings_network"))
        for code, label in self._lines.items():
            label.say(self._session.say(code))
