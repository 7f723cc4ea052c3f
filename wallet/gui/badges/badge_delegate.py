"""Paints one row of the list: picture, title, issuer and date, state as icon, word and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
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
    from wallet.gui.badges.badge_model import BadgeModel
    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.gui.widgets.rows_model import Index
    from wallet.snapshots.badges import BadgeRow

_MARK = 16
_LONGEST_TAG = 24  # characters
_WORD_WIDTH = 216  # at most
_NARROW = 500  # below which a state stands under the title, beside which it has no room


class BadgeDelegate(QStyledItemDelegate):
    """Badges of one height, so that ten thousand scroll like ten; headings of another."""

    def __init__(self, session: Session, badges: BadgeModel, pictures: Pictures) -> None:
        super().__init__(session)
        self._session = session
        self._badges, self._pictures = badges, pictures
        self._narrow = False
        self.measure()

    def measure(self) -> None:
        """Measure anew what follows from type and language: the states stand in one line."""
        self._strong, self._body = theme.font(Type.STRONG), theme.font(Type.BODY)
        words = (code for code in badge_states.SENTENCES if code.startswith("state_"))
        say = self._session.say
        widest = max(row_painting.word_width(say(code), self._body) for code in words)
        self._column = min(theme.scaled(_WORD_WIDTH), widest)
        self._line = theme.line()
        wide = theme.scaled(240)
        self._rows = {
            narrow: QSize(wide, row_painting.lines_height(3 if narrow else 2, PICTURE))
            for narrow in (True, False)
        }
        self._heading = QSize(wide, heading_painting.height())

    @staticmethod
    def is_narrow(width: float) -> bool:
        """Whether rows of this width are laid out one under the other."""
        return width < theme.scaled(_NARROW)

    def fit(self, width: int) -> bool:
        """Take the width of the view; return whether rows are of another height now."""
        before, self._narrow = self._narrow, self.is_narrow(width)
        return before is not self._narrow

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the height of all badges, three lines in a narrow view, or that of a heading."""
        del option
        if self._badges.heading_at(index.row()) is None:
            return self._rows[self._narrow]
        return self._heading

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if self._badges.heading_at(index.row()) is None:
            row_painting.ground(painter, area, option.state)
            self._badge(painter, area, index.data(Role.ROW))
        else:
            heading_painting.paint(painter, area, option.state, index)
        painter.restore()

    def _badge(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        inside = area.adjusted(Space.MEDIUM, 0, -Space.LARGE, 0)
        side, high = theme.scaled(PICTURE), self._line
        square = QRectF(inside.left(), area.center().y() - side / 2, side, side)
        row_painting.picture(
            painter,
            square,
            self._pictures,
            data=row.picture,
            issuer_id=row.issuer_id,
            title=one_line(row.title),
        )
        words = inside.adjusted(side + Space.LARGE, 0, 0, 0)
        place = QRectF(words.left(), area.center().y() + high / 2, words.width(), high)
        if self._narrow:
            words.moveTop(words.top() - high / 2)
        else:
            words.setRight(words.right() - self._column - Space.LARGE)
            place = inside.adjusted(inside.width() - self._column, 0, 0, 0)
        self._words(painter, words, row)
        tone = row.headline.tone
        row_painting.word(
            painter,
            place,
            badge_words.state(self._session, row),
            icon=badge_state.icon(row.verdict, tone),
            font=self._body,
            colour=theme.current().tone(tone),
        )

    def _words(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        colours = theme.current()
        title = badge_words.title(self._session, row)
        date = self._session.date(row.awarded)
        upper = QRectF(area.left(), area.center().y() - self._line - 1, area.width(), self._line)
        lower = QRectF(area.left(), area.center().y() + 1, area.width(), self._line)
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
        side = theme.scaled(_MARK)
        width = len(marks) * (side + Space.TINY)
        end = QFontMetricsF(self._strong).horizontalAdvance(title) + Space.SMALL
        left = area.left() + min(end, area.width() - width)
        for name, colour in marks:
            square = QRectF(left, area.center().y() - side / 2, side, side)
            icons.paint(painter, name, colour, square)
            left += side + Space.TINY
        return area.right() - width
