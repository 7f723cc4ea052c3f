"""A labelled field for a passphrase that can be shown, and that notices Caps Lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session


class PassphraseField(QWidget):
    """The words above it come from ``label``, a code; ``hint`` below it is anyone's to set."""

    edited = Signal()
    entered = Signal()  # Return was pressed

    def __init__(self, session: Session, label: str) -> None:
        super().__init__()
        self._session, self._code = session, label
        self._label = Label(Type.STRONG)
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self.edited)
        self.edit.returnPressed.connect(self.entered)
        self._label.setBuddy(self.edit)
        self._show = Button(Kind.PLAIN)
        self._show.setCheckable(True)
        self._show.toggled.connect(self._reveal)
        self._caps = Label(Type.CAPTION, "caution")
        self._caps.hide()
        self.hint = Label(Type.CAPTION, "muted")
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.edit, 1)
        row.addWidget(self._show)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addWidget(self._label)
        rows.addLayout(row)
        rows.addWidget(self._caps)
        rows.addWidget(self.hint)
        self.setFocusProxy(self.edit)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was typed, and hide what will be."""
        self.edit.clear()
        self._show.setChecked(False)
        self._caps.hide()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._label.say(say(self._code))
        self.edit.setAccessibleName(say(self._code))
        self._caps.say(say("unlock_caps_lock"))
        self._name_button()

    def describe(self, text: str, colour: str = "muted") -> None:
        """Set the hint below the field; it is the field's accessible description too."""
        self.hint.say(text)
        self.hint.recolour(colour)
        self.edit.setAccessibleDescription(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell Caps Lock from the letters that arrive: Qt does not report the lock itself."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            letter = event.text()
            if pressed and event.key() == Qt.Key.Key_CapsLock:
                self._caps.hide()
            elif pressed and len(letter) == 1 and letter.isascii() and letter.isalpha():
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._caps.setVisible(letter.isupper() != shifted)
        return super().eventFilter(watched, event)

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        modes = QLineEdit.EchoMode
        self.edit.setEchoMode(modes.Normal if shown else modes.Password)
        self._name_button()

    def _name_button(self) -> None:
        shown = self._show.isChecked()
        self._show.say(self._session.say("unlock_hide_short" if shown else "unlock_show_short"))
        self._show.setAccessibleName(self._session.say("unlock_hide" if shown else "unlock_show"))
