"""The code that an issuer gave by another way; typed by the learner, never filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.long_text import LongText

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.offers import CodeAsked

_LONGEST = 200  # characters that can be typed


class CodeCard(Card):
    """``changed``: another code stands in the field. ``entered``: Return was pressed in it."""

    changed = Signal()
    entered = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._asked: CodeAsked | None = None
        self._host = ""
        self._care, self._theirs = Label(), LongText(session, colour="muted")
        self._shape, self._hint = Label(Type.STRONG), Label(Type.CAPTION, "caution")
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setAcceptDrops(False)  # what is dropped here is for the page
        self._shape.setBuddy(self.field)
        for part in (self._care, self._theirs, self._shape, self.field, self._hint):
            self.rows.addWidget(part)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self.entered)

    def show_code(self, asked: CodeAsked | None, host: str) -> None:
        """Ask for a code, or for none; what was typed for another offer is gone."""
        self._asked, self._host = asked, host
        self.field.clear()
        self.setVisible(asked is not None)
        self.retranslate()

    @property
    def code(self) -> str:
        """What was typed, as it is sent; "" where none is asked for."""
        return self._asked.tidied(self.field.text()) if self._asked is not None else ""

    @property
    def filled(self) -> bool:
        """Whether there is a code that can be sent where one is asked for."""
        return self._asked is None or (bool(self.code) and self._asked.fits(self.code))

    def again(self) -> None:
        """Let the learner type it anew, over what stands there."""
        self.field.setFocus()
        self.field.selectAll()

    def retranslate(self) -> None:
        """Set every word."""
        say, asked = self._session.say, self._asked
        self.heading.say(say("offer_page_code"))
        if asked is None:
            return
        self._care.say(say("offer_page_code_care", host=self._host))
        theirs = asked.description.strip()
        self._theirs.say(say("answer_page_quoted", text=theirs), say("offer_page_code"))
        self._theirs.setVisible(bool(theirs))
        self._shape.say(self._expected(asked))
        self.field.setAccessibleName(self._expected(asked))
        self._look()

    def _expected(self, asked: CodeAsked) -> str:
        kind = "digits" if asked.numeric else "signs"
        if asked.length:
            return self._session.say(f"offer_page_code_{kind}", count=asked.length)
        return self._session.say(
            "offer_page_code_numeric" if asked.numeric else "offer_page_code_any"
        )

    def _look(self) -> None:
        """Say where what was typed is not of the kind that was named: it would not be sent."""
        odd = bool(self.code) and not self.filled
        self._hint.say(self._session.say("offer_page_code_odd") if odd else "")
        self._hint.setVisible(odd)
        self.changed.emit()
