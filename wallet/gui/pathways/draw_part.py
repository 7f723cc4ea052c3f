"""The chosen step of a drawing: title, hours, credits, what it comes after; or the chosen group."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet.gui.pathways import draw_edits, draw_rows
from wallet.gui.pathways.draw_fields import NumberField, RuleFields, UnitField
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label, one_line
from wallet.snapshots.drawing import DrawnGroup, DrawnStep
from wallet.wording.telling import draw_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.gui.session import Session
    from wallet.snapshots.drawing import DrawnPathway
    from wallet.snapshots.pathways import PathwayStep

LONGEST_TITLE = 300  # characters that are typed; longer ones come from badges
_SHORT = 40  # characters of a title among others


class DrawPart(QWidget):
    """Shows one part of a drawing; hidden while none is chosen."""

    changed = Signal(object)  # DrawnPathway

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._drawn: DrawnPathway | None = None
        self._key = ""
        self._told: Mapping[str, PathwayStep] = {}
        self._heading = Label(Type.STRONG)
        self.title, self._title = QLineEdit(), Label(Type.CAPTION, "muted")
        self.title.setMaxLength(LONGEST_TITLE)
        self.hours, self._hours = NumberField(), Label(Type.CAPTION, "muted")
        self.credits, self._credits = NumberField(), Label(Type.CAPTION, "muted")
        self.unit, self._unit = UnitField(), Label(Type.CAPTION, "muted")
        self.after, self._after = ChoiceBox(), Label(Type.CAPTION, "muted")
        self.after.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.after.setMinimumContentsLength(14)  # long titles are cut in the box, not in its list
        self.rule = RuleFields(session, "draw_rule_in")
        self.drops: list[Button] = []
        self._lay_out()
        self.title.textEdited.connect(lambda text: self._tell(title=text))
        self.hours.changed.connect(lambda hours: self._tell(hours=hours))
        self.credits.changed.connect(lambda value: self._tell(credits=value))
        self.unit.changed.connect(lambda unit: self._tell(unit=unit))
        self.rule.changed.connect(self._put)
        self.after.activated.connect(self._link)

    def _lay_out(self) -> None:
        self._worth = FlowBox()
        self._worth.flow.setSpacing(Space.MEDIUM)
        for name, field in (
            (self._hours, self.hours),
            (self._credits, self.credits),
            (self._unit, self.unit),
        ):
            self._worth.flow.addWidget(_pair(name, field, wrap=False))
        self._of_step = QWidget()
        inner = QVBoxLayout(self._of_step)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.SMALL)
        inner.addWidget(self._worth)
        self._order = _pair(self._after, self.after)
        self._drops = QVBoxLayout()
        self._drops.setSpacing(0)
        inner.addWidget(self._order)
        inner.addLayout(self._drops)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self._heading)
        self._named = _pair(self._title, self.title)
        for part in (self._named, self._of_step, self.rule):
            rows.addWidget(part)

    def show_part(self, drawn: DrawnPathway, key: str) -> None:
        """Show a step or group; what is being typed stays as it is."""
        self._drawn, self._key = drawn, key
        part = draw_rows.parts(drawn).get(key)
        self.setVisible(part is not None)
        if part is None:
            return
        step = part if isinstance(part, DrawnStep) else None
        known = step is not None and bool(step.badge or step.achievement)
        self._of_step.setVisible(step is not None)
        self.rule.setVisible(step is None)
        for own in (self._named, self._worth):  # what others describe stays as they do
            own.setVisible(not known)
        if self.title.text() != part.title:
            self.title.setText(part.title)
            self.title.setCursorPosition(0)
        self._heading.setVisible(known)
        self._tell_words(part)
        if isinstance(part, DrawnGroup):
            self.rule.show_group(part)
            return
        self.hours.put(part.hours)
        self.credits.put(part.credits)
        self.unit.put(part.unit)
        self._show_order(drawn, part)

    def tell(self, told: Mapping[str, PathwayStep]) -> None:
        """Take what is known of each step, by key."""
        self._told = told
        part = self._part()
        if part is not None:
            self._tell_words(part)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        for label, field, code in (
            (self._hours, self.hours, "draw_part_hours"),
            (self._credits, self.credits, "draw_part_credits"),
            (self._unit, self.unit, "draw_part_unit"),
            (self._after, self.after, "draw_part_after"),
        ):
            label.say(say(code))
            field.setAccessibleName(say(code))
        self.rule.retranslate()
        if self._drawn is not None:
            self.show_part(self._drawn, self._key)

    def _tell_words(self, part: draw_rows.Part) -> None:
        say = self._session.say
        title = draw_words.title(part, self._session.language, self._told)
        self._heading.say(title)
        code = "draw_part_title" if isinstance(part, DrawnStep) else "draw_group_title"
        self._title.say(say(code))
        self.title.setAccessibleName(say(code))

    def _show_order(self, drawn: DrawnPathway, step: DrawnStep) -> None:
        say, language = self._session.say, self._session.language
        offered = draw_rows.could_precede(drawn, step.key)
        self.after.clear()
        self.after.addItem(say("draw_after_choose"), "")
        for other in offered:
            title = draw_words.title(other, language, self._told)
            self.after.addItem(one_line(title, _SHORT), other.key)
        first = draw_rows.before(drawn, step.key)
        self._order.setVisible(bool(offered or first))
        focused = QApplication.focusWidget() in self.drops
        empty(self._drops)
        self.drops = []
        last: QWidget = self.after
        for other in first:
            title = one_line(draw_words.title(other, language, self._told), _SHORT)
            button = Button(Kind.ICON, "close")
            button.say(say("draw_after_drop", title=title))
            button.clicked.connect(lambda _=False, key=other.key: self._unlink(key))
            line = QHBoxLayout()
            line.addWidget(Label(text=say("draw_step_after", titles=title)), 1)
            line.addWidget(button)
            self._drops.addLayout(line)
            self.setTabOrder(last, button)
            self.drops.append(button)
            last = button
        if focused:  # the one that was pressed is gone
            (self.drops[0] if self.drops else self.after).setFocus()

    def _part(self) -> draw_rows.Part | None:
        return draw_rows.parts(self._drawn).get(self._key) if self._drawn else None

    def _tell(self, **changed: object) -> None:
        part = self._part()
        if part is not None:
            self._put(replace(part, **changed))  # type: ignore[arg-type]  # members by name

    def _put(self, part: draw_rows.Part) -> None:
        if self._drawn is not None:
            self.changed.emit(draw_edits.change(self._drawn, part))

    def _link(self) -> None:
        first = self.after.currentData()
        if first and self._drawn is not None:
            self.changed.emit(draw_edits.link(self._drawn, first, self._key, on=True))

    def _unlink(self, first: str) -> None:
        if self._drawn is not None:
            self.changed.emit(draw_edits.link(self._drawn, first, self._key, on=False))


def _pair(name: Label, field: QWidget, *, wrap: bool = True) -> QWidget:
    """Return a field below its name."""
    name.setWordWrap(wrap)
    name.setBuddy(field)
    whole = QWidget()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(Space.TINY)
    rows.addWidget(name)
    rows.addWidget(field)
    return whole
