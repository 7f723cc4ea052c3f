"""The list of badges: search as you type, filter, choose one or many, open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from wallet.gui import shortcuts
from wallet.gui.badges import taking_out
from wallet.gui.badges.badge_acts import BadgeActs
from wallet.gui.badges.badge_list import BadgeList
from wallet.gui.badges.badge_menu import BadgeMenu
from wallet.gui.badges.marks_filter import Marks, MarksFilter, Shelf
from wallet.gui.badges.shelf_note import ShelfNote
from wallet.gui.badges.tone_filter import ToneFilter
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.confirm import Confirm
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.search_field import SearchField
from wallet.snapshots import BadgeRow, Changes, Tone

if TYPE_CHECKING:
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.service import Wallet

_PAUSE_MS = 120  # after the last key
_Asked = tuple[str, str, Shelf]  # what was typed, what the chips add, where to look


class BadgesPage(Page):
    """What is put away or deleted is shown only on request."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._job: Job | None = None
        self._as_of = session.now()  # searches find the rows of the list, as of the same moment
        self._shown: _Asked = ("", "", Shelf.LIST)
        self._opened = ""
        self._wanted: tuple[object, ...] = ()  # ids to choose, once the rows are there
        self._acts = BadgeActs(session)
        self._menu = BadgeMenu(session, self._acts, self)
        self._search = SearchField()
        self._more = Button(Kind.ICON, "more")
        self._more.clicked.connect(self._open_more)
        self._import = Button(Kind.PRIMARY, "import")
        self._import.clicked.connect(lambda: session.go("import"))
        self._tones, self._marks = ToneFilter(session), MarksFilter(session)
        self._note = ShelfNote(session)
        self._list = BadgeList(session)
        self._choose = Button(Kind.PRIMARY, "import")
        self._choose.clicked.connect(lambda: session.go("import"))
        self._empty = EmptyState("badges", self._choose)
        self._all = Button()
        self._all.clicked.connect(self._show_all)
        self._none = EmptyState("search", self._all)
        self._stack = QStackedWidget()
        for part in (self._list, self._empty, self._none):
            self._stack.addWidget(part)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._listen()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(self._search, 1)
        top.addWidget(self._more)
        top.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(top)
        for part in (self._tones, self._marks, self._note):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self._pause.timeout.connect(self._load)
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._search.left.connect(self._into_list)
        self._tones.chosen.connect(self._keep_tone)
        self._marks.chosen.connect(self._load)
        self._marks.rename_asked.connect(self._menu.ask_rename)
        self._marks.drop_asked.connect(self._acts.drop)
        self._note.undelete_asked.connect(lambda: self._acts.undelete(self._list.badges.rows))
        self._note.purge_asked.connect(self._ask_purge)
        self._note.list_asked.connect(lambda: self._marks.show_shelf(self._marks.shelf))
        self._list.opened.connect(self._open)
        self._list.pressed_key.connect(self._press)
        self._list.menu_asked.connect(self._open_menu)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._search.say(say("badges_search"))
        self._more.say(say("badges_more"))
        self._import.say(say("window_import"))
        self._choose.say(say("badges_choose"))
        self._list.setAccessibleName(say("badges_list"))
        self._empty.say(say("badges_empty"), say("badges_empty_how"), say("badges_empty_promise"))
        self._all.say(say("badges_show_all"))
        self._list.delegate.retranslate()
        self._list.badges.retranslate()
        for part in (self._tones, self._marks, self._note):
            part.retranslate()
        self._say_none()

    def enter(self, what: object) -> None:
        """Load the rows; the cursor goes to the list. ``what``: ids of badges to choose in it."""
        if isinstance(what, tuple) and what:
            self._wanted = what
            self._tones.choose(None)
            self._marks.clear()
            self._search.clear()
        self._as_of = self.session.now()
        self._load()
        self._load_marks()
        self._list.setFocus()

    def reload(self, changes: Changes) -> None:
        """Load the rows anew when badges or their verdicts changed."""
        if changes & (Changes.LIBRARY | Changes.REPORTS | Changes.TRUST):
            self._as_of = self.session.now()
            self._load()
        if changes & Changes.LIBRARY:
            self._load_marks()

    def seek(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def clear(self) -> bool:
        """Empty search and filters, back to the list; return whether there was anything (Esc)."""
        filled = bool(self._search.text()) or self._tones.tone is not None or self._marks.active
        if filled:
            self._show_all()
        return filled

    # loading ---------------------------------------------------------------------------------
    def _asked(self) -> _Asked:
        return self._search.text().strip(), self._marks.words, self._marks.shelf

    def _load(self) -> None:
        """Ask for the rows; an older question that is still waiting is forgotten."""
        if self._job is not None:
            self._job.cancel()
        asked, now = self._asked(), self._as_of
        typed, words, shelf = asked

        def load(wallet: Wallet) -> tuple[BadgeRow, ...]:
            if shelf is Shelf.DELETED:
                return tuple(row for row in wallet.deleted(now=now) if _holds(row, typed))
            query = f"{typed} {words}".strip()
            return wallet.badges(query, now=now, archived=shelf is Shelf.ARCHIVE)

        self._job = self.session.read(load, lambda rows: self._show(asked, rows))

    def _load_marks(self) -> None:
        def load(wallet: Wallet) -> Marks:
            marks = wallet.marks
            return Marks(marks.tags(), marks.collections(), marks.counts())

        self.session.read(load, self._show_marks)

    def _show_marks(self, marks: Marks) -> None:
        self._menu.marks = marks
        self._marks.show_marks(marks)

    def _show(self, asked: _Asked, rows: tuple[BadgeRow, ...]) -> None:
        if asked != self._asked():
            return
        self._shown = asked
        self._list.show_rows(rows, self._opened)
        if self._wanted:
            wanted, self._wanted = self._wanted, ()
            there = {row.id for row in rows}
            ids = [str(each) for each in wanted if each in there]
            self._list.choose(ids, ids[0] if ids else "")
        self._tones.count(self._list.badges.counts())
        self._turn()

    def _turn(self) -> None:
        """Show the list, or what to do when it has no rows; without badges nothing to search."""
        typed, words, shelf = self._shown
        aside = shelf is not Shelf.LIST
        asked = bool(typed or words) or aside or self._tones.tone is not None
        bare = self._list.badges.rowCount() == 0
        self._say_none()
        self._stack.setCurrentWidget(
            self._list if not bare else self._none if asked else self._empty
        )
        for widget in (self._search, self._more, self._import, self._tones):
            widget.setVisible(asked or not bare)
        self._note.show_shelf(shelf, filled=not bare)
        if bare and not asked:
            self._choose.setFocus()

    def _say_none(self) -> None:
        typed, words, shelf = self._shown
        code = f"shelf_{shelf}_none" if not (typed or words) else "badges_none_found"
        code = "badges_none_found" if shelf is Shelf.LIST else code
        self._none.say(self.session.say(code), self.session.say(f"{code}_how"))

    def _keep_tone(self, tone: Tone | None) -> None:
        self._list.badges.keep_tone(tone)
        self._list.choose([], self._opened)
        self._turn()

    def _show_all(self) -> None:
        self._search.clear()
        self._tones.choose(None)
        self._marks.clear()
        self._load()

    def _into_list(self) -> None:
        if self._list.badges.rowCount():
            self._list.setFocus()

    # acting ----------------------------------------------------------------------------------
    def _open(self, badge_id: str) -> None:
        if self._shown[2] is Shelf.DELETED:
            self.session.tell(Tone.NEUTRAL, "shelf_deleted_closed")
            return
        self._opened = badge_id
        self.session.go("badge", badge_id)

    def _press(self, key: str) -> None:
        rows, shelf = self._list.chosen(), self._shown[2]
        if not rows or shelf is Shelf.DELETED:
            return
        acts = {
            "delete": self._acts.delete,
            "favour": self._acts.turn_favour,
            "archive": self._acts.unarchive if shelf is Shelf.ARCHIVE else self._acts.archive,
            "tag": self._menu.ask_tag,
            "collect": self._menu.ask_collection,
            "save": self._save,
        }
        acts[key](rows)

    def _save(self, rows: tuple[BadgeRow, ...]) -> None:
        taking_out.save_originals(self.session, self, [row.id for row in rows])

    def _open_menu(self, point: QPoint) -> None:
        """Open the menu for what is chosen."""
        rows, shelf = self._list.chosen(), self._shown[2]
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self._menu.fill(menu, rows, shelf)
        if rows and shelf is not Shelf.DELETED:
            menu.addSeparator()
            self._add_out(menu, [row.id for row in rows], "chosen")
        if not menu.isEmpty():
            menu.popup(point)

    def _open_more(self) -> None:
        """Open the menu for what is chosen, when that is more than one, and for everything."""
        rows, shelf = self._list.chosen(), self._shown[2]
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if len(rows) > 1:
            menu.addSection(self.session.say("badges_chosen", count=len(rows)))
            self._menu.fill(menu, rows, shelf)
            menu.addSeparator()
        self._add_out(menu, [], "all")
        menu.addSeparator()
        backup = menu.addAction(self.session.say("backup_now"))
        backup.triggered.connect(lambda: self.session.go("backup"))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _add_out(self, menu: QMenu, ids: list[str], which: str) -> None:
        say = self.session.say
        key = shortcuts.native("save")
        save = menu.addAction(say(f"out_save_{which}") + (f"\t{key}" if ids else ""))
        save.triggered.connect(lambda: taking_out.save_originals(self.session, self, ids))
        calendar = menu.addAction(say(f"out_calendar_{which}"))
        calendar.triggered.connect(lambda: taking_out.save_calendar(self.session, self, ids))

    def _ask_purge(self) -> None:
        say, count = self.session.say, len(self._list.badges.rows)
        Confirm(
            self,
            question=say("shelf_purge_ask", count=count),
            consequence=say("shelf_purge_what"),
            yes=say("shelf_purge_yes"),
            no=say("window_cancel"),
            then=self._acts.purge,
        ).open()


def _holds(row: BadgeRow, typed: str) -> bool:
    told = f"{row.title} {row.issuer} {' '.join(row.tags)}".casefold()
    return all(word in told for word in typed.casefold().split())
