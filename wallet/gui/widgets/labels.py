"""Text on the window: always plain, in one role of the type scale and one colour of the theme."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wallet.descriptors.misleading import neutral
from wallet.gui import icons, theme
from wallet.gui.theme import Type
from wallet.verification.tone import Tone

_LONG_RUN = re.compile(r"[!-~]{25,}")
_PART = re.compile(r"[^/.:?&=#%_-]{0,16}[/.:?&=#%_-]+|[^/.:?&=#%_-]{1,16}")
# Five characters of Japanese at the end of a line's worth of text: 「ください。」 is five.
_ENDING = re.compile(r"(?<=[^\n]{6})[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]{5}$", re.MULTILINE)
_JOINED = "\u2060"  # WORD JOINER: no width, no break
_LONGEST = 6000  # characters; beyond that a label only costs time


class Label(QLabel):
    """A wrapping label. ``colour`` is "" or muted, accent, good, caution, bad."""

    def __init__(
        self,
        role: Type = Type.BODY,
        colour: str = "",
        text: str = "",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = role
        self._spoken = ""
        self.rescale()
        theme.changes.dressed.connect(self.rescale)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setProperty("tone", colour)
        self.say(text)

    def say(self, text: str) -> None:
        """Show a text; long runs without a space may break anywhere."""
        short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        if not self.wordWrap():
            self.setText(short)
            return
        plain = breakable(short)
        written = ending_together(plain)
        self.setText(written)
        if self.accessibleName() == self._spoken:  # whoever named it otherwise knows better
            self._spoken = plain if written != plain else ""
            self.setAccessibleName(self._spoken)

    def text(self) -> str:
        """Return what is written, without the marks that keep its end together."""
        return super().text().replace(_JOINED, "")

    def rescale(self) -> None:
        """Follow the size of text."""
        self.setFont(theme.font(self._role))

    def recolour(self, colour: str) -> None:
        """Change the colour role."""
        self.setProperty("tone", colour)
        self.style().unpolish(self)
        self.style().polish(self)


def breakable(text: str) -> str:
    """Return the text with invisible places to break inside its very long words."""
    return _LONG_RUN.sub(lambda run: "\u200b".join(_PART.findall(run[0])), text)


def ending_together(text: str) -> str:
    """Return the text with the last characters of Japanese paragraphs on one line.

    Japanese breaks between any two characters, and 「ん。」 alone on a line reads as a slip.
    """
    return _ENDING.sub(lambda end: _JOINED.join(end[0]), text)


class IconLabel(QLabel):
    """A small picture of our icon family beside a text that says the same in words.

    ``size`` is in pixels at 100 %.
    """

    def __init__(self, name: str = "", colour: str = "muted", size: int = 20) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size
        theme.changes.scaled.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon; ``colour`` names a member of the theme."""
        self._name, self._colour = name, colour
        self._draw()

    def show_tone(self, tone: Tone, *, news: bool = False) -> None:
        """Show the icon and colour of a tone; a neutral verdict is a question, ``news`` is none."""
        neutral = tone is Tone.NEUTRAL
        name = "info" if news and neutral else icons.BY_TONE[tone]
        self.show_icon(name, "muted" if neutral else tone.value)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Redraw in the new theme's colour."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        side = theme.scaled(self._size)
        self.setFixedSize(QSize(side, side))
        if self._name:
            colour = getattr(theme.current(), self._colour)
            self.setPixmap(icons.pixmap(self._name, colour, side, self.devicePixelRatioF()))


def one_line(text: str, longest: int = 300) -> str:
    """Return text from outside on one line, without characters that turn, hide or control."""
    return " ".join(neutral(text[:longest]).split())
