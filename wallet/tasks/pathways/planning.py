"""Plans of an open vault: routes to a goal, what they cost, which the learner keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.pathways import outline, planning
from wallet.pathways.planning import Prefer
from wallet.pathways.standing import State
from wallet.snapshots.changes import Changes
from wallet.snapshots.plans import PlanMeter, PlannedStep, PlanPage, PlansBeside
from wallet.tasks.pathways import seen_pathways, telling_rules

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from wallet.pathways.planning import RuleOutlook
    from wallet.tasks.pathways.seen_pathways import Seen
    from wallet.tasks.pathways.wayfinding import Wayfinding
    from wallet.vault.plans import StoredPlan
    from wallet.vault.vault import Vault


class Planning:
    """What if: nothing is held by being planned, and no meter of a pathway moves.

    ``steps`` map the key of a step, or the id of its achievement, to the day it is to be done by.
    Methods raise ``VaultError`` ``no_such_pathway``, ``no_such_plan``.
    """

    def __init__(self, vault: Vault, wayfinding: Wayfinding) -> None:
        self._plans = vault.plans
        self._wayfinding = wayfinding
        self._removed: dict[str, StoredPlan] = {}

    def all(self, *, now: datetime) -> tuple[PlanPage, ...]:
        """Return every plan that is kept, last changed first."""
        seen = self._wayfinding.look(now)
        return tuple(_page(seen, plan.goal, dict(plan.steps), plan) for plan in self._plans.all())

    def show(self, plan_id: str, *, now: datetime) -> PlanPage:
        """Return one plan."""
        plan = self._plans.one(plan_id)
        return _page(self._wayfinding.look(now), plan.goal, dict(plan.steps), plan)

    def look(self, pathway: str, steps: Mapping[str, date | None], *, now: datetime) -> PlanPage:
        """Return how far steps would lead, before they are kept.

        Raises ``UsageError`` ``no_such_step`` for one that the pathway does not have.
        """
        seen = self._wayfinding.look(now)
        goal = seen_pathways.goal(seen, pathway)
        return _page(seen, goal, _keys(seen, goal, steps))

    def suggest(
        self,
        pathway: str,
        prefer: Prefer = Prefer.HOURS,
        steps: Mapping[str, date | None] | None = None,
        *,
        now: datetime,
    ) -> PlanPage | None:
        """Return a route with few hours, or few steps, beside the steps that are planned already.

        None where no steps that are known would lead there.
        """
        seen = self._wayfinding.look(now)
        goal = seen_pathways.goal(seen, pathway)
        planned = _keys(seen, goal, steps or {})
        found = planning.route(seen.graph, seen.progress_of(goal), goal, prefer, frozenset(planned))
        if found is None:
            return None
        return _page(seen, goal, {**planned, **{k: planned.get(k) for k in found}})

    def keep(
        self, pathway: str, name: str, steps: Mapping[str, date | None], *, now: datetime
    ) -> str:
        """Keep a plan under a name and return its id; raise also what ``vault.plans`` does."""
        seen = self._wayfinding.look(now)
        goal = seen_pathways.goal(seen, pathway)
        return self._plans.add(goal, name, _keys(seen, goal, steps), now=now)

    def change(
        self, plan_id: str, name: str, steps: Mapping[str, date | None], *, now: datetime
    ) -> Changes:
        """Give a plan another name and other steps."""
        self._plans.change(plan_id, name, steps, now=now)
        return Changes.PATHWAYS

    def remove(self, plan_id: str) -> Changes:
        """Remove a plan; ``bring_back`` undoes it until the wallet locks."""
        self._removed[plan_id] = self._plans.remove(plan_id)
        return Changes.PATHWAYS

    def bring_back(self, plan_id: str) -> Changes:
        """Bring back a plan removed since the wallet was opened."""
        if plan_id in self._removed:
            self._plans.restore(self._removed.pop(plan_id))
        return Changes.PATHWAYS

    def beside(self, one: PlanPage, other: PlanPage) -> PlansBeside:
        """Set two plans beside each other; raise ``UsageError`` ``plans_of_two_goals``."""
        if one.goal != other.goal:
            raise UsageError("plans_of_two_goals")
        mine, theirs = ({step.key for step in each.steps} for each in (one, other))
        return PlansBeside(
            one,
            other,
            tuple(step for step in one.steps if step.key in theirs),
            tuple(step for step in one.steps if step.key not in theirs),
            tuple(step for step in other.steps if step.key not in mine),
        )


def _keys(seen: Seen, goal: str, steps: Mapping[str, date | None]) -> dict[str, date | None]:
    """Return steps by the keys of a goal's graph, which may be given as achievement ids."""
    there = outline.beneath(goal, seen.progress_of(goal)) - {goal}
    by_id = {seen.graph.nodes[key].id: key for key in there}
    found: dict[str, date | None] = {}
    for step, day in steps.items():
        key = seen.graph.key(step)
        key = key if key in there else by_id.get(step, "")
        if not key:
            raise UsageError("no_such_step", step=step)
        found[key] = day
    return found


def _page(
    seen: Seen, goal: str, steps: Mapping[str, date | None], plan: StoredPlan | None = None
) -> PlanPage:
    goal = seen.graph.key(goal)
    made = tuple(_step(seen, seen.graph.key(key), day) for key, day in steps.items())
    ahead = [step.key for step in made if step.known and not step.held]
    outlooks = (
        planning.outlooks(seen.graph, seen.progress_of(goal), goal, frozenset(ahead))
        if goal in seen.progress
        else {}
    )
    parts = {key: tuple(map(_meter, each)) for key, each in outlooks.items() if each}
    meters = parts.pop(goal, ())
    nearly = bool(meters) and all(each.met or each.open for each in outlooks[goal])
    unchecked = any(rule.open for each in outlooks.values() for rule in each)
    node = seen.graph.nodes.get(goal)
    return PlanPage(
        id=plan.id if plan else "",
        name=plan.name if plan else "",
        goal=goal,
        goal_titles=node.titles if node else (),
        steps=made,
        cost=planning.cost(seen.graph, ahead),
        meters=meters,
        reaches=nearly and not unchecked,
        unchecked=nearly and unchecked,
        changed=plan.changed if plan else None,
        parts=tuple(parts.items()),
    )


def _meter(rule: RuleOutlook) -> PlanMeter:
    return PlanMeter(telling_rules.meter(rule.rule), rule.planned, rule.met)


def _step(seen: Seen, key: str, day: date | None) -> PlannedStep:
    node = seen.graph.nodes.get(key)
    if node is None:  # the pathway changed since
        return PlannedStep(key, (("", key),), day, None, None, held=False, known=False)
    held = seen.progress[key].state is State.HELD
    return PlannedStep(key, node.titles, day, node.hours, node.credits, held)
