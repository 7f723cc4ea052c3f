"""A list as high as its rows, up to so many: the page scrolls, and a long list in itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView

from wallet.gui import icons, theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.ticking import TickingDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.widgets.rows_model import Index, RowsModel

FACTS = Qt.ItemDataRole.UserRole + 1  # the words below the title, "" for none
LOOK = Qt.ItemDataRole.UserRole + 2  # (icon, Tone); None for the accent
DEPTH = Qt.ItemDataRole.UserRole + 3  # how many groups are around it
_ICON = 18  # pixels at 100 %


class DrawList(QListView):
    """Shows a ``RowsModel`` whose rows answer the roles above; hidden while there are none."""

    def __init__(self, model: RowsModel[Any], most: int) -> None:
        super().__init__()
        self._most = most
        self.setModel(model)
        self._delegate = _Delegate()
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        model.modelReset.connect(self._fit)
        theme.changes.scaled.connect(self._fit)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Measure the rows as they are painted."""
        super().showEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick by Return as by Space, which is all that Qt hands on to delegates."""
        index = self.currentIndex()
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ticked is not None:
            states = Qt.CheckState
            other = states.Unchecked if ticked == states.Checked else states.Checked
            self.model().setData(index, other, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        count = self.model().rowCount()
        self.setVisible(count > 0)
        self.setFixedHeight(min(count, self._most) * _height() + 2 * self.frameWidth() + 2)


class _Delegate(TickingDelegate):
    """A tick where the row has one, a shape, a title, and what is said of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all rows."""
        del option, index
        return QSize(180, _height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        colours, area = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        middle, left = area.center().y(), area.left() + Space.MEDIUM
        left += index.data(DEPTH) * Space.WIDE
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            edge = theme.scaled(row_painting.TICK)
            box = QRectF(left, middle - edge / 2, edge, edge)
            row_painting.tick(painter, box, ticked=ticked == Qt.CheckState.Checked)
            left = box.right() + Space.MEDIUM
        icon, tone = index.data(LOOK)
        ink = QColor(colours.accent) if tone is None else colours.tone(tone)
        side = theme.scaled(_ICON)
        icons.paint(painter, icon, ink, QRectF(left, middle - side / 2, side, side))
        left += side + Space.SMALL
        width, facts = area.right() - Space.MEDIUM - left, index.data(FACTS)
        high, low = theme.line(), theme.line(Type.CAPTION)
        top = middle - (high + low if facts else high) / 2
        title = index.data(Qt.ItemDataRole.DisplayRole)
        upper = QRectF(left, top, width, high)
        row_painting.line(painter, upper, title, theme.font(Type.BODY), colours.text)
        lower = QRectF(left, upper.bottom(), width, low)
        row_painting.line(painter, lower, facts, theme.font(Type.CAPTION), colours.muted)
        painter.restore()


def _height() -> int:
    return theme.line() + theme.line(Type.CAPTION) + 2 * Space.SMALL
