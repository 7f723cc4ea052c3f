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

    States stand on one line, beside the mark of what is planned; titles and progress take as many
    lines as the longest needs. Where all are short, cards are lower, and more of them are seen.
    """
    steps, body = tuple(steps), QFontMetricsF(dress.body)
    least, most = (round(body.height() * ems) for ems in _EMS)
    asked = max((_state_width(step, dress, language) for step in steps), default=0)
    width = min(most, max(least, math.ceil(asked) + 2 * MEDIUM + 1))
    titles = max((len(_title(step, dress, language, width)) for step in steps), default=1)
    worths = max((len(_worth(step, dress, language, width)) for step in steps), default=1)
    upper = titles * dress.line(dress.strong)
    if any(step.picture for step in steps):
        upper = max(upper, dress.scaled(PICTURE))
    height = upper + (1 + worths) * dress.line(dress.body) + 2 * MEDIUM + SMALL
    return Measures(width, round(height), _ACROSS, _DOWN)


@dataclass(frozen=True)
class Words:
    """What stands on a card, cut to its width once: measuring texts costs more than drawing."""

    title: tuple[str, ...]
    large: tuple[str, str]  # the same in letters that are read from farther away
    state: str
    worth: tuple[str, ...]  # lines: one at least, which may be empty
    planned: str  # the word for a step that is planned
    large_planned: str

    @classmethod
    def of(cls, step: PathwayStep, dress: Dress, language: str, width: float) -> Words:
        """Return the words of a step for a card of some width."""
        room = width - 2 * MEDIUM
        title, aside = pathway_words.title(step, language), dress.scaled(LARGE_TITLE) + SMALL
        planned = say("plan_planned", language)
        large_room = width - 2 * SMALL - aside
        first, *second = wrapped(title, large(dress), large_room, most=2)
        return cls(
            _title(step, dress, language, width),
            (first, "".join(second)),
            _cut(pathway_words.state(step, language), dress.body, room - _beside(dress)),
            _worth(step, dress, language, width),
            planned,
            _cut(planned, large(dress), large_room),
        )


def _beside(dress: Dress) -> float:
    """Return the room that an icon takes before words."""
    return dress.scaled(ICON) + SMALL


def _state_width(step: PathwayStep, dress: Dress, language: str) -> float:
    """Return how wide the line with the state is, where the step can be planned with its mark."""
    body, planned = QFontMetricsF(dress.body), 0.0
    if step.key and step.state is not State.HELD:
        words = say("plan_planned", language)
        planned = SMALL + body.horizontalAdvance(words) + dress.scaled(ICON) + TINY
    return _beside(dress) + body.horizontalAdvance(pathway_words.state(step, language)) + planned


def _title(step: PathwayStep, dress: Dress, language: str, width: float) -> tuple[str, ...]:
    room = width - 2 * MEDIUM - (dress.scaled(PICTURE) + SMALL if step.picture else 0)
    return wrapped(pathway_words.title(step, language), dress.strong, room, most=dress.title_lines)


def _worth(step: PathwayStep, dress: Dress, language: str, width: float) -> tuple[str, ...]:
    """Return how far a whole is, each rule on a line of its own, else what a step is worth."""
    parts: tuple[str, ...] = ()
    if step.meters and step.state is not State.HELD:
        parts = pathway_words.progresses(step, step.meters, language)
    parts, room = parts or (pathway_words.worth(step, language),), width - 2 * MEDIUM
    most = dress.worth_lines
    lines = [line for part in parts for line in wrapped(part, dress.body, room, most=most)]
    if len(lines) <= most:
        return tuple(lines)
    whole = say("pathways_words_join", language).join(parts)
    return wrapped(whole, dress.body, room, most=most)


def large(dress: Dress) -> QFont:
    """Return the font of titles that are read from farther away."""
    font = QFont(dress.strong)
    font.setPixelSize(round(dress.scaled(LARGE_TITLE)))
    return font


def _cut(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def wrapped(text: str, font: QFont, width: float, *, most: int) -> tuple[str, ...]:
    """Break a text into lines where its script allows; the last of ``most`` is cut."""
    metrics = QFontMetricsF(font)
    found: list[str] = []
    while len(found) < most - 1 and metrics.horizontalAdvance(text) > width:
        end = first_line(text, font, width)
        found.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return (*found, _cut(text, font, width))


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
