"""A cell of a comparison in words: its lines, and what a reader should know with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet import wording
from wallet.descriptors.misleading import neutral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONGEST = 4_000  # characters of one value: its own page shows more


@dataclass(frozen=True, slots=True)
class Line:
    """One value in words. ``marks`` are codes of sentences that a reader should know with it."""

    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A cell in words; ``marks`` are those of all its lines, which do not repeat them."""

    lines: tuple[Line, ...]
    marks: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is stated."""
        return bool(self.lines)


def written(cell: Told, language: str) -> str:
    """Return a cell as text of several lines, with marks behind what they are about."""
    if not cell:
        return wording.say("compare_not_stated", language)
    texts = [_marked(line.text, line.marks, language) for line in cell.lines]
    if len(texts) > 1:
        texts = [f"• {text}" for text in texts]
        return "\n".join([*texts, *sentences(cell.marks, language)])
    return _marked(texts[0], cell.marks, language)


def sentences(marks: Iterable[str], language: str) -> tuple[str, ...]:
    """Return marks as sentences, each behind its sign."""
    return tuple(f"※ {wording.say(mark, language)}" for mark in marks)


def each_once(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield each text once, as it is said best: not only in passing, and under the proof."""
    best: dict[str, Line] = {}
    for line in lines:
        if line.text not in best or len(line.marks) < len(best[line.text].marks):
            best[line.text] = line
    return iter(best.values())


def together(lines: Sequence[Line]) -> Told:
    """Return the lines of a cell; what is to be known with all of them is said once."""
    shared = (
        tuple(mark for mark in lines[0].marks if all(mark in each.marks for each in lines))
        if lines
        else ()
    )
    return Told(
        tuple(
            Line(each.text, tuple(mark for mark in each.marks if mark not in shared))
            for each in lines
        ),
        shared,
    )


def short(text: str) -> str:
    """Return a text without what misleads the eye, which is marked, and not too long."""
    text = neutral(text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"


def verbatim(code: str, language: str, **texts: str) -> str:
    """Return a sentence with texts as they stand; ``wording`` would write moments as days."""
    empty = wording.say(code, language, **{name: f"{{{name}}}" for name in texts})
    return empty.format(**texts)


def _marked(text: str, marks: Sequence[str], language: str) -> str:
    if not marks:
        return text
    told_marks = wording.say("badge_tag_join", language).join(
        wording.say(mark, language).rstrip(".。") for mark in marks
    )
    return verbatim("compare_marked", language, text=text, marks=told_marks)
