"""The badges of what was sent, under the headings of its sender; one opens on a press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.receiving.received_line import ReceivedLine
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label, one_line

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.received import Received

_LONGEST = 300  # characters of a heading


class BadgesCard(Card):
    """Hidden where there are none."""

    opened = Signal(int)  # the number of a badge

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.rows.setSpacing(Space.TINY)
        self.lines: dict[int, ReceivedLine] = {}

    def show_found(self, found: Received) -> None:
        """List the badges of one file, each once for every heading that it stands under."""
        say = self._session.say
        self.clear()
        self.lines = {}
        self.setVisible(bool(found.badges))
        self.heading.say(say("received_page_badges", count=len(found.badges)))
        sections = found.cover.sections if found.cover else ()
        for section in sections:
            if section.title:
                self.rows.addSpacing(Space.SMALL)
                title = one_line(section.title, _LONGEST)
                self.rows.addWidget(Label(Type.STRONG, "muted", title))
            for number in section.badges:
                self._add(found, number)
        for number in range(len(found.badges)):
            if number not in self.lines:
                self._add(found, number)

    def _add(self, found: Received, number: int) -> None:
        if not 0 <= number < len(found.badges):
            return
        line = ReceivedLine(found.badges[number], self._session)
        line.clicked.connect(lambda: self.opened.emit(number))
        self.lines.setdefault(number, line)
        self.rows.addWidget(line)
