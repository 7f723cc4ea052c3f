"""The plans that are kept for a goal: each is opened, or removed, in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wallet import i18n
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label, one_line
from wallet.wording.telling import plan_words

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.plans import PlanPage


class KeptPlans(Card):
    """Last changed first."""

    open_asked = Signal(str)  # id
    remove_asked = Signal(str)

    def __init__(self, session: Session, before: QWidget) -> None:
        """``before`` is the control from which Tab comes to the first plan."""
        super().__init__()
        self._session, self._before = session, before
        self._plans: tuple[PlanPage, ...] = ()
        self._open = ""  # the one that stands in the view
        self.lines: dict[str, _Line] = {}

    def show_plans(self, plans: tuple[PlanPage, ...], shown: str) -> None:
        """Show plans, and which of them is open."""
        if (plans, shown) != (self._plans, self._open):
            self._plans, self._open = plans, shown
            self.retranslate()

    def retranslate(self) -> None:
        """Make the lines anew, in the language of the session."""
        say, focused = self._session.say, self._focused()
        self.clear()
        self.heading.say(say("plan_kept_heading"))
        self.lines = {}
        for plan in self._plans:
            line = _Line(self._session, plan, shown=plan.id == self._open)
            line.open.clicked.connect(lambda _=False, id_=plan.id: self.open_asked.emit(id_))
            line.remove.clicked.connect(lambda _=False, id_=plan.id: self.remove_asked.emit(id_))
            self.lines[plan.id] = line
            self.rows.addWidget(line)
        self._order()
        if focused is not None and self.lines:
            [*self.lines.values()][min(focused, len(self.lines) - 1)].remove.setFocus()
        if not self._plans:
            self.rows.addWidget(Label(colour="muted", text=say("plan_kept_none")))

    def _focused(self) -> int | None:
        """Return which line the keys go to: the line that takes its place gets them next."""
        at = QApplication.focusWidget()
        lines = enumerate(self.lines.values())
        return next((place for place, line in lines if at and line.isAncestorOf(at)), None)

    def _order(self) -> None:
        """Let Tab go down the plans: Qt puts what is made late at the window's end."""
        last = self._before
        for line in self.lines.values():
            for button in (line.open, line.remove):
                self.setTabOrder(last, button)
                last = button


class _Line(QWidget):
    """A name, what the plan costs and when it was changed; and what can be done with it."""

    def __init__(self, session: Session, plan: PlanPage, *, shown: bool) -> None:
        super().__init__()
        say, language = session.say, session.language
        name = one_line(plan.name)
        self.open, self.remove = Button(Kind.QUIET), Button(Kind.ICON, "trash")
        self.open.say(say("plan_open"))
        self.open.setAccessibleName(say("plan_open_one", name=name))
        self.remove.say(say("plan_remove_one", name=name))
        facts = (
            say("plan_kept_open") if shown else "",
            plan_words.cost(plan.cost, language),
            say(_outcome(plan)),
            i18n.date(plan.changed, language) if plan.changed else "",
        )
        self.told = say("pathways_words_join").join(filter(None, facts))
        self.open.setAccessibleDescription(self.told)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(Type.STRONG, text=name))
        words.addWidget(Label(Type.CAPTION, "muted", self.told))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.TINY)
        across.addLayout(words, 1)
        for button in (self.open, self.remove):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.open.setVisible(not shown)


def _outcome(plan: PlanPage) -> str:
    if plan.unchecked:
        return "plan_kept_unchecked"
    return "plan_kept_reaches" if plan.reaches else "plan_kept_short"
