"""The ways to a code: camera, screen, part of a screen, a picture in a file or on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui import shortcuts
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.drop_zone import drop_zone
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import marked

if TYPE_CHECKING:
    from wallet.gui.session import Session

_WIDTH = 720


class ScanStart(Column):
    """Opens and contacts nothing itself."""

    camera_wanted = Signal()
    part_wanted = Signal()
    screen_wanted = Signal()
    picture_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH)
        self._session = session
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self._title, self._text = Label(Type.LEAD), Label(colour="muted")
        self._promise = Label(Type.CAPTION, "muted")
        self.notice = Notice(session)
        self._whole, self._camera = Button(Kind.PRIMARY, "screen"), Button(Kind.PLAIN, "camera")
        self._part = Button(Kind.PLAIN, "region")
        self._picture, self._paste = Button(Kind.PLAIN, "file"), Button(Kind.PLAIN, "copy")
        self._camera.clicked.connect(self.camera_wanted)
        self._part.clicked.connect(self.part_wanted)
        self._whole.clicked.connect(self.screen_wanted)
        self._picture.clicked.connect(self.picture_wanted)
        self._paste.clicked.connect(self.paste_wanted)
        ways = (self._whole, self._part, self._camera, self._picture, self._paste)
        zone = drop_zone((self._title, self._text), ways, icon="qr")
        for part in (self._heading, self._lead, self.notice, zone):
            self.rows.addWidget(part)
        self.rows.addLayout(marked(IconLabel("lock", "muted", 16), self._promise))
        self.rows.addSpacing(Space.SMALL)
        self.rows.addStretch(1)

    def enter(self, *, camera: bool) -> None:
        """Show the ways that there are on this computer."""
        self._camera.setVisible(camera)
        self._whole.setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("scan_heading"))
        self._lead.say(say("scan_lead"))
        self._title.say(say("scan_ways"))
        self._text.say(say("scan_ways_text", shortcut=shortcuts.native("paste")))
        self._promise.say(say("scan_promise"))
        self._camera.say(say("scan_camera"))
        self._whole.say(say("scan_screen"), tip=say("scan_screen_tip"))
        self._part.say(say("scan_part"), tip=say("scan_screen_tip"))
        self._picture.say(say("scan_picture"))
        self._paste.say(say("scan_paste"))
        self.notice.retranslate()
