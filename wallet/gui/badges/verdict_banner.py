"""The one sentence that matters: how a badge stands, as icon, words and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wallet import i18n
from wallet.gui.badges import badge_state
from wallet.gui.badges.check_line import is_open
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.imports import Host

_KNOW_ISSUER = "headline_issuer_not_known"  # all is well but for one word of the learner
_FIND_OUT = "received_issuer_unknown"  # what there is to do instead where no wallet is


class VerdictBanner(QFrame):
    """``linked`` ones lead to the whole story, and offer the one next step there is.

    Without ``decides`` nobody can be said to be known here: the banner says what else to do.
    """

    fetch_asked = Signal()
    know_asked = Signal()
    story_asked = Signal()

    def __init__(self, session: Session, *, linked: bool = False, decides: bool = True) -> None:
        super().__init__()
        self._session, self._decides = session, decides
        self._icon = IconLabel(size=24)
        self._said = Label(Type.STRONG)
        self._after = Label()
        self._checked = Label(Type.CAPTION, "muted")
        self._fetch = Button(Kind.PLAIN, "fetch")
        self._know, self._story = Button(Kind.PLAIN, "pin"), Button(Kind.LINK)
        self._fetch.clicked.connect(self.fetch_asked)
        self._know.clicked.connect(self.know_asked)
        self._story.clicked.connect(self.story_asked)
        if not linked:
            self._story.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._said, self._after, self._checked):
            words.addWidget(label)
        buttons = Flow()
        buttons.addWidget(self._fetch)
        buttons.addWidget(self._know)
        buttons.addWidget(self._story)
        words.addSpacing(Space.TINY)
        words.addLayout(buttons)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        across.setSpacing(Space.MEDIUM)
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)

    def show_page(self, page: BadgePage, hosts: Sequence[Host] = ()) -> str:
        """Tell how a badge stands; return the next step that was given, "" for none.

        ``hosts`` could be asked for what the badge rests on: offered while something is missing.
        """
        say, row = self._session.say, page.row
        tone = row.headline.tone
        details = {"title": row.title, "issuer": row.issuer, "valid_until": row.valid_until or ""}
        neutral = tone is Tone.NEUTRAL
        self._icon.show_icon(
            badge_state.icon(row.verdict, tone), "muted" if neutral else tone.value
        )
        self._said.say(say(row.headline.code, **details))
        self._said.recolour("" if neutral else tone.value)
        after = self._session.next_step(row.headline.code, **details)
        known = row.headline.code != _KNOW_ISSUER
        if not known and not self._decides:
            after = self._session.next_step(_FIND_OUT, count=1)
        self._after.say(after)
        self._after.setVisible(bool(after))
        moment = i18n.date_and_time(page.checked, self._session.language)
        self._checked.say(say("badge_checked", moment=moment))
        self._fetch.say(say("badge_fetch_ask"))
        missing = neutral and any(map(is_open, page.report.checks))
        self._fetch.setVisible(bool(hosts) and missing and known)
        self._know.say(say("badge_know_ask"))
        self._know.setVisible(not known and self._decides)
        self._story.say(say("badge_story_ask"))
        self.setProperty("look", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        return after
