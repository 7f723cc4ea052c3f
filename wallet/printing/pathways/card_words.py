"""What stands on a card, cut to its width, and how large cards are for it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from wallet.pathways.layout import Measures
from wallet.printing.pathways.dress import MEDIUM, SMALL, TINY
from wallet.snapshots.pathways import State
from wallet.wording import say
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.printing.pathways.dress import Dress
    from wallet.snapshots.pathways import PathwayStep

_ONE_UNIT = 0xFFFF
PICTURE = 44  # pixels at 100 %
ICON = 20
LARGE_TITLE = 28  # letters that are read from farther away, and the shape beside them
_ACROSS, _DOWN = 80.0, 24.0  # pixels between cards
_EMS = (15, 22)  # widths of cards, in heights of a line: at least, at most


def measures(steps: Iterable[PathwayStep], dress: Dress, language: str) -> Measures:
    """Return the size of cards, which follows from fonts and words, and the room between them.

    Titles that all fit on one line make lower cards, of which more are seen at a size to read.
    """
    steps, body = tuple(steps), QFontMetricsF(dress.body)
    least, most = (round(body.height() * ems) for ems in _EMS)
    asked = {body.horizontalAdvance(_state(step, language)) for step in steps}
    asked = {width + dress.scaled(ICON) + SMALL for width in asked}
    asked |= {body.horizontalAdvance(_worth(step, language)) for step in steps}
    width = min(most, max(least, math.ceil(max(asked, default=0)) + 2 * MEDIUM + 1))
    strong, beside = QFontMetricsF(dress.strong), dress.scaled(PICTURE) + SMALL
    two = any(
        strong.horizontalAdvance(pathway_words.title(step, language))
        > width - 2 * MEDIUM - (beside if step.picture else 0)
        for step in steps
    )
    upper = (2 if two else 1) * dress.line(dress.strong)
    if any(step.picture for step in steps):
        upper = max(upper, dress.scaled(PICTURE))
    height = upper + 2 * dress.line(dress.body) + 2 * MEDIUM + TINY
    return Measures(width, round(height), _ACROSS, _DOWN)


@dataclass(frozen=True)
class Words:
    """What stands on a card, cut to its width once: measuring texts costs more than drawing."""

    title: tuple[str, str]  # one or two lines
    large: tuple[str, str]  # the same in letters that are read from farther away
    state: str
    worth: str
    planned: str  # the word for a step that is planned
    large_planned: str

    @classmethod
    def of(cls, step: PathwayStep, dress: Dress, language: str, width: float) -> Words:
        """Return the words of a step for a card of some width."""
        room = width - 2 * MEDIUM
        beside = dress.scaled(PICTURE) + SMALL if step.picture else 0.0
        title, aside = pathway_words.title(step, language), dress.scaled(LARGE_TITLE) + SMALL
        planned = say("plan_planned", language)
        return cls(
            _two_lines(title, dress.strong, room - beside),
            _two_lines(title, large(dress), width - 2 * SMALL - aside),
            _cut(_state(step, language), dress.body, room - dress.scaled(ICON) - SMALL),
            _cut(_worth(step, language), dress.body, room),
            planned,
            _cut(planned, large(dress), width - 2 * SMALL - aside),
        )


def _state(step: PathwayStep, language: str) -> str:
    return pathway_words.state(step, language)


def _worth(step: PathwayStep, language: str) -> str:
    """Return how far a whole is, else what a step is worth."""
    if step.meters and step.state is not State.HELD:
        return pathway_words.progress_of(step.meters, language)
    return pathway_words.worth(step, language)


def large(dress: Dress) -> QFont:
    """Return the font of titles that are read from farther away."""
    font = QFont(dress.strong)
    font.setPixelSize(round(dress.scaled(LARGE_TITLE)))
    return font


def _cut(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def _two_lines(text: str, font: QFont, width: float) -> tuple[str, str]:
    """Break a title once, where its script allows; the second line is cut."""
    if QFontMetricsF(font).horizontalAdvance(text) <= width:
        return text, ""
    end = first_line(text, font, width)
    return text[:end].rstrip(), _cut(text[end:].lstrip(), font, width)


def first_line(text: str, font: QFont, width: float) -> int:
    """Return how many characters stand on the first line of a text."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1.0, width))
    layout.endLayout()
    units = line.textLength()  # of UTF-16, in which some characters are two
    for place, character in enumerate(text):
        units -= 1 + (ord(character) > _ONE_UNIT)
        if units <= 0:
            return place + 1
    return max(1, len(text))
