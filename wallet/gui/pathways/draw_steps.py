"""The steps of a drawing: what is needed of them, their order and groups, and the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView

from wallet.gui import shortcuts
from wallet.gui.pathways import draw_edits, draw_rows
from wallet.gui.pathways.draw_fields import RuleFields
from wallet.gui.pathways.draw_list import DrawList
from wallet.gui.pathways.draw_part import DrawPart
from wallet.gui.pathways.draw_steps_model import DrawStepsModel
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label
from wallet.snapshots.drawing import DrawnGroup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.gui.session import Session
    from wallet.snapshots.drawing import DrawnPathway
    from wallet.snapshots.pathways import PathwayStep

_MOST = 8  # rows in view
_SEVERAL = 2


class DrawSteps(Card):
    """Tells of every change as another drawing; the page keeps it."""

    changed = Signal(object)  # DrawnPathway
    removed = Signal(object, int)  # DrawnPathway without them, and how many rows went

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._drawn: DrawnPathway | None = None
        self._none = Label(colour="muted")
        self.rule = RuleFields(session, "draw_rule")
        self.model = DrawStepsModel(session)
        self.list = DrawList(self.model, _MOST)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.up, self.down = Button(Kind.ICON, "chevron-up"), Button(Kind.ICON, "chevron-down")
        self.group, self.ungroup = Button(Kind.QUIET, "group"), Button(Kind.QUIET)
        self.remove = Button(Kind.QUIET, "trash")
        self._acts = FlowBox()
        for button in (self.up, self.down, self.group, self.ungroup, self.remove):
            self._acts.flow.addWidget(button)
        self.part = DrawPart(session)
        for each in (self._none, self.rule, self.list, self._acts, self.part):
            self.rows.addWidget(each)
        self._connect()

    def _connect(self) -> None:
        self.rule.changed.connect(lambda root: self._tell(draw_edits.change(self._is, root)))
        self.part.changed.connect(self._tell)
        self.up.clicked.connect(lambda: self._move(down=False))
        self.down.clicked.connect(lambda: self._move(down=True))
        self.group.clicked.connect(self._put_together)
        self.ungroup.clicked.connect(self._take_apart)
        self.remove.clicked.connect(self._remove)
        shortcuts.bind_each(self.list, "move", lambda at: self._move(down=bool(at)))
        shortcuts.bind(self.list, "remove", self._remove)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._choose())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._enable())

    @property
    def _is(self) -> DrawnPathway:
        return self._drawn or draw_edits.blank()

    @property
    def key(self) -> str:
        """The key of the step or group that is chosen, "" for none."""
        row = self.model.at(self.list.currentIndex())
        return row.part.key if row else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all that are marked, from top to bottom."""
        marked = sorted(each.row() for each in self.list.selectionModel().selectedIndexes())
        found = (self.model.at(self.model.index(at)) for at in marked)
        return tuple(row.part.key for row in found if row)

    def show_drawn(self, drawn: DrawnPathway) -> None:
        """Show a drawing; what was chosen stays so, or what took its place."""
        before, place = self.key, self.list.currentIndex().row()
        same = self._drawn is not None and drawn.id == self._drawn.id
        self._drawn = drawn
        self.model.show_drawn(drawn)
        count = self.model.rowCount()
        found = self.model.place_of(before) if same else -1
        at = found if found >= 0 else min(max(place, 0), count - 1)
        self.list.setCurrentIndex(self.model.index(at))
        for part in (self.rule, self.list, self._acts):
            part.setVisible(count > 0)
        self._none.setVisible(not count)
        self.rule.show_group(drawn.root)
        self._choose()

    def tell(self, told: Mapping[str, PathwayStep]) -> None:
        """Take what is known of each step, by key."""
        self.model.tell(told)
        self.part.tell(told)

    def choose(self, key: str) -> None:
        """Choose a step or group, and bring it into view."""
        index = self.model.index(self.model.place_of(key))
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("draw_steps"))
        self._none.say(say("draw_steps_none"))
        self.list.setAccessibleName(say("draw_steps_list"))
        for button, code in (
            (self.up, "draw_up"),
            (self.down, "draw_down"),
            (self.group, "draw_group"),
            (self.ungroup, "draw_ungroup"),
            (self.remove, "draw_step_remove"),
        ):
            button.say(say(code))
        self.rule.retranslate()
        self.part.retranslate()
        self.model.retranslate()

    def _choose(self) -> None:
        self.part.show_part(self._is, self.key)
        self._enable()

    def _enable(self) -> None:
        row = self.model.at(self.list.currentIndex())
        self.ungroup.setVisible(row is not None and isinstance(row.part, DrawnGroup))
        self.group.setEnabled(len(self.keys) >= _SEVERAL)
        for button in (self.up, self.down, self.remove):
            button.setEnabled(row is not None)

    def _tell(self, drawn: DrawnPathway) -> None:
        if drawn != self._drawn:
            self.changed.emit(drawn)

    def _move(self, *, down: bool) -> None:
        if self.key:
            self._tell(draw_edits.move(self._is, self.key, down=down))

    def _put_together(self) -> None:
        drawn, made = draw_edits.put_together(self._is, self.keys)
        self._tell(drawn)
        self.choose(made)

    def _take_apart(self) -> None:
        self._tell(draw_edits.take_apart(self._is, self.key))

    def _remove(self) -> None:
        if self.keys:
            left = draw_edits.remove(self._is, self.keys)
            self.removed.emit(left, self.model.rowCount() - len(draw_rows.rows(left)))
