"""Pages of pathways made from bare graphs, with titles and states of every kind, to be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.gui.standin_pathways import step
from wallet.pathways.model import Credits
from wallet.snapshots.pathways import (
    Counts,
    EdgeKind,
    Meter,
    PathwayLink,
    PathwayPage,
    PathwayRow,
    RuleKind,
    State,
)

if TYPE_CHECKING:
    from tests.pathways.graphs import Graph

TITLES = (
    "データサイエンス基礎",
    "統計学入門：身の回りの数字を読み解き、説明できるようになるための第一歩",
    "Programming in Python",
    "Ethics and law of data in organisations of every size",
    "地域防災リーダー養成講座（実習を含む）",
    "Working with databases",
)
_STATES = (
    State.HELD,
    State.MISSING,
    State.HELD,
    State.EXPIRED,
    State.MISSING,
    State.NOT_CONFIRMED,
    State.MISSING,
    State.HELD,
    State.WITHDRAWN,
)  # fmt: skip - a table


def page_of(graph: Graph, *, picture: bytes = b"") -> PathwayPage:
    """Return a page with the nodes and arrows of a graph; wholes stand above their parts."""
    nodes, arrows = graph
    above: dict[str, str] = {}
    links = []
    for start, end in arrows:
        kind = EdgeKind.COMPONENT_OF if start not in above else EdgeKind.PRECEDES
        above.setdefault(start, end)
        links.append(PathwayLink(start, end, kind))
    order = [nodes[0]]
    for whole in order:
        order += [node for node in nodes if above.get(node) == whole]
    place = {node: at for at, node in enumerate(order)}
    wholes = set(above.values())
    steps = []
    for at, node in enumerate(order):
        state = _STATES[at % len(_STATES)]
        meters = ()
        if node in wholes:
            state = State.IN_PROGRESS
            meters = (Meter(RuleKind.ALL, 1 + at % 2, at % 2, 4, 4),)
        counts = Counts.NO
        if state is State.HELD:
            counts = Counts.MAY if at % 4 == 0 else Counts.YES
        steps.append(
            step(
                node,
                f"{TITLES[at % len(TITLES)]} {at}",
                place[above[node]] if node in above else -1,
                state=state,
                counts=counts,
                meters=meters,
                credits=Credits(2, "単位") if at % 3 == 0 else None,
                hours=30.0 if at % 2 else None,
                picture=picture if state is State.HELD else b"",
            )
        )
    row = PathwayRow(
        nodes[0],
        steps[0].titles,
        State.IN_PROGRESS,
        0.4,
        0.3,
        steps[0].meters,
        True,
        (("ja", "青葉データ大学"),),
        True,
        "",
    )  # fmt: skip - one row
    return PathwayPage(row, (), tuple(steps), tuple(links))
