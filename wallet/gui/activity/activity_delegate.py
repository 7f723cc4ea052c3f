"""Paints one entry: icon, sentence, what it was about, and the time; or the line of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from wallet import i18n
from wallet.gui import icons, theme
from wallet.gui.activity import activity_words
from wallet.gui.activity.activity_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.session import Session
    from wallet.gui.widgets.rows_model import Index
    from wallet.snapshots.activity import ActivityRow

_WIDEST_TIME = "00:00"


class ActivityDelegate(QStyledItemDelegate):
    """Rows are as high as two lines of the text in use."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the height of a day, or the one height of all entries."""
        del option
        if index.data(Role.ROW) is None:
            return QSize(240, theme.line(Type.STRONG) + Space.LARGE + Space.SMALL)
        lines = theme.line() + theme.line(Type.CAPTION)
        return QSize(240, max(lines, theme.scaled(icons.SIZE)) + 2 * Space.SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        area = QRectF(option.rect)
        row: ActivityRow | None = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            text = index.data(Qt.ItemDataRole.DisplayRole)
            line = area.adjusted(Space.MEDIUM, Space.MEDIUM, -Space.MEDIUM, 0)
            row_painting.line(painter, line, text, theme.font(Type.STRONG), theme.current().muted)
        else:
            row_painting.ground(painter, area, option.state)
            self._entry(painter, area, row, index)
        painter.restore()

    def _entry(self, painter: QPainter, area: QRectF, row: ActivityRow, index: Index) -> None:
        colours, side = theme.current(), theme.scaled(icons.SIZE)
        body, small = theme.font(Type.BODY), theme.font(Type.CAPTION)
        height = theme.line()
        below = index.data(Role.ASIDE)
        under = theme.line(Type.CAPTION) if below else 0
        top = area.center().y() - (height + under) / 2
        square = QRectF(area.left() + Space.MEDIUM, 0, side, side)
        square.moveTop(top + (height - side) / 2)
        colour = colours.caution if row.error else colours.muted
        icons.paint(painter, activity_words.icon(row), colour, square)
        width = QFontMetricsF(small).horizontalAdvance(_WIDEST_TIME)
        right = area.right() - Space.LARGE
        time = QRectF(right - width, top, width, height)
        row_painting.line(painter, time, i18n.time(row.time), small, colours.muted)
        left = square.right() + Space.MEDIUM
        words = QRectF(left, top, time.left() - Space.MEDIUM - left, height)
        advance = QFontMetricsF(body).horizontalAdvance
        said = activity_words.fitting(
            row, self._session, lambda text: advance(text) <= words.width()
        )
        row_painting.line(painter, words, said, body, colours.text)
        if below:
            line = QRectF(left, top + height, right - left, under)
            row_painting.line(painter, line, below, small, colours.muted)
