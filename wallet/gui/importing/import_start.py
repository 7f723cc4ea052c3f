"""Where an import begins: drop, choose, paste, type, link or scan, all in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui import handed_over, shortcuts
from wallet.gui.importing.import_entry import ImportEntry
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.drop_zone import drop_zone
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from wallet.gui.session import Session

WIDTH = 720


class ImportStart(QWidget):
    """Emits what was handed over; opens, reads and contacts nothing itself."""

    handed = Signal(object)  # HandedOver
    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setAcceptDrops(True)
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self._title, self._text = Label(Type.LEAD), Label(colour="muted")
        self.notice = Notice(session)
        self._files = Button(Kind.PRIMARY, "file")
        self._folder = Button(Kind.PLAIN, "folder")
        self._paste, self._scan = Button(Kind.PLAIN, "copy"), Button(Kind.PLAIN, "qr")
        self._backpack = Button(Kind.QUIET, "fetch")
        self.entry = ImportEntry(session)
        self._files.clicked.connect(self.files_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        self._paste.clicked.connect(self.paste)
        self._scan.clicked.connect(lambda: session.go("scan"))
        self._backpack.clicked.connect(lambda: session.go("backpack"))
        self.entry.handed.connect(self._hand)
        self._lay_out()

    def _lay_out(self) -> None:
        ways = (self._files, self._folder, self._paste, self._scan)
        zone = drop_zone((self._title, self._text), ways)
        column = Column(WIDTH)
        for part in (self._heading, self._lead, self.notice, zone):
            column.rows.addWidget(part)
        column.rows.addSpacing(Space.SMALL)
        column.rows.addWidget(self.entry)
        column.rows.addWidget(self._backpack, 0, Qt.AlignmentFlag.AlignLeft)
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("import_heading"))
        self._lead.say(say("import_lead"))
        self._title.say(say("import_drop_title"))
        self._text.say(say("import_drop_text", shortcut=shortcuts.native("paste")))
        self._files.say(say("import_files"))
        self._folder.say(say("import_folder"))
        self._paste.say(say("import_paste"))
        self._scan.say(say("import_scan"), tip=shortcuts.native("scan"))
        self._backpack.say(say("import_backpack"))
        self.entry.retranslate()
        self.notice.retranslate()

    def enter(self) -> None:
        """Wait for something."""
        self.entry.edit.clear()
        self._files.setFocus()

    def paste(self) -> None:
        """Take what the clipboard holds."""
        self._hand(handed_over.read(QGuiApplication.clipboard().mimeData()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome what could hold a badge."""
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasText() or mime.hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take what was dropped."""
        event.acceptProposedAction()
        self._hand(handed_over.read(event.mimeData()))

    def _hand(self, what: handed_over.HandedOver) -> None:
        if what:
            self.notice.clear()
            self.handed.emit(what)
        else:
            self.notice.show_code(Tone.CAUTION, "import_nothing_pasted")
