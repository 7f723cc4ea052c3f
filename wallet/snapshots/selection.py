"""How a list is narrowed, and what there is to choose between."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.credentials.model import Spec
    from wallet.snapshots.changes import Changes
    from wallet.verification.tone import Tone

YEAR = "year"
"""The one element of ``Choice.where`` that is no descriptor: the year in which it was awarded."""


class Ends(StrEnum):
    """When a badge ends."""

    IN_30 = "30"
    IN_90 = "90"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked for; None, "" or () where anything will do.

    ``where``: keys of ``wallet.descriptors.facets``. Of one descriptor any of them will do, of
    different ones each has to fit.
    """

    tone: Tone | None = None
    issuer: str = ""  # its id
    spec: Spec | None = None
    ends: Ends | None = None
    where: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Choice()

    def of(self, element: str) -> tuple[str, ...]:
        """Return the values that are asked of one descriptor."""
        start = f"{element}="
        return tuple(key[len(start) :] for key in self.where if key.startswith(start))

    @property
    def elements(self) -> tuple[str, ...]:
        """The descriptors that are asked about, in the order in which they were chosen."""
        return tuple(dict.fromkeys(key.partition("=")[0] for key in self.where))


@dataclass(slots=True)
class Counts:
    """How many badges there would be for each choice, the other choices being as they are."""

    tones: Counter[Tone] = field(default_factory=Counter)
    issuers: Counter[str] = field(default_factory=Counter)
    specs: Counter[Spec] = field(default_factory=Counter)
    ends: Counter[Ends] = field(default_factory=Counter)
    where: dict[str, Counter[str]] = field(default_factory=dict)  # values by descriptor
    among: dict[str, int] = field(default_factory=dict)  # of how many, by descriptor
    names: dict[str, str] = field(default_factory=dict)  # of issuers, by their ids


@dataclass(frozen=True, slots=True)
class Indexed:
    """How many editions are still to be described."""

    left: int
    changes: Changes
