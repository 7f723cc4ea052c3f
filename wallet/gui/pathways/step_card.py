"""One step as a card in the picture: title, state as shape and word, worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from wallet.gui import icons, theme
from wallet.gui.pathways import step_looks
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.pathways.layout import Measures
from wallet.snapshots.pathways import State
from wallet.verification.tone import Tone
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.gui.session import Session
    from wallet.snapshots.pathways import PathwayStep

_ICON = 20  # pixels at 100 %
_RADIUS = 10
_FAR = 0.35  # of full size: below it letters cannot be read, and boxes are quicker
_EMS = 15


def measures(titles: Iterable[str]) -> Measures:
    """Return the size of cards, which follows from the fonts, and the room between them.

    Titles that all fit on one line make lower cards, of which more are seen at a size to read.
    """
    strong, body = theme.line(Type.STRONG), theme.line()
    width = QFontMetricsF(theme.font(Type.BODY)).height() * _EMS
    room = round(width) - 2 * Space.MEDIUM
    lines = 2 if any(_two_lines(title, room)[1] for title in titles) else 1
    height = lines * strong + 2 * body + 2 * Space.MEDIUM + Space.TINY
    return Measures(round(width), round(height), Space.VAST * 2.0, float(Space.WIDE))


class StepCard(QGraphicsObject):
    """Paints one step; the words come from the same place as those of the outline."""

    def __init__(self, step: PathwayStep, session: Session, size: Measures) -> None:
        super().__init__()
        self.step = step
        self.planned = False  # by the plan that is open; it does not count as held
        self._session = session
        self._area = QRectF(0, 0, size.width, size.height)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Return the card and its border."""
        return self._area.adjusted(-3, -3, 3, 3)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the card; from far away only its colours."""
        del widget
        colours, tone = theme.current(), step_looks.look(self.step)[1]
        plain = tone is Tone.NEUTRAL
        ground = QColor(colours.surface) if plain else colours.ground(tone)
        far = option.levelOfDetailFromTransform(painter.worldTransform()) < _FAR
        if far and not self.isSelected():
            painter.fillRect(self._area, colours.tone(tone))
            return
        edge = QPen(QColor(colours.edge) if plain else colours.tone(tone), 1.5)
        if self.step.state in (State.MISSING, State.IN_PROGRESS):
            edge.setStyle(Qt.PenStyle.DashLine)  # not there yet, for eyes that see no colour
        if self.isSelected():
            edge = QPen(QColor(colours.accent), 3)
        painter.setPen(edge)
        painter.setBrush(ground)
        painter.drawRoundedRect(self._area, _RADIUS, _RADIUS)
        if not far:
            self._write(painter)

    def _write(self, painter: QPainter) -> None:
        colours, language = theme.current(), self._session.language
        icon, tone = step_looks.look(self.step)
        room = self._area.adjusted(Space.MEDIUM, Space.MEDIUM, -Space.MEDIUM, -Space.MEDIUM)
        strong, body = theme.font(Type.STRONG), theme.font(Type.BODY)
        upper = QRectF(room.left(), room.top(), room.width(), theme.line(Type.STRONG))
        for line in _two_lines(pathway_words.title(self.step, language), upper.width()):
            row_painting.line(painter, upper, line, strong, colours.text)
            upper.translate(0, upper.height())
        state = QRectF(room.left(), room.bottom() - 2 * theme.line(), room.width(), 0)
        state.setHeight(theme.line())
        side = theme.scaled(_ICON)
        square = QRectF(state.left(), state.center().y() - side / 2, side, side)
        icons.paint(painter, icon, colours.tone(tone), square)
        words = pathway_words.state(self.step, language)
        beside = state.adjusted(side + Space.SMALL, 0, 0, 0)
        if self.planned and self.step.state is not State.HELD:
            self._mark(painter, beside)
        row_painting.line(painter, beside, words, body, colours.tone(tone))
        worth = state.translated(0, state.height())
        row_painting.line(painter, worth, self._worth(), body, colours.muted)

    def _mark(self, painter: QPainter, line: QRectF) -> None:
        """Write at the end of a line that the step is planned, and take the room from the line."""
        words, font = self._session.say("plan_planned"), theme.font(Type.BODY)
        end, width = QRectF(line), row_painting.word_width(words, font)
        end.setLeft(max(line.left(), line.right() - width))
        accent = QColor(theme.current().accent)
        row_painting.word(painter, end, words, icon="calendar", font=font, colour=accent)
        line.setRight(end.left() - Space.SMALL)

    def _worth(self) -> str:
        """Return how far a whole is, else what a step is worth."""
        language = self._session.language
        if self.step.meters and self.step.state is not State.HELD:
            return pathway_words.progress_of(self.step.meters, language)
        return pathway_words.worth(self.step, language)


def _two_lines(text: str, width: float) -> tuple[str, str]:
    """Break a title once; what is too long for the second line is cut there by whoever draws."""
    metrics = QFontMetricsF(theme.font(Type.STRONG))
    if metrics.horizontalAdvance(text) <= width:
        return text, ""
    end = 1
    while end < len(text) and metrics.horizontalAdvance(text[: end + 1]) <= width:
        end += 1
    space = text.rfind(" ", 0, end + 1)
    if space > end // 2:
        end = space
    return text[:end].rstrip(), text[end:].lstrip()
