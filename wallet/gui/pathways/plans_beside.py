"""Two routes to one goal beside each other: steps of both, of one alone, and what each costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.pathways.planning import Prefer
from wallet.verification.tone import Tone
from wallet.wording.telling import plan_words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.session import Session
    from wallet.snapshots.plans import PlannedStep, PlanPage, PlansBeside

NOW = "now"  # what is ticked at the moment
_ROOM = 320  # pixels at 100 %, from which two columns can be read
_LONGEST = 40  # characters of a name among the choices


class PlansBesideCard(Card):
    """``asked`` carries two of: the id of a plan, a ``Prefer``, ``NOW``."""

    asked = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._plans: tuple[PlanPage, ...] = ()
        self._found: PlansBeside | None = None
        self._lead = Label(colour="muted")
        self.boxes = (ChoiceBox(), ChoiceBox())
        self._names = (Label(), Label())
        self.notice = Notice(session)
        self._told = QVBoxLayout()
        self._told.setSpacing(Space.TINY)
        self.rows.addWidget(self._lead)
        for name, box in zip(self._names, self.boxes, strict=True):
            name.setBuddy(box)
            box.setSizeAdjustPolicy(
                ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(12)  # long names are cut in the box, not in its list
            box.activated.connect(self.ask)
            pair = QVBoxLayout()
            pair.setSpacing(Space.TINY)
            pair.addWidget(name)
            pair.addWidget(box)
            self.rows.addLayout(pair)
        self.rows.addWidget(self.notice)
        self.rows.addLayout(self._told)

    def show_plans(self, plans: tuple[PlanPage, ...]) -> None:
        """Offer these plans beside what is ticked and what would be suggested."""
        self._plans = plans
        self._fill()
        self.refresh()

    def show_found(self, found: PlansBeside) -> None:
        """Show two routes."""
        self._found = found
        self.notice.clear()
        self._tell()

    def show_none(self, code: str) -> None:
        """Say why there is nothing to compare."""
        self.forget()
        self.notice.show_code(Tone.NEUTRAL, code)

    def forget(self) -> None:
        """Show nothing: another goal came."""
        self._found = None
        self.notice.clear()
        self._tell()

    def refresh(self) -> None:
        """Ask anew for two routes that are shown: what is ticked, or what is kept, changed."""
        if self._found is not None:
            self.ask()

    def ask(self) -> None:
        """Ask anew for what is chosen, if two routes are."""
        one, other = (box.currentData() for box in self.boxes)
        if one and other:
            self.asked.emit(one, other)
        else:
            self.forget()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("plan_beside_heading"))
        self._lead.say(say("plan_beside_text"))
        for name, box, code in zip(self._names, self.boxes, ("one", "other"), strict=True):
            name.say(say(f"plan_beside_{code}"))
            box.setAccessibleName(say(f"plan_beside_{code}"))
        self.notice.retranslate()
        self._fill()
        self._tell()

    def _fill(self) -> None:
        say = self._session.say
        offered: list[tuple[str, object]] = [(say("plan_beside_choose"), "")]
        offered.append((say("plan_beside_now"), NOW))
        offered += [(one_line(plan.name, _LONGEST), plan.id) for plan in self._plans]
        offered += [(say(f"plan_fewest_{prefer.value}"), prefer) for prefer in Prefer]
        for box in self.boxes:
            before = box.currentData()
            box.clear()
            for words, value in offered:
                box.addItem(words, value)
            box.choose(before)

    def _tell(self) -> None:
        empty(self._told)
        found, language, say = self._found, self._session.language, self._session.say
        if found is None:
            return
        names = [box.currentText() for box in self.boxes]
        both = zip(names, (found.one, found.other), (found.only_one, found.only_other), strict=True)
        columns = []
        for name, page, alone in both:
            column = QVBoxLayout()
            column.setSpacing(Space.TINY)
            column.addWidget(Label(Type.LEAD, text=name))
            column.addWidget(Label(text=plan_words.cost(page.cost, language)))
            column.addWidget(Label(colour="muted", text=plan_words.outcome(page, language)))
            self._list(column, say("plan_only", name=name), alone)
            column.addStretch(1)
            columns.append(column)
        self._told.addWidget(_Beside(*columns))
        if not found.only_one and not found.only_other:
            self._told.addWidget(Label(colour="muted", text=say("plan_beside_same")))
        self._list(self._told, say("plan_both"), found.both)

    def _list(self, place: QVBoxLayout, heading: str, steps: tuple[PlannedStep, ...]) -> None:
        if not steps:
            return
        place.addSpacing(Space.SMALL)
        place.addWidget(Label(Type.STRONG, text=heading))
        for step in steps:
            place.addWidget(Label(text=f"• {plan_words.step(step, self._session.language)}"))


class _Beside(QWidget):
    """Two columns; one under the other where each would be too narrow to read."""

    def __init__(self, one: QVBoxLayout, other: QVBoxLayout) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, Space.SMALL, 0, 0)
        self._line.setSpacing(Space.LARGE)
        self._line.addLayout(one, 1)
        self._line.addLayout(other, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn when the width crosses the line."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wide = self.width() >= theme.scaled(_ROOM)
        self._line.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
