"""From frames, as a camera or a watched screen gives them, to the texts of the codes in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage

from wallet.tasks.codes.scanning import read_frame

if TYPE_CHECKING:
    from wallet.gui.session import Session

_MOST_PIXELS = 2_100_000  # of a frame: full HD; a code that needs more is not held close enough


class Source(QObject):
    """Gives frames from ``start`` to ``stop``; a camera, a screen, or a stand-in for either."""

    frame = Signal(QImage)
    failed = Signal(str)  # the code of why there are none

    def start(self) -> None:
        """Begin to give frames."""

    def stop(self) -> None:
        """Give no more, and let go of the device. Safe to call twice."""


class FrameReader(QObject):
    """Reads one frame at a time on the worker; of what comes meanwhile, only the newest waits."""

    read = Signal(object)  # tuple[str, ...]: the texts in a frame, () for none

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._busy = False
        self._next: QImage | None = None
        self._number = 0  # answers to frames from before the last ``forget`` are not heard

    def take(self, frame: QImage) -> None:
        """Read a frame, when the one before is done."""
        if self._busy:
            self._next = frame
            return
        self._busy = True
        number = self._number

        def done(texts: tuple[str, ...]) -> None:
            if number == self._number:
                self._done(texts)

        self._session.draw(lambda: texts_in(frame), done)

    def forget(self) -> None:
        """Hear no more of frames that were taken."""
        self._number += 1
        self._busy, self._next = False, None

    def _done(self, texts: tuple[str, ...]) -> None:
        self._busy = False
        waiting, self._next = self._next, None
        self.read.emit(texts)
        if waiting is not None and not self._busy:
            self.take(waiting)


def texts_in(frame: QImage) -> tuple[str, ...]:
    """Return the texts of the codes in a frame. Safe, and meant, for the worker's thread."""
    grey = bounded(frame, _MOST_PIXELS)
    if grey.isNull():
        return ()
    width, height, gap = grey.width(), grey.height(), grey.bytesPerLine()
    rows = memoryview(grey.constBits())
    if gap != width:
        whole = b"".join(rows[at * gap : at * gap + width] for at in range(height))
        return read_frame(width, height, whole)
    return read_frame(width, height, rows)


def bounded(image: QImage, most: int) -> QImage:
    """Return a picture in grey, made smaller where it has more than ``most`` pixels."""
    pixels = image.width() * image.height()
    if pixels > most:
        width = int(image.width() * (most / pixels) ** 0.5)
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def fitted(picture: QImage, room: QSize) -> QRectF:
    """Return where a picture lies in the middle of a room, as large as fits."""
    size = picture.size()
    if size.isEmpty():
        return QRectF()
    shown = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (room.width() - shown.width()) / 2, (room.height() - shown.height()) / 2
    return QRectF(left, top, shown.width(), shown.height())
