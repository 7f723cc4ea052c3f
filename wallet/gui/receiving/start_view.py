"""Where a check begins: drop, choose or paste; what is known; what it may rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui import shortcuts
from wallet.gui.receiving.ground_card import GroundCard
from wallet.gui.receiving.terms_card import TermsCard
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.drop_zone import drop_zone
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import marked
from wallet.gui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from wallet.gui.session import Session

START_WIDTH = 840


class StartView(Column):
    """Opens, reads and contacts nothing itself."""

    files_wanted = Signal()
    folder_wanted = Signal()
    paste_wanted = Signal()
    ask_wanted = Signal()
    scan_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(START_WIDTH)
        self._session = session
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self._title, self._text = Label(Type.LEAD), Label(colour="muted")
        self._promise = Label(Type.CAPTION, "muted")
        self.notice = Notice(session)
        self.files = Button(Kind.PRIMARY, "file")
        self._folder, self._paste = Button(Kind.PLAIN, "folder"), Button(Kind.PLAIN, "copy")
        self.files.clicked.connect(self.files_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        self._paste.clicked.connect(self.paste_wanted)
        self.ask = Button(Kind.PLAIN, "person")
        self.ask.clicked.connect(self.ask_wanted)
        self._scan = Button(Kind.PLAIN, "qr")
        self._scan.clicked.connect(self.scan_wanted)
        self.terms, self.ground = TermsCard(session, button=False), GroundCard(session)
        self._lay_out()

    def _lay_out(self) -> None:
        ways = (self.files, self._folder, self._paste, self._scan, self.ask)
        zone = drop_zone((self._title, self._text), ways)
        for part in (self._heading, self._lead, self.notice, zone):
            self.rows.addWidget(part)
        self.rows.addLayout(marked(IconLabel("lock", "muted", 16), self._promise))
        both = (self.terms, self.ground)
        self.rows.addSpacing(Space.SMALL)
        self.rows.addWidget(TwoColumns(both[:1], both[1:], both))
        self.rows.addStretch(1)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("received_page_heading"))
        self._lead.say(say("received_page_lead"))
        self._title.say(say("received_page_drop"))
        self._text.say(say("received_page_drop_text", shortcut=shortcuts.native("paste")))
        self._promise.say(say("received_page_promise"))
        self.files.say(say("received_page_files"))
        self._folder.say(say("received_page_folder"))
        self._paste.say(say("received_page_paste"))
        self.ask.say(say("received_page_nearby"))
        self._scan.say(say("received_page_scan"), tip=shortcuts.native("scan"))
        for part in (self.notice, self.terms, self.ground):
            part.retranslate()
