"""The one line about a file: icon, words and colour, with how many badges stand how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wallet import i18n
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.snapshots.received import FileKind

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.received import Received

_LONGEST = 120  # characters of a file's name


class Banner(QFrame):
    """A file of which nothing could be read says why, and what to do."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._icon = IconLabel(size=28)
        self._said, self._after = Label(Type.LEAD), Label()
        self._counts, self._file = Label(), Label(Type.CAPTION, "muted")
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        for label in (self._said, self._after, self._counts, self._file):
            words.addWidget(label)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        across.setSpacing(Space.MEDIUM)
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)

    def show_found(self, found: Received) -> None:
        """Tell how a file stands."""
        say, tone, error = self._session.say, found.headline.tone, found.error
        self._icon.show_tone(tone)
        sentence = say(found.headline.code)
        after = ""
        if error is not None:
            after = f"{say(error.code, **error.details)} "
            after += self._session.next_step(error.code, **error.details)
        self._said.say(sentence)
        self._after.say(after.strip())
        self._after.setVisible(bool(after))
        good, unknown, bad = found.counts
        counts = say("received_counts", good=good, unknown=unknown, bad=bad)
        self._counts.say(counts)
        self._counts.setVisible(found.error is None)
        kind = "" if found.kind is FileKind.OTHER else say(f"file_kind_{found.kind.value}")
        facts = (
            one_line(found.name, _LONGEST),
            kind,
            i18n.size(found.size, self._session.language),
        )
        self._file.say("  ·  ".join(filter(None, facts)))
        self.setAccessibleName(f"{sentence} {after}".strip())
        self.setProperty("look", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
