"""Running text of an issuer with its headings, lists and stresses; its beginning, where it is long.

It is rich text that we made (``wallet.descriptors.narratives``): nothing in it can be clicked,
loaded or run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.descriptors import narratives
from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label, breakable

if TYPE_CHECKING:
    from wallet.descriptors.narratives import Part
    from wallet.gui.session import Session

_CHARACTERS, _LINES = 700, 14
_INDENT = 40  # pixels by which Qt indents a list, whatever the size of its text
_APART = f"margin-top:0; margin-bottom:{Space.TINY}px"  # Qt's own margins are those of the web


class Narrative(QWidget):
    """``about`` says in the button's name what it is that goes on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._whole: tuple[Part, ...] = ()
        self._begun: tuple[Part, ...] = ()
        self._about = ""
        self.label = NarrativeLabel()
        self._more = Button(Kind.LINK)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._tell)
        self._cut = Label(Type.CAPTION, "muted")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.label)
        rows.addWidget(self._cut)
        rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, markdown: str, about: str) -> None:
        """Show a text."""
        self._about = about
        self._whole = narratives.read(markdown)
        self._begun, longer = narratives.shortened(
            self._whole, characters=_CHARACTERS, lines=_LINES
        )
        self._more.setVisible(longer)
        cut = len(markdown) > narratives.MOST
        self._cut.say(self._session.say("certificate_long", limit=narratives.MOST))
        self._cut.setProperty("cut", cut)
        self._tell()

    def _tell(self) -> None:
        opened = self._more.isChecked()
        self.label.show_parts(self._whole if opened or self._more.isHidden() else self._begun)
        self._cut.setVisible(bool(self._cut.property("cut")) and opened)
        words = self._session.say("text_less" if opened else "text_more")
        self._more.say(words)
        self._more.setAccessibleName(f"{words}: {self._about}")


class NarrativeLabel(Label):
    """A label for parts of a narrative, in the font and colour of the text around it."""

    def __init__(self) -> None:
        self._parts: tuple[Part, ...] = ()
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Show parts; whoever listens hears them as plain text."""
        self._parts = parts
        self.setText(narratives.html(parts, spell=breakable, attributes=self._attributes()))
        self.setAccessibleName(narratives.plain(parts))

    def rescale(self) -> None:
        """Follow the size of text, with the room before lists too."""
        super().rescale()
        if self._parts:
            self.show_parts(self._parts)

    def _attributes(self) -> dict[str, str]:
        metrics = QFontMetrics(theme.font(Type.BODY))
        room = {
            "ul": metrics.horizontalAdvance("●  "),
            "ol": metrics.horizontalAdvance(f" {narratives.greatest(self._parts)}. "),
        }
        lists = {
            tag: f'style="{_APART}; margin-left:{max(Space.LARGE, wide) - _INDENT}px"'
            for tag, wide in room.items()
        }
        return {
            "p": f'style="{_APART}"',
            "heading": f'style="margin-top:{Space.TINY}px; margin-bottom:{Space.TINY}px"',
            "blockquote": f'style="margin:0 0 {Space.TINY}px {Space.LARGE}px"',
            "table": f'cellpadding="{Space.TINY}" cellspacing="0" border="1" '
            'style="border-collapse:collapse; border-style:solid"',
            **lists,
        }
