"""Fields of a drawing: a number that may be missing, and what a group asks for."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from wallet.gui.theme import Space
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.scaling import fix_width
from wallet.snapshots.pathways import RuleKind
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.drawing import DrawnGroup

KINDS = (RuleKind.ALL, RuleKind.ANY, RuleKind.K_OF_N, RuleKind.CREDITS)
LONGEST_UNIT = 40  # characters
_NARROW, _WIDE = 92, 160  # pixels at 100 %
_WHOLE, _BROKEN = "[0-9０-９]{0,4}", "[0-9０-９]{0,6}([.．][0-9０-９]{0,2})?"


def _fix(field: QLineEdit, pixels: int) -> None:
    """Give a field one width: it takes nothing of what is left of its line."""
    fix_width(field, pixels)
    field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class NumberField(QLineEdit):
    """A number above 0, as one types it, full width too; None while it is empty or 0."""

    changed = Signal(object)  # float or None

    def __init__(self, *, whole: bool = False) -> None:
        super().__init__()
        self.setAcceptDrops(False)
        allowed = QRegularExpression(_WHOLE if whole else _BROKEN)
        self.setValidator(QRegularExpressionValidator(allowed, self))
        _fix(self, _NARROW)
        self.textEdited.connect(lambda _: self.changed.emit(self.value))

    @property
    def value(self) -> float | None:
        """The number."""
        typed = unicodedata.normalize("NFKC", self.text())
        return float(typed) or None if typed.strip(".") else None

    def put(self, value: float | None) -> None:
        """Show a number, without telling of it; what is typed stays as it is written."""
        if value != self.value:
            self.setText(pathway_words.number(value) if value else "")


class UnitField(QLineEdit):
    """A unit in the learner's own words, never converted."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)
        self.setMaxLength(LONGEST_UNIT)
        _fix(self, _WIDE)
        self.textEdited.connect(lambda text: self.changed.emit(text.strip()))

    def put(self, unit: str) -> None:
        """Show a unit, without telling of it."""
        if self.text().strip() != unit:
            self.setText(unit)


class RuleFields(QWidget):
    """All, any one, so many, so many credits; the last two ask how many."""

    changed = Signal(object)  # DrawnGroup

    def __init__(self, session: Session, code: str) -> None:
        """``code`` is that of the words before the choice."""
        super().__init__()
        self._session, self._code = session, code
        self._group: DrawnGroup | None = None
        self._lead, self._of = Label(), Label(wrap=False)
        self.kind, self.many, self.much = ChoiceBox(), NumberField(whole=True), NumberField()
        self.unit = UnitField()
        self._lead.setBuddy(self.kind)
        line = FlowBox()
        for part in (self.kind, self.many, self._of, self.much, self.unit):
            line.flow.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addWidget(self._lead)
        rows.addWidget(line)
        self.kind.activated.connect(self._choose)
        self.many.changed.connect(lambda value: self._tell(k=int(value or 0)))
        self.much.changed.connect(lambda value: self._tell(credits=value))
        self.unit.changed.connect(lambda unit: self._tell(unit=unit))

    def show_group(self, group: DrawnGroup) -> None:
        """Show what a group asks for."""
        self._group = group
        self.kind.choose(group.kind)
        self.many.put(group.k or None)
        self.much.put(group.credits)
        self.unit.put(group.unit)
        of_many, of_credits = group.kind is RuleKind.K_OF_N, group.kind is RuleKind.CREDITS
        self.many.setVisible(of_many)
        self._of.setVisible(of_many)
        self.much.setVisible(of_credits)
        self.unit.setVisible(of_credits)
        self._of.say(self._session.say("draw_of_many", count=len(group.of)))

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._lead.say(say(self._code))
        self.kind.setAccessibleName(say(self._code))
        self.kind.clear()
        for kind in KINDS:
            self.kind.addItem(say(f"draw_rule_{kind.value}"), kind)
        for field, code in (
            (self.many, "draw_how_many"),
            (self.much, "draw_how_much"),
            (self.unit, "draw_unit"),
        ):
            field.setAccessibleName(say(code))
            field.setPlaceholderText(say(code if field is self.unit else "draw_number"))
        if self._group is not None:
            self.show_group(self._group)

    def _choose(self) -> None:
        if self._group is None:
            return
        kind = KINDS[self.kind.currentIndex()]
        k = self._group.k
        if kind is RuleKind.K_OF_N and not k:
            k = max(1, len(self._group.of) // 2)
        self._tell(kind=kind, k=k)
        field = {RuleKind.K_OF_N: self.many, RuleKind.CREDITS: self.much}.get(kind)
        if field is not None:
            field.setFocus()
            field.selectAll()

    def _tell(self, **changed: object) -> None:
        if self._group is not None:
            made = replace(self._group, **changed)  # type: ignore[arg-type]  # members by name
            self.show_group(made)
            self.changed.emit(made)
