"""Plans: what a learner means to do next, what it costs, and how far it would lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from wallet.pathways.model import Credits, Texts
    from wallet.pathways.planning import Cost
    from wallet.snapshots.pathways import Meter


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of a plan. ``known`` is False when no pathway speaks of it any more."""

    key: str
    titles: Texts
    day: date | None
    hours: float | None
    credits: Credits | None
    held: bool  # it was reached meanwhile
    known: bool = True


@dataclass(frozen=True, slots=True)
class PlanMeter:
    """One rule of the goal: ``meter`` as it stands today, and what the plan would add to it."""

    meter: Meter
    planned: float
    met: bool  # whether held and planned together would be enough


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Steps towards a goal, kept under a name or not yet: ``id`` and ``name`` are then "".

    ``cost`` is that of the steps which are not held. ``reaches``: with them every rule of the goal
    would be met, as far as parts count or may count; ``unchecked``: all would be met but for
    conditions, of the goal or of what leads to it, that Tsumiki cannot check. ``parts`` are the
    rules of what leads to the goal and is itself made of parts, by its key.
    """

    id: str
    name: str
    goal: str
    goal_titles: Texts
    steps: tuple[PlannedStep, ...]
    cost: Cost
    meters: tuple[PlanMeter, ...]
    reaches: bool
    unchecked: bool = False
    changed: datetime | None = None
    parts: tuple[tuple[str, tuple[PlanMeter, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class PlansBeside:
    """Two plans for one goal: steps of both, and of one alone."""

    one: PlanPage
    other: PlanPage
    both: tuple[PlannedStep, ...]
    only_one: tuple[PlannedStep, ...]
    only_other: tuple[PlannedStep, ...]
