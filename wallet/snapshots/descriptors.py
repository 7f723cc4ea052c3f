"""A badge by the descriptors of the guidelines."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.descriptors.coverage import Coverage
    from wallet.descriptors.places import Path
    from wallet.descriptors.record import Record, Value


class Cover(StrEnum):
    """Whether the issuer's proof covers a value."""

    COVERED = "covered"
    NOT_COVERED = "not_covered"
    UNCHECKED = "unchecked"  # no proof was checked, or it is not known how far it reaches


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """A kept badge for the same achievement in another language."""

    badge: str  # id
    language: str  # BCP 47
    title: str


@dataclass(frozen=True, slots=True)
class Described:
    """What a credential states, how far its proof covers that, and how guidelines see it.

    ``covers`` holds the places, by page and path, that differ from ``cover``.
    """

    record: Record
    cover: Cover
    coverages: tuple[Coverage, ...]
    covers: Mapping[tuple[str, Path], Cover] = field(default_factory=dict)
    contradictions: tuple[str, ...] = ()  # ids of descriptors that say two things at once
    languages: tuple[OtherLanguage, ...] = ()

    def cover_of(self, value: Value) -> Cover:
        """Return whether the proof covers a value: as much as its least covered text."""
        found = [self.covers.get((each.page, each.path), self.cover) for each in value.said]
        return max(found, key=tuple(Cover).index)
