"""Words to be compared with those on another screen, large enough to read across a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence


class WordsCard(QFrame):
    """One after another, never broken inside a word; screen readers hear them as one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "neutral")
        self._box = FlowBox()
        self._box.flow.setSpacing(Space.LARGE)
        self._labels: list[Label] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        rows.addWidget(self._box)

    def show_words(self, words: Sequence[str], name: str) -> None:
        """Show words; ``name`` says what they are of."""
        while len(self._labels) < len(words):
            label = Label(Type.TITLE, wrap=False)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            self._labels.append(label)
            self._box.flow.addWidget(label)
        for at, label in enumerate(self._labels):
            label.setVisible(at < len(words))
            label.say(words[at] if at < len(words) else "")
        self.setAccessibleName(f"{name}: {', '.join(words)}" if words else name)
