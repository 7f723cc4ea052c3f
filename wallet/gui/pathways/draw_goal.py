"""What a drawing leads to: a goal in the learner's own words, or a known achievement."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from wallet.gui.pathways.draw_part import LONGEST_TITLE
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.wording.telling import draw_words

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.drawing import DrawnPathway, DrawnStep


class DrawGoal(Card):
    """Tells the goal whenever it is another one."""

    changed = Signal(object)  # DrawnStep

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._goal: DrawnStep | None = None
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setAcceptDrops(False)
        self._mark, self._known = IconLabel("pathway", "accent"), Label(Type.STRONG)
        self._told = Label(Type.CAPTION, "muted")
        self.own = Button(Kind.LINK)
        self.heading.setBuddy(self.title)
        named = QHBoxLayout()
        named.setSpacing(Space.SMALL)
        named.addWidget(self._mark)
        named.addWidget(self._known, 1)
        self.rows.setSpacing(Space.SMALL)
        self.rows.addWidget(self.title)
        self.rows.addLayout(named)
        self.rows.addWidget(self._told)
        self.rows.addWidget(self.own)
        self.title.textEdited.connect(self._type)
        self.own.clicked.connect(self._use_own)

    def show_drawn(self, drawn: DrawnPathway) -> None:
        """Show the goal of a drawing; what is being typed stays as it is."""
        goal = self._goal = drawn.goal
        known = bool(goal.achievement or goal.badge)
        self.title.setVisible(not known)
        for part in (self._mark, self._known, self.own):
            part.setVisible(known)
        if self.title.text() != goal.title:
            self.title.setText(goal.title)
            self.title.setCursorPosition(0)
        self._known.say(draw_words.title(goal, self._session.language))
        self._told.say(self._session.say("draw_goal_known" if known else "draw_goal_own"))

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("draw_goal"))
        self.title.setAccessibleName(say("draw_goal"))
        self.title.setPlaceholderText(say("draw_goal_hint"))
        self.own.say(say("draw_goal_own_words"))
        if self._goal is not None:
            known = bool(self._goal.achievement or self._goal.badge)
            self._told.say(say("draw_goal_known" if known else "draw_goal_own"))

    def _type(self, title: str) -> None:
        if self._goal is not None:
            self.changed.emit(replace(self._goal, title=title))

    def _use_own(self) -> None:
        """Let go of the known achievement; its title stays to be changed."""
        if self._goal is not None:
            self.changed.emit(replace(self._goal, achievement="", badge=""))
            self.title.setFocus()
            self.title.selectAll()
