"""One step that can be planned: a tick, what it is and costs, and a day once it is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.day_field import DayField
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.snapshots.pathways import State
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from wallet.gui.pathways.plan_groups import Choice
    from wallet.gui.session import Session

_ROOM = 460  # pixels at 100 %, from which the day stands beside the words


class PlanStepRow(QWidget):
    """A click on the words ticks too, as in our lists; a step held meanwhile has a check mark."""

    ticked = Signal(str, bool)
    dated = Signal(str, object)  # key, date or None

    def __init__(self, session: Session, choice: Choice) -> None:
        super().__init__()
        self._session, self.choice = session, choice
        self.tick = CheckBox()
        self._day: DayField | None = None
        self.tick.setProperty("look", "bare")
        self._title, self._cost = Label(), Label(Type.CAPTION, "muted")
        self._mark = IconLabel("check", "good", 16)
        held = choice.step is not None and choice.step.state is State.HELD
        self._mark.setVisible(held)
        below = QHBoxLayout()
        below.setSpacing(Space.TINY)
        below.addWidget(self._mark)
        below.addWidget(self._cost, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addLayout(below)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(Space.SMALL)
        self._line.addLayout(words, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, Space.TINY, 0, Space.TINY)
        across.setSpacing(Space.SMALL)
        across.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(self._line, 1)
        self.tick.toggled.connect(self._tell)
        self.retranslate()

    @property
    def day(self) -> DayField:
        """The field for the day, made when it is first needed: most steps are never planned."""
        if self._day is None:
            self._day = DayField(self._session)
            self._day.name(self.choice.title(self._session.language))
            self._day.changed.connect(self._tell_day)
            self._day.hide()
            self._line.addWidget(self._day, 0, Qt.AlignmentFlag.AlignTop)
            QWidget.setTabOrder(self.tick, self._day.edit)
            QWidget.setTabOrder(self._day.edit, self._day.open)
        return self._day

    def put(self, *, planned: bool, day: date | None) -> None:
        """Show whether the step is planned, and by when, without telling of it."""
        self.tick.blockSignals(True)
        self.tick.setChecked(planned)
        self.tick.blockSignals(False)
        self._show_day(planned)
        if self._day is not None:
            self._day.put(day)

    def retranslate(self) -> None:
        """Set every word."""
        language = self._session.language
        title, cost = self.choice.title(language), self._worth()
        self._title.say(title)
        self._cost.say(cost)
        self.tick.setAccessibleName(self._session.say("plan_tick", title=title))
        self.tick.setAccessibleDescription(cost)
        if self._day is not None:
            self._day.name(title)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick by a click anywhere."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.tick.setFocus(Qt.FocusReason.MouseFocusReason)
            self.tick.click()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the click: what is beneath shall not."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn when the width crosses the line."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wide = self.width() >= theme.scaled(_ROOM)
        self._line.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _past(self) -> bool:
        """Whether there is no day to set any more: the step is held, or nobody knows it."""
        return self.choice.step is None or self.choice.step.state is State.HELD

    def _worth(self) -> str:
        step, say, language = self.choice.step, self._session.say, self._session.language
        if step is None:
            return say("plan_step_gone")
        if step.state is State.HELD:
            return say("plan_step_held")
        state = "" if step.state is State.MISSING else pathway_words.state(step, language)
        hours = say("plan_not_stated") if step.hours is None else ""
        parts = (state, pathway_words.worth(step, language), hours)
        return say("pathways_words_join").join(filter(None, parts))

    def _tell(self, planned: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._show_day(planned)
        self.ticked.emit(self.choice.key, planned)

    def _tell_day(self, day: date | None) -> None:
        self.dated.emit(self.choice.key, day)

    def _show_day(self, planned: bool) -> None:  # noqa: FBT001 - of one step
        """Offer a day for what is planned; what is held, or known to nobody, needs none."""
        wanted = planned and not self._past()
        if wanted or self._day is not None:
            self.day.setVisible(wanted)
