"""One step as a card: its badge's picture, title, state as shape and word, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen

from wallet.printing import glyphs
from wallet.printing.pathways.card_words import ICON, LARGE_TITLE, PICTURE, large
from wallet.printing.pathways.dress import MEDIUM, SMALL, TINY
from wallet.printing.pathways.looks import NOT_YET, PLANNED, look
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QImage, QPainter

    from wallet.pathways.layout import Measures
    from wallet.printing.pathways.card_words import Words
    from wallet.printing.pathways.dress import Dress
    from wallet.snapshots.pathways import PathwayStep

_RADIUS = 10
_SEEN_FAR = 0.6  # of a card: its shape, where no letters can be read
_APART = 0.12  # of a card: between its shape and that of a plan
_INTO = 6  # pixels that a button for folding reaches into its card
_GOAL = 5  # pixels between a goal's card and the line around it
MARGIN = _GOAL + 3.0
"""How far a card's ornaments reach beyond its edge."""
ASIDE = 48.0
"""How far a button for folding reaches to the left of its card, at most."""
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRED = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Marks:
    """What a card shows beside its step."""

    chosen: bool = False
    planned: bool = False  # by the plan that is open; it does not count as held
    goal: bool = False
    foldable: bool = False
    inside: int = 0  # how many steps are folded up in it


def fold_button(size: Measures, dress: Dress, marks: Marks) -> QRectF:
    """Return where a card's button for folding is, on its left edge; empty where it has none."""
    if not marks.foldable:
        return QRectF()
    side = dress.scaled(ICON) + TINY
    width = side
    if marks.inside:
        width += QFontMetricsF(dress.body).horizontalAdvance(str(marks.inside)) + SMALL
    return QRectF(_INTO - width, size.height / 2 - side / 2, width, side)


def paint(  # noqa: PLR0917 - all that a card shows
    painter: QPainter,
    size: Measures,
    step: PathwayStep,
    words: Words,
    dress: Dress,
    marks: Marks,
    picture: QImage | None,
) -> None:
    """Draw a card with its upper left corner where the painter stands."""
    area = QRectF(0, 0, size.width, size.height)
    _ground(painter, area, step, dress, marks)
    icon, tone = look(step)
    colour = dress.colours.tone(tone)
    room = area.adjusted(MEDIUM, MEDIUM, -MEDIUM, -MEDIUM)
    left = room.left()
    if picture is not None:
        square = QRectF(left, room.top(), dress.scaled(PICTURE), dress.scaled(PICTURE))
        _picture(painter, square, picture)
        left = square.right() + SMALL
    strong, body = dress.strong, dress.body
    upper, high, text = dress.line(strong), dress.line(body), dress.colours.text
    at = QPointF(left, room.top())
    _write(painter, at, words.title, font=strong, colour=text, height=upper)
    top = room.bottom() - (1 + len(words.worth)) * high
    side = dress.scaled(ICON)
    square = QRectF(room.left(), top + (high - side) / 2, side, side)
    glyphs.paint(painter, icon, colour, square)
    at = QPointF(square.right() + SMALL, top)
    if marks.planned:
        words = replace(
            words,
            state=_planned(painter, QRectF(at.x(), top, room.right() - at.x(), high), words, dress),
        )
    _write(painter, at, (words.state,), font=body, colour=colour, height=high)
    at = QPointF(room.left(), top + high)
    muted = dress.colours.muted
    _write(painter, at, words.worth, font=body, colour=muted, height=high)
    if marks.foldable:
        _fold_button(painter, fold_button(size, dress, marks), dress, marks)


def _planned(painter: QPainter, line: QRectF, words: Words, dress: Dress) -> str:
    """Write at the end of a line that the step is planned; return as much of its state as fits."""
    metrics, side = QFontMetricsF(dress.body), dress.scaled(ICON)
    width = metrics.horizontalAdvance(words.planned) + side + TINY
    square = QRectF(line.right() - width, line.center().y() - side / 2, side, side)
    accent = dress.colours.accent
    glyphs.paint(painter, PLANNED, accent, square)
    at = QPointF(square.right() + TINY, line.top())
    _write(painter, at, (words.planned,), font=dress.body, colour=accent, height=line.height())
    left = square.left() - SMALL - line.left()
    return metrics.elidedText(words.state, Qt.TextElideMode.ElideRight, max(0.0, left))


def paint_title(  # noqa: PLR0917 - as above
    painter: QPainter, size: Measures, step: PathwayStep, words: Words, dress: Dress, marks: Marks
) -> None:
    """Draw a card as it is seen from farther away: its shape and its title, both large."""
    area = QRectF(0, 0, size.width, size.height)
    _ground(painter, area, step, dress, marks)
    icon, tone = look(step)
    font, side = large(dress), dress.scaled(LARGE_TITLE)
    high = dress.line(font)
    one_line = not words.large[1]
    top = (size.height - (1 if one_line and not marks.planned else 2) * high) / 2
    square = QRectF(SMALL, top + (high - side) / 2, side, side)
    glyphs.paint(painter, icon, dress.colours.tone(tone), square)
    at, text = QPointF(square.right() + SMALL, top), dress.colours.text
    _write(painter, at, words.large, font=font, colour=text, height=high)
    if marks.planned:  # beneath the shape of its state; where there is room its word, too
        accent = dress.colours.accent
        glyphs.paint(painter, PLANNED, accent, square.translated(0, high))
        said = (words.large_planned,) if one_line else ()
        _write(painter, at + QPointF(0, high), said, font=font, colour=accent, height=high)
    if marks.foldable:
        _fold_button(painter, fold_button(size, dress, marks), dress, marks)


def paint_far(
    painter: QPainter, size: Measures, step: PathwayStep, dress: Dress, marks: Marks
) -> None:
    """Draw a card as it is seen from where letters cannot be read: its colour and its shape."""
    area = QRectF(0, 0, size.width, size.height)
    _ground(painter, area, step, dress, marks)
    name, tone = look(step)
    side = size.height * _SEEN_FAR
    square = QRectF(0, 0, side, side)
    square.moveCenter(area.center())
    if marks.planned:
        aside = QPointF(side / 2 + size.height * _APART / 2, 0)
        glyphs.paint(painter, PLANNED, dress.colours.accent, square.translated(aside))
        square.translate(-aside)
    glyphs.paint(painter, name, dress.colours.tone(tone), square)


def paint_spot(
    painter: QPainter, size: Measures, step: PathwayStep, dress: Dress, marks: Marks
) -> None:
    """Draw a card as it is seen from very far away: a spot of its colour, open if planned."""
    colours = dress.colours
    colour = QColor(colours.accent) if marks.chosen else colours.tone(look(step)[1])
    area = QRectF(0, 0, size.width, size.height)
    painter.fillRect(area, colour)
    if marks.planned:  # an open spot
        across, along = size.width / 4, size.height / 4
        painter.fillRect(area.adjusted(across, along, -across, -along), QColor(colours.surface))


def _ground(painter: QPainter, area: QRectF, step: PathwayStep, dress: Dress, marks: Marks) -> None:
    colours, tone = dress.colours, look(step)[1]
    plain = tone is Tone.NEUTRAL
    edge = QPen(QColor(colours.edge) if plain else colours.tone(tone), 1.5)
    if step.state in NOT_YET:
        edge.setStyle(Qt.PenStyle.DashLine)
    if marks.inside:  # a card beneath it, of which two edges are seen
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(area.translated(TINY, TINY), _RADIUS, _RADIUS)
    if marks.goal:
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = area.adjusted(-_GOAL, -_GOAL, _GOAL, _GOAL)
        painter.drawRoundedRect(around, _RADIUS + _GOAL, _RADIUS + _GOAL)
    if step.condition:  # words, and nothing that somebody awards: another edge and corners
        edge.setStyle(Qt.PenStyle.DotLine)
    radius = 0 if step.condition else _RADIUS
    painter.setPen(QPen(QColor(colours.accent), 3) if marks.chosen else edge)
    painter.setBrush(QColor(colours.surface) if plain else colours.ground(tone))
    painter.drawRoundedRect(area, radius, radius)


def _picture(painter: QPainter, square: QRectF, picture: QImage) -> None:
    shape = picture.size().scaled(square.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    area = QRectF(0, 0, shape.width(), shape.height())
    area.moveCenter(square.center())
    clip = QPainterPath()
    clip.addRoundedRect(area, SMALL, SMALL)
    painter.save()
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    painter.drawImage(area, picture)
    painter.restore()


def _write(
    painter: QPainter,
    at: QPointF,
    lines: Iterable[str],
    *,
    font: QFont,
    colour: str | QColor,
    height: float,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    for place, text in enumerate(lines):
        if text:
            top = at.y() + place * height
            painter.drawText(QRectF(at.x(), top, 10_000, height), int(_ONE_LINE), text)


def _fold_button(painter: QPainter, area: QRectF, dress: Dress, marks: Marks) -> None:
    colours, half = dress.colours, area.height() / 2
    painter.setPen(QPen(QColor(colours.edge), 1.5))
    painter.setBrush(QColor(colours.surface))
    painter.drawRoundedRect(area, half, half)
    side = dress.scaled(ICON) * 0.7
    name = "plus" if marks.inside else "minus"
    middle = QPointF(area.left() + half, area.center().y())
    corner = middle - QPointF(side / 2, side / 2)
    glyphs.paint(painter, name, colours.text, QRectF(corner.x(), corner.y(), side, side))
    if marks.inside:
        painter.setFont(dress.body)
        painter.setPen(QColor(colours.text))
        beside = area.adjusted(area.height() - TINY, 0, -TINY, 0)
        painter.drawText(beside, int(_CENTRED), str(marks.inside))
