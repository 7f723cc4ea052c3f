"""Answers like ``wallet.tasks.codes.showing.Showings`` as far as the window asks."""

from __future__ import annotations

import itertools
from datetime import timedelta
from typing import TYPE_CHECKING

from wallet.sharing import fitting
from wallet.snapshots.changes import Changes
from wallet.snapshots.showing import Showing, ShownWay, Way
from wallet.tasks.codes.showing import of_built, of_link

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from tests.gui.standin import StandIn
    from wallet.snapshots.portfolios import Built
    from wallet.work import Work


def made_up_parts(data: bytes, *, fragment: int = 200) -> Iterator[str]:
    """Answer like ``wallet.sharing.animated.parts.parts``, which has tests of its own."""
    del data
    return (f"UR:BYTES/{number}-3/{'AE' * fragment}" for number in itertools.count(1))


class StandInShowing:
    """Codes of made-up texts; notes what was shown."""

    def __init__(self, wallet: StandIn) -> None:
        self._wallet = wallet
        self.noted: list[tuple[Showing, Way]] = []

    def badge(self, badge_id: str, *, link: str = "", now: datetime) -> Showing:
        del now
        row = next(each for each in self._wallet.rows if each.id == badge_id)
        small, dense = "VP1-B" + "ABCD2345" * 130, "NCF" + "ABC%.:/ 123" * 190
        return Showing(
            title=row.title,
            recipient="",
            badges=((row.id, row.title),),
            ways=(
                ShownWay(Way.VP1, text=small, data=b"{}", fit=fitting.fit(small)),
                ShownWay(
                    Way.PIXELPASS,
                    text=dense,
                    data=b"{}",
                    fit=fitting.fit(dense, {"evidence": [{}]}, choosable=True),
                ),
                ShownWay(Way.ANIMATED, data=b"{}"),
                of_link(link),
            ),
            best=Way.VP1,
            badge_until=row.valid_until,
        )

    def signed(
        self, badge_id: str, recipient: str, *, link: str = "", now: datetime, work: Work
    ) -> Showing:
        del work
        bare = self.badge(badge_id, link=link, now=now)
        return Showing(
            title=bare.title,
            recipient=recipient,
            badges=bare.badges,
            ways=(
                ShownWay(Way.VP1, why="compact_term", details={"what": "mood"}),
                *bare.ways[1:],
            ),
            best=Way.ANIMATED,
            valid_until=now + timedelta(days=1),
            built=object(),  # type: ignore[arg-type] - only that there is one
        )

    def portfolio(self, built: Built, *, link: str = "") -> Showing:
        return of_built(built, link=link)

    def shown(self, showing: Showing, way: Way, *, now: datetime) -> Changes:
        del now
        self.noted.append((showing, way))
        return Changes.PRESENTATIONS
