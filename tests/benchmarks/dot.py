"""How often arrows cross when Graphviz ``dot`` lays a graph out, by its own word and as drawn."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.pathways.graphs import Graph

_BETWEEN = 13  # pieces of each curve: an odd number, for middles are where curves meet
_CARD = 'shape=box fixedsize=true width="2.4" height="0.95"'  # inches: as ours are
Point = tuple[float, float]


def is_here() -> bool:
    """Whether this machine has Graphviz."""
    return shutil.which("dot") is not None


def crossings(graph: Graph) -> tuple[int, int]:
    """Return the crossings that dot counts itself, and those between the curves it draws."""
    nodes, arrows = graph
    lines = [f'"{node}";' for node in nodes] + [f'"{one}" -> "{two}";' for one, two in arrows]
    text = f"digraph g {{ rankdir=LR; ranksep=0.9; nodesep=0.25; node [{_CARD}];"
    done = subprocess.run(
        ["dot", "-v", "-Tjson"],
        input="\n".join([text, *lines, "}"]),
        capture_output=True,
        text=True,
        check=True,
    )
    own = re.findall(r"mincross \S+: (\d+) crossings", done.stderr)
    drawn = [_curve(edge["pos"]) for edge in json.loads(done.stdout)["edges"]]
    return int(own[-1]) if own else 0, crossed(drawn)


def _curve(position: str) -> list[Point]:
    """Take points along dot's "e,x,y x,y ..." of cubic curves."""
    named = [each for each in position.split() if not each.startswith("s,")]
    last = [each[2:] for each in named if each.startswith("e,")]
    points = [_point(each) for each in (*(e for e in named if not e.startswith("e,")), *last)]
    tip = points.pop() if last else points[-1]
    found: list[Point] = []
    for at in range(0, len(points) - 3, 3):
        found += curve(points[at : at + 4], _BETWEEN)
    return [*found, tip]


def _point(text: str) -> Point:
    x, y = text.split(",")
    return float(x), float(y)


def curve(points: Sequence[Point], steps: int) -> list[Point]:
    """Return points along a cubic curve through four control points."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    found = []
    for step in range(steps + 1):
        t = step / steps
        u = 1 - t
        p, q, r, s = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        found.append((p * ax + q * bx + r * cx + s * dx, p * ay + q * by + r * cy + s * dy))
    return found


def crossed(lines: Iterable[Sequence[Point]]) -> int:
    """Count the places where two lines cross; where they begin or end together is none."""
    return sum(_meetings(one, other) for one, other in combinations(lines, 2))


def _meetings(one: Sequence[Point], other: Sequence[Point]) -> int:
    count = 0
    for a, b in pairwise(one):
        for c, d in pairwise(other):
            if min(a[0], b[0]) > max(c[0], d[0]) or max(a[0], b[0]) < min(c[0], d[0]):
                continue
            count += _cross(a, b, c, d)
    return count


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
