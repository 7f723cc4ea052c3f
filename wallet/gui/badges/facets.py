"""What narrows the list besides words and marks: state, issuer, format, when a badge ends."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from wallet.credentials.model import Spec
    from wallet.snapshots.badges import BadgeRow
    from wallet.verification.tone import Tone


class Ends(StrEnum):
    """When a badge ends."""

    IN_30 = "30"
    IN_90 = "90"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Facets:
    """What is asked for; None or "" where anything will do."""

    tone: Tone | None = None
    issuer: str = ""  # its id
    spec: Spec | None = None
    ends: Ends | None = None

    def __bool__(self) -> bool:
        return self != Facets()


@dataclass(slots=True)
class Counts:
    """How many badges there would be for each choice, the other choices being as they are."""

    tones: Counter[Tone] = field(default_factory=Counter)
    issuers: Counter[str] = field(default_factory=Counter)
    specs: Counter[Spec] = field(default_factory=Counter)
    ends: Counter[Ends] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)  # of issuers, by their ids


def narrowed(
    rows: Sequence[BadgeRow], facets: Facets, *, now: datetime
) -> tuple[Sequence[BadgeRow], Counts]:
    """Return the rows that fit, in their order, and what the other choices would find."""
    counts = Counts()
    kept: list[BadgeRow] = []
    ended = _ends_of(now)
    for row in rows:
        tone, ends = row.headline.tone, ended(row)
        misses = (
            (facets.tone is not None and tone is not facets.tone)
            + 2 * (bool(facets.issuer) and row.issuer_id != facets.issuer)
            + 4 * (facets.spec is not None and row.spec is not facets.spec)
            + 8 * (facets.ends is not None and facets.ends not in ends)
        )
        counts.names.setdefault(row.issuer_id, row.issuer)
        if not misses:
            kept.append(row)
        if misses in (0, 1):
            counts.tones[tone] += 1
        if misses in (0, 2):
            counts.issuers[row.issuer_id] += 1
        if misses in (0, 4):
            counts.specs[row.spec] += 1
        if ends and misses in (0, 8):
            counts.ends.update(ends)
    return (rows if len(kept) == len(rows) else kept), counts


def _ends_of(now: datetime) -> Callable[[BadgeRow], Iterable[Ends]]:
    soon, later = now + timedelta(days=30), now + timedelta(days=90)
    none: tuple[Ends, ...] = ()

    def ends(row: BadgeRow) -> tuple[Ends, ...]:
        until = row.valid_until
        if until is None or until > later:
            return none
        if until <= now:
            return (Ends.PAST,)
        return (Ends.IN_30, Ends.IN_90) if until <= soon else (Ends.IN_90,)

    return ends
