"""A QR code drawn from its modules: black on white in every theme, whole pixels to a module."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from wallet.gui import theme
from wallet.gui.widgets.scaling import keep_scaled
from wallet.printing.palettes import INK, PAPER

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LEAST, _MOST = 260, 440  # pixels at 100 % of the side on a page
_Modules = tuple[tuple[bool, ...], ...]


class CodePicture(QWidget):
    """As large as fits; its quiet zone belongs to the modules that it is given."""

    def __init__(self, *, bounded: bool = True) -> None:
        """``bounded`` ones stand on a page, others fill whatever they get."""
        super().__init__()
        self._modules: _Modules = ()
        self._bounded = bounded
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(bounded)
        self.setSizePolicy(policy)
        if bounded:
            keep_scaled(self, lambda each: each.setMinimumSize(_LEAST, _LEAST))

    def show_modules(self, modules: _Modules) -> None:
        """Draw a code, or nothing at all."""
        if len(modules) != len(self._modules):
            self.updateGeometry()
        self._modules = modules
        self.update()

    @property
    def module_pixels(self) -> int:
        """How many pixels of the screen a module takes a side; 0 where there is no room."""
        side = min(self.width(), self.height()) * self.devicePixelRatioF()
        return int(side) // len(self._modules) if self._modules else 0

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return whether it stays a square."""
        return self._bounded

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the side of the square."""
        side = min(width, theme.scaled(_MOST))
        ratio, count = self.devicePixelRatioF(), len(self._modules)
        if not count:
            return side
        # No taller than what is drawn, so that the words below are near.
        drawn = max(1, int(side * ratio) // count) * count
        return max(theme.scaled(_LEAST), math.ceil(drawn / ratio))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a comfortable side."""
        side = theme.scaled(_MOST if self._bounded else _LEAST)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw every module as a whole number of the screen's own pixels, on white."""
        del event
        count, pixels = len(self._modules), self.module_pixels
        if not count:
            return
        ratio = self.devicePixelRatioF()
        pixels = max(1, pixels)
        side = count * pixels
        left = round((self.width() * ratio - side) / 2)
        top = round((self.height() * ratio - side) / 2)
        painter = QPainter(self)
        ink = QColor(INK)
        painter.scale(1 / ratio, 1 / ratio)
        painter.fillRect(QRect(left, top, side, side), QColor(PAPER))
        for row, modules in enumerate(self._modules):
            for start, end in _runs(modules):
                place = QRect(
                    left + start * pixels, top + row * pixels, (end - start) * pixels, pixels
                )
                painter.fillRect(place, ink)
        painter.end()


def _runs(modules: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return where dark modules begin and end, so that neighbours are one rectangle."""
    found: list[tuple[int, int]] = []
    start = -1
    for at, dark in enumerate((*modules, False)):
        if dark and start < 0:
            start = at
        elif not dark and start >= 0:
            found.append((start, at))
            start = -1
    return found
