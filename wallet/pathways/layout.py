"""Where the steps of a pathway stand in a picture: in columns from left to right, the goal last.

After Sugiyama, Tagawa and Toda (1981): columns, then orders within them, then places by the least
shift that keeps cards apart.
The same graph always gives the same picture, and with an earlier one at hand whatever stood in it
keeps its order: a picture that rearranges itself when one badge comes would have to be learnt anew.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from wallet.pathways.columns import columns as find_columns
from wallet.pathways.ordering import order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.pathways.ordering import Cell

_SETTLING = 6  # rounds of moving towards neighbours
_PASSING = 20_000  # places in which arrows pass columns; with more they all run straight
_THIN = 0.35  # of a card: the room that a line takes where it passes a column

Arrow = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes of cards and of the room between them."""

    width: float = 232.0
    height: float = 92.0
    across: float = 88.0
    down: float = 24.0


@dataclass(frozen=True, slots=True)
class Place:
    """The upper left corner of a card, its column from the left, and its order there."""

    x: float
    y: float
    column: int
    order: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole picture. ``routes`` holds the points through which each arrow runs."""

    places: Mapping[str, Place]
    routes: Mapping[Arrow, tuple[tuple[float, float], ...]]
    width: float
    height: float


_USUAL = Measures()


def lay_out(
    nodes: Sequence[str],
    arrows: Sequence[Arrow],
    *,
    measures: Measures = _USUAL,
    before: Layout | None = None,
) -> Layout:
    """Lay out nodes with arrows (from, to) between them; arrows to strangers are ignored."""
    known = {*nodes}
    ahead = list(dict.fromkeys((a, b) for a, b in arrows if a in known and b in known and a != b))
    forward = _without_circles(nodes, ahead)
    stood = before.places if before is not None else {}
    end = max((place.column for place in stood.values()), default=0)
    ways = find_columns(nodes, forward, {key: end - at.column for key, at in stood.items()})
    orders: dict[Cell, tuple[int, int]] = {key: (at.column, at.order) for key, at in stood.items()}
    pictures = [(columns, *_threaded(nodes, forward, columns)) for columns in ways]
    crossings = [order(*each[1:], orders, share=len(ways)) for each in pictures]
    columns, cells, links = pictures[crossings.index(min(crossings))]
    heights = _settled(cells, links, measures)
    step = measures.width + measures.across
    places = {
        cell: Place(at * step, heights[cell], at, order)
        for at, column in enumerate(cells)
        for order, cell in enumerate(cell for cell in column if isinstance(cell, str))
    }
    routes = {arrow: _route(arrow, columns, places, heights, measures) for arrow in ahead}
    ends = [place.y + measures.height for place in places.values()]
    ends += [y for points in routes.values() for _, y in points]
    width = max(0.0, len(cells) * step - measures.across)
    return Layout(places, routes, width, max(ends, default=0.0))


def _without_circles(nodes: Sequence[str], arrows: Sequence[Arrow]) -> list[Arrow]:
    """Leave out arrows that lead back to where they came from, met first from the first node."""
    after: dict[str, list[str]] = defaultdict(list)
    for start, end in arrows:
        after[start].append(end)
    state = dict.fromkeys(nodes, 0)  # 1 while the way goes through it, 2 when done
    back: set[Arrow] = set()
    for first in nodes:
        stack = [(first, False)]
        while stack:
            node, done = stack.pop()
            if done:
                state[node] = 2
                continue
            if state[node]:
                continue
            state[node] = 1
            stack.append((node, True))
            for end in reversed(after[node]):
                if state[end] == 1:
                    back.add((node, end))
                elif not state[end]:
                    stack.append((end, False))
    return [arrow for arrow in arrows if arrow not in back]


def _threaded(
    nodes: Sequence[str], arrows: Sequence[Arrow], columns: Mapping[str, int]
) -> tuple[list[list[Cell]], list[tuple[Cell, Cell]]]:
    """Fill the columns with cards and the arrows that pass them; return the links between these."""
    cells: list[list[Cell]] = [[] for _ in range(max(columns.values(), default=-1) + 1)]
    for node in nodes:
        cells[columns[node]].append(node)
    links: list[tuple[Cell, Cell]] = []
    straight = sum(columns[end] - columns[start] - 1 for start, end in arrows) > _PASSING
    for start, end in arrows:
        if straight and columns[end] - columns[start] > 1:
            continue
        way: list[Cell] = [start]
        for column in range(columns[start] + 1, columns[end]):
            way.append((start, end, column))
            cells[column].append(way[-1])
        links += pairwise([*way, end])
    return cells, links


def _settled(
    cells: Sequence[Sequence[Cell]], links: Sequence[tuple[Cell, Cell]], measures: Measures
) -> dict[Cell, float]:
    """Return the upper edge of each cell: near its neighbours, in order, never over another."""
    beside: dict[Cell, list[Cell]] = defaultdict(list)
    for start, end in links:
        beside[start].append(end)
        beside[end].append(start)
    card, gap = measures.height, measures.down
    room = {
        cell: card if isinstance(cell, str) else card * _THIN for column in cells for cell in column
    }
    middle: dict[Cell, float] = {}
    for column in cells:
        top = 0.0
        for cell in column:
            middle[cell] = top + room[cell] / 2
            top += room[cell] + gap
    for turn in range(_SETTLING):
        for column in cells if turn % 2 else reversed(cells):
            wished = [
                sum(middle[other] for other in beside[cell]) / len(beside[cell])
                if beside[cell]
                else middle[cell]
                for cell in column
            ]
            _apart(column, wished, room, gap, middle)
    top = min((middle[cell] - room[cell] / 2 for cell in middle), default=0.0)
    return {cell: middle[cell] - room[cell] / 2 - top for cell in middle}


def _apart(
    column: Sequence[Cell],
    wished: Sequence[float],
    room: Mapping[Cell, float],
    gap: float,
    middle: dict[Cell, float],
) -> None:
    """Move a column as near to what is wished as order and room allow (pooling neighbours)."""
    offsets = [0.0]
    for above, cell in pairwise(column):
        offsets.append(offsets[-1] + (room[above] + room[cell]) / 2 + gap)
    pools: list[tuple[float, int]] = []  # sum of wishes, how many
    for wish, shift in zip(wished, offsets[: len(column)], strict=True):
        total, count = wish - shift, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            other, size = pools.pop()
            total, count = total + other, count + size
        pools.append((total, count))
    bases = [total / count for total, count in pools for _ in range(count)]
    for cell, base, shift in zip(column, bases, offsets, strict=False):
        middle[cell] = base + shift


def _route(
    arrow: Arrow,
    columns: Mapping[str, int],
    places: Mapping[str, Place],
    heights: Mapping[Cell, float],
    measures: Measures,
) -> tuple[tuple[float, float], ...]:
    """Return the points of an arrow: from a card's right edge to another's left one."""
    start, end = (places[node] for node in arrow)
    half = measures.height / 2
    points = [(start.x + measures.width, start.y + half)]
    step = measures.width + measures.across
    for column in range(columns[arrow[0]] + 1, columns[arrow[1]]):
        passing = heights.get((*arrow, column))
        if passing is None:
            break
        y = passing + half * _THIN
        points += [(column * step, y), (column * step + measures.width, y)]
    return (*points, (end.x, end.y + half))
