"""Choosing the part of a screen in which a code is, to read it once or to keep watching it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal

from wallet.gui.scanning.region_picture import RegionPicture
from wallet.gui.scanning.screens import part_of
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from wallet.gui.session import Session

_WIDTH = 1080


class RegionView(Column):
    """``once`` gives a part as a picture, ``watched`` the number of a screen and the part of it."""

    once = Signal(object)  # QImage
    watched = Signal(int, QRectF)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH)
        self._session = session
        self._pictures: list[QImage] = []
        self._heading, self._lead = Label(Type.TITLE), Label(colour="muted")
        self._screen = ChoiceBox()
        self.picture = RegionPicture()
        self._where = Label(Type.CAPTION, "muted")
        self._read, self._watch = Button(Kind.PRIMARY, "qr"), Button(Kind.PLAIN, "screen")
        self._back = Button(Kind.QUIET)
        self._read.clicked.connect(self._take)
        self.picture.taken.connect(self._take)
        self.picture.changed.connect(self._say_where)
        self._watch.clicked.connect(self._keep_watching)
        self._back.clicked.connect(self.left)
        self._screen.currentIndexChanged.connect(self._turn)
        rows = self.rows
        for part in (self._heading, self._lead):
            rows.addWidget(part)
        rows.addLayout(across(self._screen))
        rows.addWidget(self.picture, 1)
        rows.addWidget(self._where)
        rows.addLayout(across(self._read, self._watch, self._back))

    def show_pictures(self, pictures: list[QImage]) -> None:
        """Show the screens; the first is in front."""
        self._pictures = pictures
        self.retranslate()
        self._turn(0)
        self.picture.setFocus()

    def forget(self) -> None:
        """Hold no picture of a screen any longer."""
        self._pictures = []
        self.picture.forget()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("scan_region_heading"))
        self._lead.say(say("scan_region_lead"))
        at = max(0, self._screen.currentIndex())
        self._screen.blockSignals(True)
        self._screen.clear()
        for number in range(1, len(self._pictures) + 1):
            self._screen.addItem(say("scan_screen_number", number=number))
        self._screen.setCurrentIndex(min(at, len(self._pictures) - 1))
        self._screen.blockSignals(False)
        self._screen.setAccessibleName(say("scan_screen_choose"))
        self._screen.setVisible(len(self._pictures) > 1)
        self.picture.setAccessibleName(say("scan_region_picture"))
        self._read.say(say("scan_region_read"))
        self._watch.say(say("scan_region_watch"), tip=say("scan_region_watch_tip"))
        self._back.say(say("scan_back"))
        self._say_where()

    def _turn(self, at: int) -> None:
        if 0 <= at < len(self._pictures):
            self.picture.show_picture(self._pictures[at])

    def _say_where(self) -> None:
        part = self.picture.part
        words = self._session.say(
            "scan_region_where",
            left=round(part.left() * 100),
            top=round(part.top() * 100),
            width=round(part.width() * 100),
            height=round(part.height() * 100),
        )
        self._where.say(words)
        self.picture.setAccessibleDescription(words)

    def _at(self) -> int:
        return max(0, self._screen.currentIndex())

    def _take(self) -> None:
        if self._at() < len(self._pictures):
            self.once.emit(part_of(self._pictures[self._at()], self.picture.part))

    def _keep_watching(self) -> None:
        if self._pictures:
            self.watched.emit(self._at(), QRectF(self.picture.part))
