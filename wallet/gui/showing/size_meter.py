"""How full a code is, who reads it, and what would help; in words as well as in a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.progress_bar import ProgressBar
from wallet.sharing.fitting import Reach
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.sharing.fitting import Fit
    from wallet.snapshots.showing import Way

_WHOLE = 100  # percent
_TONES = {
    Reach.ANY_PHONE: Tone.NEUTRAL,
    Reach.SCANNERS: Tone.NEUTRAL,
    Reach.CLOSE: Tone.CAUTION,
    Reach.NONE: Tone.CAUTION,
}


class SizeMeter(Card):
    """Hidden for what has no single size, as an animated code."""

    instead_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._fit: Fit | None = None
        self._other: Way | None = None
        self.instead = Button(Kind.PLAIN, "qr")
        self.instead.clicked.connect(self.instead_asked)
        self.bar = ProgressBar()
        self._size = Label(Type.CAPTION, "muted")
        self._icon = IconLabel()
        self._reach = Label(Type.STRONG)
        self._advice = Label()
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._reach, 1)
        self.rows.addWidget(self.bar)
        self.rows.addWidget(self._size)
        self.rows.addLayout(line)
        self.rows.addWidget(self._advice)
        self.rows.addLayout(across(self.instead))
        self.hide()

    def show_fit(self, fit: Fit | None, other: Way | None = None) -> None:
        """Measure a code, None for what has no size; ``other`` is a way that works better."""
        self._fit, self._other = fit, other
        self.instead.setVisible(other is not None and fit is not None and fit.version > 0)
        self.setVisible(fit is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        say, fit = self._session.say, self._fit
        self.heading.say(say("show_size"))
        if fit is None:
            return
        percent = round(fit.share_of_room * _WHOLE)
        self.bar.count(min(percent, _WHOLE), _WHOLE)
        share = say("fit_share", percent=f"{percent}%")
        code = "fit_size" if fit.version else "fit_no_size"
        size = say(code, version=fit.version, characters=fit.characters)
        self._size.say(f"{share}\n{size}")
        self.bar.setAccessibleName(share)
        self._icon.show_tone(_TONES[fit.reach], news=True)
        self._reach.say(say(f"fit_reach_{fit.reach.value}"))
        self._advice.say("\n".join(say(each) for each in fit.advice))
        if self._other is not None:
            self.instead.say(say("show_instead", way=say(f"show_way_{self._other.value}")))
