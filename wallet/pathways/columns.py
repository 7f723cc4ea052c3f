"""In which column each card stands: the goals last, and all arrows together as short as can be.

Begins with each card as far to the right as its longest way to a goal allows, and shortens arrows
by the network simplex of Gansner, Koutsofios, North and Vo (1993). Every step of it is a picture
that could be drawn, so that it may stop at any of them where a graph is large.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_END = -1  # stands behind the goals, and holds them in the last column
_SMALL = 100  # nodes: up to so many it is asked for more than one way
_WAYS = 6
_HELD = 1_000  # how strongly
_EFFORT = 40_000  # nodes and arrows that are visited by all steps together

Number = tuple[int, int, int]  # from, to, weight


def columns(
    nodes: Sequence[str], arrows: Sequence[tuple[str, str]], before: Mapping[str, int]
) -> tuple[dict[str, int], ...]:
    """Return the column of each node, from 0, of a graph without circles.

    Often there are several ways in which arrows are as short as can be: of a small graph the first
    few are returned. ``before`` tells how many columns nodes stood from the goal in an earlier
    picture: they stay there where arrows grow no longer for it, and then there is one way.
    """
    at = {node: place for place, node in enumerate(nodes)}
    pairs = [(at[start], at[end]) for start, end in arrows]
    far = _farthest_right(len(nodes), pairs)
    stood = {at[node]: each for node, each in before.items() if node in at}
    ways = _shortened(far, pairs) if pairs else [far]
    if stood:
        ways = [min(ways, key=lambda way: _moved(way, stood))]
    for way in ways if pairs else ():
        last = max(way)
        _balance(way, pairs, {node: last - each for node, each in stood.items()})
        first = min(way)
        way[:] = [column - first for column in way]
    found = dict.fromkeys(map(tuple, ways))
    return tuple(dict(zip(nodes, way, strict=True)) for way in found)


def _moved(way: Sequence[int], stood: Mapping[int, int]) -> int:
    """Count the nodes that would stand at another distance from the goal than before."""
    last = max(way)
    return sum(last - way[node] != each for node, each in stood.items())


def _farthest_right(count: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    """Return each node's column: as far from the right as its longest way to a goal."""
    into: dict[int, list[int]] = defaultdict(list)
    waits = [0] * count
    for start, end in pairs:
        into[end].append(start)
        waits[start] += 1
    far = [0] * count
    ready = [node for node in range(count) if not waits[node]]
    for node in ready:
        for start in into[node]:
            far[start] = max(far[start], far[node] + 1)
            waits[start] -= 1
            if not waits[start]:
                ready.append(start)
    last = max(far, default=0)
    return [last - distance for distance in far]


def _shortened(far: list[int], pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return ways in which arrows are as short as can be, or as short as effort made them."""
    starts = {start for start, _ in pairs}
    edges = [(start, end, 1) for start, end in pairs]
    edges += [(node, _END, _HELD) for node in range(len(far)) if node not in starts]
    simplex = _Simplex({**dict(enumerate(far)), _END: max(far) + 1}, edges)
    simplex.run(_EFFORT // (len(far) + len(edges)))
    ways = [simplex.column]
    if len(far) <= _SMALL:
        ways += islice(simplex.others(), _WAYS - 1)
    return [[way[node] for node in range(len(far))] for way in ways]


def _balance(found: list[int], pairs: Sequence[tuple[int, int]], wished: Mapping[int, int]) -> None:
    """Move cards to which as much leads as leads on from them where they stood, or few stand."""
    before: dict[int, list[int]] = defaultdict(list)
    after: dict[int, list[int]] = defaultdict(list)
    for start, end in pairs:
        before[end].append(start)
        after[start].append(end)
    crowd = Counter(found)
    for node, column in enumerate(found):
        if not before[node] or len(before[node]) != len(after[node]):
            continue
        least = max(found[each] for each in before[node]) + 1
        most = min(found[each] for each in after[node])
        best = min(range(least, most), key=lambda each: (crowd[each], -each), default=column)
        if node in wished:
            best = wished[node] if least <= wished[node] < most else column
        if best != column and (node in wished or crowd[best] + 1 < crowd[column]):
            crowd[column] -= 1
            crowd[best] += 1
            found[node] = best


class _Simplex:
    """Columns, and a tree of arrows that are as short as can be, over all nodes."""

    def __init__(self, column: dict[int, int], edges: Sequence[Number]) -> None:
        self.column = column
        self._edges = edges
        self._excess: dict[int, int] = defaultdict(int)  # weight that leaves, less what enters
        for start, end, weight in edges:
            self._excess[start] += weight
            self._excess[end] -= weight
        self._tree: dict[int, set[int]] = defaultdict(set)  # edges by node
        self._span()

    def run(self, steps: int) -> None:
        """Exchange edges of the tree as long as arrows grow shorter, for so many steps."""
        for _ in range(steps):
            leaving = self._leaving()
            if leaving is None or not self._exchange(*leaving):
                return

    def _slack(self, edge: int) -> int:
        start, end, _ = self._edges[edge]
        return self.column[end] - self.column[start] - 1

    def _span(self) -> None:
        """Grow the tree along the shortest arrows, moving it where the next one is too long."""
        at: dict[int, list[int]] = defaultdict(list)
        for edge, (start, end, _) in enumerate(self._edges):
            at[start].append(edge)
            at[end].append(edge)
        inside, waiting = {_END}, [_END]
        border: set[int] = set()
        while True:
            while waiting:
                for edge in at[waiting.pop()]:
                    start, end, _ = self._edges[edge]
                    if start in inside and end in inside:
                        border.discard(edge)
                    elif self._slack(edge):
                        border.add(edge)
                    else:
                        new = end if start in inside else start
                        self._join(edge)
                        inside.add(new)
                        waiting.append(new)
                        border.discard(edge)
            border = {edge for edge in border if not inside.issuperset(self._edges[edge][:2])}
            if not border:
                return
            edge = min(border, key=lambda each: (self._slack(each), each))
            slack = self._slack(edge)
            move = -slack if self._edges[edge][1] in inside else slack
            for node in inside:
                self.column[node] += move
            waiting = [each for each in self._edges[edge][:2] if each in inside]

    def _join(self, edge: int) -> None:
        for node in self._edges[edge][:2]:
            self._tree[node].add(edge)

    def _walk(self) -> tuple[list[int], dict[int, int]]:
        """Return all nodes, each after the one above it, and the edge to that one."""
        order, above = [_END], {_END: -1}
        for node in order:
            for edge in self._tree[node]:
                start, end, _ = self._edges[edge]
                other = end if start == node else start
                if edge != above[node]:
                    above[other] = edge
                    order.append(other)
        return order, above

    def others(self) -> Iterator[dict[int, int]]:
        """Yield columns in which a part stands elsewhere and all arrows are as short together."""
        order, above = self._walk()
        for value, edge, root in self._values(order, above):
            if value:
                continue
            tail = self._tail(order, above, edge, root)
            slack, _ = min(self._back(tail), default=(0, -1))
            if slack > 0:
                yield {node: at - slack * (node in tail) for node, at in self.column.items()}

    def _leaving(self) -> tuple[int, set[int]] | None:
        """Return the edge by whose growth most is gained, and the nodes that it begins among."""
        order, above = self._walk()
        worst, found, root = min(self._values(order, above), default=(0, -1, -1))
        return (found, self._tail(order, above, found, root)) if worst < 0 else None

    def _values(
        self, order: Sequence[int], above: Mapping[int, int]
    ) -> Iterator[tuple[int, int, int]]:
        """Yield what it costs if an edge of the tree grows, the edge, and the node beneath it."""
        weight = {node: self._excess[node] for node in order}
        for node in reversed(order[1:]):
            start, end, _ = self._edges[above[node]]
            value = weight[node] if node == start else -weight[node]
            weight[end if node == start else start] += weight[node]
            yield value, above[node], node

    def _tail(
        self, order: Sequence[int], above: Mapping[int, int], edge: int, root: int
    ) -> set[int]:
        """Return the nodes among which an edge of the tree begins."""
        beneath = {root}
        for node in order:
            if node in beneath or node == _END:
                continue
            start, end, _ = self._edges[above[node]]
            if (end if start == node else start) in beneath:
                beneath.add(node)
        return beneath if self._edges[edge][0] in beneath else {*order} - beneath

    def _back(self, tail: set[int]) -> Iterator[tuple[int, int]]:
        """Yield the edges that lead back into a part, each with how much shorter it could be."""
        for edge, (start, end, _) in enumerate(self._edges):
            if end in tail and start not in tail:
                yield self._slack(edge), edge

    def _exchange(self, leaving: int, tail: set[int]) -> bool:
        """Move a part of the tree as far as another edge lets it, and keep it by that edge."""
        slack, entering = min(self._back(tail), default=(0, -1))
        if entering < 0:
            return False
        for node in tail:
            self.column[node] -= slack
        for node in self._edges[leaving][:2]:
            self._tree[node].discard(leaving)
        self._join(entering)
        return True
