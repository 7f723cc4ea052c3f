"""How much of a goal is there, as a bar: full where it counts, pale where it only may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QProgressBar

from wallet.gui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from wallet.snapshots.pathways import PathwayRow

HEIGHT = 6  # pixels at 100 %
_STEPS = 1000
_PALE = 0.45


def paint_bar(painter: QPainter, bar: QRectF, row: PathwayRow) -> None:
    """Draw the bar of a goal; the words beside it say the same."""
    colours = theme.current()
    pale = QColor(colours.accent)
    pale.setAlphaF(_PALE)
    ground, may = QBrush(QColor(colours.line)), QBrush(pale)
    if colours.contrast:  # where shades of one colour say nothing
        ground = QBrush(QColor(colours.surface))
        may = QBrush(QColor(colours.accent), Qt.BrushStyle.BDiagPattern)
    full = QBrush(QColor(colours.accent))
    for share, brush in ((1.0, ground), (row.share, may), (row.sure, full)):
        if share > 0:
            part = QRectF(bar)
            part.setWidth(max(bar.height(), bar.width() * min(1.0, share)))
            painter.setPen(QPen(QColor(colours.text)) if colours.contrast else Qt.PenStyle.NoPen)
            painter.setBrush(brush)
            painter.drawRoundedRect(part, bar.height() / 2, bar.height() / 2)


class ShareBar(QProgressBar):
    """The bar of one goal; a screen reader is told the share, and the words as its name."""

    def __init__(self) -> None:
        super().__init__()
        self._row: PathwayRow | None = None
        self.setRange(0, _STEPS)
        self.setTextVisible(False)

    def show_row(self, row: PathwayRow, words: str) -> None:
        """Show a goal's progress."""
        self._row = row
        self.setValue(round(row.share * _STEPS))
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it in the theme's colours."""
        del event
        if self._row is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_bar(painter, QRectF(self.rect()), self._row)
            painter.end()
