"""In which order cards stand in the columns of a picture, so that few arrows cross.

Sweeps sort each column by the middle of its neighbours (Sugiyama, Tagawa and Toda 1981), exchanges
of cells side by side mend what a sort cannot see, and last every cell is tried in every place of
its column (sifting: Matuszewski, Schönfeld and Molitor 1999). The smaller a graph, the more
beginnings are tried; they are shuffled, but always in the same way.
"""

from __future__ import annotations

import random
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Cell = str | tuple[str, str, int]
"""A card, or an arrow (from, to, column) where it passes a column."""
_EFFORT = 9_000  # links that all sweeps together visit: about what a moment allows
_SWEEPS = 12  # from one beginning
_IDLE = 4  # sweeps without a gain after which a beginning is given up
_BEGINNINGS = 12
_SIFTED = 10_000  # pairs of cells that are compared each time that cells are sifted


def order(
    cells: list[list[Cell]],
    links: Sequence[tuple[Cell, Cell]],
    before: Mapping[Cell, tuple[int, int]] | None = None,
    *,
    share: int = 1,
) -> int:
    """Order each column so that few arrows cross; return how many do.

    Of the usual effort it takes the part that falls to one of ``share`` pictures.

    ``before`` has the column and place of what stood in an earlier picture: what shared a column
    there and shares one here keeps its order.
    """
    picture = _Picture(cells, links, before or {})
    fewest = picture.improve(_EFFORT // share)
    cells[:] = picture.named()
    return fewest


class _Picture:
    """Cells as numbers, which are many times as quick to look up as what they stand for."""

    def __init__(
        self,
        cells: Sequence[Sequence[Cell]],
        links: Sequence[tuple[Cell, Cell]],
        before: Mapping[Cell, tuple[int, int]],
    ) -> None:
        self._names = [cell for column in cells for cell in column]
        number = {cell: at for at, cell in enumerate(self._names)}
        self._columns = [[number[cell] for cell in column] for column in cells]
        self._left: list[list[int]] = [[] for _ in self._names]
        self._right: list[list[int]] = [[] for _ in self._names]
        where = {cell: at for at, column in enumerate(self._columns) for cell in column}
        gaps: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for start, end in ((number[one], number[other]) for one, other in links):
            self._right[start].append(end)
            self._left[end].append(start)
            gaps[where[start]].append((start, end))
        self._gaps = tuple(gaps.values())
        self._size = len(links)
        self._before = {number[cell]: place for cell, place in before.items() if cell in number}
        self._rank = [0] * len(self._names)
        self._rank_all()

    def named(self) -> list[list[Cell]]:
        """Return the columns as they are now."""
        return [[self._names[cell] for cell in column] for column in self._columns]

    def improve(self, effort: int) -> int:
        """Search from several beginnings, take the best that was found, and count its crossings."""
        best, fewest = self._copy(), self._crossings()
        chance = random.Random(1)  # noqa: S311 - the same picture every time
        left = max(_SWEEPS, effort // max(1, self._size))
        for beginning in range(_BEGINNINGS):
            if left <= 0 or not fewest:
                break
            if beginning == 1:
                self._by_depth()
            elif beginning > 1:
                for column in self._columns:
                    chance.shuffle(column)
            self._put_back()
            left -= _SWEEPS
            count = self._search(by_median=beginning % 3 > 1)
            if count < fewest or beginning == 0:
                best, fewest = self._copy(), count
        self._columns = best
        return fewest

    def _by_depth(self) -> None:
        """Take the order in which a walk from the goal meets the cells."""
        met: dict[int, int] = {}
        for last in reversed(self._columns):
            for first in last:
                waiting = [first]
                while waiting:
                    cell = waiting.pop()
                    if cell not in met:
                        met[cell] = len(met)
                        waiting += reversed(self._left[cell])
        for column in self._columns:
            column.sort(key=met.__getitem__)

    def _search(self, *, by_median: bool) -> int:
        """Sweep and sift from here; return how many arrows cross at the end."""
        best, fewest, since = self._copy(), self._crossings(), 0
        for sweep in range(_SWEEPS):
            if sweep - since > _IDLE:
                break
            self._sweep(leftward=sweep % 2 == 0, turned=sweep % 4 > 1, by_median=by_median)
            self._exchange()
            count = self._crossings()
            if count < fewest:
                best, fewest, since = self._copy(), count, sweep
        self._columns = best
        self._put_back()
        self._sift()
        return self._crossings()

    # sweeps ----------------------------------------------------------------------------------
    def _sweep(self, *, leftward: bool, turned: bool, by_median: bool) -> None:
        """Sort each column by the middle of what it is joined to in the one before.

        What is joined to nothing there keeps its place. Of equal middles the lower is taken first
        where ``turned``.
        """
        rank, beside = self._rank, self._right if leftward else self._left
        middle = _median if by_median else _mean
        for column in reversed(self._columns[:-1]) if leftward else iter(self._columns[1:]):
            middles = {
                cell: middle([rank[other] for other in beside[cell]])
                for cell in column
                if beside[cell]
            }
            joined = list(middles)
            if turned:
                joined.reverse()
            joined.sort(key=middles.__getitem__)
            again = iter(joined)
            column[:] = [next(again) if cell in middles else cell for cell in column]
            self._keep(column)
            for place, cell in enumerate(column):
                rank[cell] = place

    def _exchange(self) -> None:
        """Exchange cells side by side wherever fewer arrows cross for it."""
        rank = self._rank
        for column in self._columns:
            seen = self._seen(column)
            for place in range(len(column) - 1):
                upper, lower = column[place], column[place + 1]
                if self._are_fixed(upper, lower):
                    continue
                (a, b), (c, d) = seen[upper], seen[lower]
                now = _inversions(a, c) + _inversions(b, d)
                if now and _inversions(c, a) + _inversions(d, b) < now:
                    column[place], column[place + 1] = lower, upper
                    rank[upper], rank[lower] = place + 1, place

    def _sift(self) -> None:
        """Try each cell in every place of its column, until nothing is gained any more."""
        left, gained = _SIFTED, True
        while gained and left > 0:
            gained = False
            for column in self._columns:
                if left <= 0:
                    break
                seen = self._seen(column)
                for cell in tuple(column):
                    left -= len(column)
                    gained |= self._moved(cell, column, seen)

    def _moved(
        self, cell: int, column: list[int], seen: Mapping[int, tuple[list[int], list[int]]]
    ) -> bool:
        """Move a cell to the best place of its column; say whether fewer arrows cross for it."""
        at = column.index(cell)
        left, right = seen[cell]
        best, best_at = 0, at
        for step in (-1, 1):
            gain, place = 0, at + step
            while 0 <= place < len(column) and not self._are_fixed(cell, column[place]):
                other_left, other_right = seen[column[place]]
                over = _inversions(left, other_left) + _inversions(right, other_right)
                under = _inversions(other_left, left) + _inversions(other_right, right)
                gain += (over - under) * step
                if gain > best:
                    best, best_at = gain, place
                place += step
        if best_at == at:
            return False
        column.insert(best_at, column.pop(at))
        for place, each in enumerate(column):
            self._rank[each] = place
        return True

    # what stood before -----------------------------------------------------------------------
    def _are_fixed(self, one: int, other: int) -> bool:
        """Say whether two cells stood in one column before: then they stay in order."""
        here, there = self._before.get(one), self._before.get(other)
        return here is not None and there is not None and here[0] == there[0]

    def _put_back(self) -> None:
        """Put every column into an order that is allowed, and note who stands where."""
        for column in self._columns:
            self._keep(column)
        self._rank_all()

    def _keep(self, column: list[int]) -> None:
        """Put what stood in one column before back into its order, in the places it has now."""
        groups: dict[int, list[int]] = defaultdict(list)
        for cell in column if self._before else ():
            if cell in self._before:
                groups[self._before[cell][0]].append(cell)
        again = {
            old: iter(sorted(group, key=lambda cell: self._before[cell][1]))
            for old, group in groups.items()
        }
        for place, cell in enumerate(tuple(column) if groups else ()):
            if cell in self._before:
                column[place] = next(again[self._before[cell][0]])

    # counting --------------------------------------------------------------------------------
    def _seen(self, column: Sequence[int]) -> dict[int, tuple[list[int], list[int]]]:
        """Return where the neighbours of each cell stand, at its left and at its right."""
        rank = self._rank.__getitem__
        return {
            cell: (sorted(map(rank, self._left[cell])), sorted(map(rank, self._right[cell])))
            for cell in column
        }

    def _rank_all(self) -> None:
        for column in self._columns:
            for place, cell in enumerate(column):
                self._rank[cell] = place

    def _copy(self) -> list[list[int]]:
        return [list(column) for column in self._columns]

    def _crossings(self) -> int:
        rank = self._rank
        return sum(_crossed([(rank[one], rank[two]) for one, two in gap]) for gap in self._gaps)


def _mean(ranks: Sequence[int]) -> float:
    return sum(ranks) / len(ranks)


def _median(ranks: list[int]) -> float:
    """Return the middle; of an even number, nearer to where they stand closer together."""
    ranks.sort()
    half = len(ranks) // 2
    if len(ranks) % 2:
        return float(ranks[half])
    upper, lower = ranks[half - 1] - ranks[0], ranks[-1] - ranks[half]
    if not upper + lower:
        return (ranks[half - 1] + ranks[half]) / 2
    return (ranks[half - 1] * lower + ranks[half] * upper) / (upper + lower)


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
    gaps: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start, end in links:
        gaps[where[start]].append((rank[start], rank[end]))
    return sum(map(_crossed, gaps.values()))


def _crossed(pairs: list[tuple[int, int]]) -> int:
    """Count the crossings of links between two columns, each by the places of its ends."""
    pairs.sort()
    total, size = 0, max(end for _, end in pairs) + 1
    tree = [0] * (size + 1)  # how many ended up to each place (Fenwick)
    for seen, (_, end) in enumerate(pairs):
        at, upto = end + 1, 0
        while at:
            upto += tree[at]
            at -= at & -at
        total += seen - upto
        at = end + 1
        while at <= size:
            tree[at] += 1
            at += at & -at
    return total
