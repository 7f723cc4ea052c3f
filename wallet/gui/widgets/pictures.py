"""Pictures of badges, decoded on the worker within bounds and kept while they are in use."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from wallet.printing.badge_pictures import decode

if TYPE_CHECKING:
    from wallet.gui.session import Session

_KEPT = 600
_Key = tuple[int, int]


class Pictures(QObject):
    """A cache of small pictures. ``get`` answers at once; ``ready`` tells when to ask again."""

    ready = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._kept: OrderedDict[_Key, QPixmap | None] = OrderedDict()
        self._asked: set[_Key] = set()
        session.closed.connect(self.forget)

    def get(self, data: bytes, side: int, ratio: float) -> QPixmap | None:
        """Return the picture within a square of ``side``; None while, or when, it cannot be."""
        pixels = round(side * ratio)
        key = (hash(data), pixels)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if data and key not in self._asked:
            self._asked.add(key)

            def keep(image: QImage) -> None:
                self._asked.discard(key)
                drawn = None if image.isNull() else QPixmap.fromImage(image)
                if drawn is not None:
                    drawn.setDevicePixelRatio(ratio)
                self._kept[key] = drawn
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
                self.ready.emit()

            self._session.draw(lambda: decode(data, pixels), keep)
        return None

    def forget(self) -> None:
        """Drop every picture: a locked wallet shows nothing."""
        self._kept.clear()
        self._asked.clear()
