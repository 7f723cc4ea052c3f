"""A picture of a screen, on which a part is chosen: by dragging, or with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wallet.gui import theme
from wallet.gui.scanning.frames import fitted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

_START = QRectF(0.25, 0.25, 0.5, 0.5)  # the middle, which the keys move from
_STEP = 0.02  # of the picture, for one press of a key
_SMALLEST = 0.02
_LEAST = (320, 220)  # pixels, at any size of text
_VEIL = 150  # of 255: what is not chosen is seen less
_KEYS = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}


class RegionPicture(QWidget):
    """``part`` is in shares of the picture's width and height. Return takes it."""

    changed = Signal()
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        self.part = QRectF(_START)
        self._from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage) -> None:
        """Show a screen, with its middle chosen."""
        self._picture = picture
        self.part = QRectF(_START)
        self._tell()

    def forget(self) -> None:
        """Hold the picture no longer."""
        self._picture = QImage()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least that one can aim in; where there is more room, it takes that."""
        return QSize(*_LEAST)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def _frame(self) -> QRectF:
        """Return where the picture lies."""
        return fitted(self._picture, self.size())

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    # the mouse -------------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin at one corner."""
        self._from = self._share(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow to the other."""
        if self._from is not None:
            drawn = QRectF(self._from, self._share(event.position())).normalized()
            if min(drawn.width(), drawn.height()) >= _SMALLEST:
                self.part = drawn
                self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep it."""
        del event
        self._from = None

    def _share(self, at: QPointF) -> QPointF:
        frame = self._frame()
        if frame.isEmpty():
            return QPointF(0, 0)
        across = (at.x() - frame.left()) / frame.width()
        down = (at.y() - frame.top()) / frame.height()
        return QPointF(min(1, max(0, across)), min(1, max(0, down)))

    # keys ------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the part with the arrows, and with Shift make it larger or smaller."""
        step = _KEYS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._resize(*step)
        else:
            self._move(*step)

    def _move(self, across: float, down: float) -> None:
        part = self.part
        left = min(1 - part.width(), max(0, part.left() + across))
        top = min(1 - part.height(), max(0, part.top() + down))
        part.moveTo(left, top)
        self._tell()

    def _resize(self, across: float, down: float) -> None:
        part = self.part
        part.setWidth(min(1 - part.left(), max(_SMALLEST, part.width() + across)))
        part.setHeight(min(1 - part.top(), max(_SMALLEST, part.height() + down)))
        self._tell()

    # painting --------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the screen, paler where it is not chosen."""
        del event
        frame, colours = self._frame(), theme.current()
        if frame.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, self._picture)
        chosen = QRectF(
            frame.left() + self.part.left() * frame.width(),
            frame.top() + self.part.top() * frame.height(),
            self.part.width() * frame.width(),
            self.part.height() * frame.height(),
        )
        veil = QColor(colours.window)
        veil.setAlpha(_VEIL)
        for beside in _around(frame, chosen):
            painter.fillRect(beside, veil)
        wide = theme.RING + 1 if self.hasFocus() else theme.RING
        painter.setPen(QPen(QColor(colours.accent), wide))
        painter.drawRect(chosen)
        painter.end()


def _around(frame: QRectF, part: QRectF) -> tuple[QRectF, ...]:
    """Return the four strips of a frame that lie about a part of it."""
    left, right, top, bottom = frame.left(), frame.right(), part.top(), part.bottom()
    return (
        QRectF(QPointF(left, frame.top()), QPointF(right, top)),
        QRectF(QPointF(left, bottom), QPointF(right, frame.bottom())),
        QRectF(QPointF(left, top), QPointF(part.left(), bottom)),
        QRectF(QPointF(part.right(), top), QPointF(right, bottom)),
    )
