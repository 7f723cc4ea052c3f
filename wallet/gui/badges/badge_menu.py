"""The menu of acts on the badges that are chosen, with the keys that do the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wallet.gui import shortcuts
from wallet.gui.badges.marks_filter import Marks, Shelf
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.name_dialog import NameDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    from wallet.gui.badges.badge_acts import BadgeActs
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow, Collection

KEYS = ("delete", "favour", "archive", "tag", "collect", "save", "copy")
"""Names of the keys that do what the menu offers, in ``shortcuts.KEYS``."""
_LONGEST = 40  # characters of a name in a menu


class BadgeMenu:
    """Fills menus and asks for names; the acts themselves are ``BadgeActs``."""

    def __init__(self, session: Session, acts: BadgeActs, parent: QWidget) -> None:
        self._session, self._acts, self._parent = session, acts, parent
        self.marks = Marks()

    def fill(self, menu: QMenu, rows: Sequence[BadgeRow], shelf: Shelf) -> None:
        """Add what can be done with these rows, which lie on one shelf."""
        say, acts = self._session.say, self._acts
        if not rows:
            return
        if shelf is Shelf.DELETED:
            _add(menu, say("act_undelete"), lambda: acts.undelete(rows))
            return
        favour = "act_unfavour" if all(row.favourite for row in rows) else "act_favour"
        _add(menu, say(favour), lambda: acts.turn_favour(rows), "favour")
        self._add_tags(menu.addMenu(say("act_tags")), rows)
        self._add_collections(menu.addMenu(say("act_collections")), rows)
        menu.addSeparator()
        if shelf is Shelf.ARCHIVE:
            _add(menu, say("act_unarchive"), lambda: acts.unarchive(rows), "archive")
        else:
            _add(menu, say("act_archive"), lambda: acts.archive(rows), "archive")
        _add(menu, say("act_delete"), lambda: acts.delete(rows), "delete")

    def _add_tags(self, menu: QMenu, rows: Sequence[BadgeRow]) -> None:
        for name, _ in self.marks.tags:
            on = all(name in row.tags for row in rows)
            entry = _add(menu, one_line(name, _LONGEST), partial(self._turn, rows, name))
            entry.setCheckable(True)
            entry.setChecked(on)
        if self.marks.tags:
            menu.addSeparator()
        _add(menu, self._session.say("act_tag_new"), lambda: self.ask_tag(rows), "tag")

    def _turn(self, rows: Sequence[BadgeRow], name: str) -> None:
        if all(name in row.tags for row in rows):
            self._acts.untag(rows, name)
        else:
            self._acts.tag(rows, name)

    def _add_collections(self, menu: QMenu, rows: Sequence[BadgeRow]) -> None:
        acts, say = self._acts, self._session.say
        for each in self.marks.collections:
            _add(menu, one_line(each.name, _LONGEST), partial(acts.collect, rows, each))
        if self.marks.collections:
            menu.addSeparator()
        _add(menu, say("act_collect_new"), lambda: self.ask_collection(rows), "collect")

    # names -----------------------------------------------------------------------------------
    def ask_tag(self, rows: Sequence[BadgeRow]) -> None:
        """Ask for a tag to give."""
        known = [name for name, _ in self.marks.tags]
        self._ask("act_tag_name", "act_tag_yes", lambda name: self._acts.tag(rows, name), known)

    def ask_collection(self, rows: Sequence[BadgeRow]) -> None:
        """Ask for a collection to put badges into, there already or new."""
        known = {each.name: each for each in self.marks.collections}

        def collect(name: str) -> None:
            if name in known:
                self._acts.collect(rows, known[name])
            else:
                self._acts.collect_new(rows, name)

        self._ask("act_collection_name", "act_collection_yes", collect, list(known))

    def ask_rename(self, collection: Collection) -> None:
        """Ask for a collection's new name."""
        self._ask(
            "act_collection_rename",
            "act_rename_yes",
            lambda name: self._acts.rename(collection, name),
            now=collection.name,
        )

    def _ask(
        self,
        question: str,
        yes: str,
        then: Callable[[str], None],
        known: Sequence[str] = (),
        now: str = "",
    ) -> None:
        say = self._session.say
        NameDialog(
            self._parent,
            question=say(question),
            yes=say(yes),
            no=say("window_cancel"),
            then=then,
            known=known,
            now=now,
        ).open()


def _add(menu: QMenu, words: str, act: Callable[[], None], key: str = "") -> QAction:
    written = words.replace("&", "&&")
    if key:
        written = f"{written}\t{shortcuts.native(key)}"
    entry = menu.addAction(written)
    entry.triggered.connect(lambda _: act())
    return entry
