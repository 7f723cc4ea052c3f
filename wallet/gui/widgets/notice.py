"""A sentence and its next step on a quiet ground, where the matter is: icon, words and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.verification.tone import Tone
from wallet.wording import joined

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session


class Notice(QFrame):
    """Hidden until it has something to say; speaks the session's language."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._code = ""
        self._details: dict[str, object] = {}
        self._icon = IconLabel()
        self._sentence = Label(Type.BODY)
        self._next = Label(Type.CAPTION)
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addWidget(self._sentence)
        words.addWidget(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    def show_code(self, tone: Tone, code: str, **details: object) -> None:
        """Say what a code means and what to do next."""
        self._code, self._details = code, details
        self._icon.show_tone(tone, news=True)
        self.setProperty("look", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.retranslate()
        self.show()

    def show_error(self, error: WalletError) -> None:
        """Say why something could not be done, and which other ways a vault still opens."""
        tone = Tone.BAD if error.code == "vault_damaged" else Tone.CAUTION
        self.show_code(tone, error.code, **error.details)

    def clear(self) -> None:
        """Say nothing."""
        self._code = ""
        self.hide()

    def retranslate(self) -> None:
        """Say the same in the language of the session."""
        if self._code:
            sentence = self._session.say(self._code, **self._details)
            self._sentence.say(sentence)
            step = self._session.next_step(self._code, **self._details)
            others = self._details.get("ways")
            if isinstance(others, tuple) and others:
                step = f"{step}\n{self._session.say('ways_also_open', ways=self._named(others))}"
            self._next.say(step)
            self._next.setVisible(bool(step))
            self.setAccessibleName(joined((sentence, step), self._session.language))

    def _named(self, kinds: tuple[str, ...]) -> str:
        """Return the names of ways of unlocking, as a failed one tells what is left."""
        say = self._session.say
        return say("ways_join").join(say(f"way_{kind}") for kind in kinds)

    @property
    def text(self) -> str:
        """What it says now, "" while it is hidden."""
        return self.accessibleName() if self._code else ""
