"""When credentials end, for a calendar."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from wallet.snapshots.badges import Expiry

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.vault.library import Library
    from wallet.vault.rows import Row

# Of our own making and never to change: calendars know an entry again by what follows from it.
_NAMESPACE = uuid.UUID("87148f92-cf7f-4418-8bfe-3a2b93b101e4")


def expiries(
    library: Library, badge_ids: Sequence[str], *, now: datetime, expired: bool
) -> tuple[Expiry, ...]:
    """Return the ends of the list's credentials, or of those named, soonest first."""
    rows = [library.row(each) for each in badge_ids] if badge_ids else library.rows()
    ends = (_expiry(row, row.edition.valid_until) for row in rows if row.edition.valid_until)
    chosen = (each for each in ends if expired or each.ends >= now)
    return tuple(sorted(chosen, key=lambda each: (each.ends, each.uid)))


def _expiry(row: Row, ends: datetime) -> Expiry:
    edition = row.edition
    uid = str(uuid.uuid5(_NAMESPACE, row.key))
    return Expiry(uid, edition.title, edition.issuer or edition.issuer_id, ends, row.tags)
