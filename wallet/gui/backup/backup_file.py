"""Which backup, and its passphrase: what every way of reading one begins with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from wallet.gui.session import Session


class BackupFile(QWidget):
    """A file can be chosen, typed or dropped."""

    edited = Signal()
    entered = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setAcceptDrops(True)
        self._label = Label(Type.STRONG)
        self.edit = QLineEdit()
        self.edit.setAcceptDrops(False)
        self._label.setBuddy(self.edit)
        self._choose = Button(Kind.PLAIN, "file")
        self.passphrase = PassphraseField(session, "restore_passphrase")
        self._choose.clicked.connect(self._ask)
        self.edit.textChanged.connect(self.edited)
        self.edit.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.edited.connect(self.edited)
        self.passphrase.entered.connect(self.entered)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addWidget(self._label)
        rows.addLayout(across(self.edit, self._choose))
        rows.addSpacing(Space.SMALL)
        rows.addWidget(self.passphrase)

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self.edit.text().strip())

    @property
    def ready(self) -> bool:
        """Whether both are there."""
        return bool(self.edit.text().strip() and self.passphrase.text)

    def show_path(self, path: Path | None) -> None:
        """Take a file; the cursor goes to what is missing."""
        if path is not None:
            self.edit.setText(str(path))
        (self.passphrase if self.edit.text() else self._choose).setFocus()

    def clear(self) -> None:
        """Forget the passphrase; the file may stay."""
        self.passphrase.clear()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._label.say(say("restore_file"))
        self.edit.setAccessibleName(say("restore_file"))
        self.edit.setPlaceholderText(say("restore_file_hint"))
        self._choose.say(say("restore_choose"))
        self.passphrase.retranslate()
        self.passphrase.describe(say("restore_passphrase_hint"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome a file."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the file that was dropped."""
        event.acceptProposedAction()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self.show_path(Path(files[0]))

    def _ask(self) -> None:
        say = self._session.say
        path = file_choice.one_file(
            self, say("restore_choose"), f"{say('backup_kind')} (*.tsumiki-backup);;* (*)"
        )
        if path is not None:
            self.show_path(path)
