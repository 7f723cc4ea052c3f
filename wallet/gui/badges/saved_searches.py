"""Searches that the learner named: a button with a menu, a line to name one, keys for the first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from wallet.gui import shortcuts
from wallet.gui.badges import chip_menu
from wallet.gui.badges.naming_line import NamingLine
from wallet.gui.session import Message
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import one_line
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.searches import ListQuery, SavedSearch
    from wallet.work import Work

T = TypeVar("T")
_LONGEST = 40  # characters of a name in a menu
_KEYS = len(shortcuts.KEYS["saved"].sequences)


class SavedSearches(QObject):
    """Applies, keeps, renames and deletes searches; ``asked`` tells what the list shows now."""

    applied = Signal(object)  # SavedSearch

    def __init__(self, session: Session, page: QWidget, asked: Callable[[], ListQuery]) -> None:
        super().__init__(page)
        self._session, self._asked = session, asked
        self._current = ""  # the id of the one that was applied or saved last
        self.searches: tuple[SavedSearch, ...] = ()
        self.button = Button(Kind.ICON, "bookmark")
        self.button.clicked.connect(lambda: chip_menu.open_menu(self.button, self._fill))
        self.line = NamingLine(session)
        shortcuts.bind_each(page, "saved", self._apply_at)

    def load(self) -> None:
        """Read what is kept."""
        self._session.read(lambda wallet: wallet.searches.all(), self._show)

    def _show(self, searches: tuple[SavedSearch, ...]) -> None:
        self.searches = searches

    def retranslate(self) -> None:
        """Set every word."""
        self.button.say(self._session.say("search_saved"))
        self.line.retranslate()

    def apply(self, search: SavedSearch) -> None:
        """Show what a search asks for."""
        self._current = search.id
        self.applied.emit(search)

    def _apply_at(self, number: int) -> None:
        if number < len(self.searches):
            self.apply(self.searches[number])

    # the menu --------------------------------------------------------------------------------
    def _fill(self, menu: QMenu) -> None:
        say = self._session.say
        for at, search in enumerate(self.searches):
            key = f"\t{shortcuts.native('saved', at)}" if at < _KEYS else ""
            shown = one_line(search.name, _LONGEST) + key
            act, marked = partial(self.apply, search), search.query == self._asked()
            chip_menu.add_choice(menu, shown, act, marked=marked)
        if not self.searches:
            menu.addAction(say("search_none")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(say("search_save")).triggered.connect(self._ask_save)
        current = next((each for each in self.searches if each.id == self._current), None)
        if current is not None:
            name = _shown(current)
            if current.query != self._asked():
                update = menu.addAction(say("search_update", name=name))
                update.triggered.connect(partial(self._update, current))
            rename = menu.addAction(say("search_rename", name=name))
            rename.triggered.connect(partial(self._ask_rename, current))
            delete = menu.addAction(say("search_delete", name=name))
            delete.triggered.connect(partial(self._delete, current))

    # acts ------------------------------------------------------------------------------------
    def _ask_save(self) -> None:
        query = self._asked()

        def save(name: str) -> None:
            def saved(search_id: str) -> None:
                self._current = search_id
                self._named()
                self._session.tell(Tone.GOOD, "search_kept", name=one_line(name, _LONGEST))
                self.load()

            self._run(lambda wallet, _: wallet.searches.save(name, query), saved)

        self.line.ask("", save)

    def _ask_rename(self, search: SavedSearch, *_: object) -> None:
        def rename(name: str) -> None:
            def renamed(_: object) -> None:
                self._named()
                before = search.name
                self._session.undo.note(
                    lambda: self._run(lambda wallet, _: wallet.searches.rename(search.id, before))
                )

            self._run(lambda wallet, _: wallet.searches.rename(search.id, name), renamed)

        self.line.ask(search.name, rename)

    def _update(self, search: SavedSearch, *_: object) -> None:
        query, before = self._asked(), search.query

        def updated(_: object) -> None:
            back = self._session.undo.note(
                lambda: self._run(lambda wallet, _: wallet.searches.change(search.id, before))
            )
            self._tell("search_kept", search, back)

        self._run(lambda wallet, _: wallet.searches.change(search.id, query), updated)

    def _delete(self, search: SavedSearch, *_: object) -> None:
        def deleted(_: object) -> None:
            back = self._session.undo.note(
                lambda: self._run(lambda wallet, _: wallet.searches.undelete(search.id))
            )
            self._tell("search_deleted", search, back)

        self._run(lambda wallet, _: wallet.searches.delete(search.id), deleted)

    def _tell(self, code: str, search: SavedSearch, back: Callable[[], None]) -> None:
        details: dict[str, object] = {"name": one_line(search.name, _LONGEST)}
        self._session.told.emit(Message(Tone.GOOD, code, details, "window_undo", back))

    def _named(self) -> None:
        self.line.close_line()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(
        self, act: Callable[[Wallet, Work], T], then: Callable[[T], None] | None = None
    ) -> None:
        """Do it; what cannot be done is told where the name is asked for, while it is."""

        def fail(error: WalletError) -> None:
            if self.line.isVisible():
                self.line.show_error(error)
            else:
                self._session.fail(error)

        self._session.run(act, then, otherwise=fail)


def _shown(search: SavedSearch) -> str:
    return one_line(search.name, _LONGEST).replace("&", "&&")
