"""What a rule asks for, as a short note on the lines that it speaks of: "any 1", "2 of 3".

Lines without a note are needed, all of them. Where one rule is all that a whole has, its note
stands where the lines come together; else each of its lines has one, where it begins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from wallet.printing.pathways.dress import SMALL, TINY
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from PySide6.QtGui import QPainter

    from wallet.pathways.layout import Layout, Measures
    from wallet.printing.pathways.dress import Dress
    from wallet.printing.pathways.folding import Arrow
    from wallet.snapshots.pathways import PathwayPage

_WIDEST = 128  # pixels at 100 %: units can have long names
_ABOVE = 14  # from the middle of a card, where its button for folding is
_GOAL = 8.0  # the frame around a goal
LARGER = 1.5
"""How much larger a note is drawn where it is seen from farther away: there is room for that."""


@dataclass(frozen=True)
class RuleNote:
    """One rule of ``whole`` over ``parts``, by the keys of their cards."""

    whole: str
    parts: tuple[str, ...]
    words: str  # short
    told: str  # in full
    only: bool  # the whole has no other rule


def of_page(page: PathwayPage, language: str) -> tuple[RuleNote, ...]:
    """Return a note for each row of the outline whose rule asks for less than all its parts."""
    beneath: dict[int, list[str]] = defaultdict(list)
    for step in page.steps:
        if step.parent >= 0 and step.drawn:
            beneath[step.parent].append(step.drawn)
    wholes = [
        step.key or (page.steps[step.parent].key if step.parent >= 0 else "") for step in page.steps
    ]
    ruled = [(at, each) for at, each in enumerate(page.steps) if beneath[at] and each.meters]
    rules = Counter(wholes[at] for at, _ in ruled)
    found = (
        RuleNote(
            wholes[at],
            tuple(beneath[at]),
            pathway_words.rule_note(step.meters[0], language),
            pathway_words.rule(step.meters[0], language),
            rules[wholes[at]] == 1,
        )
        for at, step in ruled
        if len(step.meters) == 1
    )
    return tuple(each for each in found if each.words)


def drawn(notes: Iterable[RuleNote], arrows: Collection[Arrow]) -> tuple[RuleNote, ...]:
    """Return the notes that have a line among these."""
    there = {*arrows}
    return tuple(note for note in notes if any((part, note.whole) in there for part in note.parts))


def room(notes: Iterable[RuleNote], dress: Dress) -> float:
    """Return the room between columns that notes need, 0 for none."""
    widest = max((_width(note, dress) for note in notes), default=0.0)
    return round(widest * LARGER + _GOAL + SMALL) if widest else 0.0


def places(
    notes: Sequence[RuleNote], layout: Layout, size: Measures, dress: Dress
) -> tuple[tuple[RuleNote, QRectF], ...]:
    """Return where notes stand, one or several times each."""
    found: list[tuple[RuleNote, QRectF]] = []
    taken: Counter[str] = Counter()
    for note in notes:
        if note.only and note.whole in layout.places:
            found.append((note, _at_whole(note, layout, size, dress)))
            continue
        for part in note.parts:
            points = layout.routes.get((part, note.whole))
            if points:
                found.append((note, _at_part(note, points[0], taken[part], dress)))
                taken[part] += 1
    return tuple(found)


def _at_whole(note: RuleNote, layout: Layout, size: Measures, dress: Dress) -> QRectF:
    place, wide, high = layout.places[note.whole], _width(note, dress), _height(dress)
    middle = place.y + size.height / 2 - dress.scaled(_ABOVE)
    return QRectF(place.x - _GOAL - wide, middle - high, wide, high)


def _at_part(note: RuleNote, begins: tuple[float, float], row: int, dress: Dress) -> QRectF:
    high = _height(dress)
    top = begins[1] - high / 2 + row * (high + TINY)
    return QRectF(begins[0] + TINY, top, _width(note, dress), high)


def paint(painter: QPainter, area: QRectF, note: RuleNote, dress: Dress) -> None:
    """Draw a note."""
    painter.setPen(QPen(QColor(dress.colours.edge), 1))
    painter.setBrush(QColor(dress.colours.surface))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.setFont(dress.body)
    painter.setPen(QColor(dress.colours.text))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(area, int(flags), shown(note, dress))


def shown(note: RuleNote, dress: Dress) -> str:
    """Return the words as they fit."""
    cut, wide = Qt.TextElideMode.ElideRight, _width(note, dress) - 2 * SMALL + 1
    return QFontMetricsF(dress.body).elidedText(note.words, cut, wide)


def _width(note: RuleNote, dress: Dress) -> float:
    words = QFontMetricsF(dress.body).horizontalAdvance(note.words) + 2 * SMALL
    return float(min(words, dress.scaled(_WIDEST)))


def _height(dress: Dress) -> float:
    return dress.line(dress.body)
