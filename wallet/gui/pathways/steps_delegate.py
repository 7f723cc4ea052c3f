"""How a step is painted: its state as a shape and a word, its title, its worth, who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from wallet.gui import icons, theme
from wallet.gui.pathways import step_looks
from wallet.gui.pathways.steps_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.snapshots.pathways import State
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.session import Session
    from wallet.gui.widgets.rows_model import Index
    from wallet.pathways.model import Texts
    from wallet.snapshots.pathways import PathwayStep

_ICON = 20  # pixels at 100 %


class StepsDelegate(QStyledItemDelegate):
    """Rows of one height, which follows from the fonts."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.known_by: Texts = ()  # who says so of the whole: not repeated in every row
        self.known_drawn = False  # it is the learner who does

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all rows."""
        del option, index
        return QSize(220, round(theme.line(Type.STRONG) + theme.line() + 2 * Space.SMALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        step: PathwayStep = index.data(Role.STEP)
        colours, area = theme.current(), QRectF(option.rect)
        icon, tone = step_looks.look(step)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        left = area.left() + Space.SMALL
        side = theme.scaled(_ICON)
        square = QRectF(left, area.center().y() - side / 2, side, side)
        icons.paint(painter, icon, colours.tone(tone), square)
        left = square.right() + Space.SMALL
        room = QRectF(left, area.top() + Space.SMALL, area.right() - Space.SMALL - left, 0)
        upper = QRectF(room.left(), room.top(), room.width(), theme.line(Type.STRONG))
        title = pathway_words.title(step, self._session.language)
        row_painting.line(painter, upper, title, theme.font(Type.STRONG), colours.text)
        lower = QRectF(room.left(), upper.bottom(), room.width(), theme.line())
        font = theme.font(Type.BODY)
        state = pathway_words.state(step, self._session.language)
        row_painting.line(painter, lower, state, font, colours.tone(tone))
        lower.setLeft(lower.left() + QFontMetricsF(font).horizontalAdvance(state))
        if index.data(Role.PLANNED):
            words, colour = self._session.say("plan_planned"), QColor(colours.accent)
            lower.setLeft(lower.left() + Space.MEDIUM)
            row_painting.word(painter, lower, words, icon="calendar", font=font, colour=colour)
            lower.setLeft(lower.left() + row_painting.word_width(words, font))
        rest = self._rest(step)
        row_painting.line(painter, lower, rest, font, colours.muted)
        painter.restore()

    def _rest(self, step: PathwayStep) -> str:
        session = self._session
        known = step.said_by == self.known_by and step.by_learner == self.known_drawn
        begun = () if step.state is State.HELD else step.meters  # "held" says the same
        parts = [
            pathway_words.only_copied(step, session.language),
            *pathway_words.progresses(step, begun, session.language),
            pathway_words.worth(step, session.language),
            "" if known else pathway_words.by(step, session.language),
        ]
        join = session.say("pathways_words_join")
        return "".join(f"{join}{part}" for part in parts if part)
