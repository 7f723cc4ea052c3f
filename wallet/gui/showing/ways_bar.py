"""The ways to show something as a code, of which one is chosen, and the way to the whole screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui import shortcuts
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import FlowBox
from wallet.snapshots.showing import Way

if TYPE_CHECKING:
    from wallet.gui.session import Session


class WaysBar(FlowBox):
    """Chips that exclude each other."""

    chosen = Signal(object)  # Way

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.ways = {way: Button(Kind.CHIP) for way in Way}
        self.large = Button(Kind.PRIMARY, "screen")
        for way, button in self.ways.items():
            button.setAutoExclusive(True)
            button.clicked.connect(partial(self.chosen.emit, way))
            self.flow.addWidget(button)
        self.flow.push()
        self.flow.addWidget(self.large)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.setAccessibleName(say("show_ways"))
        self.large.say(say("show_full"), say("show_full_tip", key=shortcuts.native("full_screen")))
        for way, button in self.ways.items():
            button.say(say(f"show_way_{way.value}"), say(f"show_about_{way.value}"))
