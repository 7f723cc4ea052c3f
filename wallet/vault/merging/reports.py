"""Reports of an edition that both sides keep: the last one made counts, the other is history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wallet.vault import history, records

if TYPE_CHECKING:
    from wallet.vault.database import Database

# Whether two reports, each its checks as JSON text, answer anything differently.
Differs = Callable[[str, str], bool]


def merge_reports(
    source: Database, target: Database, *, theirs: int, ours: int, differs: Differs
) -> bool:
    """Merge the reports of edition ``theirs`` into ``ours``; return whether the last one changed.

    An earlier report is kept as history when some answer in it was another.
    """
    earlier = "SELECT * FROM earlier_report WHERE edition = ? ORDER BY number"
    for one in records.matching(source, earlier, (theirs,)):
        _keep(target, ours, one["checks"], one["checked"], one["replaced"])
    history.drop_oldest(target, ours)
    last = "SELECT checks, checked FROM report WHERE edition = ?"
    their_last, our_last = source.one(last, (theirs,)), target.one(last, (ours,))
    if their_last is None or our_last is None or their_last[1] == our_last[1]:
        return False
    newer, older = sorted((their_last, our_last), key=lambda report: report[1], reverse=True)
    if differs(older[0], newer[0]):
        _keep(target, ours, older[0], older[1], newer[1])
    if newer is our_last:
        return False
    target.query("UPDATE report SET checks = ?, checked = ? WHERE edition = ?", (*newer, ours))
    return True


def _keep(target: Database, edition: int, checks: str, checked: str, replaced: str) -> None:
    known = {"edition": edition, "checks": checks, "checked": checked}
    if not records.holds(target, "earlier_report", known):
        records.insert(target, "earlier_report", {**known, "replaced": replaced})
