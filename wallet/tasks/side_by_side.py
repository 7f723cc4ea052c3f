"""Several badges fact by fact: what each states, how each stands, and where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.snapshots.facts import FactKind
from wallet.snapshots.looking import FactRow, SideBySide
from wallet.tasks.comparing import facts
from wallet.tasks.stating import NAMES, stated
from wallet.verification.state import state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.facts import Fact
    from wallet.tasks.listing import Listing

FEWEST, MOST = 2, 6
_HEAD = ("state", "trust", "issuer", "awarded", "valid_until")
_TEXTS = ("description", "criteria", "tags", "inner")
_TECHNICAL = ("valid_from", "issuer_id", "subject", "achievement", "spec")
ORDER = (*_HEAD, *NAMES, *_TEXTS, *_TECHNICAL)
"""The facts that are compared, in the order in which they are told."""
_KINDS = {
    "state": FactKind.CODE,
    "trust": FactKind.CODE,
    "spec": FactKind.CODE,
    "awarded": FactKind.DATE,
    "valid_from": FactKind.DATE,
    "valid_until": FactKind.DATE,
}  # fmt: skip - a table


class Comparing:
    """Puts kept badges beside each other. The title is not a row: it heads each badge's column."""

    def __init__(self, listing: Listing) -> None:
        self._listing = listing

    def side_by_side(self, badge_ids: Sequence[str], *, now: datetime) -> SideBySide:
        """Return two to six badges in the order given, each once, with every fact that one states.

        Raises ``UsageError`` ``compare_two_to_six``, ``VaultError`` ``no_such_badge``.
        """
        ids = list(dict.fromkeys(badge_ids))
        if not FEWEST <= len(ids) <= MOST:
            raise UsageError("compare_two_to_six", count=len(ids), fewest=FEWEST, most=MOST)
        rows, told = [], []
        for badge_id in ids:
            row, credential = self._listing.described(badge_id, now=now)
            rows.append(row)
            told.append(_told(row, credential))
        found = tuple(_row(name, [each.get(name) for each in told]) for name in ORDER)
        said = [row for row in found if any(row.values)]
        differing = [row for row in said if not row.same]
        return SideBySide(tuple(rows), (*differing, *(row for row in said if row.same)))


def _row(name: str, values: list[Fact]) -> FactRow:
    stated_as = tuple(value or None for value in values)
    same = all(value == stated_as[0] for value in stated_as)
    return FactRow(name, _KINDS.get(name, FactKind.WORDS), stated_as, same)


def _told(row: BadgeRow, credential: Credential) -> dict[str, Fact]:
    return {
        **facts(credential),
        **{each.fact: each.value for each in stated(credential)},
        "awarded": row.awarded,
        "state": state(row.verdict, row.trust, row.freshness),
        "trust": f"level_{row.trust.value}",
        "spec": f"badge_spec_{credential.spec.value}",
    }
