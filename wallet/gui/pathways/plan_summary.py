"""What a plan costs and how far it would lead, its name, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from wallet.gui.pathways.plan_meter_line import PlanMeterLine
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.pathways.planning import Prefer
from wallet.vault.own_words import LONGEST_NAME
from wallet.wording.telling import plan_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.pathways.plan_draft import Draft
    from wallet.gui.session import Session
    from wallet.snapshots.plans import PlanPage


class PlanSummary(Card):
    """Tells what was asked of it; the view acts."""

    suggest_asked = Signal(object)  # Prefer
    clear_asked = Signal()
    save_asked = Signal()
    new_asked = Signal()
    calendar_asked = Signal()
    named = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._page: PlanPage | None = None
        self._draft: Draft | None = None
        self.notice = Notice(session)
        self.cost, self.outcome = Label(Type.STRONG), Label()
        self._mark = IconLabel("ring", "muted")
        self._meters = QVBoxLayout()
        self._meters.setSpacing(Space.SMALL)
        self._suggest = Label(Type.CAPTION, "muted")
        self.fewest = {prefer: Button() for prefer in Prefer}
        for prefer, button in self.fewest.items():
            button.clicked.connect(lambda _=False, prefer=prefer: self.suggest_asked.emit(prefer))
        self.clear_all = Button(Kind.QUIET)
        self.clear_all.clicked.connect(self.clear_asked)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textEdited.connect(self.named)
        self.name.returnPressed.connect(self.save_asked)
        self._name, self.state = Label(), Label(Type.CAPTION, "muted")
        self._name.setBuddy(self.name)
        self.save, self.new = Button(Kind.PRIMARY), Button(Kind.QUIET, "plus")
        self.calendar = Button(Kind.QUIET, "calendar")
        self.save.clicked.connect(self.save_asked)
        self.new.clicked.connect(self.new_asked)
        self.calendar.clicked.connect(self.calendar_asked)
        self._lay_out()

    def _lay_out(self) -> None:
        outcome = QHBoxLayout()
        outcome.setSpacing(Space.SMALL)
        outcome.addWidget(self._mark)
        outcome.addWidget(self.outcome, 1)
        self.rows.addWidget(self.cost)
        self.rows.addLayout(outcome)
        self.rows.addLayout(self._meters)
        self.rows.addWidget(self._suggest)
        self.rows.addWidget(_flowing(*self.fewest.values(), self.clear_all))
        self.rows.addWidget(self.notice)
        self.rows.addSpacing(Space.SMALL)
        named = QVBoxLayout()
        named.setSpacing(Space.TINY)
        for part in (self._name, self.name, self.state):
            named.addWidget(part)
        self.rows.addLayout(named)
        self.rows.addWidget(_flowing(self.save, self.calendar, self.new))

    def show_draft(self, draft: Draft) -> None:
        """Show the name of a plan, and whether it is kept as it stands."""
        self._draft = draft
        if self.name.text() != draft.name:
            self.name.setText(draft.name)
        self._tell_state()

    def show_page(self, page: PlanPage) -> None:
        """Show what the steps cost, and how far they would lead."""
        self._page = page
        self._tell_page()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._suggest.say(say("plan_suggest"))
        for prefer, button in self.fewest.items():
            button.say(say(f"plan_fewest_{prefer.value}"))
        self.clear_all.say(say("plan_clear"))
        self._name.say(say("plan_name"))
        self.name.setAccessibleName(say("plan_name"))
        self.name.setPlaceholderText(say("plan_name_hint"))
        self.save.say(say("plan_save"))
        self.new.say(say("plan_new"))
        self.calendar.say(say("plan_to_calendar"))
        self.notice.retranslate()
        self._tell_state()
        self._tell_page()

    def _tell_state(self) -> None:
        draft, say = self._draft, self._session.say
        if draft is None:
            return
        self.heading.say(one_line(draft.kept_name) or say("plan_new_heading"))
        begun = bool(draft.plan or draft.steps or draft.name.strip())
        state = "changed" if draft.plan and draft.changed else "saved" if draft.plan else "new"
        self.state.say(say(f"plan_state_{state}") if begun else "")
        self.state.setVisible(begun)
        self.save.setEnabled(draft.changed)
        self.new.setEnabled(begun)
        self.clear_all.setEnabled(bool(draft.steps))
        self.calendar.setEnabled(bool(draft.steps))

    def _tell_page(self) -> None:
        page, language = self._page, self._session.language
        empty(self._meters)
        if page is None:
            return
        say = self._session.say
        if page.steps:
            outcome = plan_words.outcome(page, language)
        else:
            outcome = say("plan_enough_held" if page.reaches else "plan_empty")
        self.cost.say(plan_words.cost(page.cost, language))
        self.cost.setVisible(bool(page.steps))
        self.outcome.say(outcome)
        self._mark.show_icon(*(("check", "good") if page.reaches else ("half", "muted")))
        for meter in page.meters:
            self._meters.addWidget(PlanMeterLine(self._session, meter))


def _flowing(*buttons: QWidget) -> FlowBox:
    """Return buttons in as many lines as they need."""
    box = FlowBox()
    for button in buttons:
        box.flow.addWidget(button)
    return box
