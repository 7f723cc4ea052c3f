"""What asking and keeping need of the view that shows a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from wallet.gui.pathways.plan_draft import Draft, Steps
    from wallet.gui.pathways.plan_summary import PlanSummary


class PlanShown(Protocol):
    """The plan of one goal, as it stands in the window."""

    draft: Draft
    summary: PlanSummary

    @property
    def goal(self) -> str:
        """The key of the goal, "" before there is one."""

    def known(self) -> Steps:
        """Return what is ticked, without steps that no pathway speaks of any more."""

    def take(self, draft: Draft) -> None:
        """Put a plan into the place of the one that is shown."""

    def reload_kept(self) -> None:
        """Look anew which plans are kept."""
