"""Chips for what the learner made of the badges: favourites, tags, collections, other shelves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.badges import chip_menu
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.badges import Collection, MarkCounts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from wallet.gui.badges.facet_filter import FacetFilter
    from wallet.gui.session import Session

_LONGEST = 24  # characters of a name on a chip
_NO_COUNTS = MarkCounts(0, 0, 0)


class Shelf(StrEnum):
    """Which badges the page shows; the archive and the deleted only on request."""

    LIST = "list"
    ARCHIVE = "archive"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Marks:
    """What there is to choose from."""

    tags: tuple[tuple[str, int], ...] = ()
    collections: tuple[Collection, ...] = ()
    counts: MarkCounts = _NO_COUNTS
    members: tuple[tuple[str, str, frozenset[str]], ...] = ()  # id and name of each collection


class MarksFilter(FlowBox):
    """A line of chips that ``opener`` opens; while it is closed only what is pressed is shown.

    A chip appears once there is something behind it, and stays while it is pressed.
    """

    chosen = Signal()
    rename_asked = Signal(object)  # Collection
    drop_asked = Signal(object)  # Collection

    def __init__(self, session: Session, facets: FacetFilter, after: Button) -> None:
        """Stand after the chips of ``facets`` in the same line; ``after`` ends all filters."""
        super().__init__()
        self._session = session
        self._facets, self._useful = facets, set[Button]()
        self.opener = Button(Kind.ICON, "filter")
        self.opener.setCheckable(True)
        self.opener.toggled.connect(lambda _: self.refresh())
        self.marks = Marks()
        self.tag = ""
        self.collection: Collection | None = None
        self.shelf = Shelf.LIST
        self.favourites = Button(Kind.CHIP, "star")
        self.tags, self.collections = Button(Kind.CHIP), Button(Kind.CHIP)
        self.archive, self.deleted = Button(Kind.CHIP, "archive"), Button(Kind.CHIP, "trash")
        self.favourites.clicked.connect(self.chosen)
        self.tags.clicked.connect(lambda: self._open(self.tags, self._fill_tags))
        self.collections.clicked.connect(
            lambda: self._open(self.collections, self._fill_collections)
        )
        self.archive.clicked.connect(lambda: self.show_shelf(Shelf.ARCHIVE))
        self.deleted.clicked.connect(lambda: self.show_shelf(Shelf.DELETED))
        own = (self.favourites, self.tags, self.collections, self.archive, self.deleted)
        self._chips = (*facets.chips, *own)
        for chip in (*self._chips, after):
            self.flow.addWidget(chip)

    # what is chosen --------------------------------------------------------------------------
    @property
    def words(self) -> str:
        """What the choice adds to a search, in the wallet's own notation."""
        parts = [
            "is:favourite" if self.favourites.isChecked() else "",
            f'tag:"{self.tag}"' if self.tag else "",
            f'collection:"{self.collection.name}"' if self.collection else "",
        ]
        return " ".join(filter(None, parts))

    @property
    def active(self) -> bool:
        """Whether anything but the plain list is asked for."""
        return bool(self.words) or self.shelf is not Shelf.LIST

    def ask(self, *, favourites: bool, tag: str, collection: str, name: str, shelf: Shelf) -> None:
        """Ask for marks, silently; a collection by its id, or else by its name."""
        self.tag, self.shelf = tag, shelf
        known = self.marks.collections
        by_id = (each for each in known if collection and each.id == collection)
        by_name = (each for each in known if name and each.name == name)
        self.collection = next(by_id, None) or next(by_name, None)
        self.favourites.setChecked(favourites)
        self.retranslate()

    def clear(self) -> None:
        """Ask for the plain list, silently."""
        self.tag, self.collection, self.shelf = "", None, Shelf.LIST
        self.favourites.setChecked(False)
        self.retranslate()

    def show_shelf(self, shelf: Shelf) -> None:
        """Go to a shelf, or from it back to the list."""
        self.shelf = Shelf.LIST if shelf is self.shelf else shelf
        self.retranslate()
        self.chosen.emit()

    def show_marks(self, marks: Marks) -> None:
        """Take what there is; a choice that is gone is given up."""
        self.marks = marks
        gone = bool(self.tag) and self.tag not in dict(marks.tags)
        if gone:
            self.tag = ""
        if self.collection is not None:
            asked = self.collection
            same = (each for each in marks.collections if each.id == asked.id)
            self.collection = next(same, None)
            gone = gone or self.collection is None or self.collection.name != asked.name
        self.retranslate()
        if gone:
            self.chosen.emit()

    def retranslate(self) -> None:
        """Set every word and number."""
        say, counts = self._session.say, self.marks.counts
        self.opener.say(say("facet_open"))
        self.favourites.say(say("marks_favourites", count=counts.favourites))
        self._use(self.favourites, counts.favourites > 0 or self.favourites.isChecked())
        self._name(self.tags, "marks_tags", self.tag, bool(self.marks.tags))
        chosen = self.collection.name if self.collection else ""
        self._name(self.collections, "marks_collections", chosen, bool(self.marks.collections))
        for chip, shelf, count in (
            (self.archive, Shelf.ARCHIVE, counts.archived),
            (self.deleted, Shelf.DELETED, counts.deleted),
        ):
            chip.say(say(f"marks_{shelf}", count=count))
            chip.setChecked(self.shelf is shelf)
            self._use(chip, count > 0 or self.shelf is shelf)
        at_list = self.shelf is not Shelf.DELETED  # nothing else can be asked of what is deleted
        for chip in (self.favourites, self.tags, self.collections):
            chip.setEnabled(at_list)
        self.refresh()

    def refresh(self) -> None:
        """Stand in nobody's way while nothing is pressed and nothing is asked for."""
        useful, opened = self._useful | self._facets.useful, self.opener.isChecked()
        for chip in self._chips:
            chip.setVisible(chip in useful and (opened or chip.isChecked()))
        self.opener.setVisible(bool(useful))
        self.setVisible(any(not chip.isHidden() for chip in self._chips))

    def _use(self, chip: Button, there: bool) -> None:  # noqa: FBT001 - as its caller has it
        (self._useful.add if there else self._useful.discard)(chip)

    def _name(self, chip: Button, code: str, chosen: str, there: bool) -> None:  # noqa: FBT001
        words = self._session.say(code)
        chip.say(f"{words}: {one_line(chosen, _LONGEST)}" if chosen else f"{words} ▾")
        chip.setAccessibleName(f"{words}: {chosen}" if chosen else words)
        chip.setChecked(bool(chosen))
        self._use(chip, there)

    # menus -----------------------------------------------------------------------------------
    def _open(self, chip: Button, fill: Callable[[QMenu], None]) -> None:
        self.retranslate()  # a chip with a menu is pressed by its choice alone
        chip_menu.open_menu(chip, fill)

    def _fill_tags(self, menu: QMenu) -> None:
        every = self._session.say("marks_any")
        chip_menu.add_choice(menu, every, partial(self.keep_tag, ""), marked=not self.tag)
        menu.addSeparator()
        for name, count in self.marks.tags:
            act, marked = partial(self.keep_tag, name), name == self.tag
            chip_menu.add_choice(menu, _counted(name, count), act, marked=marked)

    def _fill_collections(self, menu: QMenu) -> None:
        say, chosen = self._session.say, self.collection
        every = partial(self.keep_collection, None)
        chip_menu.add_choice(menu, say("marks_any"), every, marked=chosen is None)
        menu.addSeparator()
        for each in self.marks.collections:
            marked = chosen is not None and each.id == chosen.id
            act = partial(self.keep_collection, each)
            chip_menu.add_choice(menu, _counted(each.name, each.count), act, marked=marked)
        if chosen is not None:
            menu.addSeparator()
            rename = menu.addAction(say("marks_rename", name=one_line(chosen.name, _LONGEST)))
            rename.triggered.connect(lambda: self.rename_asked.emit(chosen))
            drop = menu.addAction(say("marks_drop", name=one_line(chosen.name, _LONGEST)))
            drop.triggered.connect(lambda: self.drop_asked.emit(chosen))

    def keep_tag(self, name: str) -> None:
        """Show only what has a tag; "" shows all."""
        self.tag = name
        self.retranslate()
        self.chosen.emit()

    def keep_collection(self, collection: Collection | None) -> None:
        """Show only what is in a collection; None shows all."""
        self.collection = collection
        self.retranslate()
        self.chosen.emit()


def _counted(name: str, count: int) -> str:
    return f"{one_line(name, 2 * _LONGEST)}  ({count})"
