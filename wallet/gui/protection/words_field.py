"""A field for twelve recovery words, which says while one types how far the words are right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.scaling import keep_scaled
from wallet.vault import recovery

if TYPE_CHECKING:
    from wallet.gui.session import Session

_LINES = 4
_LONGEST = 2000  # characters; twelve words take a tenth of that


class WordsField(QWidget):
    """Takes either language, in any case, width and spacing; Return enters, Tab goes on."""

    edited = Signal()
    entered = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._name = Label(Type.STRONG)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAcceptDrops(False)  # a picture dropped here is for the page
        self.edit.setUndoRedoEnabled(False)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        keep_scaled(
            self.edit, lambda each: each.setFixedHeight(theme.line() * _LINES + 2 * Space.LARGE)
        )
        self.edit.installEventFilter(self)
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
        self.edit.setPlainText(words[:_LONGEST])
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take Return as the end of typing: the words need no lines of their own."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.type() == QEvent.Type.KeyPress and event.key() in keys:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

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
