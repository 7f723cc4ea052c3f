"""Pictures of the screens: once, with our own window out of the way, or again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

from wallet.gui.scanning.frames import Source, bounded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_AWAY_MS = 400  # until the desktop has drawn what was behind the window
_MOST_PIXELS = 16_000_000  # of one screen; more are made smaller before a code is looked for
_EVERY_MS = 100  # between two pictures of a part that is watched; codes change five times a second


def allowed() -> bool:
    """Whether this desktop lets programs see the screen: Wayland leaves that to its own tools."""
    return not QGuiApplication.platformName().startswith("wayland")


def count() -> int:
    """Return how many screens there are."""
    return len(QGuiApplication.screens())


def grab(at: int) -> QImage:
    """Return a picture of one screen in grey; an empty one where it is not shown to us."""
    return bounded(QGuiApplication.screens()[at].grabWindow(0).toImage(), _MOST_PIXELS)


def part_of(picture: QImage, part: QRectF) -> QImage:
    """Return a part of a picture; ``part`` in shares of its width and height, from 0 to 1."""
    width, height = picture.width(), picture.height()
    place = QRectF(
        part.x() * width, part.y() * height, part.width() * width, part.height() * height
    )
    return picture.copy(place.toAlignedRect().intersected(picture.rect()))


class Screens(QObject):
    """``taken`` or ``refused`` follows each ``take``, with the window back in front."""

    taken = Signal(object)  # list[QImage]: one for each screen that could be seen
    refused = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget

    def take(self) -> None:
        """Hide the window for a moment and look at the screens."""
        if not allowed():
            self.refused.emit()
            return
        self._widget.window().hide()
        QTimer.singleShot(_AWAY_MS, self, self._look)

    def _look(self) -> None:
        pictures = [each for at in range(count()) if not (each := grab(at)).isNull()]
        window = self._widget.window()
        window.show()
        window.activateWindow()
        if pictures:
            self.taken.emit(pictures)
        else:
            self.refused.emit()


class ScreenFrames(Source):
    """A part of one screen, again and again; our own window stays where it is."""

    def __init__(self, screen: int, part: QRectF, parent: QObject) -> None:
        super().__init__(parent)
        self._screen, self._part = screen, part
        self._clock = QTimer(self, interval=_EVERY_MS)
        self._clock.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to look."""
        self._clock.start()

    def stop(self) -> None:
        """Look no more."""
        self._clock.stop()

    def _look(self) -> None:
        there = allowed() and self._screen < count()
        picture = grab(self._screen) if there else QImage()
        if picture.isNull():  # the screen was taken away
            self.stop()
            self.failed.emit("scan_screen_not_shown")
        else:
            self.frame.emit(part_of(picture, self._part))
