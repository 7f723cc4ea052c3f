"""Which missing steps lead on in most pathways, as snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.pathways import opening
from wallet.snapshots.pathways import PathwayOpening

if TYPE_CHECKING:
    from wallet.pathways.model import Texts
    from wallet.tasks.pathways.seen_pathways import Seen

_MOST = 5  # beyond the best few it is the list of all that is left


def openings(seen: Seen) -> tuple[PathwayOpening, ...]:
    """Return the steps that would complete or move most goals first."""
    found = opening.openings(seen.graph, seen.others, seen.goals)
    return tuple(_told(seen, one) for one in found[:_MOST])


def _told(seen: Seen, one: opening.Opening) -> PathwayOpening:
    node = seen.graph.nodes[one.step]
    return PathwayOpening(
        key=one.step,
        id=node.id,
        titles=node.titles,
        goals=tuple((goal, _titles(seen, goal)) for goal in one.goals),
        completes=tuple((goal, _titles(seen, goal)) for goal in one.completes),
        sure=one.sure,
    )


def _titles(seen: Seen, goal: str) -> Texts:
    file = seen.file_of(goal)
    return seen.graph.nodes[goal].titles or (file.titles if file else ())
