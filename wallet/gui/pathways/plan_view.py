"""What if: steps to take towards a goal, what they cost, plans that are kept, two compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.pathways.kept_plans import KeptPlans
from wallet.gui.pathways.plan_asking import PlanAsking
from wallet.gui.pathways.plan_draft import Draft, Steps
from wallet.gui.pathways.plan_groups import groups
from wallet.gui.pathways.plan_keeping import PlanKeeping
from wallet.gui.pathways.plan_steps import PlanSteps
from wallet.gui.pathways.plan_summary import PlanSummary
from wallet.gui.pathways.plans_beside import PlansBesideCard
from wallet.gui.session import Message
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.sides import Sides
from wallet.verification.tone import Tone
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent, QShowEvent

    from wallet.gui.session import Session
    from wallet.pathways.planning import Prefer
    from wallet.snapshots.pathways import PathwayPage
    from wallet.snapshots.plans import PlanPage

_WIDTH = 720
_LOWEST = 520  # pixels at 100 %: both sides scroll, and need room to


class PlanView(QWidget):
    """Shows the plan of one goal. What is ticked lasts while other pages and goals are looked at.

    Locking keeps what was not saved, under the plan's name or the day's.
    """

    planned = Signal(object)  # frozenset of keys, of the goal that is shown

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._page: PathwayPage | None = None
        self._looked: PlanPage | None = None
        self._order: tuple[str, ...] = ()  # of the steps that can be ticked
        self._fresh = False  # whether what is shown is of ``_page``
        self._drafts: dict[str, Draft] = {}
        self.draft = Draft("")
        self.steps, self.summary = PlanSteps(session), PlanSummary(session)
        self.kept, self.beside = KeptPlans(session, self.summary.new), PlansBesideCard(session)
        self._asking = PlanAsking(session, self, self)
        self._keeping = PlanKeeping(session, self, self)
        self._connect()
        column = Column(_WIDTH, inset=True)
        for card in (self.summary, self.kept, self.beside):
            column.rows.addWidget(card)
        column.rows.addStretch(1)
        self._sides = Sides(self.steps, column, shares=(1, 1), session=session, name="plans")
        theme.changes.scaled.connect(self._make_room)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._sides)

    def _connect(self) -> None:
        self.steps.ticked.connect(self._tick)
        self.steps.dated.connect(self._date)
        self.summary.named.connect(self._name)
        self.summary.suggest_asked.connect(self._suggest)
        self.summary.clear_asked.connect(self._clear)
        self.summary.new_asked.connect(lambda: self._keeping.leave(self._begin))
        self.summary.save_asked.connect(self._save)
        self.summary.calendar_asked.connect(self._to_calendar)
        self.kept.open_asked.connect(self._open)
        self.kept.remove_asked.connect(self._keeping.remove)
        self.beside.asked.connect(self._compare)
        self._session.leaving.connect(self._keep_all)

    # what is shown -----------------------------------------------------------------------------
    @property
    def goal(self) -> str:
        """The key of the goal that is shown, "" before there is one."""
        return self._page.row.id if self._page else ""

    def known(self) -> Steps:
        """Return what is ticked, without steps that no pathway speaks of any more."""
        there = {step.key for step in self._page.steps} if self._page else set()
        return {key: day for key, day in self.draft.steps.items() if key in there}

    def show_page(self, page: PathwayPage) -> None:
        """Show a goal, with the plan that stood there before."""
        if page.row.id != self.goal:
            self._looked = None
            self.beside.forget()
            self.summary.notice.clear()
        self._page, self._fresh = page, False
        self.draft = self._drafts.setdefault(page.row.id, Draft(page.row.id))
        self.planned.emit(frozenset(self.draft.steps))
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Work out what is shown once somebody looks: a large pathway takes its time."""
        super().showEvent(event)
        self._make_room()
        if not self._fresh:
            self._load()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the other ways of looking the height that they like."""
        super().hideEvent(event)
        self._sides.setMinimumHeight(0)

    def _make_room(self) -> None:
        if self.isVisible():
            self._sides.setMinimumHeight(theme.scaled(_LOWEST))

    def retranslate(self) -> None:
        """Set every word."""
        language = self._session.language
        for part in (self.steps, self.summary, self.kept, self.beside):
            part.retranslate()
        if self._page is not None:
            title = pathway_words.title(self._page.row, language)
            self.steps.setAccessibleName(self._session.say("plan_steps_of", goal=title))
        if self._looked is not None:
            self.steps.show_meters(self._looked)

    def take_focus(self) -> None:
        """Go to the first step, or to what stands beside when none is left."""
        first = next(iter(self.steps.choices.values()), None)
        (first.tick if first else self.summary.name).setFocus()

    def take(self, draft: Draft) -> None:
        """Put a plan into the place of the one that is shown."""
        self.draft = self._drafts[draft.goal] = draft
        self.summary.notice.clear()
        self._load()
        self.planned.emit(frozenset(draft.steps))

    def _load(self) -> None:
        if self._page is None:
            return
        self._fresh = True
        found = groups(self._page, self.draft.steps)
        self._order = tuple(choice.key for group in found for choice in group.choices)
        self.steps.show_groups(found, self.draft.steps)
        self.summary.show_draft(self.draft)
        self._asking.look(self._told)
        self.reload_kept()

    def reload_kept(self) -> None:
        """Look anew which plans are kept."""
        self._asking.kept(self._told_kept)

    def _told(self, page: PlanPage) -> None:
        self._looked = page
        self.steps.show_meters(page)
        self.summary.show_page(page)

    def _told_kept(self, plans: tuple[PlanPage, ...]) -> None:
        self.kept.show_plans(plans, self.draft.plan)
        self.beside.show_plans(plans)

    # what the learner does ---------------------------------------------------------------------
    def _tick(self, key: str, planned: bool) -> None:  # noqa: FBT001 - a signal's
        if planned:
            self.draft.steps[key] = self.steps.choices[key].day.day
        else:
            self.draft.steps.pop(key, None)
        self._changed()

    def _date(self, key: str, day: date | None) -> None:
        if key in self.draft.steps:
            self.draft.steps[key] = day
            self._changed()

    def _name(self, name: str) -> None:
        self.draft.name = name
        self.summary.show_draft(self.draft)

    def _changed(self) -> None:
        places = {key: at for at, key in enumerate(self._order)}
        last = len(places)
        steps = sorted(self.draft.steps.items(), key=lambda item: places.get(item[0], last))
        self.draft.steps = dict(steps)
        self.summary.notice.clear()
        self.steps.put(self.draft.steps)
        self.summary.show_draft(self.draft)
        self._asking.look(self._told)
        self.beside.refresh()
        self.planned.emit(frozenset(self.draft.steps))

    def _put(self, draft: Draft, steps: Steps) -> None:
        """Tick these steps and no others, unless another plan took the place of this one."""
        draft.steps = steps
        if draft is self.draft:
            self._changed()

    def _suggest(self, prefer: Prefer) -> None:
        draft = self.draft

        def fill(page: PlanPage | None) -> None:
            if draft is not self.draft:
                return
            if page is None:
                self.summary.notice.show_code(Tone.NEUTRAL, "plan_no_route")
                return
            before = dict(draft.steps)
            route = {step.key: step.day for step in page.steps}
            new = len(route.keys() - before.keys())
            if new:
                self._put(draft, {**before, **route})
                self._session.undo.note(lambda: self._put(draft, before))
            code = "plan_filled" if new else "plan_filled_nothing"
            self.summary.notice.show_code(Tone.NEUTRAL, code, count=new)

        self._asking.suggest(prefer, fill)

    def _clear(self) -> None:
        draft, before = self.draft, dict(self.draft.steps)
        self._put(draft, {})
        back = self._session.undo.note(lambda: self._put(draft, before))
        self._session.told.emit(Message(Tone.NEUTRAL, "plan_cleared", {}, "window_undo", back))

    def _compare(self, one: str, other: str) -> None:
        self._asking.beside(one, other, self.beside.show_found, self.beside.show_none)

    def _to_calendar(self) -> None:
        self._asking.calendar(self.summary.notice)

    # plans that are kept -----------------------------------------------------------------------
    def _save(self) -> None:
        if self.summary.save.isEnabled():
            self._keeping.save(self.draft)

    def _open(self, plan: str) -> None:
        self._keeping.leave(
            lambda: self._asking.show(plan, lambda page: self._begin(Draft.of(page)))
        )

    def _begin(self, draft: Draft | None = None) -> None:
        """Put a plan into the place of another, and the keys to its first step."""
        self.take(draft or Draft(self.goal))
        self.take_focus()

    def _keep_all(self) -> None:
        for draft in self._drafts.values():
            if draft.changed:
                self._keeping.keep_before_locking(draft)
        self._drafts = {}
