"""What the plan view asks the wallet: how far steps lead, routes, plans, a calendar of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.errors import UsageError
from wallet.gui.pathways.plans_beside import NOW
from wallet.gui.widgets import file_choice, saving
from wallet.pathways.planning import Prefer
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from wallet.errors import WalletError
    from wallet.gui.pathways.plan_draft import Steps
    from wallet.gui.pathways.plan_shown import PlanShown
    from wallet.gui.session import Session
    from wallet.gui.widgets.notice import Notice
    from wallet.service import Wallet
    from wallet.snapshots.plans import PlanPage, PlansBeside

_SUGGESTED = {prefer.value: prefer for prefer in Prefer}


class PlanAsking(QObject):
    """Answers that come too late, for another goal or fewer steps, are dropped."""

    def __init__(self, session: Session, parent: QWidget, view: PlanShown) -> None:
        super().__init__(parent)  # gone with it: nobody is answered any more
        self._session, self._parent, self._view = session, parent, view
        self._asked = 0

    def look(self, then: Callable[[PlanPage], None]) -> None:
        """Ask how far what is ticked leads."""
        self._asked += 1
        asked, goal, steps, now = (
            self._asked,
            self._view.goal,
            self._view.known(),
            self._session.now(),
        )

        def show(page: PlanPage) -> None:
            if asked == self._asked:
                then(page)

        self._session.read(lambda w: w.plans.look(goal, steps, now=now), show, self._fail)

    def kept(self, then: Callable[[tuple[PlanPage, ...]], None]) -> None:
        """Ask for the plans that are kept for the goal."""
        goal, now = self._view.goal, self._session.now()

        def show(plans: tuple[PlanPage, ...]) -> None:
            if goal == self._view.goal:
                then(tuple(plan for plan in plans if plan.goal == goal))

        self._session.read(lambda w: w.plans.all(now=now), show, self._fail)

    def show(self, plan: str, then: Callable[[PlanPage], None]) -> None:
        """Ask for one plan."""
        now = self._session.now()
        self._session.read(lambda w: w.plans.show(plan, now=now), then, self._fail)

    def suggest(self, prefer: Prefer, then: Callable[[PlanPage | None], None]) -> None:
        """Ask for a route beside what is ticked."""
        goal, steps, now = self._view.goal, self._view.known(), self._session.now()
        self._session.read(
            lambda w: w.plans.suggest(goal, prefer, steps, now=now), then, self._fail
        )

    def beside(
        self,
        one: str,
        other: str,
        then: Callable[[PlansBeside], None],
        otherwise: Callable[[str], None],
    ) -> None:
        """Ask for two routes: ids of plans, values of ``Prefer``, or ``NOW``."""
        goal, steps, now = self._view.goal, self._view.known(), self._session.now()

        def ask(wallet: Wallet) -> PlansBeside:
            pages = [_route(wallet, which, goal, steps, now) for which in (one, other)]
            return wallet.plans.beside(*pages)

        def show(found: PlansBeside) -> None:
            if goal == self._view.goal:
                then(found)

        def fail(error: WalletError) -> None:
            if error.code == "plan_no_route":
                otherwise(error.code)
            else:
                self._fail(error)

        self._session.read(ask, show, fail)

    def calendar(self, notice: Notice) -> None:
        """Ask where to save the days of what is ticked, and save them."""
        session, plan = self._session, self._view.draft.plan

        def ask(page: PlanPage) -> None:
            if not any(step.day and not step.held for step in page.steps):
                notice.show_code(Tone.NEUTRAL, "plan_without_days")
                return
            say, now, language = session.say, session.now(), session.language
            kind, name = say("plan_calendar_kind"), say("plan_calendar_name")
            path = file_choice.place_for(self._parent, say("plan_calendar_place"), name, kind)
            if path is None:
                return

            def write() -> None:
                from wallet.papers.plan_calendar import plan_calendar  # noqa: PLC0415 - seldom

                saving.save(path, plan_calendar(replace(page, id=plan), language, now=now))

            session.run_locked(
                lambda _: write(),
                lambda _: notice.show_code(Tone.GOOD, "plan_calendar_saved", file=path.name),
                otherwise=notice.show_error,
            )

        self.look(ask)

    def _fail(self, error: WalletError) -> None:
        self._view.summary.notice.show_error(error)


def _route(wallet: Wallet, which: str, goal: str, steps: Steps, now: datetime) -> PlanPage:
    if which == NOW:
        return wallet.plans.look(goal, steps, now=now)
    if which not in _SUGGESTED:
        return wallet.plans.show(which, now=now)
    found = wallet.plans.suggest(goal, _SUGGESTED[which], now=now)
    if found is None:
        raise UsageError("plan_no_route")
    return found
