"""For whom a presentation is, bound to which code of theirs, and for how long."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

_DAYS = (1, 7, 30)
_USUAL = 1  # index in _DAYS
_LONGEST = 300  # characters of a recipient or a challenge


class PresentForm(QWidget):
    """Three fields with their help."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.recipient, self.challenge, self.days = QLineEdit(), QLineEdit(), ChoiceBox()
        for edit in (self.recipient, self.challenge):
            edit.setMaxLength(_LONGEST)
            edit.setAcceptDrops(False)
            edit.textChanged.connect(self.changed)
        for days in _DAYS:
            self.days.addItem("", days)
        self.days.setCurrentIndex(_USUAL)
        self.days.currentIndexChanged.connect(self.changed)
        self._names = {
            "present_recipient": (Label(Type.STRONG), self.recipient, Label(Type.CAPTION, "muted")),
            "present_validity": (Label(Type.STRONG), self.days, None),
            "present_challenge": (Label(Type.STRONG), self.challenge, Label(Type.CAPTION, "muted")),
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        for name, field, help_ in self._names.values():
            name.setBuddy(field)
            rows.addWidget(name)
            rows.addWidget(field)
            if help_ is not None:
                rows.addWidget(help_)
            rows.addSpacing(Space.SMALL)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        for code, (name, field, help_) in self._names.items():
            name.say(say(code))
            field.setAccessibleName(say(code))
            if help_ is not None:
                help_.say(say(f"{code}_help"))
                field.setAccessibleDescription(say(f"{code}_help"))
        self.recipient.setPlaceholderText(say("present_recipient_hint"))
        for at, days in enumerate(_DAYS):
            self.days.setItemText(at, say(f"present_days_{days}"))

    @property
    def valid_for(self) -> timedelta:
        """How long the presentation may be used."""
        return timedelta(days=self.days.currentData())
