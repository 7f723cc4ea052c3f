"""Tells how a credential answers a guideline, row by row of its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.descriptors import narratives
from wallet.descriptors.catalogue import name
from wallet.descriptors.coverage import RowState
from wallet.descriptors.describing import PAYLOAD
from wallet.descriptors.normal import Narrative
from wallet.descriptors.places import written
from wallet.descriptors.record import Form
from wallet.wording import say
from wallet.wording.telling.certificate import one_line
from wallet.wording.telling.descriptors import told

if TYPE_CHECKING:
    from wallet.descriptors.coverage import Coverage, CoveredRow
    from wallet.descriptors.record import Said, Value
    from wallet.snapshots.descriptors import Cover, Described
    from wallet.wording.telling.descriptors import Date

_SHOWN = 3  # values of a row
_LONGEST = 160  # characters of one


@dataclass(frozen=True, slots=True)
class Answer:
    """A value: what it says, the words as they were written where these differ, where, how sure."""

    text: str
    written: str
    place: str
    cover: Cover


@dataclass(frozen=True, slots=True)
class RowTold:
    """A row of the table. ``more``: how many values are not listed."""

    name: str
    required: bool
    state: RowState
    answers: tuple[Answer, ...]
    more: int
    contradicts: bool  # its values cannot all be true


def summary(coverage: Coverage, language: str) -> str:
    """Return how many of the required elements are described. It never says "conforms"."""
    return say(
        "described_by",
        language,
        described=coverage.described,
        required=coverage.required,
        table=name(coverage.table.names, language),
    )


def missing(coverage: Coverage, language: str) -> tuple[str, ...]:
    """Return the names of required elements that are not stated."""
    return tuple(
        name(each.row.names, language)
        for each in coverage.rows
        if each.row.required and each.state is RowState.ABSENT
    )


def rows(
    coverage: Coverage, described: Described, language: str, date: Date
) -> tuple[RowTold, ...]:
    """Return every row in the order of the table."""
    return tuple(_row(each, described, language, date) for each in coverage.rows)


def _row(covered: CoveredRow, described: Described, language: str, date: Date) -> RowTold:
    answers = tuple(
        _answer(value, described.cover_of(value), language, date)
        for value in covered.values[:_SHOWN]
    )
    return RowTold(
        name(covered.row.names, language),
        covered.row.required,
        covered.state,
        answers,
        len(covered.values) - len(answers),
        any(element in described.contradictions for element in covered.row.filled_by),
    )


def _answer(value: Value, cover: Cover, language: str, date: Date) -> Answer:
    said, original = value.said[0], ""
    if isinstance(value.normal, Narrative):
        text = _short(narratives.plain(narratives.read(value.text(language)[: 4 * _LONGEST])))
    else:
        text = _short(told(value, language, date))
        if value.form is Form.STRUCTURED:
            original = _short(value.original)
    where = _where(said, language)
    if original.casefold() in text.casefold():  # what is told already is not told again
        original = ""
    # Not as a detail of the sentence, which would write dates anew.
    as_written = say("coverage_written", language) + original if original else ""
    return Answer(text, as_written, where, cover)


def _where(said: Said, language: str) -> str:
    place = one_line(written(said.path))
    if said.page == PAYLOAD:
        return say("coverage_place_payload", language, place=place)
    if said.page:
        return say("coverage_place_page", language, place=place, url=one_line(said.page))
    return say("coverage_place", language, place=place)


def _short(text: str) -> str:
    line = one_line(text[: 4 * _LONGEST])
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
