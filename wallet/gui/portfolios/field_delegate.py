"""Paints a field: tick or lock, its name and value, and below them what becomes of it and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from wallet.gui import icons, theme
from wallet.gui.portfolios.field_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.row_painting import TICK
from wallet.gui.widgets.ticking import TickingDelegate
from wallet.presenting.disclosing.fields import Visibility

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.widgets.rows_model import Index

_SHARE = 0.6  # of the width that a name may take from its value


class FieldDelegate(TickingDelegate):
    """Rows of one height."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all rows."""
        del option, index
        return QSize(200, theme.line(Type.STRONG) + theme.line(Type.CAPTION) + 2 * Space.SMALL)

    def mark(self, index: Index) -> str:
        """Return the icon before a field about which there is nothing to choose."""
        hidden = index.data(Role.FIELD).visibility is Visibility.HIDDEN
        return "minus" if hidden else "lock"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        field, area, colours = index.data(Role.FIELD), QRectF(option.rect), theme.current()
        hidden = field.visibility is Visibility.HIDDEN
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        edge = theme.scaled(TICK)
        box = QRectF(area.left() + Space.SMALL, area.center().y() - edge / 2, edge, edge)
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        if checked is not None:
            row_painting.tick(painter, box, ticked=checked == Qt.CheckState.Checked)
        else:
            icons.paint(painter, self.mark(index), colours.muted, box)
        left = box.right() + Space.SMALL
        upper = QRectF(left, area.top() + Space.SMALL, area.right() - Space.SMALL - left, 0)
        upper.setHeight(theme.line(Type.STRONG))
        value = index.data(Role.VALUE)
        font, words = theme.font(Type.STRONG), str(index.data())
        width = min(QFontMetricsF(font).horizontalAdvance(words) + 1, upper.width())
        if value:
            width = min(width, upper.width() * _SHARE)
        name = QRectF(upper.left(), upper.top(), width, upper.height())
        row_painting.line(painter, name, words, font, colours.muted if hidden else colours.text)
        if value:
            rest = upper.adjusted(width + Space.SMALL, 0, 0, 0)
            colour = colours.muted if hidden else colours.text
            row_painting.line(painter, rest, value, theme.font(Type.BODY), colour)
        lower = QRectF(left, upper.bottom(), upper.width(), theme.line(Type.CAPTION))
        why = index.data(Role.WHY)
        row_painting.line(painter, lower, why, theme.font(Type.CAPTION), colours.muted)
        painter.restore()
