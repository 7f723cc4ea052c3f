"""How the window looks: theme, contrast, size of text, motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from wallet.gui import shortcuts, theme
from wallet.gui.theme import Appearance, Contrast, Type
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.choices import Choices
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

_MOTIONS = ("full", "reduced")


class LookCard(Card):
    """Each choice takes effect at once."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._choices = Choices()
        self.theme = self._choices.add([each.value for each in Appearance])
        self.contrast = self._choices.add([each.value for each in Contrast])
        self.text = self._choices.add(theme.PERCENTS)
        self.motion = self._choices.add(_MOTIONS)
        self._keys, self._floor = Label(Type.CAPTION, "muted"), Label(Type.CAPTION, "muted")
        self.theme.activated.connect(
            lambda at: session.looks.set_appearance(Appearance(self.theme.itemData(at)))
        )
        self.contrast.activated.connect(
            lambda at: session.looks.set_contrast(Contrast(self.contrast.itemData(at)))
        )
        self.text.activated.connect(lambda at: session.looks.set_text(self.text.itemData(at)))
        self.motion.activated.connect(lambda at: session.looks.set_motion(self.motion.itemData(at)))
        session.theme_changed.connect(self.refresh)
        self.rows.addLayout(self._choices)
        self.rows.addWidget(self._keys)
        self.rows.addWidget(self._floor)
        self._show_keys = Button()
        self._show_keys.clicked.connect(session.keys_asked)
        self.rows.addWidget(self._show_keys, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("settings_look"))
        for box, code in (
            (self.theme, "settings_theme"),
            (self.contrast, "settings_contrast"),
            (self.motion, "settings_motion"),
        ):
            self._choices.say(box, say(code))
            for at in range(box.count()):
                box.setItemText(at, say(f"{code}_{box.itemData(at)}"))
        self._choices.say(self.text, say("settings_text"))
        for at, percent in enumerate(theme.PERCENTS):
            self.text.setItemText(at, say("settings_percent", percent=percent))
        larger, smaller, usual = map(shortcuts.native, ("larger", "smaller", "usual"))
        self._keys.say(say("settings_text_keys", larger=larger, smaller=smaller, usual=usual))
        self._floor.say(say("settings_text_system", percent=theme.system_percent()))
        self._show_keys.say(say("keys_show"), tip=shortcuts.native("keys"))
        self._floor.setVisible(theme.system_percent() > theme.PERCENTS[0])

    def refresh(self) -> None:
        """Show what is set now."""
        settings = self._session.settings
        self.theme.choose(settings.theme)
        self.contrast.choose(settings.contrast)
        self.text.choose(settings.text_percent)
        self.motion.choose(settings.motion)
