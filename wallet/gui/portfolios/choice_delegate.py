"""Paints a badge to choose; its state only where it is not all well, and why it is suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from wallet.gui import theme
from wallet.gui.portfolios import badge_parts
from wallet.gui.portfolios.choice_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.row_painting import TICK
from wallet.gui.widgets.ticking import TickingDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.gui.widgets.rows_model import Index
    from wallet.snapshots.badges import BadgeRow

_PICTURE = 36
_AIR = 20


class ChoiceDelegate(TickingDelegate):
    """Rows of one height."""

    def __init__(self, session: Session, pictures: Pictures) -> None:
        super().__init__()
        self._session = session
        self._pictures = pictures
        self.lines = 2  # of each row: three where it says why it is suggested

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all rows."""
        del option, index
        return QSize(220, row_painting.lines_height(self.lines, _PICTURE, _AIR))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: BadgeRow = index.data(Role.ROW)
        colours, say = theme.current(), self._session.say
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        middle = area.center().y()
        edge, side, high = theme.scaled(TICK), theme.scaled(_PICTURE), theme.line()
        box = QRectF(area.left() + Space.MEDIUM, middle - edge / 2, edge, edge)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        row_painting.tick(painter, box, ticked=ticked)
        square = QRectF(box.right() + Space.MEDIUM, middle - side / 2, side, side)
        badge_parts.picture(painter, square, self._pictures, row)
        left = square.right() + Space.MEDIUM
        top = middle - high * self.lines / 2
        upper = QRectF(left, top, area.right() - Space.MEDIUM - left, high)
        lower = upper.translated(0, high)
        title = row.title[: badge_parts.LONGEST] or say("badges_untitled")
        row_painting.line(painter, upper, title, theme.font(Type.STRONG), colours.text)
        badge_parts.issuer_line(painter, lower, self._session, row, theme.font(Type.BODY))
        if why := index.data(Role.WHY):
            lowest = QRectF(left, lower.bottom(), upper.width(), high)
            row_painting.line(painter, lowest, why, theme.font(Type.CAPTION), colours.accent)
        painter.restore()
