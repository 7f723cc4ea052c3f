"""Activity made of snapshots, as the frame and the walk through every page ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.activity import (
    ActivityBadge,
    ActivityFilter,
    ActivityKind,
    ActivityPage,
    ActivityRow,
    Forgotten,
    Retention,
)

if TYPE_CHECKING:
    from datetime import datetime


class StandInActivity:
    """Answers like ``wallet.tasks.activity.recounting.Recounting``; kinds alone narrow the rows."""

    def __init__(self, now: datetime) -> None:
        self.kept = Retention()
        self.saved: list[tuple[tuple[str, ...], datetime]] = []
        badge = ActivityBadge("badge-1", "AI Ethics Foundations")
        self.done = (
            ActivityRow(
                "activity-2", now, ActivityKind.BADGES, "activity_archived", {"count": 1}, (badge,)
            ),
            ActivityRow(
                "activity-1",
                now,
                ActivityKind.BACKUP,
                "activity_backup_written",
                {"count": 12, "file": "a.tsumiki-backup"},
            ),
        )  # fmt: skip - a table

    def rows(
        self, wanted: ActivityFilter, *, limit: int = -1, offset: int = 0
    ) -> tuple[ActivityRow, ...]:
        fits = [row for row in self.done if not wanted.kinds or row.kind in wanted.kinds]
        return tuple(fits[offset:][: limit if limit >= 0 else None])

    def page(self, wanted: ActivityFilter, *, limit: int) -> ActivityPage:
        counts = {row.kind: 1 for row in self.done}
        return ActivityPage(self.rows(wanted, limit=limit), counts)

    def exported(self, badge_ids: list[str], *, now: datetime) -> None:
        self.saved.append((tuple(badge_ids), now))

    def retention(self) -> Retention:
        return self.kept

    def keep_for(self, retention: Retention, *, now: datetime) -> Forgotten:
        del now
        self.kept = retention
        return Forgotten(0)
