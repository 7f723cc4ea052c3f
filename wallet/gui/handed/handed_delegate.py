"""Paints one row of the log: what, to whom, and when, as what and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from wallet.gui import theme
from wallet.gui.handed.handed_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from wallet.gui.widgets.rows_model import Index


class HandedDelegate(QStyledItemDelegate):
    """The dates wrap where there is little room; what is the sender's own is cut."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        theme.changes.scaled.connect(view.scheduleDelayedItemsLayout)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the height that the row's lines take at the view's width."""
        del option
        width = self._view.viewport().width() - 2 * Space.MEDIUM
        small = theme.font(Type.CAPTION)
        aside = row_painting.paragraph_height(str(index.data(Role.ASIDE)), small, width)
        return QSize(240, round(2 * theme.line() + aside) + 2 * Space.MEDIUM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        colours, area = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        inner = area.adjusted(Space.MEDIUM, Space.MEDIUM, -Space.MEDIUM, -Space.SMALL)
        line = QRectF(inner.left(), inner.top(), inner.width(), theme.line())
        said = str(index.data(Qt.ItemDataRole.DisplayRole))
        row_painting.line(painter, line, said, theme.font(Type.STRONG), colours.text)
        line.translate(0, theme.line())
        to = str(index.data(Role.TO))
        row_painting.line(painter, line, to, theme.font(Type.BODY), colours.text)
        below = QRectF(inner.left(), line.bottom(), inner.width(), inner.bottom() - line.bottom())
        aside, small = str(index.data(Role.ASIDE)), theme.font(Type.CAPTION)
        row_painting.paragraph(painter, below, aside, small, colours.muted)
        painter.restore()
