"""The plan that stands in the view: what is ticked, and how it differs from what is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from wallet.snapshots.plans import PlanPage

Steps = dict[str, "date | None"]


@dataclass
class Draft:
    """Steps towards one goal, each with its day; ``plan`` is the id of the plan that it changes.

    There is one for each goal, and it lasts until the wallet locks, whatever page is looked at.
    """

    goal: str
    plan: str = ""
    name: str = ""
    steps: Steps = field(default_factory=dict)
    kept_name: str = ""
    kept_steps: Steps = field(default_factory=dict)

    @classmethod
    def of(cls, page: PlanPage) -> Draft:
        """Begin with a plan that is kept."""
        steps = {step.key: step.day for step in page.steps}
        return cls(page.goal, page.id, page.name, steps, page.name, dict(steps))

    @property
    def changed(self) -> bool:
        """Whether something would be lost if it went away now: a mere name would not."""
        if not self.plan:
            return bool(self.steps)
        return (self.name.strip(), self.steps) != (self.kept_name, self.kept_steps)

    def keep(self, plan: str, name: str, steps: Steps) -> None:
        """Take note that the plan is kept so; what was ticked meanwhile is still a change."""
        self.plan, self.kept_name, self.kept_steps = plan, name, dict(steps)
