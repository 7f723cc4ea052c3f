"""Pathway files: what is here stays, what is not comes in, and of one in two states the later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.vault import records

if TYPE_CHECKING:
    from wallet.vault.database import Database


def merge_pathways(source: Database, target: Database, *, now: str) -> None:
    """Merge by the id that a file gives itself; a day after ``now``, as stored, is brought to it.

    Bytes that are no pathway file do no harm: whoever shows them reads them first.
    """
    with target.transaction():
        for theirs in source.records("SELECT * FROM pathway ORDER BY id"):
            own = (theirs["id"],)
            added = min(theirs["added"], now)
            known = target.one("SELECT added FROM pathway WHERE id = ?", own)
            if known is not None and added <= known[0]:
                continue
            target.query("DELETE FROM pathway WHERE id = ?", own)
            records.insert(target, "pathway", {**theirs, "added": added})
