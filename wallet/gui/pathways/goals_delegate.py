"""How a goal is painted: title, how it stands, progress in words and as a bar, who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from wallet.gui import theme
from wallet.gui.pathways.goals_model import Role
from wallet.gui.pathways.share_bar import HEIGHT, paint_bar
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.session import Session
    from wallet.gui.widgets.rows_model import Index
    from wallet.snapshots.pathways import PathwayRow


class GoalsDelegate(QStyledItemDelegate):
    """Rows of one height, which follows from the fonts."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all rows."""
        del option, index
        lines = theme.line(Type.LEAD) + 2 * theme.line() + theme.line(Type.CAPTION)
        return QSize(260, round(lines + theme.scaled(HEIGHT) + 2 * Space.MEDIUM + 3 * Space.TINY))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: PathwayRow = index.data(Role.ROW)
        icon, tone, word = index.data(Role.STANDING)
        colours, area = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        room = area.adjusted(Space.LARGE, Space.MEDIUM, -Space.LARGE, -Space.MEDIUM)
        upper = QRectF(room.left(), room.top(), room.width(), theme.line(Type.LEAD))
        title = pathway_words.title(row, self._session.language)
        row_painting.line(painter, upper, title, theme.font(Type.LEAD), colours.text)
        lower = QRectF(room.left(), upper.bottom() + Space.TINY, room.width(), theme.line())
        body = theme.font(Type.BODY)
        row_painting.word(painter, lower, word, icon=icon, font=body, colour=colours.tone(tone))
        there = lower.translated(0, lower.height())
        words = pathway_words.progress_of(row.meters, self._session.language)
        row_painting.line(painter, there, words, body, colours.text)
        bar = QRectF(room.left(), there.bottom() + Space.TINY, room.width(), theme.scaled(HEIGHT))
        paint_bar(painter, bar, row)
        said = QRectF(
            room.left(), bar.bottom() + Space.TINY, room.width(), theme.line(Type.CAPTION)
        )
        by = pathway_words.said_by(row, self._session.language)
        row_painting.line(painter, said, by, theme.font(Type.CAPTION), colours.muted)
        painter.restore()
