"""Below a draft: what it holds so far, and the ways on, to the next part or to its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session


class ComposeFoot(QWidget):
    """Stands still while the parts above it turn; a button that has the keys does not lose them."""

    next_asked = Signal()
    code_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._wanted: Button | None = None  # the keys go to it as soon as it can be pressed
        self.need = Label(colour="muted")
        self.code, self.next = Button(Kind.PLAIN, "qr"), Button(Kind.PRIMARY)
        self.code.clicked.connect(self.code_asked)
        self.next.clicked.connect(self.next_asked)
        acts = FlowBox()
        acts.flow.push()
        acts.flow.addWidget(self.code)
        acts.flow.addWidget(self.next)
        acts.flow.setSpacing(Space.MEDIUM)
        rows = QHBoxLayout(self)
        rows.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.LARGE)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(self.need, 1)
        rows.addWidget(acts, 1)
        self.code.hide()

    def lead_on(self, told: str, part: str) -> None:
        """Lead to the next part, by its words, below what is told of the draft."""
        self._tell(told, self._session.say("folio_next", part=part), last=False)
        self._enable(able=True)

    def lead_out(self, told: str, *, able: bool, making: bool) -> None:
        """Offer to make a file or a code, as soon as that is possible and none is being made."""
        say = self._session.say
        self._tell(told, say("folio_making" if making else "folio_make"), last=True)
        self.code.say(say("show_from_portfolio"), say("folio_code_about"))
        self.code.setAccessibleDescription(say("folio_code_about"))
        self._enable(able=able and not making)

    def want_next(self, *, wanted: bool) -> None:
        """Give the keys to the way on as soon as it can be pressed, or to nothing here."""
        self._wanted = self.next if wanted else None

    def _tell(self, told: str, on: str, *, last: bool) -> None:
        self.need.say(told)
        self.next.say(on)
        self.code.setVisible(last)

    def _enable(self, *, able: bool) -> None:
        """Keep the keys where they are over the moment in which nothing can be pressed."""
        both = (self.next, self.code)
        if not able:
            self._wanted = next((each for each in both if each.hasFocus()), self._wanted)
        for button in both:
            button.setEnabled(able)
        if able and self._wanted is not None:
            self._wanted.setFocus()
            self._wanted = None
