"""Requests that had their answer in either vault: none is answered twice unawares in this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.vault import answered, records
from wallet.vault.times import to_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.vault.database import Database


def merge_answered(
    source: Database, target: Database, shares: Mapping[int, int], *, now: datetime
) -> None:
    """Bring in every ending that is not here; ``shares`` tells the numbers of the log's entries.

    A moment after ``now`` is brought to it: it would be kept for longer than others.
    """
    latest = to_text(now)
    with target.transaction():
        for theirs in source.records("SELECT * FROM answered ORDER BY number"):
            share = theirs["share"]
            record = {
                "request": theirs["request"],
                "time": min(theirs["time"], latest),
                "share": None if share is None else shares[share],
            }
            # Of one entry of the log there is one answer, whatever the other vault says of it.
            known = {"share": record["share"]} if share is not None else record
            if not records.holds(target, "answered", known):
                records.insert(target, "answered", record)
        answered.bound(target, now=now)
