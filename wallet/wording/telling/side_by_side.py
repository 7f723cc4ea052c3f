"""Tells a comparison in words: the same ones in the window, in the terminal and on paper."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from wallet import i18n, wording
from wallet.descriptors.agreeing import agree
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.catalogue import name as named
from wallet.descriptors.coverage import RowState
from wallet.descriptors.normal import Identity, Moment, Narrative, Outcome, Party, Workload
from wallet.descriptors.places import written as written_path
from wallet.descriptors.record import Form
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.side_by_side import About
from wallet.wording.telling.descriptors import FORM_NOTES, told, workload_told
from wallet.wording.telling.plain_text import plain
from wallet.wording.telling.told_cells import Line, Told, each_once, short, together, verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wallet.descriptors.coverage import Coverage
    from wallet.descriptors.record import Said, Value
    from wallet.snapshots.side_by_side import Cell, Row, SideBySide

MOST = 20  # values of one cell


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
        lines = (*_lines(cell, language), *each_once(told_values))
        told_cell = together(_from_to(row, cell, lines, language))
        more = max(len(cell.words), len(cell.values)) - MOST
        if more > 0:
            rest = Line(wording.say("compare_more", language, count=more))
            told_cell = replace(told_cell, lines=(*told_cell.lines, rest))
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


def as_written(cell: Cell, language: str) -> tuple[str, ...]:
    """Return how values were written, and where, for those that are told in other words."""
    return tuple(
        verbatim(
            "compare_as_written", language, text=short(value.original), path=place(value.said[0])
        )
        for value, _ in _first(cell)
        if value.original not in _text(value, language) and not isinstance(value.normal, Narrative)
    )


def place(said: Said) -> str:
    """Return where a text stands: its path, behind the page of the issuer that says it."""
    return f"{said.page} {written_path(said.path)}".strip()


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


def _from_to(row: Row, cell: Cell, lines: tuple[Line, ...], language: str) -> tuple[Line, ...]:
    """Return beginning and end of a period as one line."""
    moments = all(isinstance(value.normal, Moment) for value in cell.values)
    match lines:
        case (first, last) if row.id == "period" and moments:
            text = wording.say("certificate_period", language, first=first.text, last=last.text)
            return (Line(text, tuple(dict.fromkeys((*first.marks, *last.marks)))),)
    return lines


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
        yield "certificate_not_covered"
    if value.form is Form.TEXT:
        yield "only_in_text"
    yield from FORM_NOTES.get(value.form, ())
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
    return verbatim("compare_apart", language, text=text, more=short(more))
