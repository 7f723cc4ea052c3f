"""How fast the parts of an animated code follow each other, and which one it is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider

from wallet.gui.showing.parts_player import FASTEST, SLOWEST, USUAL
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.note_line import NoteLine

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.gui.showing.parts_player import PartsPlayer

_LONG = 20  # seconds; from here on another way is easier for whoever holds the camera
_MINUTE = 60  # seconds


class SpeedCard(Card):
    """A slider from two to ten parts a second, how long all of them take, pause, and the part."""

    def __init__(self, session: Session, player: PartsPlayer) -> None:
        super().__init__()
        self._session, self._player = session, player
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(SLOWEST, FASTEST)
        self.slider.setValue(USUAL)
        self.slider.setPageStep(1)
        self.slider.valueChanged.connect(player.set_rate)
        self._rate, self.number = Label(), Label(Type.CAPTION, "muted")
        self.lasts, self.long = Label(), NoteLine("caution", "caution", "")
        self.pause, self.next = Button(Kind.PLAIN), Button(Kind.QUIET)
        self.pause.clicked.connect(player.toggle)
        self.next.clicked.connect(player.step)
        self.rows.addWidget(self._rate)
        self.rows.addWidget(self.slider)
        self.rows.addWidget(self.lasts)
        self.rows.addWidget(self.long)
        self.rows.addLayout(across(self.pause, self.next))
        self.rows.addWidget(self.number)
        self.hide()

    def retranslate(self) -> None:
        """Say how fast it is, whether it plays, and which part stands there."""
        say, player = self._session.say, self._player
        self.heading.say(say("show_speed"))
        rate = say("show_rate", count=player.rate)
        self._rate.say(rate)
        seconds = math.ceil(player.whole / player.rate)
        if seconds > _MINUTE:
            lasts = say("show_lasts_minutes", count=math.ceil(seconds / _MINUTE))
        else:
            lasts = say("show_lasts_seconds", count=seconds)
        self.lasts.say(lasts)
        self.long.say(say("show_lasts_long"))
        self.long.setVisible(seconds >= _LONG)
        self.slider.setAccessibleName(say("show_speed"))
        self.slider.setAccessibleDescription(f"{rate}\n{lasts}")
        self.slider.blockSignals(True)
        self.slider.setValue(player.rate)
        self.slider.blockSignals(False)
        words = say("show_pause" if player.plays else "show_play")
        if self.pause.text() != words:
            self.pause.say(words)
        self.next.say(say("show_next_part"))
        self.next.setEnabled(not player.plays)
        self.number.say(say("show_part", number=player.number, whole=player.whole))
