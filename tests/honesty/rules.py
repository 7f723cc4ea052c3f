"""What every row must come to, written out by hand and without a look at the wallet's own code.

Each table is read from the top: the first line whose condition holds decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tests.honesty.rows import Copy, Kind, Standing

if TYPE_CHECKING:
    from tests.honesty.rows import Row

DAY = timedelta(days=1)
AGES = {Copy.FRESH: timedelta(hours=1), Copy.STALE: 8 * DAY}  # when the checks were made


@dataclass(frozen=True, slots=True)
class Expected:
    """What a report on a row must say."""

    verdict: str
    trust: str
    freshness: str
    tone: str
    headline: str


def expected(row: Row, *, later: timedelta, end: datetime, now: datetime) -> Expected:
    """Return what must come out ``later`` after the checks were made; ``end`` is the badge's."""
    verdict = verdict_of(row, expired=now > end)
    trust = trust_of(row)
    freshness = freshness_of(row, later)
    return Expected(verdict, trust, freshness, *headline_of(verdict, trust, freshness))


def verdict_of(row: Row, *, expired: bool) -> str:
    listed = row.list not in (Copy.ABSENT, Copy.NONE_OFFERED)
    table = (
        (row.key is Copy.ABSENT, "unknown_key"),
        (row.kind is Kind.TAMPERED, "invalid_signature"),
        (row.kind is Kind.REVOKED and listed, "revoked"),
        (expired, "expired"),
        (row.list is Copy.ABSENT, "status_unavailable"),
    )
    return next((verdict for holds, verdict in table if holds), "valid")


def trust_of(row: Row) -> str:
    """A level is the issuer's: only a good signature by its own key earns it. A denial stands."""
    if row.standing is Standing.DENIED:
        return "denied"
    proved = row.key is not Copy.ABSENT and row.kind is not Kind.TAMPERED
    return row.standing.value if proved else "first_seen"


def freshness_of(row: Row, later: timedelta) -> str:
    """The oldest copy decides; one of unknown age is as bad as a clock that cannot be right."""
    copies = (row.key, row.list)
    age = max((AGES[copy] + later for copy in copies if copy in AGES), default=timedelta())
    table = (
        (not row.clock_right, "undated"),
        (Copy.UNDATED in copies, "undated"),
        (age > 7 * DAY, "stale"),
        (age > DAY, "ageing"),
    )
    return next((freshness for holds, freshness in table if holds), "fresh")


def headline_of(verdict: str, trust: str, freshness: str) -> tuple[str, str]:
    known = trust in ("anchored", "pinned")
    table = (
        (trust == "denied", "bad", "headline_denied"),
        (verdict in ("invalid_signature", "revoked"), "bad", f"headline_{verdict}"),
        (verdict == "expired", "caution", "headline_expired"),
        (verdict in ("unknown_key", "status_unavailable"), "neutral", f"headline_{verdict}"),
        (not known, "neutral", "headline_issuer_not_known"),
        (freshness in ("stale", "undated"), "neutral", f"headline_valid_{freshness}"),
    )
    return next(((tone, code) for holds, tone, code in table if holds), ("good", "headline_valid"))
