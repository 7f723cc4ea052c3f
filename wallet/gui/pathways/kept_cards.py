"""Cards as they were drawn last: to move a picture is then to move what is drawn already."""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

_MOST = 48_000_000  # bytes: what a large, sharp screen shows at once, and as much again


class _Look(NamedTuple):
    """What a drawn card depends on; where it stands only by the parts of pixels."""

    scale: float
    ratio: float  # pixels of the device to each of the window's
    right: float
    down: float
    said: Hashable


class KeptCards:
    """Draws cards anew only when they look otherwise; the longest unseen are forgotten first.

    The first time that one is seen as it is, nothing is kept: coming nearer, it never stays so.
    """

    def __init__(self) -> None:
        self._images: OrderedDict[str, tuple[_Look, QImage | None]] = OrderedDict()
        self._bytes = 0

    def paint(  # noqa: PLR0917 - where, what, and how
        self,
        painter: QPainter,
        ratio: float,
        key: str,
        area: QRectF,
        said: Hashable,
        draw: Callable[[QPainter], None],
    ) -> None:
        """Draw a card whose ``area`` is in its own measures; ``said`` is all that may change.

        ``ratio``: pixels of the screen to each of the window's.
        """
        at = painter.worldTransform()
        if at.isRotating() or at.m11() != at.m22():
            draw(painter)
            return
        place = at.map(area.topLeft()) * ratio
        corner = QPointF(math.floor(place.x()), math.floor(place.y()))
        off = place - corner
        look = _Look(at.m11(), ratio, round(off.x(), 3), round(off.y(), 3), said)
        before, image = self._images.get(key, (None, None))
        if before != look:
            self._keep(key, look, None)
            draw(painter)
            return
        if image is None:
            image = _drawn(area, at.m11() * ratio, off, draw)
            self._keep(key, look, image)
        self._images.move_to_end(key)
        painter.save()
        painter.resetTransform()
        size = QSizeF(image.width(), image.height()) / ratio
        painter.drawImage(QRectF(corner / ratio, size), image)
        painter.restore()

    def _keep(self, key: str, look: _Look, image: QImage | None) -> None:
        self._bytes -= _size(self._images.pop(key, (look, None))[1])
        self._images[key] = look, image
        self._bytes += _size(image)
        while self._bytes > _MOST and len(self._images) > 1:
            self._bytes -= _size(self._images.popitem(last=False)[1][1])


def _size(image: QImage | None) -> int:
    return image.sizeInBytes() if image is not None else 0


def _drawn(area: QRectF, scale: float, off: QPointF, draw: Callable[[QPainter], None]) -> QImage:
    width, height = (math.ceil(side * scale) + 1 for side in (area.width(), area.height()))
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(off)
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    draw(painter)
    painter.end()
    return image
