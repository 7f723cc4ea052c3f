"""What the shapes and lines of a picture mean; only those that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from wallet.printing import glyphs
from wallet.printing.pathways.dress import SMALL
from wallet.printing.pathways.looks import CONDITION, DOTTED, LOOKS, PLANNED
from wallet.snapshots.pathways import Counts
from wallet.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from wallet.printing.pathways.drawing import Drawing
    from wallet.printing.pathways.dress import Dress

_SIGN, _BETWEEN = 20, 24  # pixels at 100 %
_LINK = 36

Entry = tuple[str, str]
"""The icon of a state or a mark, or the name of a line; and its words."""

_LINES = {
    "solid": Qt.PenStyle.SolidLine,
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
}


def entries(drawing: Drawing, language: str, *, planned: bool = False) -> tuple[Entry, ...]:
    """Return the legend of a drawing; ``planned`` where steps in it are marked so."""
    return tuple(_entries(drawing, language, planned=planned))


def _entries(drawing: Drawing, language: str, *, planned: bool) -> Iterator[Entry]:
    states = {step.state for step in drawing.steps.values() if not step.condition}
    for state, (icon, _) in LOOKS.items():
        if state in states:
            yield icon, say(f"pathway_{state.value}", language)
    if any(step.condition for step in drawing.steps.values()):
        yield CONDITION[0], say("pathway_unchecked", language)
    if planned:
        yield PLANNED, say("pathways_legend_planned", language)
    for counts in (Counts.YES, Counts.MAY):
        if any(step.counts is counts for step in drawing.steps.values()):
            yield "", say(f"pathways_legend_{counts.value}", language)
    parts = [link for link in drawing.links if link.kind not in DOTTED]
    if not all(link.extra for link in parts):
        yield "solid", say("pathways_legend_part", language)
    if any(link.extra for link in parts):
        yield "dashed", say("pathways_legend_extra", language)
    if any(link.kind in DOTTED for link in drawing.links):
        yield "dotted", say("pathways_legend_order", language)


def rows(found: tuple[Entry, ...], dress: Dress, width: float) -> list[list[tuple[float, Entry]]]:
    """Return the entries line by line, each with how far from the left it stands."""
    metrics, lines, left = QFontMetricsF(dress.body), [list[tuple[float, Entry]]()], 0.0
    for icon, words in found:
        wide = _sign(icon, dress) + metrics.horizontalAdvance(words)
        if left and left + wide > width:
            lines.append([])
            left = 0.0
        lines[-1].append((left, (icon, words)))
        left += wide + dress.scaled(_BETWEEN)
    return lines


def _sign(icon: str, dress: Dress) -> float:
    if not icon:
        return 0.0
    return dress.scaled(_LINK if icon in _LINES else _SIGN) + SMALL


def paint(
    painter: QPainter, at: QPointF, found: tuple[Entry, ...], dress: Dress, width: float
) -> None:
    """Draw a legend with its upper left corner at a place."""
    tones = {icon: dress.colours.tone(tone) for icon, tone in (*LOOKS.values(), CONDITION)}
    tones[PLANNED] = QColor(dress.colours.accent)
    high = dress.line(dress.body)
    for row, line in enumerate(rows(found, dress, width)):
        for left, (icon, words) in line:
            place = QPointF(at.x() + left, at.y() + row * high)
            if icon in tones:
                side = dress.scaled(_SIGN)
                square = QRectF(place.x(), place.y() + (high - side) / 2, side, side)
                glyphs.paint(painter, icon, tones[icon], square)
            elif icon:
                painter.setPen(QPen(QColor(dress.colours.edge), 1.6, _LINES[icon]))
                middle = place.y() + high / 2
                end = place.x() + dress.scaled(_LINK)
                painter.drawLine(QLineF(place.x(), middle, end, middle))
            painter.setFont(dress.body)
            painter.setPen(QColor(dress.colours.text))
            area = QRectF(place.x() + _sign(icon, dress), place.y(), 10_000, high)
            painter.drawText(area, int(Qt.TextFlag.TextSingleLine), words)
