"""Where one is in a large picture: all of it, small, in a corner of what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from wallet.gui import theme
from wallet.gui.theme import Space
from wallet.printing.pathways.looks import look

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from wallet.printing.pathways.drawing import Drawing

_SIZE = QSize(184, 128)  # pixels at 100 %
_MOST = 1 / 3  # of the width and the height that are seen
_LEAST = 2.0  # pixels of a card
_FRAME = 1.5  # of a planned one


class OverviewMap(QWidget):
    """Draws every card as a spot and what is seen as a frame; a click or a drag goes there."""

    wanted = Signal(QPointF)  # a place in the picture

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._drawing: Drawing | None = None
        self._seen = QRectF()
        self._planned: frozenset[str] = frozenset()
        self._spots = QPixmap()
        self.hide()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return its size, which follows the size of text."""
        return QSize(theme.scaled(_SIZE.width()), theme.scaled(_SIZE.height()))

    def fitting(self, seen: QSize) -> QSize:
        """Return its size over a picture of which so much is seen: it covers little of that.

        It is as slim or as low as the picture, but for an edge that a pointer can still hit.
        """
        size, most = self.sizeHint(), QSize(int(seen.width() * _MOST), int(seen.height() * _MOST))
        keep = Qt.AspectRatioMode.KeepAspectRatio
        if size.width() > most.width() or size.height() > most.height():
            size = size.scaled(most, keep)
        if self._drawing is None:
            return size
        layout = self._drawing.layout
        shape = QSizeF(layout.width, layout.height).scaled(QSizeF(size), keep).toSize()
        air = QSize(2 * Space.SMALL, 2 * Space.SMALL)
        least = QSize(size.width() // 3, size.height() // 2)
        return (shape + air).expandedTo(least).boundedTo(size)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the spots anew in what is another size now."""
        super().resizeEvent(event)
        self._spots = QPixmap()

    def show_drawing(self, drawing: Drawing) -> None:
        """Take what it is a map of."""
        self._drawing = drawing
        self._spots = QPixmap()
        self.update()

    def mark(self, planned: frozenset[str], words: str) -> None:
        """Draw these steps as planned, and say in a tool tip what that looks like."""
        self._planned = planned
        self._spots = QPixmap()
        self.setToolTip(words)
        self.update()

    def show_seen(self, seen: QRectF, scene: QRectF) -> None:
        """Frame the part that is seen; the map hides when that is all."""
        inside = seen.adjusted(-1, -1, 1, 1).contains(scene)
        self._seen = seen
        self.setVisible(self._drawing is not None and not inside)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, spots and frame."""
        del event
        if self._drawing is None:
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(colours.window))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._spots.isNull():
            self._spots = self._drawn()
        painter.drawPixmap(0, 0, self._spots)
        scale, corner = self._place()
        frame = QRectF(corner + self._seen.topLeft() * scale, self._seen.size() * scale)
        frame = frame.intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go where the pointer is."""
        scale, corner = self._place()
        if scale:
            self.wanted.emit((event.position() - corner) / scale)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the pointer while it is held down."""
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep it from the picture beneath."""
        event.accept()

    def _place(self) -> tuple[float, QPointF]:
        """Return the scale of the map, and where the corner of the picture is on it."""
        if self._drawing is None or not self._drawing.layout.width:
            return 0.0, QPointF()
        layout, air = self._drawing.layout, 2 * Space.SMALL
        scale = min(
            (self.width() - air) / layout.width, (self.height() - air) / max(1.0, layout.height)
        )
        left = (self.width() - layout.width * scale) / 2
        return scale, QPointF(left, (self.height() - layout.height * scale) / 2)

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        if self._drawing is None:
            return made
        scale, corner = self._place()
        size, colours = self._drawing.measures, theme.current()
        width, height = max(_LEAST, size.width * scale), max(_LEAST, size.height * scale)
        painter = QPainter(made)
        for key, place in self._drawing.layout.places.items():
            spot = QRectF(corner.x() + place.x * scale, corner.y() + place.y * scale, width, height)
            painter.fillRect(spot, colours.tone(look(self._drawing.steps[key])[1]))
            if key in self._planned:  # another shape, not another colour alone
                _frame(painter, spot, QColor(colours.accent), QColor(colours.window))
        painter.end()
        return made


def _frame(painter: QPainter, spot: QRectF, colour: QColor, ground: QColor) -> None:
    """Open a spot: a frame with the ground in it; of one too small for that the colour is left."""
    painter.fillRect(spot, colour)
    if spot.height() > 3 * _FRAME:
        painter.fillRect(spot.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME), ground)
