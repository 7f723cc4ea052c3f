"""Keeps, leaves and removes plans for the plan view; what is removed can come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet import i18n
from wallet.gui.pathways.plan_draft import Draft
from wallet.gui.session import Message
from wallet.gui.widgets.confirm import Ask
from wallet.gui.widgets.labels import one_line
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wallet.errors import WalletError
    from wallet.gui.pathways.plan_shown import PlanShown
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.work import Work


class PlanKeeping(QObject):
    """Nothing of it is noted in the activity: plans are the learner's own."""

    def __init__(self, session: Session, parent: QWidget, view: PlanShown) -> None:
        super().__init__(parent)
        self._session, self._parent, self._view = session, parent, view

    def save(self, draft: Draft) -> None:
        """Keep a plan under its name, or the changes of one that is kept."""
        name, steps, now = draft.name.strip(), dict(draft.steps), self._session.now()
        view = self._view

        def keep(wallet: Wallet, _: Work) -> str:
            if not draft.plan:
                return wallet.plans.keep(draft.goal, name, steps, now=now)
            wallet.plans.change(draft.plan, name, steps, now=now)
            return draft.plan

        def tell(plan: str) -> None:
            draft.keep(plan, name, steps)
            if draft is view.draft:
                view.summary.show_draft(draft)
                view.summary.notice.show_code(Tone.GOOD, "plan_saved", name=one_line(name))
            view.reload_kept()

        def fail(error: WalletError) -> None:
            view.summary.notice.show_error(error)
            if error.code == "name_not_usable":
                view.summary.name.setFocus()

        self._session.run(keep, tell, otherwise=fail)

    def leave(self, then: Callable[[], None]) -> None:
        """Go on to another plan, after asking where something would be lost."""
        draft, say = self._view.draft, self._session.say
        if not draft.changed:
            then()
            return
        name = one_line(draft.name) or say("plan_new_heading")
        Ask(
            self._parent,
            question=say("plan_leave"),
            consequence=say("plan_leave_lost", name=name),
            yes=say("plan_leave_yes"),
            no=say("plan_leave_no"),
            then=then,
        ).open()

    def remove(self, plan: str) -> None:
        """Remove a plan; undoing brings it back, with what was not saved of it."""
        view, session = self._view, self._session
        before = view.draft if view.draft.plan == plan else None
        told: list[str] = []

        def remove(wallet: Wallet, _: Work) -> Changes:
            told.append(wallet.plans.show(plan, now=session.now()).name)
            return wallet.plans.remove(plan)

        def back() -> None:
            session.run(lambda wallet, _: wallet.plans.bring_back(plan), restore)

        def restore(_: Changes) -> None:
            draft = view.draft
            if before is not None and draft.goal == before.goal and not draft.changed:
                view.take(before)
            view.reload_kept()

        def tell(_: Changes) -> None:
            if before is not None and view.draft is before:
                view.take(Draft(before.goal))
            view.reload_kept()
            message = Message(
                Tone.NEUTRAL,
                "plan_one_removed",
                {"name": one_line(told[0])},
                "window_undo",
                session.undo.note(back),
            )
            session.told.emit(message)

        session.run(remove, tell, otherwise=view.summary.notice.show_error)

    def keep_before_locking(self, draft: Draft) -> None:
        """Keep what was not saved: a locked wallet can ask nobody."""
        session, steps, now = self._session, dict(draft.steps), self._session.now()
        day = i18n.date(now, session.language)
        name = draft.name.strip() or draft.kept_name or session.say("plan_unnamed", day=day)

        def keep(wallet: Wallet, _: Work) -> None:
            if draft.plan:
                wallet.plans.change(draft.plan, name, steps, now=now)
            else:
                wallet.plans.keep(draft.goal, name, steps, now=now)

        session.run(keep, otherwise=lambda _: None, lasting=True)
