"""One badge opens these: the missing steps that lead on in most pathways, each to be looked at."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label, one_line
from wallet.wording.telling import opening_words, pathway_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.snapshots.pathways import PathwayOpening

_MOST = 2  # the list beneath is what the page is for


class Openings(Card):
    """Hidden where no step leads on in more than one pathway, or completes one."""

    open_asked = Signal(str, str)  # key of a goal, and of the step

    def __init__(self, session: Session, before: QWidget) -> None:
        """``before`` is the control from which Tab comes to the first step."""
        super().__init__()
        self._session, self._before = session, before
        self._openings: tuple[PathwayOpening, ...] = ()
        self.buttons: list[Button] = []
        self.hide()

    def show_openings(self, openings: tuple[PathwayOpening, ...]) -> None:
        """Show the first few."""
        if openings[:_MOST] != self._openings:
            self._openings = openings[:_MOST]
            self.retranslate()
        self.setVisible(bool(openings))

    def retranslate(self) -> None:
        """Make the lines anew, in the language of the session."""
        self.clear()
        self.buttons = []
        self.heading.say(self._session.say("pathways_openings"))
        for one in self._openings:
            self.rows.addLayout(self._line(one))
        for last, button in pairwise((self._before, *self.buttons)):
            self.setTabOrder(last, button)  # Qt puts what is made late at the window's end

    def _line(self, one: PathwayOpening) -> QHBoxLayout:
        session = self._session
        title = one_line(pathway_words.named(one.titles, one.id, session.language))
        told = opening_words.towards(one, session.language)
        button = Button(Kind.QUIET)
        button.say(session.say("pathways_opening_show"))
        button.setAccessibleName(session.say("pathways_opening_show_one", title=title))
        button.setAccessibleDescription(told)
        goal, _ = (one.completes or one.goals)[0]
        button.clicked.connect(lambda: self.open_asked.emit(goal, one.key))
        self.buttons.append(button)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(Type.STRONG, text=title))
        words.addWidget(Label(Type.CAPTION, "muted", told))
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addLayout(words, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line
