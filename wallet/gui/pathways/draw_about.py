"""What a drawing is called and what it is about, where its goal does not say enough."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from wallet.gui.pathways.draw_part import LONGEST_TITLE
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label, one_line
from wallet.wording.telling import draw_words

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.drawing import DrawnPathway

LONGEST_ABOUT = 1_000  # characters that are typed; longer ones come from files


class DrawAbout(Card):
    """Tells the drawing whenever it has another name or description."""

    changed = Signal(object)  # DrawnPathway

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._drawn: DrawnPathway | None = None
        self.name, self._name = QLineEdit(), Label(Type.CAPTION, "muted")
        self.about, self._about = QLineEdit(), Label(Type.CAPTION, "muted")
        self.rows.setSpacing(Space.TINY)
        for label, field, longest in (
            (self._name, self.name, LONGEST_TITLE),
            (self._about, self.about, LONGEST_ABOUT),
        ):
            field.setMaxLength(longest)
            field.setAcceptDrops(False)
            label.setBuddy(field)
            self.rows.addWidget(label)
            self.rows.addWidget(field)
        self.name.textEdited.connect(lambda text: self._tell(title=text))
        self.about.textEdited.connect(lambda text: self._tell(description=text))

    def show_drawn(self, drawn: DrawnPathway) -> None:
        """Show a drawing; what is being typed stays as it is."""
        self._drawn = drawn
        own = drawn.title != drawn.goal.title or self.name.hasFocus()
        name = drawn.title if own else ""
        for field, text in ((self.name, name), (self.about, drawn.description)):
            if field.text() != one_line(text, field.maxLength()) and field.text() != text:
                field.setText(one_line(text, field.maxLength()))
                field.setCursorPosition(0)
        self._hint()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("draw_about"))
        for label, field, code in (
            (self._name, self.name, "draw_about_name"),
            (self._about, self.about, "draw_about_text"),
        ):
            label.say(say(code))
            field.setAccessibleName(say(code))
        self._hint()

    def _hint(self) -> None:
        """Show the name that it has without one of its own: that of its goal."""
        if self._drawn is not None:
            goal = draw_words.title(self._drawn.goal, self._session.language)
            self.name.setPlaceholderText(one_line(goal, LONGEST_TITLE))

    def _tell(self, **texts: str) -> None:
        if self._drawn is not None:
            self.changed.emit(replace(self._drawn, **texts))  # type: ignore[arg-type]  # texts only
