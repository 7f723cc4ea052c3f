"""Several credentials side by side, descriptor by descriptor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.credentials.model import Spec
    from wallet.descriptors.comparable import Total
    from wallet.descriptors.coverage import Coverage
    from wallet.descriptors.record import Value
    from wallet.snapshots.descriptors import Cover
    from wallet.trust.model import Level
    from wallet.verification.report import Freshness, Headline, Verdict


class About(StrEnum):
    """What a row is about."""

    STATE = "state"  # the code of the state's word
    TRUST = "trust"  # the code of how well the issuer is known
    COVER = "cover"  # the code of whether the proof covers the whole
    COVERAGE = "coverage"  # of a guideline's table
    ELEMENT = "element"  # a descriptor of the catalogue
    INNER = "inner"  # titles of the credentials inside
    SPEC = "spec"  # the code of the standard


@dataclass(frozen=True, slots=True)
class Column:
    """One credential: a kept badge with its id, or a file with its name."""

    id: str
    file: str
    title: str
    issuer: str
    issuer_id: str
    spec: Spec
    verdict: Verdict
    trust: Level
    freshness: Freshness
    headline: Headline


@dataclass(frozen=True, slots=True)
class Cell:
    """What one credential says; which member is filled depends on the row. Empty: not stated.

    ``covers`` says of each value whether the proof covers it, ``contradicts`` that not all of them
    can be true.
    """

    values: tuple[Value, ...] = ()
    covers: tuple[Cover, ...] = ()
    code: str = ""
    words: tuple[str, ...] = ()
    coverage: Coverage | None = None
    contradicts: bool = False

    def __bool__(self) -> bool:
        """Whether anything is stated."""
        return bool(self.values or self.code or self.words or self.coverage)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that credentials say; ``id`` names the element, or the guideline's table.

    ``notes`` are codes of why something cannot be ranked, summed or compared.
    """

    about: About
    id: str
    cells: tuple[Cell, ...]
    same: bool  # whether all say the same, by what it means
    totals: tuple[Total, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two to six credentials: the rows in which they differ, then those that are the same."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
