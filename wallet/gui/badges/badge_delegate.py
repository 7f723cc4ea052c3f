"""Paints one row of the list: picture, title, issuer and date, state as icon, word and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from wallet.gui import icons, theme
from wallet.gui.badges import badge_state
from wallet.gui.badges.badge_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.labels import one_line
from wallet.wording import badge_states

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.snapshots import BadgeRow

_HEIGHT = 72
_ICON = 18
_MARK = 16
_LONGEST_TAG = 24  # characters
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
        row_painting.ground(painter, area, state)
        inside = area.adjusted(Space.MEDIUM, 0, -Space.LARGE, 0)
        picture = QRectF(
            inside.left(),
            area.center().y() - row_painting.PICTURE / 2,
            row_painting.PICTURE,
            row_painting.PICTURE,
        )
        row_painting.picture(
            painter,
            picture,
            self._pictures,
            data=row.picture,
            issuer_id=row.issuer_id,
            title=one_line(row.title),
        )
        words = inside.adjusted(
            row_painting.PICTURE + Space.LARGE, 0, -self._column - Space.LARGE, 0
        )
        self._words(painter, words, row)
        self._state(painter, QRectF(inside).adjusted(inside.width() - self._column, 0, 0, 0), row)
        painter.restore()

    def _words(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        say = self._session.say
        colours = theme.current()
        title = one_line(row.title) or say("badges_untitled")
        below = one_line(row.issuer) or say("badges_unnamed")
        date = self._session.date(row.awarded)
        upper = QRectF(area.left(), area.center().y() - 23, area.width(), 22)
        lower = QRectF(area.left(), area.center().y() + 1, area.width(), 22)
        right = self._marks(painter, upper, title, row)
        upper.setRight(right)
        row_painting.line(painter, upper, title, self._strong, colours.text)
        tail = f"  ·  {date}" if date else ""
        metrics = QFontMetricsF(self._body)
        room = max(0.0, area.width() - metrics.horizontalAdvance(tail))
        shown = metrics.elidedText(below, Qt.TextElideMode.ElideRight, room) + tail
        for name in row.tags:  # as many as there is room for
            longer = f"{shown}  #{one_line(name, _LONGEST_TAG)}"
            if metrics.horizontalAdvance(longer) > area.width():
                break
            shown = longer
        row_painting.line(painter, lower, shown, self._body, colours.muted)

    def _marks(self, painter: QPainter, area: QRectF, title: str, row: BadgeRow) -> float:
        """Draw star and note behind the title; return where the title has to end."""
        colours = theme.current()
        marks = [("star-on", colours.accent)] if row.favourite else []
        marks += [("note", colours.muted)] if row.note else []
        width = len(marks) * (_MARK + Space.TINY)
        end = QFontMetricsF(self._strong).horizontalAdvance(title) + Space.SMALL
        left = area.left() + min(end, area.width() - width)
        for name, colour in marks:
            square = QRectF(left, area.center().y() - _MARK / 2, _MARK, _MARK)
            icons.paint(painter, name, colour, square)
            left += _MARK + Space.TINY
        return area.right() - width

    def _state(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        tone = row.headline.tone
        row_painting.word(
            painter,
            area,
            self._session.say(badge_state.row_word(row)),
            icon=badge_state.icon(row.verdict, tone),
            font=self._body,
            colour=theme.current().tone(tone),
        )
