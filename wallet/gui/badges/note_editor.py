"""The learner's own note, kept by itself: after a pause, and when the learner goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.scaling import fix_height
from wallet.vault.marks import LONGEST_NOTE

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent

    from wallet.gui.session import Session

_PAUSE_MS = 900  # after the last key
_HEIGHT = 92


class NoteEditor(QWidget):
    """``written`` carries the badge's id and the text to keep; what is too long is told instead."""

    written = Signal(str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id, self._kept, self._state = "", "", ""
        self.edit = _Field()
        self.edit.setTabChangesFocus(True)
        fix_height(self.edit, _HEIGHT)
        self._hint = Label(Type.CAPTION, "muted")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.edit.textChanged.connect(self._edited)
        self.edit.left.connect(self.flush)
        session.leaving.connect(self.flush)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addWidget(self.edit)
        rows.addWidget(self._hint)

    def show_note(self, badge_id: str, text: str) -> None:
        """Show what is kept; what is being typed about the same badge stays."""
        if badge_id != self._id:
            self.flush()
            self._id, self._kept, self._state = badge_id, text, ""
            self.edit.setPlainText(text)
        elif self._text() == self._kept != text:  # changed elsewhere: undone, or by a command
            self._kept = text
            self.edit.setPlainText(text)
        else:
            self._kept = text
        self._tell()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.edit.setPlaceholderText(say("note_hint"))
        self.edit.setAccessibleName(say("note_name"))
        self._tell()

    def flush(self) -> None:
        """Hand over what is not kept yet."""
        self._pause.stop()
        text = self._text()
        if self._id and text != self._kept and len(text) <= LONGEST_NOTE:
            self._kept, self._state = text, "note_kept"
            self.written.emit(self._id, text)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Another page comes to the front."""
        self.flush()
        super().hideEvent(event)

    def _text(self) -> str:
        return self.edit.toPlainText().strip()

    def _edited(self) -> None:
        self._state = ""
        self._pause.start()
        self._tell()

    def _tell(self) -> None:
        over = len(self._text()) - LONGEST_NOTE
        say = self._session.say
        said = say("note_over", count=over) if over > 0 else self._state and say(self._state)
        self._hint.say(said or say("note_by_itself"))
        self._hint.recolour("caution" if over > 0 else "muted")


class _Field(QPlainTextEdit):
    """Tells when the cursor leaves it."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell, then do as Qt does."""
        super().focusOutEvent(event)
        self.left.emit()
