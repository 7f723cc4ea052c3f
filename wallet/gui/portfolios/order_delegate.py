"""Paints a chosen badge, or the heading above some, in the order of a portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate

from wallet.gui import icons, theme
from wallet.gui.portfolios import badge_parts
from wallet.gui.portfolios.order import Heading
from wallet.gui.portfolios.order_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.presenting.portfolio import LONGEST_LINE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.gui.widgets.rows_model import Index
    from wallet.snapshots.badges import BadgeRow

_PICTURE = 28
_AIR = 14


class OrderDelegate(QStyledItemDelegate):
    """Rows of one height."""

    def __init__(self, session: Session, pictures: Pictures) -> None:
        super().__init__()
        self._session = session
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all rows."""
        del option, index
        return QSize(200, row_painting.lines_height(2, _PICTURE, _AIR))

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        """Give a heading a field to be typed in."""
        del option, index
        made = QLineEdit(parent)
        made.setMaxLength(LONGEST_LINE)
        made.setAccessibleName(self._session.say("folio_heading_name"))
        made.setPlaceholderText(self._session.say("folio_heading_name"))
        return made

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the field over the whole row, as high as it needs to be."""
        del index
        area = option.rect
        high = min(area.height(), editor.sizeHint().height())
        editor.setGeometry(area.left(), area.center().y() - high // 2, area.width(), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        words = str(index.data() or "")
        if isinstance(index.data(Role.LINE), Heading):
            inner = area.adjusted(Space.MEDIUM, 0, -Space.MEDIUM, 0)
            font, colour = theme.font(Type.LEAD), theme.current().text
            row_painting.line(painter, inner, words, font, colour)
        else:
            self._badge(painter, area, words, index.data(Role.ROW))
        painter.restore()

    def _badge(self, painter: QPainter, area: QRectF, words: str, row: BadgeRow | None) -> None:
        colours = theme.current()
        side, middle, high = theme.scaled(_PICTURE), area.center().y(), theme.line()
        square = QRectF(area.left() + Space.WIDE, middle - side / 2, side, side)
        left = square.right() + Space.MEDIUM
        upper = QRectF(left, middle - high, area.right() - Space.MEDIUM - left, high)
        if row is None:
            icons.paint(painter, "caution", colours.caution, square)
            upper.moveTop(middle - high / 2)
            row_painting.line(painter, upper, words, theme.font(Type.BODY), colours.caution)
            return
        badge_parts.picture(painter, square, self._pictures, row)
        row_painting.line(painter, upper, words, theme.font(Type.BODY), colours.text)
        lower = upper.translated(0, high)
        badge_parts.issuer_line(painter, lower, self._session, row, theme.font(Type.CAPTION))
