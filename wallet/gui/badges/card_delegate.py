"""Paints one card of the gallery: the picture large, the title in two lines, issuer and state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wallet.gui import icons, theme
from wallet.gui.badges import badge_state, badge_words, heading_painting
from wallet.gui.badges.badge_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.labels import one_line
from wallet.wording import badge_states

if TYPE_CHECKING:
    from wallet.gui.badges.badge_model import BadgeModel
    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.gui.widgets.rows_model import Index
    from wallet.snapshots.badges import BadgeRow

PICTURE = 120
_GAP = 6  # around each card
_MARK = 16
_STATES = tuple(code for code in badge_states.SENTENCES if code.startswith("state_"))


class CardDelegate(QStyledItemDelegate):
    """Cards of one size, as many beside each other as the view has room for."""

    def __init__(self, session: Session, badges: BadgeModel, pictures: Pictures) -> None:
        super().__init__(session)
        self._session = session
        self._badges, self._pictures = badges, pictures
        self._width = 0
        self.measure()

    def measure(self) -> None:
        """Measure anew what follows from type and language."""
        self._strong, self._body = theme.font(Type.STRONG), theme.font(Type.BODY)
        self._caption = theme.font(Type.CAPTION)
        self._title = QFontMetricsF(self._strong).lineSpacing()
        self._line = QFontMetricsF(self._body).height()
        self._height = round(
            2 * _GAP
            + 2 * Space.LARGE
            + theme.scaled(PICTURE)
            + Space.MEDIUM
            + 2 * self._title
            + Space.TINY
            + self._line
            + Space.SMALL
            + self._line
        )
        say = self._session.say
        widest = max(row_painting.word_width(say(code), self._caption) for code in _STATES)
        inside = max(theme.scaled(PICTURE + _MARK) + Space.SMALL, widest + 1)
        self._narrowest = inside + 2 * Space.LARGE + 2 * _GAP
        self.fit(self._width)

    def fit(self, width: int) -> None:
        """Share a width among as many cards as go into it."""
        self._width = width
        columns = max(1, int(width // self._narrowest))
        self._card = QSize(max(1, (width - 1) // columns), self._height)
        self._heading = QSize(max(1, width - 1), heading_painting.height())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one size of all cards, or that of a heading: as wide as the view."""
        del option
        return self._card if self._badges.heading_at(index.row()) is None else self._heading

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if self._badges.heading_at(index.row()) is None:
            self._card_of(painter, area, option.state, index.data(Role.ROW))
        else:
            heading_painting.paint(painter, area, option.state, index)
        painter.restore()

    def _card_of(
        self, painter: QPainter, area: QRectF, state: QStyle.StateFlag, row: BadgeRow
    ) -> None:
        card = area.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        _ground(painter, card, state)
        inside = card.adjusted(Space.LARGE, Space.LARGE, -Space.LARGE, -Space.LARGE)
        square = QRectF(inside.topLeft(), QSizeF(1, 1) * theme.scaled(PICTURE))
        row_painting.picture(
            painter,
            square,
            self._pictures,
            data=row.picture,
            issuer_id=row.issuer_id,
            title=one_line(row.title),
        )
        self._marks(painter, inside, row)
        colours = theme.current()
        title = QRectF(
            inside.left(), square.bottom() + Space.MEDIUM, inside.width(), 2 * self._title
        )
        words = badge_words.title(self._session, row)
        free = 2 - two_lines(painter, title, words, self._strong, colours.text)
        issuer = QRectF(inside.left(), title.bottom() + Space.TINY, inside.width(), self._line)
        row_painting.line(
            painter,
            issuer.translated(0, -free * self._title),
            badge_words.issuer(self._session, row),
            self._body,
            colours.muted,
        )
        tone = row.headline.tone
        row_painting.word(
            painter,
            issuer.translated(0, self._line + Space.SMALL),
            badge_words.state(self._session, row),
            icon=badge_state.icon(row.verdict, tone),
            font=self._caption,
            colour=colours.tone(tone),
        )

    def _marks(self, painter: QPainter, inside: QRectF, row: BadgeRow) -> None:
        """Draw star and note in the corner beside the picture."""
        colours = theme.current()
        marks = [("star-on", colours.accent)] if row.favourite else []
        marks += [("note", colours.muted)] if row.note else []
        side = theme.scaled(_MARK)
        square = QRectF(inside.right() - side, inside.top(), side, side)
        for name, colour in marks:
            icons.paint(painter, name, colour, square)
            square.translate(0, side + Space.TINY)


def _ground(painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
    colours, flags = theme.current(), QStyle.StateFlag
    chosen, focus = state & flags.State_Selected, state & flags.State_HasFocus
    hover = state & flags.State_MouseOver
    fill = colours.chosen if chosen else colours.window if hover else colours.surface
    painter.setBrush(QColor(fill))
    strong = colours.accent if focus else colours.text if chosen and colours.contrast else ""
    wide = theme.RING + colours.contrast if focus else 1
    painter.setPen(QPen(QColor(strong or colours.line), wide))
    painter.drawRoundedRect(card, 10, 10)


def two_lines(painter: QPainter, area: QRectF, text: str, font: QFont, colour: str) -> int:
    """Draw text in at most two lines, the second cut with an ellipsis where more would follow.

    Return how many lines it took.
    """
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(area.width())
    end = line.textLength()
    layout.endLayout()
    painter.setPen(QColor(colour))
    line.draw(painter, area.topLeft())
    rest = text[_units(text, end) :].lstrip()
    if rest:
        lower = area.adjusted(0, QFontMetricsF(font).lineSpacing(), 0, 0)
        row_painting.line(painter, lower, rest, font, colour)
    return 2 if rest else 1


def _units(text: str, end: int) -> int:
    """Return how many characters so many UTF-16 units are, which Qt counts in."""
    return len(text.encode("utf-16-le")[: 2 * end].decode("utf-16-le", "ignore"))
