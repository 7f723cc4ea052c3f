"""Paints one row of the list: picture, title, issuer and date, state as icon, word and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wallet.gui import badge_state, icons, theme, tile
from wallet.gui.badge_model import Role
from wallet.gui.labels import one_line
from wallet.gui.theme import Space, Type
from wallet.wording import badge_states

if TYPE_CHECKING:
    from wallet.gui.pictures import Pictures
    from wallet.gui.session import Session
    from wallet.snapshots import BadgeRow

_PICTURE = 44
_HEIGHT = 72
_ICON = 18
_WORD_WIDTH = 190  # at most


class BadgeDelegate(QStyledItemDelegate):
    """Rows of one height, so that ten thousand scroll like ten."""

    def __init__(self, session: Session, pictures: Pictures) -> None:
        super().__init__(session)
        self._session = session
        self._pictures = pictures
        self._strong = theme.font(Type.STRONG)
        self._body = theme.font(Type.BODY)
        self._column = 0.0
        self.retranslate()

    def retranslate(self) -> None:
        """Measure the column of states anew: its icons stand in one line."""
        metrics = QFontMetricsF(self._body)
        words = (code for code in badge_states.SENTENCES if code.startswith("state_"))
        widest = max(metrics.horizontalAdvance(self._session.say(code)) for code in words)
        self._column = min(_WORD_WIDTH, widest) + _ICON + Space.SMALL

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one height of all rows."""
        del option, index
        return QSize(320, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        row: BadgeRow = index.data(Role.ROW)
        area = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, area, state)
        inside = area.adjusted(Space.MEDIUM, 0, -Space.LARGE, 0)
        picture = QRectF(inside.left(), area.center().y() - _PICTURE / 2, _PICTURE, _PICTURE)
        self._picture(painter, picture, row)
        words = inside.adjusted(_PICTURE + Space.LARGE, 0, -self._column - Space.LARGE, 0)
        self._words(painter, words, row)
        self._state(painter, QRectF(inside).adjusted(inside.width() - self._column, 0, 0, 0), row)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        colours = theme.current()
        flags = QStyle.StateFlag
        inner = area.adjusted(2, 2, -2, -2)
        if state & flags.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chosen))
            painter.drawRoundedRect(inner, 8, 8)
        elif state & flags.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.window))
            painter.drawRoundedRect(inner, 8, 8)
        if state & flags.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 7, 7)
        if state & flags.State_Selected:
            return
        painter.setPen(QPen(QColor(colours.line), 1))
        left = area.left() + Space.MEDIUM + _PICTURE + Space.LARGE
        painter.drawLine(QPointF(left, area.bottom()), QPointF(area.right(), area.bottom()))

    def _picture(self, painter: QPainter, square: QRectF, row: BadgeRow) -> None:
        ratio = painter.device().devicePixelRatioF()
        drawn = self._pictures.get(row.picture, _PICTURE, ratio) if row.picture else None
        if drawn is None:
            tile.paint(painter, square, row.issuer_id, row.title)
            return
        size = drawn.deviceIndependentSize()
        at = square.center() - QPointF(size.width() / 2, size.height() / 2)
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(at, size), 6, 6)
        painter.save()
        painter.setClipPath(rounded)
        painter.drawPixmap(at, drawn)
        painter.restore()

    def _words(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        say = self._session.say
        colours = theme.current()
        title = one_line(row.title) or say("badges_untitled")
        below = one_line(row.issuer) or say("badges_unnamed")
        date = self._session.date(row.awarded)
        upper = QRectF(area.left(), area.center().y() - 23, area.width(), 22)
        lower = QRectF(area.left(), area.center().y() + 1, area.width(), 22)
        painter.setPen(QColor(colours.text))
        painter.setFont(self._strong)
        self._line(painter, upper, title)
        painter.setPen(QColor(colours.muted))
        painter.setFont(self._body)
        tail = f"  ·  {date}" if date else ""
        room = area.width() - QFontMetricsF(self._body).horizontalAdvance(tail)
        shown = _elided(QFontMetricsF(self._body), below, room)
        self._line(painter, lower, shown + tail)

    def _state(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        tone = row.headline.tone
        colour = theme.current().tone(tone)
        square = QRectF(area.left(), area.center().y() - _ICON / 2, _ICON, _ICON)
        icons.paint(painter, badge_state.icon(row.verdict, tone), colour, square)
        painter.setPen(colour)
        painter.setFont(self._body)
        middle = QRectF(area.adjusted(_ICON + Space.SMALL, 0, 0, 0))
        middle.setTop(area.center().y() - 11)
        middle.setHeight(22)
        self._line(painter, middle, self._session.say(badge_state.row_word(row)))

    @staticmethod
    def _line(painter: QPainter, area: QRectF, text: str) -> None:
        metrics = QFontMetricsF(painter.font())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            area, int(flags) | Qt.TextFlag.TextSingleLine, _elided(metrics, text, area.width())
        )


def _elided(metrics: QFontMetricsF, text: str, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))
