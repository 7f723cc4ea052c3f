"""Originals, comparisons and pictures of a stand-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.changes import Changes
from wallet.snapshots.facts import FactKind
from wallet.snapshots.looking import FactRow, RawPart, RawView, SideBySide
from wallet.verification.state import state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tests.gui.standin import StandIn
    from wallet.errors import WalletError
    from wallet.work import Work


class StandInOriginals:
    """Answers like ``wallet.tasks.raw_view.RawReading``."""

    def __init__(self) -> None:
        self.shown = RawView("badge.json", 2, "raw_covered", (), (RawPart("raw_part_json", "{}"),))
        self.error: WalletError | None = None

    def view(self, badge_id: str, sha256: str = "", *, now: datetime) -> RawView:
        del badge_id, sha256, now
        if self.error:
            raise self.error
        return self.shown


class StandInComparing:
    """Answers like ``wallet.tasks.side_by_side.Comparing``."""

    def __init__(self, wallet: StandIn) -> None:
        self._wallet = wallet

    def side_by_side(self, badge_ids: Sequence[str], *, now: datetime) -> SideBySide:
        del now
        found = {row.id: row for row in self._wallet.rows}
        rows = tuple(found[each] for each in badge_ids)
        states = tuple(state(row.verdict, row.trust, row.freshness) for row in rows)
        return SideBySide(
            rows,
            (
                FactRow("state", FactKind.CODE, states, same=False),
                FactRow("awarded", FactKind.DATE, tuple(r.awarded for r in rows), same=False),
                FactRow("credits", FactKind.WORDS, ("2", *[None] * (len(rows) - 1)), same=False),
                FactRow("skills", FactKind.WORDS, (("R", "統計"),) * len(rows), same=True),
            ),
        )


class StandInPictures:
    """Answers like ``wallet.tasks.picturing.Picturing``; ``asked`` are ids."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def fetch(self, badge_id: str, *, now: datetime, work: Work) -> Changes:
        del now, work
        self.asked.append(badge_id)
        return Changes.LIBRARY
