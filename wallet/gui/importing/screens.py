"""A picture of every screen, taken while our own window is out of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_AWAY_MS = 400  # until the desktop has drawn what was behind the window
_MOST_PIXELS = 16_000_000  # of one screen; more are made smaller before a code is looked for


def allowed() -> bool:
    """Whether this desktop lets programs see the screen: Wayland leaves that to its own tools."""
    return not QGuiApplication.platformName().startswith("wayland")


def grab() -> list[QImage]:
    """Return a picture of each screen; none of one that the system does not show."""
    pictures = [screen.grabWindow(0).toImage() for screen in QGuiApplication.screens()]
    return [_bounded(each) for each in pictures if not each.isNull()]


class Screens(QObject):
    """``taken`` or ``refused`` follows each ``take``, with the window back in front."""

    taken = Signal(object)  # list[QImage]
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
        pictures = grab()
        window = self._widget.window()
        window.show()
        window.activateWindow()
        if pictures:
            self.taken.emit(pictures)
        else:
            self.refused.emit()


def _bounded(image: QImage) -> QImage:
    """Return the picture in grey, and no larger than is looked into."""
    pixels = image.width() * image.height()
    if pixels > _MOST_PIXELS:
        width = int(image.width() * (_MOST_PIXELS / pixels) ** 0.5)
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)
