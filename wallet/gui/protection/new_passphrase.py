"""A passphrase typed twice, with help about what makes a good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.protection.passphrase import Strength, missing, strength
from wallet.gui.theme import Space
from wallet.gui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from wallet.gui.session import Session

_COLOURS = {Strength.PLAIN: "caution", Strength.GOOD: "good", Strength.STRONG: "good"}


class NewPassphrase(QWidget):
    """Two fields that must agree; says so beneath them."""

    edited = Signal()
    entered = Signal()  # Return in the second

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.first = PassphraseField(session, "unlock_passphrase_new")
        self.second = PassphraseField(session, "unlock_repeat")
        self.first.edited.connect(self._refresh)
        self.second.edited.connect(self._refresh)
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self.entered)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self.first)
        rows.addWidget(self.second)
        self.setFocusProxy(self.first)

    @property
    def text(self) -> str:
        """What was typed first."""
        return self.first.text

    @property
    def ready(self) -> bool:
        """Whether the vault would take it, and it was typed the same twice."""
        return not missing(self.first.text) and self.first.text == self.second.text

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def retranslate(self) -> None:
        """Set every word."""
        self.first.retranslate()
        self.second.retranslate()
        self._refresh()

    def _refresh(self) -> None:
        say = self._session.say
        level, more = strength(self.first.text), missing(self.first.text)
        code = "strength_one_short" if more == 1 else f"strength_{level}"
        self.first.describe(say(code, missing=more), _COLOURS.get(level, "muted"))
        if not self.second.text:
            self.second.describe("")
        elif self.first.text == self.second.text:
            self.second.describe(say("repeat_same"), "good")
        else:
            self.second.describe(say("repeat_differs"))
        self.edited.emit()
