"""One step as a card: its badge's picture, title, state as shape and word, and what it is worth."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPen

from wallet.pathways.layout import Measures
from wallet.printing import glyphs
from wallet.printing.pathways.dress import MEDIUM, SMALL, TINY
from wallet.printing.pathways.looks import NOT_YET, look
from wallet.snapshots.pathways import State
from wallet.verification.tone import Tone
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QImage, QPainter

    from wallet.printing.pathways.dress import Dress
    from wallet.snapshots.pathways import PathwayStep

PICTURE = 44  # pixels at 100 %
_ICON = 20
_RADIUS = 10
_SEEN_FAR = 0.6  # of a card: its shape, where no letters can be read
_EMS = (15, 22)  # widths of cards, in heights of a line: at least, at most
_ACROSS, _DOWN = 80.0, 24.0  # pixels between cards
_GOAL = 5  # pixels between a goal's card and the line around it
MARGIN = _GOAL + 3.0
"""How far a card's ornaments reach beyond its edge."""
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRED = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignCenter


def measures(steps: Iterable[PathwayStep], dress: Dress, language: str) -> Measures:
    """Return the size of cards, which follows from fonts and words, and the room between them.

    Titles that all fit on one line make lower cards, of which more are seen at a size to read.
    """
    steps, body = tuple(steps), QFontMetricsF(dress.body)
    least, most = (round(body.height() * ems) for ems in _EMS)
    asked = {body.horizontalAdvance(_state(step, language)) for step in steps}
    asked = {width + dress.scaled(_ICON) + SMALL for width in asked}
    asked |= {body.horizontalAdvance(_worth(step, language)) for step in steps}
    width = min(most, max(least, math.ceil(max(asked, default=0)) + 2 * MEDIUM + 1))
    two = any(Words.of(step, dress, language, width).title[1] for step in steps)
    upper = (2 if two else 1) * dress.line(dress.strong)
    if any(step.picture for step in steps):
        upper = max(upper, dress.scaled(PICTURE))
    height = upper + 2 * dress.line(dress.body) + 2 * MEDIUM + TINY
    return Measures(width, round(height), _ACROSS, _DOWN)


@dataclass(frozen=True)
class Words:
    """What stands on a card, cut to its width once: measuring texts costs more than drawing."""

    title: tuple[str, str]  # one or two lines
    state: str
    worth: str

    @classmethod
    def of(cls, step: PathwayStep, dress: Dress, language: str, width: float) -> Words:
        """Return the words of a step for a card of some width."""
        room = width - 2 * MEDIUM
        beside = dress.scaled(PICTURE) + SMALL if step.picture else 0.0
        return cls(
            _two_lines(pathway_words.title(step, language), dress.strong, room - beside),
            _cut(_state(step, language), dress.body, room - dress.scaled(_ICON) - SMALL),
            _cut(_worth(step, language), dress.body, room),
        )


def _state(step: PathwayStep, language: str) -> str:
    return pathway_words.state(step, language)


def _worth(step: PathwayStep, language: str) -> str:
    """Return how far a whole is, else what a step is worth."""
    if step.meters and step.state is not State.HELD:
        return pathway_words.progress_of(step.meters, language)
    return pathway_words.worth(step, language)


@dataclass(frozen=True)
class Marks:
    """What a card shows beside its step."""

    chosen: bool = False
    goal: bool = False
    foldable: bool = False
    inside: int = 0  # how many steps are folded up in it


def fold_button(size: Measures, dress: Dress, marks: Marks) -> QRectF:
    """Return where a card's button for folding is, on its left edge; empty where it has none."""
    if not marks.foldable:
        return QRectF()
    side = dress.scaled(_ICON) + TINY
    width = side
    if marks.inside:
        width += QFontMetricsF(dress.body).horizontalAdvance(str(marks.inside)) + SMALL
    return QRectF(-width / 2, size.height / 2 - side / 2, width, side)


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
    top = room.bottom() - 2 * high
    side = dress.scaled(_ICON)
    square = QRectF(room.left(), top + (high - side) / 2, side, side)
    glyphs.paint(painter, icon, colour, square)
    at = QPointF(square.right() + SMALL, top)
    _write(painter, at, (words.state,), font=body, colour=colour, height=high)
    at = QPointF(room.left(), top + high)
    muted = dress.colours.muted
    _write(painter, at, (words.worth,), font=body, colour=muted, height=high)
    if marks.foldable:
        _fold_button(painter, fold_button(size, dress, marks), dress, marks)


def paint_far(
    painter: QPainter, size: Measures, step: PathwayStep, dress: Dress, *, icon: bool
) -> None:
    """Draw a card as it is seen from where letters cannot be read: its colour and its shape."""
    area = QRectF(0, 0, size.width, size.height)
    name, tone = look(step)
    if not icon:
        painter.fillRect(area, dress.colours.tone(tone))
        return
    _ground(painter, area, step, dress, Marks())
    side = size.height * _SEEN_FAR
    square = QRectF(0, 0, side, side)
    square.moveCenter(area.center())
    glyphs.paint(painter, name, dress.colours.tone(tone), square)


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
    painter.setPen(QPen(QColor(colours.accent), 3) if marks.chosen else edge)
    painter.setBrush(QColor(colours.surface) if plain else colours.ground(tone))
    painter.drawRoundedRect(area, _RADIUS, _RADIUS)


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
    side = dress.scaled(_ICON) * 0.7
    name = "plus" if marks.inside else "minus"
    middle = QPointF(area.left() + half, area.center().y())
    corner = middle - QPointF(side / 2, side / 2)
    glyphs.paint(painter, name, colours.text, QRectF(corner.x(), corner.y(), side, side))
    if marks.inside:
        painter.setFont(dress.body)
        painter.setPen(QColor(colours.text))
        beside = area.adjusted(area.height() - TINY, 0, -TINY, 0)
        painter.drawText(beside, int(_CENTRED), str(marks.inside))


def _cut(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def _two_lines(text: str, font: QFont, width: float) -> tuple[str, str]:
    """Break a title once, between words where there are some; the second line is cut."""
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= width:
        return text, ""
    end = 1
    while end < len(text) and metrics.horizontalAdvance(text[: end + 1]) <= width:
        end += 1
    space = text.rfind(" ", 0, end + 1)
    if space > end // 2:
        end = space
    return text[:end].rstrip(), _cut(text[end:].lstrip(), font, width)
