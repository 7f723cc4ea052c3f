"""The axes of the matrix: what a credential is, what is known of it, and by which clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import product


class Kind(StrEnum):
    """What the credential really is. One without a list can be revoked, but nobody learns of it."""

    GOOD = "good"
    TAMPERED = "tampered"
    EXPIRED = "expired"
    REVOKED = "revoked"


class Copy(StrEnum):
    """How a copy of the issuer's document, or of its list, came to be at hand."""

    FRESH = "fresh"
    STALE = "stale"
    UNDATED = "undated"
    ABSENT = "absent"
    NONE_OFFERED = "none offered"  # of lists: the credential names none


class Standing(StrEnum):
    """What the learner and registries say of the issuer."""

    ANCHORED = "anchored"
    PINNED = "pinned"
    SEEN = "seen"
    FIRST_SEEN = "first_seen"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``key`` is never ``NONE_OFFERED``."""

    kind: Kind
    key: Copy
    list: Copy
    standing: Standing
    clock_right: bool


ROWS = tuple(
    Row(*axes)
    for axes in product(
        Kind,
        (Copy.FRESH, Copy.STALE, Copy.UNDATED, Copy.ABSENT),
        Copy,
        Standing,
        (True, False),
    )
)
