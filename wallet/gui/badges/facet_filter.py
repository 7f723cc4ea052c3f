"""Chips that narrow the list: by issuer, format, when a badge ends, and what it states."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from wallet.gui.badges import chip_menu
from wallet.gui.badges.stated_filter import StatedFilter
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.selection import Choice, Counts, Ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from wallet.credentials.model import Spec
    from wallet.gui.session import Session

_LONGEST = 24  # characters of a name on a chip
_Choice = tuple[Any, str, int]  # what it is, its words, how many
_NO_FACETS = Choice()
_MOST_ISSUERS = 60  # in a menu; the rest is found by typing its name


class FacetFilter(QObject):
    """Keeps all facets but the tone, which has buttons of its own."""

    chosen = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._counts = Counts()
        self.facets = _NO_FACETS
        self.issuer, self.spec, self.ends = (Button(Kind.CHIP) for _ in range(3))
        self.stated = StatedFilter(session, self)
        self.stated.chosen.connect(lambda where: self.keep(where=where))
        self.chips = (self.issuer, self.spec, self.ends, *self.stated.chips)
        self.useful: set[Button] = set()  # chips with something to choose between
        self.issuer.clicked.connect(
            lambda: self._open(self.issuer, "issuer", self._issuers()[:_MOST_ISSUERS])
        )
        self.spec.clicked.connect(lambda: self._open(self.spec, "spec", self._specs()))
        self.ends.clicked.connect(lambda: self._open(self.ends, "ends", self._ends()))

    def mark(self, facets: Choice) -> None:
        """Show what is asked for, silently."""
        self.facets = replace(facets, tone=None)
        self.retranslate()

    def keep(self, **values: object) -> None:
        """Ask for something else."""
        self.facets = replace(self.facets, **values)  # type: ignore[arg-type]
        self.retranslate()
        self.chosen.emit()

    def count(self, counts: Counts) -> None:
        """Take the numbers; a chip with nothing to choose between is of no use."""
        self._counts = counts
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word and number."""
        say, facets = self._session.say, self.facets
        known = one_line(self._counts.names.get(facets.issuer, ""), _LONGEST)
        issuer = (known or say("badges_unnamed")) if facets.issuer else ""
        spec = say(f"badge_spec_{facets.spec}") if facets.spec else ""
        ends = say(f"facet_ends_{facets.ends}") if facets.ends else ""
        self._name(self.issuer, "facet_issuer", issuer, there=len(self._counts.issuers) > 1)
        self._name(self.spec, "facet_spec", spec, there=len(self._counts.specs) > 1)
        self._name(self.ends, "facet_ends", ends, there=bool(self._counts.ends))
        self.useful -= set(self.stated.chips)
        self.useful |= self.stated.show(self._counts, facets)

    def _name(self, chip: Button, code: str, chosen: str, *, there: bool) -> None:
        words = self._session.say(code)
        chip.say(f"{words}: {chosen}" if chosen else f"{words} ▾")
        chip.setAccessibleName(f"{words}: {chosen}" if chosen else words)
        chip.setChecked(bool(chosen))
        (self.useful.add if there or chosen else self.useful.discard)(chip)

    # what there is ---------------------------------------------------------------------------
    def _issuers(self) -> list[_Choice]:
        found = self._counts.issuers.most_common()
        names = self._counts.names
        unnamed = self._session.say("badges_unnamed")
        return [(each, one_line(names.get(each, "")) or unnamed, n) for each, n in found]

    def _specs(self) -> list[_Choice]:
        found: list[tuple[Spec, int]] = self._counts.specs.most_common()
        return [(each, self._session.say(f"badge_spec_{each}"), count) for each, count in found]

    def _ends(self) -> list[_Choice]:
        counts = self._counts.ends
        return [(each, self._session.say(f"facet_ends_{each}"), counts[each]) for each in Ends]

    def _open(self, chip: Button, name: str, choices: Sequence[_Choice]) -> None:
        self.retranslate()  # a chip with a menu is pressed by its choice alone
        chip_menu.open_menu(chip, partial(self._fill, name, choices))

    def _fill(self, name: str, choices: Sequence[_Choice], menu: QMenu) -> None:
        now, plain = getattr(self.facets, name), getattr(_NO_FACETS, name)
        every = partial(self.keep, **{name: plain})
        chip_menu.add_choice(menu, self._session.say("facet_any"), every, marked=now == plain)
        menu.addSeparator()
        for value, words, count in choices:
            shown = f"{one_line(words, 2 * _LONGEST)}  ({count})"
            act = partial(self.keep, **{name: value})
            chip_menu.add_choice(menu, shown, act, marked=now == value)
