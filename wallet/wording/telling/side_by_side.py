"""Tells a comparison in words: the same ones in the window, in the terminal and on paper."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from wallet import i18n, wording
from wallet.descriptors.agreeing import agree
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.catalogue import name as named
from wallet.descriptors.coverage import RowState
from wallet.descriptors.normal import Identity, Narrative, Outcome, Party, Workload
from wallet.descriptors.places import written as written_path
from wallet.descriptors.record import Form
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.side_by_side import About
from wallet.wording.telling.descriptors import told, workload_told
from wallet.wording.telling.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wallet.descriptors.coverage import Coverage
    from wallet.descriptors.record import Said, Value
    from wallet.snapshots.side_by_side import Cell, Row, SideBySide

LONGEST = 4_000  # characters of one value: its own page shows more
MOST = 20  # values of one cell
# Control characters, and those that turn the direction of writing (Unicode UAX 9).
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


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


def name(row: Row, language: str) -> str:
    """Return what a row is called: descriptors and guidelines by their data."""
    if row.about is About.ELEMENT:
        return named(catalogue().names[row.id], language)
    if row.about is About.COVERAGE:
        table = next(each for each in catalogue().tables if each.id == row.id)
        return wording.say("compare_coverage", language, table=named(table.names, language))
    return wording.say(f"compare_{row.about}", language)


def cells(row: Row, language: str) -> tuple[Told, ...]:
    """Return every cell of a row in words; empty where a credential does not state it.

    Values that mean different things and read alike are told with what tells them apart.
    """
    found = [
        [(_text(value, language), value, cover) for value, cover in _first(cell)]
        for cell in row.cells
    ]
    made = []
    for cell, side in zip(row.cells, found, strict=True):
        others = [each for other in found if other is not side and not row.same for each in other]
        told_values = (
            Line(
                _apart(text, value, language) if _is_alike(text, value, others) else text,
                tuple(_marks(value, cover)),
            )
            for text, value, cover in side
        )
        lines = (*_lines(cell, language), *_each_once(told_values))
        more = max(len(cell.words), len(cell.values)) - MOST
        if more > 0:
            lines = (*lines, Line(wording.say("compare_more", language, count=more)))
        told_cell = _together(lines)
        if cell.contradicts:
            told_cell = replace(told_cell, marks=(*told_cell.marks, "values_contradict"))
        made.append(told_cell)
    return tuple(made)


def is_told_once(row: Row, told_cells: Sequence[Told]) -> bool:
    """Whether one cell can speak for the whole row: all say the same, and in the same words."""
    return row.same and all(each == told_cells[0] for each in told_cells)


def notes(row: Row, language: str) -> tuple[str, ...]:
    """Return the totals of a row as sentences, and why something has none or cannot be ranked."""
    sums = (
        wording.say(
            "workload_total",
            language,
            amount=workload_told(Workload(each.amount, each.unit, earned=each.earned), language),
            of=each.of,
            count=len(row.cells),
        )
        for each in row.totals
    )
    return (*sums, *(wording.say(code, language) for code in row.notes))


def written(cell: Told, language: str) -> str:
    """Return a cell as text of several lines, with marks behind what they are about."""
    if not cell:
        return wording.say("compare_not_stated", language)
    texts = [_marked(line.text, line.marks, language) for line in cell.lines]
    if len(texts) > 1:
        texts = [f"• {text}" for text in texts]
        return "\n".join([*texts, *sentences(cell.marks, language)])
    return _marked(texts[0], cell.marks, language)


def as_written(cell: Cell, language: str) -> tuple[str, ...]:
    """Return how values were written, and where, for those that are told in other words."""
    return tuple(
        wording.say(
            "compare_as_written", language, text=short(value.original), path=place(value.said[0])
        )
        for value, _ in _first(cell)
        if value.original not in _text(value, language) and not isinstance(value.normal, Narrative)
    )


def place(said: Said) -> str:
    """Return where a text stands: its path, behind the page of the issuer that says it."""
    return f"{said.page} {written_path(said.path)}".strip()


def sentences(marks: Iterable[str], language: str) -> tuple[str, ...]:
    """Return marks as sentences, each behind its sign."""
    return tuple(f"※ {wording.say(mark, language)}" for mark in marks)


def _marked(text: str, marks: Sequence[str], language: str) -> str:
    if not marks:
        return text
    told_marks = wording.say("badge_tag_join", language).join(
        wording.say(mark, language).rstrip(".。") for mark in marks
    )
    return wording.say("compare_marked", language, text=text, marks=told_marks)


def short(text: str) -> str:
    """Return a text without signs that steer whatever shows it; that it had some is marked."""
    text = _STEERING.sub("", text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"


def not_told_twice(found: SideBySide) -> tuple[Row, ...]:
    """Return the rows to show beneath the titles: without that of titles that say no more."""
    return tuple(row for row in found.rows if not _is_title_only(row, found))


def _is_title_only(row: Row, found: SideBySide) -> bool:
    if row.id != "title" or row.same:
        return False
    sides = zip(row.cells, found.columns, strict=True)
    return all(
        len(cell.values) == 1
        and not tuple(_marks(cell.values[0], cell.covers[0]))
        and cell.values[0].original == column.title
        for cell, column in sides
    )


def _first(cell: Cell) -> Iterator[tuple[Value, Cover]]:
    return islice(zip(cell.values, cell.covers, strict=True), MOST)


def _is_alike(text: str, value: Value, others: Sequence[tuple[str, Value, Cover]]) -> bool:
    """Whether another credential says something else that reads the same."""
    return any(text == each and not agree([[value], [other]]) for each, other, _ in others)


def _each_once(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield each text once, as it is said best: not only in passing, and under the proof."""
    best: dict[str, Line] = {}
    for line in lines:
        if line.text not in best or len(line.marks) < len(best[line.text].marks):
            best[line.text] = line
    return iter(best.values())


def _together(lines: Sequence[Line]) -> Told:
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


def _lines(cell: Cell, language: str) -> Iterator[Line]:
    if cell.code:
        yield Line(wording.say(cell.code, language))
    if cell.coverage:
        yield from _coverage(cell.coverage, language)
    for text in cell.words[:MOST]:
        yield Line(short(text))


def _coverage(coverage: Coverage, language: str) -> Iterator[Line]:
    yield Line(
        wording.say(
            "compare_described",
            language,
            described=coverage.described,
            required=coverage.required,
        )
    )
    for state, code in ((RowState.ABSENT, "compare_lacking"), (RowState.TEXT, "compare_in_text")):
        rows = [each.row for each in coverage.rows if each.row.required and each.state is state]
        if rows:
            names = wording.say("badge_tag_join", language).join(
                named(row.names, language) for row in rows
            )
            yield Line(wording.say(code, language, names=names))


def _text(value: Value, language: str) -> str:
    text = told(value, language, lambda moment: i18n.date(moment, language))
    return short(plain(text) if isinstance(value.normal, Narrative) else text)


def _marks(value: Value, cover: Cover) -> Iterator[str]:
    if cover is Cover.NOT_COVERED:
        yield "value_not_covered"
    if value.form is Form.TEXT:
        yield "only_in_text"
    yield from value.flags


def _apart(text: str, value: Value, language: str) -> str:
    """Return a value with who, which node or what was written, which tells it from another."""
    more = value.original
    match value.normal:
        case Party(id=party):
            more = party
        case Outcome(alignment=node):
            more = node.url or node.code
        case Identity(hashed=True):
            more = ""  # nobody reads anything in a hash
    if not more or more == text:
        return text
    return wording.say("compare_apart", language, text=text, more=short(more))
