"""What a check rests on, as of when; and bringing more of it for this check alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet.gui.receiving.ground_lines import brought_lines, ground_lines
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.receiving.matter import Brought, Many, One
    from wallet.gui.session import Session


class GroundCard(Card):
    """Tells what was brought, or with something judged, all that the answer rests on."""

    pack_wanted = Signal()
    registry_wanted = Signal()
    emptied = Signal()
    wallet_turned = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._brought: Brought | None = None
        self._judged: One | Many | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.TINY)
        self._wallet = CheckBox()
        self._wallet.clicked.connect(self.wallet_turned)
        self._pack, self._registry = Button(Kind.PLAIN, "plus"), Button(Kind.PLAIN, "plus")
        self._empty = Button(Kind.QUIET)
        for button, asked in (
            (self._pack, self.pack_wanted),
            (self._registry, self.registry_wanted),
            (self._empty, self.emptied),
        ):
            button.clicked.connect(asked)
        buttons = Flow()
        for button in (self._pack, self._registry, self._empty):
            buttons.addWidget(button)
        self.rows.addLayout(self._lines)
        self.rows.addWidget(self._wallet)
        self.rows.addLayout(buttons)

    def show_brought(self, brought: Brought, judged: One | Many | None = None) -> None:
        """Tell what was brought, and what an answer that was given rests on."""
        self._brought, self._judged = brought, judged
        self.retranslate()

    def retranslate(self) -> None:
        """Tell it in the language of the session."""
        say = self._session.say
        self.heading.say(say("received_page_ground"))
        self._wallet.setText(say("received_page_with_wallet"))
        self._wallet.setAccessibleName(say("received_page_with_wallet"))
        self._wallet.setVisible(self._session.unlocked)
        self._pack.say(say("received_page_add_pack"), tip=say("received_page_add_pack_tip"))
        self._registry.say(
            say("received_page_add_registry"), tip=say("received_page_add_registry_tip")
        )
        self._empty.say(say("received_page_ground_empty"))
        empty(self._lines)
        brought = self._brought
        if brought is None:
            return
        self._wallet.setChecked(brought.with_wallet)
        self._empty.setVisible(bool(brought.packs or brought.registries or brought.fetched))
        lines = (
            brought_lines(brought, self._session)
            if self._judged is None
            else ground_lines(self._judged, self._session)
        )
        for at, line in enumerate(lines):
            self._lines.addWidget(Label(Type.BODY if at == 0 else Type.CAPTION, "muted", line))
