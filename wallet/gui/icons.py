"""Our own icons: one family of 24-pixel strokes, drawn in whatever colour the theme asks for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from wallet.gui import theme
from wallet.printing.glyphs import paint
from wallet.verification.tone import Tone

__all__ = ["BY_TONE", "SIZE", "icon", "paint", "pixmap"]
SIZE = 20  # pixels at 100 %
BY_TONE = {Tone.GOOD: "check", Tone.NEUTRAL: "unknown", Tone.CAUTION: "caution", Tone.BAD: "cross"}


def icon(name: str, colour: str = "") -> QIcon:
    """Return an icon in a colour (default the theme's text), greyed where it is disabled.

    Where there is room beside its square, as buttons leave before words, it stands at the left.
    """
    return QIcon(_Drawn(name, colour or theme.current().text))


class _Drawn(QIconEngine):
    """Draws an icon when it is painted: what is not in front costs nothing."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state  # on or off, it looks the same
        colour = theme.current().edge if mode == QIcon.Mode.Disabled else self._colour
        ratio = painter.device().devicePixelRatio()
        side = min(rect.width(), rect.height())
        painter.drawPixmap(rect.topLeft(), pixmap(self._name, colour, side, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)  # Qt's own leaves there what was in memory
        painter = QPainter(made)
        self.paint(painter, made.rect(), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Drawn(self._name, self._colour)


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return an icon drawn at ``size`` device-independent pixels for a screen's pixel ratio."""
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, name, colour, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
