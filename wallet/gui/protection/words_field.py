"""A field for twelve recovery words, which says while one types how far the words are right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.typed_text import TypedText
from wallet.vault import recovery

if TYPE_CHECKING:
    from wallet.gui.session import Session

_LONGEST = 2000  # characters; twelve words take a tenth of that


class WordsField(QWidget):
    """Takes either language, in any case, width and spacing; Return enters, Tab goes on."""

    edited = Signal()
    entered = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._name = Label(Type.STRONG)
        self.edit = TypedText(lines=4, longest=_LONGEST)
        self.edit.setUndoRedoEnabled(False)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.edit.entered.connect(self.entered)
        self.edit.textChanged.connect(self._look)
        self._name.setBuddy(self.edit)
        self.hint = Label(Type.CAPTION, "muted")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addWidget(self._name)
        rows.addWidget(self.edit)
        rows.addWidget(self.hint)
        self.setFocusProxy(self.edit)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.toPlainText()

    @property
    def complete(self) -> bool:
        """Whether there are twelve words, each of them one that a recovery key can have."""
        typed = recovery.look(self.text + " ")
        return typed.count == recovery.WORDS and not typed.doubtful

    def put(self, words: str) -> None:
        """Fill the field, with what a picture held."""
        self.edit.put(words)

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.clear()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._name.say(say("words_typed"))
        self.edit.setAccessibleName(say("words_typed"))
        self.edit.setPlaceholderText(say("words_example"))
        self._look()

    def _look(self) -> None:
        say, typed = self._session.say, recovery.look(self.text)
        colour = "muted"
        if typed.doubtful and typed.near:
            join = say("words_join")
            hint = say("words_near", number=typed.doubtful, near=join.join(typed.near))
            colour = "caution"
        elif typed.doubtful:
            hint, colour = say("words_unknown", number=typed.doubtful), "caution"
        elif typed.count > recovery.WORDS:
            hint, colour = say("words_too_many", count=typed.count, words=recovery.WORDS), "caution"
        elif self.complete:
            hint = say("words_complete", words=recovery.WORDS)
        else:
            hint = say("words_so_far", count=typed.count, words=recovery.WORDS)
        self.hint.say(hint)
        self.hint.recolour(colour)
        self.edit.setAccessibleDescription(hint)
        self.edited.emit()
