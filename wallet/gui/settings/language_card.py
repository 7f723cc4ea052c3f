"""The language of the window: each is named in itself, and spoken at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets.card import Card
from wallet.gui.widgets.choices import Choices

if TYPE_CHECKING:
    from wallet.gui.session import Session

_LANGUAGES = {"": "", "ja": "日本語", "en": "English"}


class LanguageCard(Card):
    """One choice."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._choices = Choices()
        self.language = self._choices.add(_LANGUAGES)
        self.language.activated.connect(lambda at: session.set_language(self.language.itemData(at)))
        self.rows.addLayout(self._choices)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("settings_language"))
        self._choices.say(self.language, say("settings_language_window"))
        self.language.setItemText(0, say("settings_language_system"))

    def refresh(self) -> None:
        """Show what is set now."""
        self.language.choose(self._session.settings.language)
