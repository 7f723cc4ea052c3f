"""Paints one row of the list: picture, title, issuer and date, state as icon, word and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from wallet.gui import icons, theme
from wallet.gui.badges import badge_state, badge_words, heading_painting
from wallet.gui.badges.badge_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.row_painting import PICTURE
from wallet.wording import badge_states

if TYPE_CHECKING:
    from wallet.gui.badges.arrangement import Heading
    from wallet.gui.badges.badge_model import BadgeModel
    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.snapshots import BadgeRow

Index = QModelIndex | QPersistentModelIndex
_ICON = 18
_MARK = 16
_LONGEST_TAG = 24  # characters
_WIDEST_WORD = 0.35  # of the row


class BadgeDelegate(QStyledItemDelegate):
    """Badges of one height, so that ten thousand scroll like ten; headings of another."""

    def __init__(self, session: Session, badges: BadgeModel, pictures: Pictures) -> None:
        super().__init__(session)
        self._session = session
        self._badges, self._pictures = badges, pictures
        self.measure()

    def measure(self) -> None:
        """Measure anew what follows from type and language: the states stand in one line."""
        self._strong, self._body = theme.font(Type.STRONG), theme.font(Type.BODY)
        self._upper = QFontMetricsF(self._strong).height()
        metrics = QFontMetricsF(self._body)
        self._lower = metrics.height()
        words = (code for code in badge_states.SENTENCES if code.startswith("state_"))
        widest = max(metrics.horizontalAdvance(self._session.say(code)) for code in words)
        self._column = widest + _ICON + Space.SMALL
        text = self._upper + self._lower + Space.TINY
        self._row = QSize(320, round(max(PICTURE, text)) + 2 * Space.MEDIUM)
        self._heading = QSize(320, heading_painting.height())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all badges, or that of a heading."""
        del option
        return self._row if self._badges.heading_at(index.row()) is None else self._heading

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head: Heading | None = index.data(Role.HEADING)
        area = QRectF(option.rect)
        if head is None:
            row_painting.ground(painter, area, option.state)
            self._badge(painter, area, index.data(Role.ROW))
        else:
            heading_painting.paint(
                painter,
                area,
                option.state,
                name=badge_words.heading(self._session, head),
                count=head.count,
                folded=index.data(Role.FOLDED),
            )
        painter.restore()

    def _badge(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        inside = area.adjusted(Space.MEDIUM, 0, -Space.LARGE, 0)
        square = QRectF(inside.left(), area.center().y() - PICTURE / 2, PICTURE, PICTURE)
        row_painting.picture(
            painter,
            square,
            self._pictures,
            data=row.picture,
            issuer_id=row.issuer_id,
            title=one_line(row.title),
        )
        column = min(self._column, inside.width() * _WIDEST_WORD)
        words = inside.adjusted(PICTURE + Space.LARGE, 0, -column - Space.LARGE, 0)
        self._words(painter, words, row)
        tone = row.headline.tone
        row_painting.word(
            painter,
            inside.adjusted(inside.width() - column, 0, 0, 0),
            badge_words.state(self._session, row),
            icon=badge_state.icon(row.verdict, tone),
            font=self._body,
            colour=theme.current().tone(tone),
        )

    def _words(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        colours = theme.current()
        title = badge_words.title(self._session, row)
        date = self._session.date(row.awarded)
        top = area.center().y() - (self._upper + self._lower + Space.TINY) / 2
        upper = QRectF(area.left(), top, area.width(), self._upper)
        lower = QRectF(area.left(), upper.bottom() + Space.TINY, area.width(), self._lower)
        upper.setRight(self._marks(painter, upper, title, row))
        row_painting.line(painter, upper, title, self._strong, colours.text)
        tail = f"  ·  {date}" if date else ""
        metrics = QFontMetricsF(self._body)
        room = max(0.0, area.width() - metrics.horizontalAdvance(tail))
        issuer = badge_words.issuer(self._session, row)
        shown = metrics.elidedText(issuer, Qt.TextElideMode.ElideRight, room) + tail
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
