"""Through which of this computer's addresses somebody nearby may come; none is chosen for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session


class NetworkChoice(Card):
    """``looked``: the addresses are known, of which there may be none."""

    looked = Signal()

    def __init__(self, session: Session, words: str) -> None:
        """``words`` begins the code of what it is for: "ask" or "give"."""
        super().__init__()
        self._session, self._about = session, words
        self._name, self.box = Label(Type.STRONG), ChoiceBox()
        self._name.setBuddy(self.box)
        self._text = Label(Type.CAPTION, "muted")
        self.notice = Notice(session)
        self.again = Button(Kind.QUIET, "refresh")
        self.again.clicked.connect(self.look)
        self.rows.setSpacing(Space.SMALL)
        self.rows.addWidget(self._name)
        self.rows.addWidget(self.box)
        self.rows.addWidget(self._text)
        self.rows.addWidget(self.notice)
        self.rows.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def address(self) -> str:
        """Return the chosen address, "" where there is none."""
        return str(self.box.currentData() or "")

    def look(self) -> None:
        """Ask the system for the addresses of this computer; nobody else is asked."""

        def read() -> tuple[str, ...]:
            from wallet import service  # noqa: PLC0415 - loads when it is wanted

            return service.addresses()

        self._session.draw(read, self._show)

    def _show(self, addresses: tuple[str, ...]) -> None:
        before = self.address
        self.box.clear()
        for each in addresses:
            self.box.addItem(each, each)
        self.box.choose(before)
        self.box.setEnabled(bool(addresses))
        if addresses:
            self.notice.clear()
        else:
            self.notice.show_code(Tone.NEUTRAL, "nearby_no_network")
        self.looked.emit()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("ask_network"))
        self._name.say(say("ask_address"))
        self.box.setAccessibleName(say("ask_address"))
        self._text.say(say(f"{self._about}_network_text"))
        self.again.say(say("ask_again"))
        self.notice.retranslate()
