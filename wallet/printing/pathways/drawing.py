"""A pathway laid out: which steps and links are drawn, where, and along which lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from wallet.pathways.layout import lay_out
from wallet.printing.pathways import folding
from wallet.printing.pathways.card_words import Words, measures
from wallet.printing.pathways.looks import DOTTED

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from wallet.pathways.layout import Layout, Measures
    from wallet.printing.palettes import Theme
    from wallet.printing.pathways.dress import Dress
    from wallet.snapshots.pathways import PathwayLink, PathwayPage, PathwayStep

_WIDE = 1.6


@dataclass(frozen=True)
class Drawing:
    """What is drawn, the goal first; ``inside`` tells how many cards each folded one hides.

    A condition that cannot be checked has a card, too, called as ``PathwayStep.drawn`` says.
    """

    goal: str
    steps: Mapping[str, PathwayStep]
    words: Mapping[str, Words]
    links: tuple[PathwayLink, ...]
    inside: Mapping[str, int]
    foldable: frozenset[str]
    measures: Measures
    layout: Layout


def draw(
    page: PathwayPage,
    dress: Dress,
    language: str,
    *,
    folded: Collection[str] = (),
    before: Layout | None = None,
) -> Drawing:
    """Lay a pathway out; what stood in the picture ``before`` keeps its order."""
    parts = folding.parts_of(page)
    goal = page.steps[0].key
    keys = folding.shown(parts, goal, folded)
    rows = {step.drawn: step for step in reversed(page.steps) if step.drawn}
    steps = {key: rows[key] for key in keys}
    told = (*page.links, *folding.conditions(page))
    links = tuple(each for each in told if each.start in steps and each.end in steps)
    size = measures(steps.values(), dress, language)
    arrows = [folding.arrow(link) for link in links]
    return Drawing(
        goal=goal,
        steps=steps,
        words={key: Words.of(step, dress, language, size.width) for key, step in steps.items()},
        links=links,
        inside=folding.inside(parts, steps, folded),
        foldable=frozenset(key for key in keys if parts[key] and key != goal),
        measures=size,
        layout=lay_out(keys, arrows, measures=size, before=before),
    )


def line(points: Sequence[tuple[float, float]]) -> QPainterPath:
    """Return the line of a link through its points."""
    path = QPainterPath(QPointF(*points[0]))
    for start, end in pairwise(points):
        middle = (start[0] + end[0]) / 2
        path.cubicTo(QPointF(middle, start[1]), QPointF(middle, end[1]), QPointF(*end))
    return path


def pen(link: PathwayLink, colours: Theme, *, thin: bool = False) -> QPen:
    """Return what a link is drawn with; ``thin`` is one pixel, however near it is seen."""
    made = QPen(QColor(colours.edge), 0 if thin else _WIDE)
    if link.kind in DOTTED:
        made.setStyle(Qt.PenStyle.DotLine)
    elif link.extra:
        made.setStyle(Qt.PenStyle.DashLine)
    return made
