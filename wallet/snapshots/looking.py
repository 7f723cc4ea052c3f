"""A badge looked at closely: what it states, its original as text, several side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.facts import Fact, FactKind


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact of several badges, in their order; None where one does not state it."""

    fact: str
    kind: FactKind
    values: tuple[Fact, ...]
    same: bool  # whether all say the same


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two to six badges, fact by fact: those in which they differ, then those that are the same."""

    badges: tuple[BadgeRow, ...]
    rows: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class RawMark:
    """Lines, counted from 0, that no proof covers; ``code`` says why, ``name`` what they hold."""

    code: str
    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class RawPart:
    """One part of an original as text: ``code`` names it in ``wallet.wording``."""

    code: str
    text: str
    marks: tuple[RawMark, ...] = ()
    left_out: int = 0  # characters beyond the limit, which only the file holds
    cut: bool = False  # whether long strings in it are shortened


@dataclass(frozen=True, slots=True)
class RawView:
    """An original as text for a person to read, with what no proof covers marked.

    ``standing`` is the code of how far it is covered as a whole: raw_covered, raw_partly_covered,
    raw_not_covered, raw_not_checked. ``notes`` are codes of what else is so, such as the picture
    around a baked badge.
    """

    file_name: str
    size: int
    standing: str
    notes: tuple[str, ...]
    parts: tuple[RawPart, ...]
