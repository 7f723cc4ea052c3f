"""Scan: one place for every way of reading a code; what it holds is told before anything is done.

The page works with a wallet and without one. What was read goes where the window sends it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from wallet.gui import handed_over
from wallet.gui.handed_over import HandedOver, is_link
from wallet.gui.page import Page
from wallet.gui.scanning import camera
from wallet.gui.scanning.found_view import FoundView
from wallet.gui.scanning.gathering_card import GatheringCard
from wallet.gui.scanning.live_view import LiveView
from wallet.gui.scanning.region_view import RegionView
from wallet.gui.scanning.scan_start import ScanStart
from wallet.gui.scanning.screens import ScreenFrames, Screens
from wallet.gui.theme import Space
from wallet.gui.widgets import file_choice
from wallet.snapshots.imports import Holds
from wallet.snapshots.scanned import Gathered
from wallet.tasks.codes.scanning import Gathering, codes, meaning
from wallet.tasks.files.reading_files import read_file
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session


class ScanPage(Page):
    """Pictures of screens and frames of cameras are looked into and forgotten; none is kept."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._gathering = Gathering()
        self._wants_part = False
        self._card = GatheringCard(session)
        self._start, self._region = ScanStart(session), RegionView(session)
        self._live, self._found = LiveView(session), FoundView(session)
        self._screens = Screens(self)
        self._stack = QStackedWidget()
        for view in (self._start, self._region, self._live, self._found):
            self._stack.addWidget(view)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, 0)
        self._top.addWidget(self._card)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._top)
        rows.addWidget(self._stack, 1)
        self._listen()

    def _listen(self) -> None:
        start, live = self._start, self._live
        start.camera_wanted.connect(self._watch_camera)
        start.screen_wanted.connect(partial(self._look_at_screens, part=False))
        start.part_wanted.connect(partial(self._look_at_screens, part=True))
        start.picture_wanted.connect(self._choose_pictures)
        start.paste_wanted.connect(self.paste)
        self._screens.taken.connect(self._take_screens)
        self._screens.refused.connect(partial(self._tell, "scan_screen_not_shown"))
        self._region.once.connect(lambda picture: self._read([picture]))
        self._region.watched.connect(self._watch_screen)
        live.read.connect(self._hear)
        live.failed.connect(self._tell)
        live.still.connect(self._choose_pictures)
        self._found.chosen.connect(self._go_on)
        for view in (self._region, live, self._found):
            view.left.connect(self._begin)
        self._card.anew.connect(self._forget_parts)

    def retranslate(self) -> None:
        """Set every word."""
        for part in (self._card, self._start, self._region, self._live, self._found):
            part.retranslate()

    def enter(self, what: object) -> None:
        """Take parts of an animated code, a picture that was pasted or dropped, or wait for one."""
        self._begin()
        if isinstance(what, str) and what:
            self._hear(what.split())
        elif isinstance(what, HandedOver):
            self._take(what)

    def clear(self) -> bool:
        """Go back to where it is chosen what to scan (Esc)."""
        if self._stack.currentWidget() is self._start:
            return False
        self._begin()
        return True

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of camera and screen when another page comes; a small window may go on looking."""
        if not event.spontaneous():
            self._live.stop()
            self._region.forget()
        super().hideEvent(event)

    def paste(self) -> None:
        """Read the codes in the picture on the clipboard, or take its text."""
        self._take(handed_over.read(QGuiApplication.clipboard().mimeData()))

    # what is in front ------------------------------------------------------------------------
    def _begin(self) -> None:
        self._live.stop()
        self._region.forget()
        self._found.forget()
        self._start.notice.clear()
        self._turn(self._start)
        self._start.enter(camera=camera.found())

    def _turn(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)

    def _tell(self, code: str) -> None:
        """Say at the start why it did not go on."""
        self._begin()
        self._start.notice.show_code(Tone.CAUTION, code)

    # pictures --------------------------------------------------------------------------------
    def _choose_pictures(self) -> None:
        paths = file_choice.some_files(self, self.session.say("scan_picture"))
        if paths:
            self._read_files(paths)

    def _take(self, what: HandedOver) -> None:
        if what.paths:
            self._read_files(list(what.paths))
        elif what.image is not None:
            self._read([what.image])
        elif what.picture:
            self._read_made([lambda: what.picture])
        elif what:
            self.session.hand(what)
        else:
            self._start.notice.show_code(Tone.CAUTION, "scan_nothing_pasted")

    def _read_files(self, paths: list[Path]) -> None:
        self._read_made([partial(read_file, path) for path in paths])

    def _read(self, pictures: Sequence[QImage]) -> None:
        self._read_made([partial(handed_over.as_png, each) for each in pictures])

    def _read_made(self, made: list[Callable[[], bytes]]) -> None:
        self._begin()
        self.session.run_locked(
            lambda work: codes(made, work),
            self._show_found,
            label="job_scan",
            otherwise=self._start.notice.show_error,
        )

    def _show_found(self, texts: tuple[str, ...]) -> None:
        if texts:
            self._hear(texts)
        else:
            self._start.notice.show_code(Tone.CAUTION, "scan_no_code")

    # the screen ------------------------------------------------------------------------------
    def _look_at_screens(self, *, part: bool) -> None:
        self._start.notice.clear()
        self._wants_part = part
        self._screens.take()

    def _take_screens(self, pictures: list[QImage]) -> None:
        if self._wants_part:
            self._turn(self._region)
            self._region.show_pictures(pictures)
        else:
            self._read(pictures)

    def _watch_screen(self, screen: int, part: QRectF) -> None:
        self._region.forget()
        self._turn(self._live)
        self._live.watch(ScreenFrames(screen, part, self), "screen")

    def _watch_camera(self) -> None:
        self._turn(self._live)
        self._live.watch(camera.Camera(self), "camera")

    # what was read ---------------------------------------------------------------------------
    def _hear(self, texts: Sequence[str]) -> None:
        """Gather parts; anything else that was read is told, and one thing alone is gone on with.

        While a source is watched, what cannot be used is passed by, and beside an animated code
        all else: it may be a poster behind.
        """
        parts = [text for text in texts if meaning(text).holds is Holds.PART]
        watching = self._live.watching
        if parts:
            self._gather(parts)
        others = [text for text in texts if text not in parts]
        if watching:
            others = [] if parts else [each for each in others if _usable(each)]
        if not others:
            return
        self._live.stop()
        if len(others) == 1 and _usable(others[0]):
            self._turn(self._start)
            self._go_on(others[0])
        else:
            self._turn(self._found)
            self._found.show_texts(others)

    def _gather(self, parts: Sequence[str]) -> None:
        told = self._gathering.take(parts)
        self._card.show_gathered(told)
        if told.document is not None:
            self._forget_parts()
            self._live.stop()
            self._turn(self._start)
            self.session.hand(HandedOver(text=told.document))

    def _forget_parts(self) -> None:
        self._gathering.forget()
        self._card.show_gathered(Gathered(0, 0))

    def _go_on(self, text: str) -> None:
        """Hand over a code's text as what it is: never as the path of a file, whatever it says."""
        text = text.strip("\t\r\n")
        if meaning(text).holds is Holds.PART:
            self._gather([text])
            self._begin()
        elif is_link(text):
            self.session.hand(HandedOver(link=text))
        else:
            self.session.hand(HandedOver(text=text.encode("utf-8", "replace")))


def _usable(text: str) -> bool:
    found = meaning(text)
    return found.usable and found.holds is not Holds.OTHER
