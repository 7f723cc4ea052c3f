"""Paints an issuer: its tile and name, and below how well it is known and where it lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from wallet.gui import theme
from wallet.gui.issuers.issuers_model import LEVELS, Role, name
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting, tile
from wallet.gui.widgets.identity import short_id
from wallet.gui.widgets.labels import one_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.session import Session
    from wallet.gui.widgets.rows_model import Index
    from wallet.snapshots.issuers import IssuerRow

_PICTURE = 40  # pixels at 100 %


class IssuersDelegate(QStyledItemDelegate):
    """Rows of one height, which follows the text."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all rows."""
        del option, index
        return QSize(240, row_painting.lines_height(2, _PICTURE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: IssuerRow = index.data(Role.ROW)
        say, colours = self._session.say, theme.current()
        strong, body = theme.font(Type.STRONG), theme.font(Type.BODY)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        middle, side, high = area.center().y(), theme.scaled(_PICTURE), theme.line()
        square = QRectF(area.left() + Space.MEDIUM, middle - side / 2, side, side)
        shown = name(row, self._session)
        tile.paint(painter, square, row.id, shown)
        left = square.right() + Space.MEDIUM
        room = area.right() - Space.LARGE - left
        count = say("issuers_badges", count=row.badges)
        width = min(QFontMetricsF(body).horizontalAdvance(count) + 1, room / 2)
        upper = QRectF(left, middle - high, room - width - Space.MEDIUM, high)
        row_painting.line(painter, upper, shown, strong, colours.text)
        end = QRectF(left + room - width, upper.top(), width, high)
        row_painting.line(painter, end, count, body, colours.muted)
        lower = QRectF(left, middle, room, high)
        icon, tone = LEVELS[row.level]
        word = say(f"level_{row.level.value}")
        row_painting.word(painter, lower, word, icon=icon, font=body, colour=colours.tone(tone))
        lower.setLeft(left + row_painting.word_width(word, body))
        address = one_line(short_id(row.id))
        row_painting.line(painter, lower, f"  ·  {address}", body, colours.muted)
        painter.restore()
