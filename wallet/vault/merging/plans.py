"""Plans of two vaults: what is here stays, what is not comes in, of one in two states the later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.vault import records

if TYPE_CHECKING:
    from wallet.vault.database import Database


def merge_plans(source: Database, target: Database, *, now: str) -> None:
    """Merge by id; a moment after ``now``, as stored, is brought to it."""
    with target.transaction():
        for theirs in source.records("SELECT * FROM plan ORDER BY id"):
            own = (theirs["id"],)
            changed = min(theirs["changed"], now)
            known = target.one("SELECT changed FROM plan WHERE id = ?", own)
            if known is not None and changed <= known[0]:
                continue
            target.query("DELETE FROM plan WHERE id = ?", own)
            records.insert(target, "plan", {**theirs, "changed": changed})
