"""What is missing for certainty, each with what to do about it; and what is to be noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.receiving.asked_bar import AskedBar
from wallet.gui.receiving.cover_card import WORDS
from wallet.gui.receiving.received_line import title_of
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.note_line import NoteLine
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.received import Received, Told

_NAMED = 3  # badges; more are counted
_LONGEST = 60  # characters of a title


class GapsCard(Card):
    """A next step that several share stands once."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.bar = AskedBar(session)
        self._gaps, self._notes = QVBoxLayout(), QVBoxLayout()
        self._gaps.setSpacing(Space.MEDIUM)
        self._notes.setSpacing(Space.SMALL)
        self.rows.addLayout(self._gaps)
        self.rows.addWidget(self.bar)
        self.rows.addLayout(self._notes)

    def show_found(self, found: Received) -> None:
        """Tell what is missing about one file; nothing is told of what could not be read."""
        say = self._session.say
        empty(self._gaps)
        empty(self._notes)
        self.setVisible(found.error is None)
        self.heading.say(say("received_missing"))
        told: set[str] = set()
        for each in found.missing:
            self._gaps.addWidget(self._gap(each, found, told))
        if not found.missing:
            self._gaps.addWidget(Label(text=say("received_missing_nothing")))
        self.bar.show_hosts(found.hosts)
        notes = [each for each in found.notes if each.code not in WORDS.values()]
        if notes:
            self._notes.addWidget(Label(Type.STRONG, text=say("received_notes")))
        for each in notes:
            sentence = say(each.code, **each.details)
            self._notes.addWidget(NoteLine("info", "muted", sentence))

    def _gap(self, gap: Told, found: Received, told: set[str]) -> QWidget:
        say = self._session.say
        box, icon = QWidget(), IconLabel()
        icon.show_tone(gap.tone)
        colour = "" if gap.tone is Tone.NEUTRAL else gap.tone.value
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(Type.BODY, colour, say(gap.code, **gap.details)))
        named = self._named(gap, found)
        if named:
            words.addWidget(Label(Type.CAPTION, "muted", named))
        after = self._session.next_step(gap.code, **gap.details)
        if after and after not in told:
            told.add(after)
            words.addWidget(Label(Type.CAPTION, "", say("received_page_next", step=after)))
        across = QHBoxLayout(box)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.MEDIUM)
        across.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return box

    def _named(self, gap: Told, found: Received) -> str:
        """Return the titles of the badges that it is about, where those are not all."""
        if not gap.badges or len(found.badges) == 1:
            return ""
        say, titles = self._session.say, []
        for number in gap.badges[:_NAMED]:
            title = title_of(found.badges[number])[:_LONGEST]
            titles.append(title or say("badges_untitled"))
        more = len(gap.badges) - len(titles)
        listed = say("received_page_name_join").join(titles)
        return say("received_page_names_more", names=listed, count=more) if more else listed
