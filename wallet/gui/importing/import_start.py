"""Where an import begins: drop, choose, paste or link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wallet.gui.importing import handed_over
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column, card
from wallet.gui.widgets.flow import Flow, across
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.snapshots import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from wallet.gui.session import Session

_WIDTH = 720


class ImportStart(QWidget):
    """Emits what was handed over; opens, reads and contacts nothing itself."""

    handed = Signal(object)  # HandedOver
    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setAcceptDrops(True)
        self._heading = Label(Type.DISPLAY)
        self._title = Label(Type.LEAD)
        self._text = Label(colour="muted")
        self.notice = Notice(session)
        self._files = Button(Kind.PRIMARY, "file")
        self._folder = Button(Kind.PLAIN, "folder")
        self._paste = Button(Kind.PLAIN, "copy")
        self._link_name = Label(Type.STRONG)
        self._link = QLineEdit()
        self._link.setAcceptDrops(False)
        self._link_name.setBuddy(self._link)
        self._look = Button()
        self._link_help = Label(Type.CAPTION, "muted")
        self._files.clicked.connect(self.files_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        self._paste.clicked.connect(self.paste)
        self._look.clicked.connect(self._take_link)
        self._link.returnPressed.connect(self._take_link)
        self._lay_out()

    def _lay_out(self) -> None:
        zone, rows = card()
        rows.setContentsMargins(Space.MEDIUM, Space.VAST, Space.MEDIUM, Space.VAST)
        middle = Qt.AlignmentFlag.AlignHCenter
        rows.addWidget(IconLabel("import", "accent", 44), 0, middle)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label)
        ways = Flow(centred=True)
        for button in (self._files, self._folder, self._paste):
            ways.addWidget(button)
        rows.addSpacing(Space.SMALL)
        rows.addLayout(ways)
        link = across(self._link, self._look)
        column = Column(_WIDTH)
        column.rows.addWidget(self._heading)
        column.rows.addWidget(self.notice)
        column.rows.addWidget(zone)
        column.rows.addSpacing(Space.SMALL)
        column.rows.addWidget(self._link_name)
        column.rows.addLayout(link)
        column.rows.addWidget(self._link_help)
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        paste = QKeySequence(QKeySequence.StandardKey.Paste)
        shortcut = paste.toString(QKeySequence.SequenceFormat.NativeText)
        self._heading.say(say("import_heading"))
        self._title.say(say("import_drop_title"))
        self._text.say(say("import_drop_text", shortcut=shortcut))
        self._files.say(say("import_files"))
        self._folder.say(say("import_folder"))
        self._paste.say(say("import_paste"))
        self._link_name.say(say("import_link"))
        self._link.setAccessibleName(say("import_link"))
        self._link.setPlaceholderText(say("import_link_hint"))
        self._look.say(say("import_link_action"))
        self._link_help.say(say("import_link_help"))
        self.notice.retranslate()

    def enter(self) -> None:
        """Wait for something."""
        self._link.clear()
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

    def _take_link(self) -> None:
        text = self._link.text().strip()
        if handed_over.is_link(text):
            self._hand(handed_over.HandedOver(link=text))
        else:
            self.notice.show_code(Tone.CAUTION, "import_link_wrong")

    def _hand(self, what: handed_over.HandedOver) -> None:
        if what:
            self.notice.clear()
            self.handed.emit(what)
        else:
            self.notice.show_code(Tone.CAUTION, "import_nothing_pasted")
