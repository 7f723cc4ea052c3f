"""In which order cards stand in the columns of a picture, so that few arrows cross."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Cell = str | tuple[str, str, int]
"""A card, or an arrow (from, to, column) where it passes a column."""
_SWEEPS = 8
_EXCHANGES = 4  # rounds of exchanging neighbours


def order(cells: list[list[Cell]], links: Sequence[tuple[Cell, Cell]]) -> None:
    """Order each column so that few arrows cross."""
    left: dict[Cell, list[Cell]] = defaultdict(list)
    right: dict[Cell, list[Cell]] = defaultdict(list)
    for start, end in links:
        right[start].append(end)
        left[end].append(start)
    best, fewest = [list(column) for column in cells], crossings(cells, links)
    for sweep in range(_SWEEPS):
        leftward = sweep % 2 == 0  # from the goal first
        turn = range(len(cells) - 2, -1, -1) if leftward else range(1, len(cells))
        beside = right if leftward else left
        for at in turn:
            neighbour = cells[at + 1 if leftward else at - 1]
            rank = {cell: place for place, cell in enumerate(neighbour)}
            _by_middle(cells[at], beside, rank)
        if sweep >= _SWEEPS - _EXCHANGES:
            _exchange(cells, left, right)
        found = crossings(cells, links)
        if found < fewest:
            best, fewest = [list(column) for column in cells], found
    cells[:] = best


def _by_middle(
    column: list[Cell], beside: Mapping[Cell, list[Cell]], rank: Mapping[Cell, int]
) -> None:
    """Sort by the middle of neighbours; what has none stays where it is."""
    middles: dict[Cell, float] = {}
    for place, cell in enumerate(column):
        ranks = [rank[other] for other in beside.get(cell, ())]
        middles[cell] = sum(ranks) / len(ranks) if ranks else float(place)
    column.sort(key=middles.__getitem__)


def _exchange(
    cells: list[list[Cell]],
    left: Mapping[Cell, list[Cell]],
    right: Mapping[Cell, list[Cell]],
) -> None:
    """Exchange neighbours wherever fewer arrows cross for it."""
    for at, column in enumerate(cells):
        ranks = [
            {cell: place for place, cell in enumerate(cells[other])}
            for other in (at - 1, at + 1)
            if 0 <= other < len(cells)
        ]
        sides = [each for each, there in ((left, at > 0), (right, at + 1 < len(cells))) if there]
        seen = {
            cell: [
                sorted(rank[n] for n in side.get(cell, ()))
                for side, rank in zip(sides, ranks, strict=True)
            ]
            for cell in column
        }
        for place in range(len(column) - 1):
            upper, lower = seen[column[place]], seen[column[place + 1]]
            now = sum(_inversions(a, b) for a, b in zip(upper, lower, strict=True))
            then = sum(_inversions(b, a) for a, b in zip(upper, lower, strict=True))
            if then < now:
                column[place], column[place + 1] = column[place + 1], column[place]


def _inversions(upper: Sequence[int], lower: Sequence[int]) -> int:
    """Count pairs in which the upper one's neighbour stands below the lower one's."""
    count = at = 0
    for rank in upper:
        while at < len(lower) and lower[at] < rank:
            at += 1
        count += at
    return count


def crossings(cells: Sequence[Sequence[Cell]], links: Sequence[tuple[Cell, Cell]]) -> int:
    """Count how often arrows between neighbouring columns cross."""
    rank = {cell: place for column in cells for place, cell in enumerate(column)}
    where = {cell: at for at, column in enumerate(cells) for cell in column}
    between: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start, end in links:
        between[where[start]].append((rank[start], rank[end]))
    total = 0
    for pairs in between.values():
        pairs.sort()
        size = max(reached for _, reached in pairs) + 1
        tree = [0] * (size + 1)  # how many ended up to each place (Fenwick)
        for seen, (_, reached) in enumerate(pairs):
            at, upto = reached + 1, 0
            while at:
                upto += tree[at]
                at -= at & -at
            total += seen - upto
            at = reached + 1
            while at <= size:
                tree[at] += 1
                at += at & -at
    return total
