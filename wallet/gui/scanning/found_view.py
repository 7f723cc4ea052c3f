"""Codes that were found together, or one that nothing can be done with: each told, to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.snapshots.imports import Holds, Meaning
from wallet.tasks.codes.scanning import meaning
from wallet.wording.telling.meanings import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session

_WIDTH = 720
_MOST = 50  # rows; no screen shows more codes that a person could tell apart
_ICONS = {
    Holds.REQUEST: "present",
    Holds.INTERACTION: "present",
    Holds.OFFER: "received",
    Holds.LINK: "fetch",
    Holds.PLAIN_LINK: "caution",
    Holds.PART: "qr",
    Holds.OTHER: "file",
}  # fmt: skip - a table


class FoundView(Column):
    """``chosen`` tells the text of the code to go on with."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH)
        self._session = session
        self._texts: tuple[str, ...] = ()
        self._heading, self._lead = Label(Type.TITLE), Label(colour="muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.SMALL)
        self._again = Button(Kind.PLAIN, "back")
        self._again.clicked.connect(self.left)
        self.rows.addWidget(self._heading)
        self.rows.addWidget(self._lead)
        self.rows.addLayout(self._list)
        self.rows.addLayout(across(self._again))
        self.rows.addStretch(1)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show what was read, in reading order, with the focus on the first that can be used."""
        self._texts = tuple(texts[:_MOST])
        self.retranslate()
        first = self.content.findChild(QPushButton, "use") or self._again
        first.setFocus()

    def forget(self) -> None:
        """Hold no text any longer."""
        self._texts = ()
        empty(self._list)

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        say, count = self._session.say, len(self._texts)
        self._heading.say(say("scan_found_heading" if count != 1 else "scan_found_one"))
        self._lead.say(say("scan_found_lead", count=count))
        self._lead.setVisible(count != 1)
        self._again.say(say("scan_again"))
        empty(self._list)
        for number, text in enumerate(self._texts, 1):
            self._list.addWidget(self._row(number, text, meaning(text)))

    def _row(self, number: int, text: str, found: Meaning) -> QWidget:
        say = self._session.say
        kind = say(f"scan_kind_{found.holds}")
        name = f"{kind} · {found.who}" if found.who else kind
        frame = QFrame()
        frame.setProperty("look", "neutral")
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addWidget(Label(Type.STRONG, text=name))
        unknown = found.holds is Holds.OTHER and not found.code
        told_as = say("scan_of_no_use") if unknown else told(found, self._session.language)
        words.addWidget(Label(Type.CAPTION, "muted", told_as))
        if found.holds in (Holds.OTHER, Holds.PLAIN_LINK):
            words.addWidget(Label(text=one_line(text)))
        row = QHBoxLayout(frame)
        row.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(IconLabel(_ICONS.get(found.holds, "badges"), "accent", 24))
        row.addLayout(words, 1)
        if found.usable and found.holds is not Holds.OTHER:
            button = Button()
            button.setObjectName("use")
            button.say(say("scan_use"))
            button.setAccessibleName(say("scan_use_this", number=number, what=name))
            button.clicked.connect(lambda: self.chosen.emit(text))
            row.addWidget(button)
        return frame
