"""How a goal is painted: title, how it stands, progress in words and as a bar, who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from wallet.gui import theme
from wallet.gui.pathways import step_words
from wallet.gui.pathways.goals_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.session import Session
    from wallet.snapshots import PathwayRow

_BAR = 6


class GoalsDelegate(QStyledItemDelegate):
    """Rows of one height, which follows from the fonts."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one height of all rows."""
        del option, index
        lines = _line(Type.LEAD) + 2 * _line(Type.BODY) + _line(Type.CAPTION)
        return QSize(260, round(lines + _BAR + 2 * Space.MEDIUM + 3 * Space.TINY))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        row: PathwayRow = index.data(Role.ROW)
        icon, tone, word = index.data(Role.STANDING)
        colours, area = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        room = area.adjusted(Space.LARGE, Space.MEDIUM, -Space.LARGE, -Space.MEDIUM)
        upper = QRectF(room.left(), room.top(), room.width(), _line(Type.LEAD))
        title = step_words.title(row, self._session)
        row_painting.line(painter, upper, title, theme.font(Type.LEAD), colours.text)
        lower = QRectF(room.left(), upper.bottom() + Space.TINY, room.width(), _line(Type.BODY))
        body = theme.font(Type.BODY)
        row_painting.word(painter, lower, word, icon=icon, font=body, colour=colours.tone(tone))
        there = lower.translated(0, lower.height())
        join = self._session.say("pathways_words_join")
        words = join.join(step_words.progress(meter, self._session) for meter in row.meters)
        row_painting.line(painter, there, words, body, colours.text)
        bar = QRectF(room.left(), there.bottom() + Space.TINY, room.width(), _BAR)
        paint_bar(painter, bar, row.share)
        said = QRectF(room.left(), bar.bottom() + Space.TINY, room.width(), _line(Type.CAPTION))
        by = step_words.said_by(row, self._session)
        row_painting.line(painter, said, by, theme.font(Type.CAPTION), colours.muted)
        painter.restore()


def paint_bar(painter: QPainter, bar: QRectF, share: float) -> None:
    """Draw how much is there; the words beside it say the same."""
    colours = theme.current()
    round_off = bar.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.line))
    painter.drawRoundedRect(bar, round_off, round_off)
    if share > 0:
        filled = QRectF(bar)
        filled.setWidth(max(bar.height(), bar.width() * min(1.0, share)))
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(filled, round_off, round_off)


def _line(role: Type) -> float:
    return QFontMetricsF(theme.font(role)).height()
