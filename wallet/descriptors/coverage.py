"""How much of what a guideline asks for a credential states, row by row of the guideline's table.

It tells what is described, never that a credential conforms: the quality of what is said is for
people to judge.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.descriptors.normal import Outcome
from wallet.descriptors.paths import folded
from wallet.descriptors.record import Form

if TYPE_CHECKING:
    from wallet.descriptors.mapping import Row, Table
    from wallet.descriptors.record import Record, Value


_OUTCOMES = "outcomes"
_LONGEST = 1000  # characters of a title


class RowState(StrEnum):
    """How a credential answers one row."""

    STRUCTURED = "structured"
    TEXT = "text"  # in words, which programs cannot read
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class CoveredRow:
    """One row, and the values that answer it: those of members of their own first."""

    row: Row
    state: RowState
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A table as one credential answers it."""

    table: Table
    rows: tuple[CoveredRow, ...]

    @property
    def required(self) -> int:
        """How many rows the guideline requires."""
        return sum(row.required for row in self.table.rows)

    @property
    def described(self) -> int:
        """How many of the required rows the credential answers at all."""
        return sum(each.row.required and each.state is not RowState.ABSENT for each in self.rows)


def coverage(record: Record, table: Table) -> Coverage:
    """Return how a credential's record answers each row of a table, in the table's order."""
    return Coverage(table, tuple(_covered(record, row) for row in table.rows))


def _is_title(value: Value, record: Record) -> bool:
    """Say whether an outcome is the title over again, and no node that others know it by."""
    if isinstance(value.normal, Outcome) and (
        value.normal.alignment.url or value.normal.alignment.code
    ):
        return False
    if any(len(said.text) > _LONGEST for said in value.said):
        return False
    titles = {folded(said.text) for title in record.of("title") for said in title.said}
    return all(folded(said.text) in titles for said in value.said)


def _covered(record: Record, row: Row) -> CoveredRow:
    found = [
        value
        for element in row.filled_by
        for value in record.of(element)
        if value.form is not Form.NOTHING
        and not (element == _OUTCOMES and _is_title(value, record))
    ]
    structured = [value for value in found if value.form is Form.STRUCTURED]
    text = [value for value in found if value.form is not Form.STRUCTURED]
    state = RowState.ABSENT
    if found:
        state = RowState.STRUCTURED if structured else RowState.TEXT
    return CoveredRow(row, state, (*structured, *text))
