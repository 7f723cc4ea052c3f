"""Twelve numbered words and their code, to be written down, saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.session import Session
    from wallet.snapshots.protection import RecoveryKey

_ROOM = 600  # pixels from which words and code fit beside each other
_LEAST = 420
_SMALLER = 2  # than the picture for paper; modules stay whole pixels


class WordsSheet(QFrame):
    """The words can be read, by eye and by a screen reader, and not be copied."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._key: RecoveryKey | None = None
        self.setProperty("look", "neutral")
        self._words = QWidget()
        self._grid = QGridLayout(self._words)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.SMALL)
        self._grid.setVerticalSpacing(Space.MEDIUM)
        self._labels: list[Label] = []
        for at in range(12):
            row, column = at % 4, at // 4 * 2
            number = Label(Type.BODY, "muted", f"{at + 1}", wrap=False)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            word = Label(Type.LEAD, wrap=False)
            self._labels.append(word)
            self._grid.addWidget(number, row, column)
            self._grid.addWidget(word, row, column + 1)
            self._grid.setColumnStretch(column + 1, 1)
        self._code = QLabel()
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._sides.setSpacing(Space.WIDE)
        self._sides.addWidget(self._words, 1)
        self._sides.addWidget(self._code)
        self.setMinimumWidth(_LEAST)  # else the wider of the two arrangements would be kept

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the code beneath the words where both do not fit beside each other."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wide = event.size().width() >= _ROOM
        self._sides.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def show_key(self, key: RecoveryKey | None) -> None:
        """Show a key, or nothing at all."""
        self._key = key
        picture = QPixmap()
        if key is not None:
            picture.loadFromData(key.qr_png)
            picture = picture.scaledToWidth(picture.width() // _SMALLER)
        self._code.setPixmap(picture)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words in the language of the window."""
        language = self._session.language
        words = self._key.words(language) if self._key else ("",) * len(self._labels)
        for number, (label, word) in enumerate(zip(self._labels, words, strict=True), 1):
            label.say(word)
            label.setAccessibleName(f"{number}: {word}" if word else "")
        self._code.setAccessibleName(self._session.say("sheet_code_alt"))
