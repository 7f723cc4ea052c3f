"""The original of a badge as text."""

from __future__ import annotations

from dataclasses import dataclass


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
