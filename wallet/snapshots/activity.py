"""What was done with the wallet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.snapshots.changes import Changes
from wallet.vault.activity import ActivityFilter, ActivityKind, Retention

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

__all__ = [
    "ActivityBadge",
    "ActivityFilter",
    "ActivityKind",
    "ActivityPage",
    "ActivityRow",
    "Forgotten",
    "Retention",
]


@dataclass(frozen=True, slots=True)
class ActivityBadge:
    """A badge as it was called then; the verdicts of a check that found it otherwise, else ""."""

    id: str
    title: str
    before: str = ""
    after: str = ""
    kept: bool = True  # whether it is still here


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One thing that was done: an act, a question to the network, something handed over.

    ``code`` has a sentence, filled from ``details`` (``wallet.wording.telling.activity_lines``).
    """

    id: str  # stable in this vault
    time: datetime
    kind: ActivityKind
    code: str
    details: Mapping[str, object]
    badges: tuple[ActivityBadge, ...] = ()  # some of those it was about
    host: str = ""
    urls: tuple[str, ...] = ()  # some of those that were asked
    issuer: str = ""  # id
    error: str = ""  # code of what went wrong


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """A page of what was done, and how much there is of each kind in all."""

    rows: tuple[ActivityRow, ...]
    counts: Mapping[ActivityKind, int]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many entries were forgotten."""

    count: int
    changes: Changes = Changes.ACTIVITY
