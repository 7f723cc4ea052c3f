"""What was done with the wallet, told back; and how long it is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.activity import ActivityBadge, ActivityPage, ActivityRow, Forgotten
from wallet.snapshots.changes import Changes
from wallet.snapshots.nearby import Asked
from wallet.tasks.activity import noting
from wallet.vault.activity import ActivityFilter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from wallet.vault.activity import Entry, Retention
    from wallet.vault.vault import Vault

_NEARBY = {
    Asked.BEGUN: "activity_local_request",
    Asked.RECEIVED: "activity_local_received",
    Asked.REFUSED: "activity_local_refused",
    Asked.DECLINED: "activity_local_declined",
    Asked.OVER: "activity_local_over",
}
_EVERYTHING = ActivityFilter()
_APART = frozenset({"badges", "urls", "host", "issuer", "error"})  # have members of their own


class Recounting:
    """The activity of an open vault: what it noted, whom it asked, what was handed over."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def rows(
        self, wanted: ActivityFilter = _EVERYTHING, *, limit: int = -1, offset: int = 0
    ) -> tuple[ActivityRow, ...]:
        """Return what fits, newest first; no more than ``limit``, from the one at ``offset`` on."""
        return tuple(self._told(self._vault.activity.entries(wanted, limit=limit, offset=offset)))

    def page(self, wanted: ActivityFilter, *, limit: int) -> ActivityPage:
        """Return the first of what fits, and how much of each kind fits the rest of the filter."""
        return ActivityPage(self.rows(wanted, limit=limit), self._vault.activity.counts(wanted))

    def exported(self, badge_ids: Sequence[str], *, now: datetime) -> None:
        """Note that originals were written out by somebody who asked for their bytes."""
        noting.exported(self._vault, badge_ids, count=len(badge_ids), now=now)

    def asked_nearby(self, what: Asked, *, count: int = 0, now: datetime) -> Changes:
        """Note that somebody in the same room was asked for badges, or what came of it.

        ``count`` are the presentations that were received.
        """
        noting.asked_nearby(self._vault, _NEARBY[what], count=count, now=now)
        return Changes.ACTIVITY

    def retention(self) -> Retention:
        """Return how long it is remembered."""
        return self._vault.activity.retention()

    def keep_for(self, retention: Retention, *, now: datetime) -> Forgotten:
        """Remember for so long from now on, and forget at once what is older."""
        return Forgotten(self._vault.activity.keep_for(retention, now=now))

    def forget(self, *, before: datetime | None = None, shares: bool = False) -> Forgotten:
        """Forget for good what was done and whom the network asked, before a moment or all of it.

        What was handed over stays unless ``shares``.
        """
        return Forgotten(self._vault.activity.forget(before=before, shares=shares))

    def _told(self, entries: Iterable[Entry]) -> Iterable[ActivityRow]:
        found = tuple(entries)
        named = {badge for each in found for badge, *_ in each.details.get("badges", ())}
        kept = self._vault.activity.kept(named)
        for each in found:
            details = each.details
            yield ActivityRow(
                id=each.id,
                time=each.time,
                kind=each.kind,
                code=each.code,
                details={name: value for name, value in details.items() if name not in _APART},
                badges=tuple(
                    _badge(badge, title, *more, kept=badge in kept)
                    for badge, title, *more in details.get("badges", ())
                ),
                host=str(details.get("host", "")),
                urls=tuple(details.get("urls", ())),
                issuer=str(details.get("issuer", "")),
                error=str(details.get("error", "")),
            )


def _badge(
    badge: str, title: str, before: str = "", after: str = "", *_: str, kept: bool
) -> ActivityBadge:
    return ActivityBadge(badge, title, before, after, kept)
