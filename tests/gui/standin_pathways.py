"""Answers like ``wallet.tasks.pathways.wayfinding.Wayfinding`` as far as the window asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.snapshots.pathways import (
    Counts,
    Meter,
    PathwayOpening,
    PathwayPage,
    PathwayRow,
    PathwayStep,
    RuleKind,
    State,
)

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.snapshots.pathways import Whereabouts

GOAL = "https://example.org/goal"
_LONG = (("", "データ利活用プロフェッショナル（履修証明プログラム）"),)


def step(key: str, title: str, parent: int = 0, **how: object) -> PathwayStep:
    """Return a step that is missing, unless it is said to be otherwise."""
    told: dict[str, object] = {
        "parent": parent,
        "key": key,
        "id": key,
        "titles": (("", title),),
        "state": State.MISSING,
        "counts": Counts.NO,
        "meters": (),
        "credits": None,
        "hours": None,
        "group": False,
        "again": False,
        "held": (),
        "statements": (),
        "why": "pathway_why_missing",
        "details": (),
        "said_by": (),
    }  # fmt: skip - a table
    return PathwayStep(**{**told, **how})  # type: ignore[arg-type]


class StandInPathways:
    """One goal of two steps."""

    def __init__(self) -> None:
        self.failing = False
        self.title = "A goal"

    def row(self) -> PathwayRow:
        meter = Meter(RuleKind.ALL, 1, 0, 2, 2)
        return PathwayRow(
            GOAL, (("", self.title),), State.IN_PROGRESS, 0.5, 0.5, (meter,), True, (), False, ""
        )

    def list(self, *, now: datetime) -> tuple[PathwayRow, ...]:
        del now
        return (self.row(),)

    def openings(self, *, now: datetime) -> tuple[PathwayOpening, ...]:
        del now
        goals = ((GOAL, (("", self.title),)), *((f"urn:{at}", _LONG) for at in range(3)))
        return (
            PathwayOpening("b", "b", (("", self.title),), goals, goals[:1], sure=False),
            PathwayOpening("c", "c", _LONG, goals, (), sure=False),
        )

    def show(self, pathway: str, *, now: datetime) -> PathwayPage:
        del now
        if self.failing:
            raise VaultError("no_such_pathway", pathway=pathway)
        steps = (step(GOAL, self.title, -1), step("a", self.title), step("b", "Second"))
        return PathwayPage(self.row(), (), steps, ())

    def explain(self, wanted: str, *, now: datetime) -> tuple[Whereabouts, ...]:
        del wanted, now
        return ()
