"""The steps that are left of a pathway, to tick: beneath the award or rule that they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet.gui.pathways.plan_meter_line import PlanMeterLine
from wallet.gui.pathways.plan_step_row import PlanStepRow
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from wallet.gui.pathways.plan_groups import Group
    from wallet.gui.session import Session
    from wallet.snapshots.plans import PlanPage

_WIDTH = 720
_MOST = 120  # steps that are made at once: of a catalogue of thousands the rest is asked for


class PlanSteps(Column):
    """Each step has widgets of its own, so that keys and screen readers know them."""

    ticked = Signal(str, bool)
    dated = Signal(str, object)  # key, date or None

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH, inset=True)
        self._session = session
        self._groups: tuple[Group, ...] | None = None
        self._planned: Mapping[str, date | None] = {}
        self._most = _MOST
        self._heads: list[tuple[Group, Label, QVBoxLayout]] = []
        self.choices: dict[str, PlanStepRow] = {}
        self._lead = Label(colour="muted")
        self._body = QVBoxLayout()
        self._body.setSpacing(Space.SMALL)
        self.more = Button()
        self.more.clicked.connect(self._show_more)
        self.rows.addWidget(self._lead)
        self.rows.addLayout(self._body)
        self.rows.addWidget(self.more)
        self.rows.addStretch(1)

    def show_groups(self, groups: tuple[Group, ...], planned: Mapping[str, date | None]) -> None:
        """Show steps; those that stand there already stay, with the focus that they have."""
        if groups != self._groups:
            self._groups, self._most = groups, _MOST
            self._build()
        self.put(planned)

    def put(self, planned: Mapping[str, date | None]) -> None:
        """Tick the steps that are planned, and show their days."""
        self._planned = planned
        for key, row in self.choices.items():
            row.put(planned=key in planned, day=planned.get(key))

    def show_meters(self, page: PlanPage) -> None:
        """Say over each group how far it would be."""
        for group, _, place in self._heads:
            empty(place)
            for meter in group.meters(page):
                place.addWidget(PlanMeterLine(self._session, meter, bar=False))

    def retranslate(self) -> None:
        """Set every word."""
        session = self._session
        self._lead.say(session.say("plan_lead" if self.choices else "plan_nothing_left"))
        for group, heading, _ in self._heads:
            heading.say(group.heading(session.language))
        for row in self.choices.values():
            row.retranslate()
        left = self._left()
        self.more.setVisible(left > 0)
        self.more.say(session.say("plan_more", count=left))

    def _left(self) -> int:
        return sum(len(group.choices) for group in self._groups or ()) - len(self.choices)

    def _build(self) -> None:
        empty(self._body)
        self._heads, self.choices = [], {}
        for group in self._groups or ():
            shown = group.choices[: self._most - len(self.choices)]
            if not shown:
                break
            self._add(group)
            for choice in shown:
                row = PlanStepRow(self._session, choice)
                row.ticked.connect(self.ticked)
                row.dated.connect(self.dated)
                self.choices[choice.key] = row
                self._body.addWidget(row)
        self._order()
        self.retranslate()

    def _order(self) -> None:
        """Let Tab go down the steps: Qt puts what is made late at the window's end."""
        last: QWidget = self.more
        for row in self.choices.values():
            self.setTabOrder(last, row.tick)
            last = row.tick
        if last is not self.more:
            self.setTabOrder(last, self.more)

    def _add(self, group: Group) -> None:
        if self._heads:
            self._body.addSpacing(Space.SMALL)
        heading, place = Label(Type.STRONG), QVBoxLayout()
        self._body.addWidget(heading)
        self._body.addLayout(place)
        self._heads.append((group, heading, place))

    def _show_more(self) -> None:
        """Make the next ones, and go on from the first of them."""
        before = set(self.choices)
        self._most += _MOST
        self._build()
        self.put(self._planned)
        first = next((row for key, row in self.choices.items() if key not in before), None)
        if first is not None:
            first.tick.setFocus()
