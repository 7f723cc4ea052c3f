"""Answers like ``wallet.tasks.pathways.planning.Planning``, as far as asked: two steps of hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.gui.standin_pathways import GOAL
from wallet.errors import VaultError
from wallet.pathways.planning import Cost, Prefer
from wallet.snapshots.changes import Changes
from wallet.snapshots.pathways import Meter, RuleKind
from wallet.snapshots.plans import PlanMeter, PlannedStep, PlanPage, PlansBeside

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

NEEDED = 2


class StandInPlans:
    """``held`` and ``gone`` are keys of steps that were reached, or left the pathway, meanwhile."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[str, dict[str, date | None]]] = {}
        self.removed: dict[str, tuple[str, dict[str, date | None]]] = {}
        self.held: set[str] = set()
        self.gone: set[str] = set()
        self.failing = self.routeless = False

    def page(self, steps: Mapping[str, date | None], plan: str = "", name: str = "") -> PlanPage:
        if self.failing:
            raise VaultError("no_such_pathway", pathway=GOAL)
        made = tuple(
            PlannedStep(
                key, (("", key),), day, 10, None, key in self.held, known=key not in self.gone
            )
            for key, day in steps.items()
        )
        ahead = sum(step.known and not step.held for step in made)
        meter = PlanMeter(Meter(RuleKind.ALL, 0, 0, NEEDED, NEEDED), ahead, ahead >= NEEDED)
        cost = Cost(ahead, 10.0 * ahead, 0, (), ahead)
        return PlanPage(
            plan, name, GOAL, (("", "A goal"),), made, cost, (meter,), reaches=meter.met
        )

    def all(self, *, now: datetime) -> tuple[PlanPage, ...]:
        return tuple(self.show(plan, now=now) for plan in self.kept)

    def show(self, plan_id: str, *, now: datetime) -> PlanPage:
        del now
        name, steps = self.kept[plan_id]
        return self.page(steps, plan_id, name)

    def look(self, pathway: str, steps: Mapping[str, date | None], *, now: datetime) -> PlanPage:
        del pathway, now
        assert not self.gone & steps.keys(), "the wallet refuses steps that it does not know"
        return self.page(steps)

    def suggest(
        self,
        pathway: str,
        prefer: Prefer = Prefer.HOURS,
        steps: Mapping[str, date | None] | None = None,
        *,
        now: datetime,
    ) -> PlanPage | None:
        del pathway, prefer, now
        return None if self.routeless else self.page({"a": None, "b": None, **(steps or {})})

    def keep(
        self, pathway: str, name: str, steps: Mapping[str, date | None], *, now: datetime
    ) -> str:
        del pathway, now
        made = f"plan-{len(self.kept)}"
        self.kept[made] = (name, dict(steps))
        return made

    def change(
        self, plan_id: str, name: str, steps: Mapping[str, date | None], *, now: datetime
    ) -> Changes:
        del now
        self.kept[plan_id] = (name, dict(steps))
        return Changes.PATHWAYS

    def remove(self, plan_id: str) -> Changes:
        self.removed[plan_id] = self.kept.pop(plan_id)
        return Changes.PATHWAYS

    def bring_back(self, plan_id: str) -> Changes:
        self.kept[plan_id] = self.removed.pop(plan_id)
        return Changes.PATHWAYS

    def beside(self, one: PlanPage, other: PlanPage) -> PlansBeside:
        return PlansBeside(one, other, one.steps, (), ())
