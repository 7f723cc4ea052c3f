"""Paints one row of the list: picture, title, issuer and date, state as icon, word and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

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

_MARK = 16
_LONGEST_TAG = 24  # characters
_WORD_WIDTH = 216  # at most
_NARROW = 500  # below which a state stands under the title, beside which it has no room


class BadgeDelegate(QStyledItemDelegate):
    """Rows of one height, so that ten thousand scroll like ten."""

    def __init__(self, session: Session, pictures: Pictures) -> None:
        super().__init__(session)
        self._session = session
        self._pictures = pictures
        self._column = 0.0
        theme.changes.scaled.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Measure the column of states anew: its icons stand in one line."""
        body = theme.font(Type.BODY)
        words = (code for code in badge_states.SENTENCES if code.startswith("state_"))
        widest = max(row_painting.word_width(self._session.say(code), body) for code in words)
        self._column = min(theme.scaled(_WORD_WIDTH), widest)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one height of all rows: three lines where the view is narrow."""
        del index
        lines = 3 if self.is_narrow(_width(option.widget)) else 2
        return QSize(theme.scaled(240), row_painting.lines_height(lines, row_painting.PICTURE))

    @staticmethod
    def is_narrow(width: float) -> bool:
        """Whether rows of this width are laid out one under the other."""
        return width < theme.scaled(_NARROW)

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
        side, high = theme.scaled(row_painting.PICTURE), theme.line()
        narrow = self.is_narrow(_width(option.widget))
        picture = QRectF(inside.left(), area.center().y() - side / 2, side, side)
        row_painting.picture(
            painter,
            picture,
            self._pictures,
            data=row.picture,
            issuer_id=row.issuer_id,
            title=one_line(row.title),
        )
        words = inside.adjusted(side + Space.LARGE, 0, 0, 0)
        place = QRectF(words.left(), area.center().y() + high / 2, words.width(), high)
        if narrow:
            words.moveTop(words.top() - high / 2)
        else:
            words.setRight(words.right() - self._column - Space.LARGE)
            place = inside.adjusted(inside.width() - self._column, 0, 0, 0)
        self._words(painter, words, row)
        self._state(painter, place, row)
        painter.restore()

    def _words(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        say = self._session.say
        colours = theme.current()
        title = one_line(row.title) or say("badges_untitled")
        below = one_line(row.issuer) or say("badges_unnamed")
        date = self._session.date(row.awarded)
        high, strong, body = theme.line(), theme.font(Type.STRONG), theme.font(Type.BODY)
        upper = QRectF(area.left(), area.center().y() - high - 1, area.width(), high)
        lower = QRectF(area.left(), area.center().y() + 1, area.width(), high)
        right = self._marks(painter, upper, title, row)
        upper.setRight(right)
        row_painting.line(painter, upper, title, strong, colours.text)
        tail = f"  ·  {date}" if date else ""
        metrics = QFontMetricsF(body)
        room = max(0.0, area.width() - metrics.horizontalAdvance(tail))
        shown = metrics.elidedText(below, Qt.TextElideMode.ElideRight, room) + tail
        for name in row.tags:  # as many as there is room for
            longer = f"{shown}  #{one_line(name, _LONGEST_TAG)}"
            if metrics.horizontalAdvance(longer) > area.width():
                break
            shown = longer
        row_painting.line(painter, lower, shown, body, colours.muted)

    def _marks(self, painter: QPainter, area: QRectF, title: str, row: BadgeRow) -> float:
        """Draw star and note behind the title; return where the title has to end."""
        colours = theme.current()
        marks = [("star-on", colours.accent)] if row.favourite else []
        marks += [("note", colours.muted)] if row.note else []
        side = theme.scaled(_MARK)
        width = len(marks) * (side + Space.TINY)
        end = QFontMetricsF(theme.font(Type.STRONG)).horizontalAdvance(title) + Space.SMALL
        left = area.left() + min(end, area.width() - width)
        for name, colour in marks:
            square = QRectF(left, area.center().y() - side / 2, side, side)
            icons.paint(painter, name, colour, square)
            left += side + Space.TINY
        return area.right() - width

    def _state(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        tone = row.headline.tone
        row_painting.word(
            painter,
            area,
            self._session.say(badge_state.row_word(row)),
            icon=badge_state.icon(row.verdict, tone),
            font=theme.font(Type.BODY),
            colour=theme.current().tone(tone),
        )


def _width(view: QWidget | None) -> float:
    """Return how wide the rows of a view are."""
    return view.viewport().width() if isinstance(view, QAbstractScrollArea) else 0.0
