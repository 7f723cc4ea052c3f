"""Narrows the list by what badges state: one menu of descriptors, and a chip for each chosen one.

Only descriptors with something to choose between are offered. Of one descriptor several values may
be chosen, any of which will do.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from wallet.descriptors.facets import ELEMENTS
from wallet.gui.badges import chip_menu
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.selection import YEAR, Choice, Counts
from wallet.tasks.library.selecting import offered, useful
from wallet.wording.telling.selecting import element_told, value_told

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from wallet.gui.session import Session

_LONGEST, _LONGEST_CHIP = 60, 44  # characters of a value in a menu, of the chosen ones on a chip
_MOST = 60  # values in a menu; the rest is found by typing its name


class StatedFilter(QObject):
    """Asks for ``Choice.where``."""

    chosen = Signal(object)  # keys, as ``Choice.where`` has them
    outcome_asked = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._counts, self._choice = Counts(), Choice()
        self.more = Button(Kind.CHIP)
        self.more.clicked.connect(self._open)
        self.removers = {each: Button(Kind.CHIP, "close") for each in (*ELEMENTS, YEAR)}
        for element, chip in self.removers.items():
            chip.clicked.connect(partial(self._remove, element))
        self.chips = (self.more, *self.removers.values())

    def show(self, counts: Counts, choice: Choice) -> set[Button]:
        """Show what is chosen, silently; return the chips that are of use."""
        self._counts, self._choice = counts, choice
        say = self._session.say
        self.more.say(f"{say('select_more')} ▾", say("select_more_tip"))
        self.more.setAccessibleName(say("select_more"))
        self.more.setChecked(bool(choice.where))
        for element, chip in self.removers.items():
            values = choice.of(element)
            chip.setChecked(bool(values))
            if values:
                self._name(chip, element, values)
        shown = {chip for chip in self.removers.values() if chip.isChecked()}
        return shown | ({self.more} if useful(counts, choice) else set())

    def _name(self, chip: Button, element: str, values: tuple[str, ...]) -> None:
        say, language = self._session.say, self._session.language
        named = element_told(element, language)
        told = [one_line(value_told(element, each, language)) for each in values]
        every = say("select_or").join(told)
        chip.say(say("select_chosen", element=named, values=_fitting(every, told)))
        remove = say("select_remove", element=named, values=every)
        chip.setToolTip(remove)
        chip.setAccessibleName(remove)

    def _remove(self, element: str) -> None:
        self._keep(element, ())
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)  # the chip is gone from under it

    def _keep(self, element: str, values: tuple[str, ...]) -> None:
        others = (key for key in self._choice.where if key.partition("=")[0] != element)
        self.chosen.emit((*others, *(f"{element}={value}" for value in values)))

    # the menu --------------------------------------------------------------------------------
    def _open(self) -> None:
        self.more.setChecked(bool(self._choice.where))  # pressed by what is chosen alone
        chip_menu.open_menu(self.more, self._fill)

    def _fill(self, menu: QMenu) -> None:
        language = self._session.language
        for element in useful(self._counts, self._choice):
            named = element_told(element, language).replace("&", "&&")
            inner = chip_menu.StayingMenu(named, menu, partial(self._fill_values, element))
            menu.addMenu(inner)
            if self._choice.of(element):
                inner.menuAction().setCheckable(True)
                inner.menuAction().setChecked(True)
        menu.addSeparator()
        outcome = menu.addAction(self._session.say("select_outcome"))
        outcome.triggered.connect(lambda _: self.outcome_asked.emit())

    def _fill_values(self, element: str, menu: QMenu) -> None:
        menu.clear()
        say, language = self._session.say, self._session.language
        chosen = self._choice.of(element)
        every = partial(self._keep, element, ())
        chip_menu.add_choice(menu, say("select_any"), every, marked=not chosen)
        menu.addSeparator()
        found = offered(self._counts, element)
        there = dict(found)
        found += [(value, 0) for value in chosen if value not in there]
        for value, count in found[:_MOST]:
            words = one_line(value_told(element, value, language), _LONGEST)
            marked = value in chosen
            kept = tuple(each for each in chosen if each != value) if marked else (*chosen, value)
            act = partial(self._keep, element, kept)
            chip_menu.add_choice(menu, f"{words}  ({count})", act, marked=marked)
        if len(found) > _MOST:
            menu.addAction(say("select_most", count=len(found) - _MOST)).setEnabled(False)


def _fitting(every: str, told: list[str]) -> str:
    """Return all values where they have room on a chip, else the first and how many more."""
    if len(every) <= _LONGEST_CHIP:
        return every
    first, more = told[0], len(told) - 1
    short = f"{first[: _LONGEST_CHIP - 1]}…" if len(first) > _LONGEST_CHIP else first
    return f"{short} +{more}" if more else short
