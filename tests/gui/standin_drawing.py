"""Answers like ``wallet.tasks.pathways.drawing.Drawing`` as far as the window asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.gui.standin_pathways import step
from wallet.errors import UsageError, VaultError
from wallet.pathways.model import EdgeKind
from wallet.snapshots.changes import Changes
from wallet.snapshots.drawing import Drawable, DrawingKept, DrawnPathway
from wallet.snapshots.pathways import (
    Meter,
    PathwayLink,
    PathwayPage,
    PathwayRow,
    RuleKind,
    State,
)

if TYPE_CHECKING:
    from datetime import datetime

    from tests.gui.standin import StandIn

AWARD = "https://example.ac.jp/achievements/award"


class StandInDrawing:
    """The badges of the stand-in, and one achievement that nobody holds."""

    def __init__(self, wallet: StandIn) -> None:
        self._wallet = wallet
        self.kept: dict[str, DrawnPathway] = {}
        self.removed: dict[str, DrawnPathway] = {}
        self.looked: list[DrawnPathway] = []
        self.failing = self.refusing = False

    def choices(self, text: str, *, now: datetime) -> tuple[Drawable, ...]:
        held = tuple(
            Drawable(
                f"urn:{row.id}", row.id, (("", row.title),), (("", row.issuer),), True, 8, None
            )
            for row in self._wallet.badges(now=now)
        )
        known = Drawable(AWARD, "", (("en", "Award"), ("ja", "賞")), (), False, None, None)
        words = text.lower().split()
        return tuple(
            each
            for each in (*held, known)
            if all(any(word in title.lower() for _, title in each.title) for word in words)
        )

    def look(self, drawn: DrawnPathway, *, now: datetime) -> PathwayPage:
        del now
        if self.failing:
            raise VaultError("no_such_pathway", pathway="a")
        self.looked.append(drawn)
        meter = Meter(RuleKind.ALL, 0, 0, len(drawn.steps), len(drawn.steps))
        titles = (("", drawn.goal.title),)
        row = PathwayRow("goal", titles, State.MISSING, 0, 0, (meter,), False, (), False, drawn.id)
        steps = (
            step("goal", drawn.goal.title, -1, meters=(meter,)),
            *(step(each.key, each.title) for each in drawn.steps),
        )
        links = (PathwayLink(each.key, "goal", EdgeKind.COMPONENT_OF) for each in drawn.steps)
        return PathwayPage(row, (), steps, tuple(links))

    def all(self, *, now: datetime) -> tuple[DrawnPathway, ...]:
        del now
        return tuple(self.kept.values())

    def show(self, drawing: str) -> DrawnPathway:
        if drawing not in self.kept:
            raise VaultError("no_such_pathway", pathway=drawing)
        return self.kept[drawing]

    def keep(self, drawn: DrawnPathway, *, now: datetime) -> DrawingKept:
        del now
        if self.refusing and drawn.groups:
            raise UsageError("pathway_form_not_written")
        made = drawn.id or f"drawing-{len(self.kept)}"
        self.kept[made] = replace(drawn, id=made)
        return DrawingKept(made, Changes.PATHWAYS)

    def remove(self, drawing: str) -> Changes:
        self.removed[drawing] = self.kept.pop(drawing)
        return Changes.PATHWAYS

    def bring_back(self, drawing: str) -> Changes:
        self.kept[drawing] = self.removed.pop(drawing)
        return Changes.PATHWAYS
