"""The first screen and first step: the language, what this is, and every door there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.page import Page
from wallet.gui.starting import demo
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import marked
from wallet.gui.widgets.steps import Steps
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session

_WIDTH = 720
_LANGUAGES = {"ja": "日本語", "en": "English"}  # each named in itself, whatever is spoken now


class WelcomePage(Page):
    """Language above, two ways in side by side, and for those who come from elsewhere more."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._steps = Steps(session, 1)
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self._privacy = Label(Type.CAPTION, "muted")
        self._language, self._languages = Label(Type.STRONG, wrap=False), _language_switch(session)
        self._own = _Way("lock", Kind.PRIMARY)
        self._demo = _Way("badges", Kind.PLAIN)
        self._backup, self._elsewhere = Button(Kind.LINK, "restore"), Button(Kind.LINK, "import")
        self._received = Button(Kind.LINK, "received")
        self._told = Notice(session)
        self._received.clicked.connect(lambda: session.go("received"))
        self._own.button.clicked.connect(lambda: session.go("create"))
        self._demo.button.clicked.connect(self._look_around)
        self._backup.clicked.connect(lambda: session.go("restore_new"))
        self._elsewhere.clicked.connect(
            lambda: self._told.show_code(Tone.NEUTRAL, "welcome_elsewhere_how")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        language = QHBoxLayout()
        language.setSpacing(Space.SMALL)
        for part in (IconLabel("language", "accent"), self._language, self._languages):
            language.addWidget(part)
        language.addStretch(1)
        ways = QHBoxLayout()
        ways.setSpacing(Space.LARGE)
        ways.addWidget(self._own, 1)
        ways.addWidget(self._demo, 1)
        others = Flow()
        others.setSpacing(Space.LARGE)
        for button in (self._backup, self._elsewhere, self._received):
            others.addWidget(button)
        column = Column(_WIDTH, parent=self)
        rows = column.rows
        rows.addWidget(self._steps)
        rows.addStretch(2)
        rows.addLayout(language)
        rows.addSpacing(Space.MEDIUM)
        rows.addWidget(self._heading)
        rows.addWidget(self._lead)
        rows.addSpacing(Space.MEDIUM)
        rows.addLayout(ways)
        rows.addLayout(others)
        rows.addWidget(self._told)
        rows.addSpacing(Space.SMALL)
        rows.addLayout(marked(IconLabel("lock", "muted", 16), self._privacy))
        rows.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._steps.retranslate()
        self._heading.say(say("welcome_heading"))
        self._lead.say(say("welcome_lead"))
        self._privacy.say(say("welcome_privacy"))
        self._backup.say(say("welcome_backup"))
        self._elsewhere.say(say("welcome_elsewhere"))
        self._received.say(say("received_page_heading"))
        self._told.retranslate()
        self._language.say(say("welcome_language"))
        self._languages.setAccessibleName(say("welcome_language"))
        for way, name in ((self._own, "own"), (self._demo, "demo")):
            way.title.say(say(f"welcome_{name}_title"))
            way.text.say(say(f"welcome_{name}_text"))
            way.button.say(say(f"welcome_{name}_action"))
            way.button.setAccessibleName(say(f"welcome_{name}_title"))

    def enter(self, what: object) -> None:  # noqa: ARG002 - there is nothing to show but the page
        """Offer the learner's own wallet first."""
        self._told.clear()
        self._demo.button.setEnabled(True)
        self._own.button.setFocus()

    def _look_around(self) -> None:
        self._demo.button.setEnabled(False)
        demo.open_in(self.session).finished.connect(self._ready)

    def _ready(self) -> None:
        self._demo.button.setEnabled(True)


class _Way(QFrame):
    """A card with a picture, a title, two lines of text and one button."""

    def __init__(self, icon: str, kind: Kind) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.title = Label(Type.LEAD)
        self.text = Label(Type.BODY, "muted")
        self.button = Button(kind)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(IconLabel(icon, "accent", 32))
        rows.addSpacing(Space.TINY)
        rows.addWidget(self.title)
        rows.addWidget(self.text)
        rows.addStretch(1)
        rows.addSpacing(Space.SMALL)
        rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)


def _language_switch(session: Session) -> QWidget:
    """Return two buttons of which the one for the language spoken now is pressed."""
    switch = QWidget()
    row = QHBoxLayout(switch)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.TINY)
    group = QButtonGroup(switch)
    for language, name in _LANGUAGES.items():
        button = Button(Kind.CHIP)
        button.say(name)
        button.setChecked(language == session.language)
        button.clicked.connect(lambda _=False, chosen=language: session.set_language(chosen))
        group.addButton(button)
        row.addWidget(button)
    return switch
