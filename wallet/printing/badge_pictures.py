"""Pictures of badges, decoded within bounds: they come from anybody."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_MOST_PIXELS = 16_700_000
_READ_WHOLE = 4_000_000  # pixels; larger ones are made smaller while they are read
_FORMATS = (b"png", b"jpeg", b"jpg")


def decode(data: bytes, side: int) -> QImage:
    """Decode PNG or JPEG to fit a square of ``side`` pixels; a null image when that is unsafe."""
    content = QByteArray(data)  # the buffer only borrows it
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole = reader.size()
    if reader.format().data() not in _FORMATS or not whole.isValid():
        return QImage()
    if whole.width() * whole.height() > _MOST_PIXELS:
        return QImage()
    square, shape = QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio
    if whole.width() * whole.height() > _READ_WHOLE:
        reader.setScaledSize(whole.scaled(square * 2, shape))
    image = reader.read()
    if image.isNull():
        return image
    return image.scaled(square, shape, Qt.TransformationMode.SmoothTransformation)
