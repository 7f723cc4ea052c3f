"""A view of a scene that comes nearer and goes farther away, and glides to show all of it."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

from wallet.gui import theme
from wallet.gui.widgets.focus_ring import FocusRing

_STEP = 1.2
_LEAST, _MOST = 0.05, 2.0
_GLIDE = 180  # milliseconds


class ZoomedView(QGraphicsView):
    """Drag to move, wheel to zoom. ``follow`` is called whenever something else is seen."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self.fitted = True  # until the learner zooms
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self._ring = FocusRing(self)
        self._gliding = QVariantAnimation(self)
        self._gliding.setStartValue(0.0)
        self._gliding.setEndValue(1.0)
        self._gliding.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._gliding.valueChanged.connect(self._glide)
        self._from, self._to = (1.0, QPointF()), (1.0, QPointF())

    def follow(self) -> None:
        """Hear that something else is seen; for those who need to know."""

    def zoom(self, factor: float) -> None:
        """Come nearer, or go farther away."""
        self._gliding.stop()
        scale = self.transform().m11()
        factor = min(_MOST / scale, max(_LEAST / scale, factor))
        self.fitted = False
        self.scale(factor, factor)
        self.follow()

    def nearer(self) -> None:
        """Zoom in by one step."""
        self.zoom(_STEP)

    def farther(self) -> None:
        """Zoom out by one step."""
        self.zoom(1 / _STEP)

    def fit(self, *, gliding: bool = False) -> None:
        """Show everything, no larger than life."""
        whole, seen = self.sceneRect(), self.viewport().rect()
        if whole.isEmpty() or seen.isEmpty():
            return
        self.fitted = True
        scale = min(seen.width() / whole.width(), seen.height() / whole.height(), 1.0)
        self._from = (self.transform().m11(), self.mapToScene(seen.center()))
        self._to = (max(scale, _LEAST), whole.center())
        self._gliding.stop()
        if gliding and theme.motion(_GLIDE) and self.isVisible():
            self._gliding.setDuration(theme.motion(_GLIDE))
            self._gliding.start()
        else:
            self._glide(1.0)

    def go(self, place: QPointF) -> None:
        """Bring a place of the scene to the middle."""
        self._gliding.stop()
        self.fitted = False
        self.centerOn(place)
        self.follow()

    def scroll_by(self, right: int, down: int) -> None:
        """Move what is seen by so many pixels."""
        for bar, by in ((self.horizontalScrollBar(), right), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + by)

    def _glide(self, share: float) -> None:
        (scale, middle), (end, there) = self._from, self._to
        wanted = scale * (end / scale) ** share
        self.resetTransform()
        self.scale(wanted, wanted)
        self.centerOn(middle + (there - middle) * share)
        self.follow()

    def scrollContentsBy(self, across: int, along: int) -> None:  # noqa: N802 - Qt's name
        """Say that something else is seen."""
        super().scrollContentsBy(across, along)
        self.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep showing everything, as long as the learner has not zoomed."""
        super().resizeEvent(event)
        if self.fitted:
            self.fit()
        self.follow()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom where the pointer is."""
        turned = event.angleDelta().y()
        if turned:
            self.zoom(_STEP if turned > 0 else 1 / _STEP)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's name
        """Fill the ground in the theme's colour."""
        painter.fillRect(rect, QColor(theme.current().surface))
