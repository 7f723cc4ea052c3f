"""A credential as an institution looks at it before it issues it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.descriptors.coverage import RowState
from wallet.snapshots.descriptors import Cover

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.descriptors.coverage import CoveredRow
    from wallet.descriptors.filling import Filling
    from wallet.descriptors.mapping import Table
    from wallet.descriptors.places import Path
    from wallet.descriptors.problems import Problem
    from wallet.descriptors.record import Value
    from wallet.snapshots.descriptors import Described


class Part(StrEnum):
    """What was given."""

    CREDENTIAL = "credential"
    CONTAINER = "container"  # a record or presentation with credentials inside
    ACHIEVEMENT = "achievement"  # Open Badges 3.0 Achievement alone
    BADGE_CLASS = "badge_class"  # Open Badges 2.0 BadgeClass alone


class Proof(StrEnum):
    """How far a proof reaches."""

    NOT_SIGNED = "not_signed"  # a draft, or a description that is never signed
    COVERS = "covers"  # everything that is described
    NOT_GOOD = "not_good"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One row of a table, and what would fill it in either Open Badges.

    ``elsewhere``: it belongs on a page that the file only links to, or to the badge that is made of
    a description; here it cannot be stated.
    """

    covered: CoveredRow
    fillings: tuple[Filling, ...]
    elsewhere: bool

    @property
    def is_gap(self) -> bool:
        """Whether it is required, could stand here and does not."""
        absent = self.covered.state is RowState.ABSENT
        return self.covered.row.required and absent and not self.elsewhere


@dataclass(frozen=True, slots=True)
class Asked:
    """A table as one credential answers it."""

    table: Table
    required: int
    described: int
    rows: tuple[AskedRow, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """One credential, or a description alone, with those inside it.

    ``lost`` are the places that an embedded proof passes by, or would: no context defines them.
    """

    credential: Credential
    part: Part
    proof: Proof
    described: Described
    tables: tuple[Asked, ...]
    problems: tuple[Problem, ...]
    lost: tuple[Path, ...] = ()
    inner: tuple[Examined, ...] = ()

    def cover_of(self, value: Value) -> Cover:
        """Return whether a proof covers a value, or in a draft could."""
        paths = [said.path for said in value.said if not said.page]
        if any(path[: len(place)] == place for path in paths for place in self.lost):
            return Cover.NOT_COVERED
        if self.proof is Proof.NOT_SIGNED:
            return Cover.UNCHECKED
        return self.described.cover_of(value)

    def table(self, table_id: str) -> Asked:
        """Return the answers to a table; the first for ""."""
        return next((each for each in self.tables if each.table.id == table_id), self.tables[0])

    def is_ready(self, table_id: str) -> bool:
        """Say whether nothing required is missing and nothing misleads, here and inside."""
        own = not self.problems
        if self.part is not Part.CONTAINER:
            own = own and not any(row.is_gap for row in self.table(table_id).rows)
        return own and all(each.is_ready(table_id) for each in self.inner)
