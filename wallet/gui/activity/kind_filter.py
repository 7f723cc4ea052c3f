"""How much there is of each kind, as a row of buttons that filter the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import Flow
from wallet.snapshots.activity import ActivityKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.gui.session import Session


class KindFilter(QWidget):
    """All, and each kind that occurs."""

    chosen = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._counts: Mapping[ActivityKind, int] = {}
        self.kind: ActivityKind | None = None
        self._buttons: dict[ActivityKind | None, Button] = {}
        group = QButtonGroup(self)
        flow = Flow(self)
        for kind in (None, *ActivityKind):
            button = Button(Kind.CHIP)
            button.setChecked(kind is None)
            button.clicked.connect(lambda _, kind=kind: self.choose(kind))
            group.addButton(button)
            flow.addWidget(button)
            self._buttons[kind] = button

    def count(self, counts: Mapping[ActivityKind, int]) -> None:
        """Show the numbers; a kind that does not occur has no button."""
        self._counts = counts
        self.retranslate()

    def choose(self, kind: ActivityKind | None) -> None:
        """Filter by a kind; None shows all."""
        self._buttons[kind].setChecked(True)
        if kind is not self.kind:
            self.kind = kind
            self.chosen.emit()

    @property
    def shown(self) -> int:
        """How many entries of the chosen kind there are."""
        return self._number(self.kind)

    def retranslate(self) -> None:
        """Set every word and number."""
        for kind, button in self._buttons.items():
            number = self._number(kind)
            code = "activity_kind_all" if kind is None else f"activity_kind_{kind.value}"
            button.say(self._session.say(code, count=number))
            button.setVisible(kind is None or number > 0 or kind is self.kind)

    def _number(self, kind: ActivityKind | None) -> int:
        return sum(self._counts.values()) if kind is None else self._counts.get(kind, 0)
