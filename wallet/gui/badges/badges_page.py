"""The page of badges: search as you type, narrow, arrange, choose one or many, open one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wallet.gui import shortcuts
from wallet.gui.badges import list_query, list_reading, taking_out
from wallet.gui.badges.arrangement import Arrangement
from wallet.gui.badges.arranging import Arranging
from wallet.gui.badges.badge_acts import BadgeActs
from wallet.gui.badges.badge_columns import COLUMNS
from wallet.gui.badges.badge_menu import BadgeMenu
from wallet.gui.badges.badge_views import BadgeViews, View
from wallet.gui.badges.chosen_bar import ChosenBar
from wallet.gui.badges.facet_filter import FacetFilter
from wallet.gui.badges.list_menus import ListMenus
from wallet.gui.badges.marks_filter import Marks, MarksFilter, Shelf
from wallet.gui.badges.saved_searches import SavedSearches
from wallet.gui.badges.shelf_note import ShelfNote
from wallet.gui.badges.tone_filter import ToneFilter
from wallet.gui.badges.view_switch import ViewSwitch
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.confirm import Confirm
from wallet.gui.widgets.empty_state import EmptyState, stacked
from wallet.gui.widgets.search_field import SearchField
from wallet.gui.widgets.two_ends import TwoEnds
from wallet.snapshots.changes import Changes
from wallet.snapshots.selection import Choice
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.badges.list_reading import Asked
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.searches import ListQuery, SavedSearch

_PAUSE_MS = 120  # after the last key
_FIRST = 100  # rows, which fill a window of any size


class BadgesPage(Page):
    """What is put away or deleted is shown only on request."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._job: Job | None = None
        self._as_of = session.now()  # searches find the rows of the list, as of the same moment
        self._shown: Asked = ("", "", Shelf.LIST)
        self._opened = ""
        self._sought: tuple[object, ...] = ()  # ids to choose, once the rows are there
        self._whole = False  # all rows have been here
        self._acts = BadgeActs(session)
        self._menu = BadgeMenu(session, self._acts, self)
        self._search = SearchField()
        self._saved = SavedSearches(session, self, self._query)
        self._more = Button(Kind.ICON, "more")
        self._import = Button(Kind.PRIMARY, "import")
        self._import.clicked.connect(lambda: session.go("import"))
        self._tones, self._facets = ToneFilter(session), FacetFilter(session, self)
        self._clear = Button(Kind.QUIET, "close")
        self._clear.clicked.connect(self._show_all)
        self._marks = MarksFilter(session, self._facets, self._clear)
        self._arranging, self._switch = Arranging(session), ViewSwitch(session, self)
        self._note = ShelfNote(session)
        self._list = BadgeViews(session)
        self._menus = ListMenus(session, self, self._menu, self._list.out)
        self._several = ChosenBar(session)
        self._choose = Button(Kind.PRIMARY, "import")
        self._choose.clicked.connect(lambda: session.go("import"))
        self._scan = Button(Kind.PLAIN, "qr")
        self._scan.clicked.connect(lambda: session.go("scan"))
        self._empty = EmptyState("badges", stacked(self._choose, self._scan))
        self._all = Button()
        self._all.clicked.connect(self._show_all)
        self._none = EmptyState("search", self._all)
        self._stack = QStackedWidget()
        for part in (self._list, self._empty, self._none):
            self._stack.addWidget(part)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._listen()
        self._arrange(list_query.remembered(session.settings))
        self._turn_view(View(session.settings.badges_view))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(self._search, 1)
        for button in (self._marks.opener, self._saved.button, self._more, self._import):
            top.addWidget(button)
        look = QWidget()
        across = QHBoxLayout(look)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addWidget(self._arranging, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._switch)
        self._line = TwoEnds(self._tones, look)
        policy = self._tones.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._tones.setSizePolicy(policy)
        self._tones.hide()  # until there are numbers
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(top)
        for part in (self._saved.line, self._line, self._marks, self._note):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self._several)

    def _listen(self) -> None:
        self._pause.timeout.connect(self._load)
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._search.left.connect(self._into_list)
        self._saved.applied.connect(self._apply)
        self._more.clicked.connect(self._open_more)
        self._tones.chosen.connect(lambda _: self._narrow())
        self._facets.chosen.connect(self._narrow)
        self._facets.stated.outcome_asked.connect(self._ask_outcome)
        self._marks.chosen.connect(self._load)
        self._marks.rename_asked.connect(self._menu.ask_rename)
        self._marks.drop_asked.connect(self._acts.drop)
        self._arranging.changed.connect(self._rearrange)
        self._arranging.fold_asked.connect(self._fold)
        self._switch.chosen.connect(self._choose_view)
        self._note.undelete_asked.connect(lambda: self._acts.undelete(self._list.badges.rows))
        self._note.purge_asked.connect(self._ask_purge)
        self._note.list_asked.connect(lambda: self._marks.show_shelf(self._marks.shelf))
        self._list.opened.connect(self._open)
        self._list.pressed_key.connect(self._press)
        self._list.menu_asked.connect(self._open_menu)
        self._list.sort_asked.connect(lambda at: self._arranging.sort_by(COLUMNS[at].sort))
        self._list.changed.connect(self._count_chosen)
        self._several.asked.connect(self._press)
        self._several.none_asked.connect(self._list.choose_none)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._search.say(say("badges_search"))
        self._more.say(say("badges_more"))
        self._import.say(say("window_import"))
        self._choose.say(say("badges_choose"))
        self._scan.say(say("window_scan"), tip=shortcuts.native("scan"))
        self._clear.say(say("facet_clear"), say("facet_clear_key"))
        self._list.say(say("badges_list"))
        self._empty.say(say("badges_empty"), say("badges_empty_how"), say("badges_empty_promise"))
        self._all.say(say("badges_show_all"))
        self._list.measure()
        with self._list.kept(self._opened):
            self._list.badges.retranslate()
        parts = (self._tones, self._facets, self._marks, self._arranging, self._switch)
        for part in (*parts, self._saved, self._note, self._several):
            part.retranslate()
        self._say_none()

    def enter(self, what: object) -> None:
        """Load the rows; the cursor goes to the list. ``what``: ids of badges to choose in it."""
        if isinstance(what, tuple) and what:
            self._sought = what
            self._search.clear()
            self._mark(Choice())
            self._marks.clear()
        self._as_of = self.session.now()
        if self._arranging.arrangement == Arrangement() and not self._whole:
            now = self._as_of
            self.session.read(lambda wallet: wallet.first_badges(_FIRST, now=now), self._show_first)
        self._load()
        self._load_marks()
        self._saved.load()
        self._list.setFocus()

    def reload(self, changes: Changes) -> None:
        """Load the rows anew when badges or their verdicts changed."""
        if changes & (Changes.LIBRARY | Changes.REPORTS | Changes.TRUST):
            self._as_of = self.session.now()
            self._load()
        if changes & Changes.LIBRARY:
            self._load_marks()
        if changes & Changes.SEARCHES:
            self._saved.load()

    def seek(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def _ask_outcome(self) -> None:
        """Begin a search for a word of the learning outcomes."""
        self._search.setText(
            f"{self._search.text()} {self.session.say('select_outcome_mark')}".lstrip()
        )
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.end(False)

    def clear(self) -> bool:
        """Leave the naming line, or empty search and filters; return whether one was (Esc)."""
        if self._saved.line.isVisible():
            self._saved.line.close_line()
            self._list.setFocus()
            return True
        filled = bool(self._search.text()) or self._filtered()
        if filled:
            self._show_all()
        return filled

    # what is asked for -----------------------------------------------------------------------
    def _asked(self) -> Asked:
        return self._search.text().strip(), self._marks.words, self._marks.shelf

    def _wanted(self) -> Choice:
        return replace(self._facets.facets, tone=self._tones.tone)

    def _filtered(self) -> bool:
        return bool(self._wanted()) or self._marks.active

    def _query(self) -> ListQuery:
        typed = self._search.text().strip()
        return list_query.query_of(typed, self._marks, self._wanted(), self._arranging.arrangement)

    def _apply(self, search: SavedSearch) -> None:
        """Show what a saved search asks for; how the list was left is not forgotten by it."""
        query = search.query
        self._search.setText(query.typed)
        self._pause.stop()
        self._mark(list_query.facets_of(query))
        list_query.ask_marks(self._marks, query)
        self._arranging.mark(list_query.arrangement_of(query))
        self._arrange(self._arranging.arrangement)
        self._narrow()
        self._load()

    def _show_all(self) -> None:
        self._search.clear()
        self._mark(Choice())
        self._marks.clear()
        self._narrow()
        self._load()

    def _mark(self, facets: Choice) -> None:
        self._tones.mark(facets.tone)
        self._facets.mark(facets)

    # loading ---------------------------------------------------------------------------------
    def _load(self) -> None:
        """Ask for the rows; an older question that is still waiting is forgotten."""
        if self._job is not None:
            self._job.cancel()
        asked, now = self._asked(), self._as_of
        self._job = self.session.read(
            lambda wallet: list_reading.rows(wallet, asked, now=now),
            lambda rows: self._show(asked, rows),
        )

    def _load_marks(self) -> None:
        self.session.read(list_reading.marks, self._show_marks)

    def _show_marks(self, marks: Marks) -> None:
        self._menu.marks = marks
        self._marks.show_marks(marks)
        with self._list.kept(self._opened):
            self._list.badges.collect(marks.members)

    def _show_first(self, rows: tuple[BadgeRow, ...]) -> None:
        """Show what is on top of the list while the rest is on its way; numbers come with that."""
        if rows and not self._whole:
            self._list.show_rows(rows)
            self._stack.setCurrentWidget(self._list)

    def _show(self, asked: Asked, rows: tuple[BadgeRow, ...]) -> None:
        if asked != self._asked():
            return
        self._shown, self._whole = asked, True
        self._list.show_rows(rows, self._opened)
        if self._sought:
            sought, self._sought = self._sought, ()
            there = {row.id for row in rows}
            ids = [str(each) for each in sought if each in there]
            self._list.choose(ids, ids[0] if ids else "")
        self._turn()

    def _narrow(self) -> None:
        with self._list.kept(self._opened):
            self._list.badges.keep(self._wanted())
        self._turn()

    def _rearrange(self, arrangement: Arrangement) -> None:
        """Show in another order, and again so the next time."""
        self._arrange(arrangement)
        self.session.keep(list_query.with_arrangement(self.session.settings, arrangement))

    def _arrange(self, arrangement: Arrangement) -> None:
        self._arranging.mark(arrangement)
        self._list.table.show_order(arrangement)
        with self._list.kept(self._opened):
            self._list.badges.put(arrangement)

    def _fold(self, on: bool) -> None:  # noqa: FBT001 - what Qt's signal carries
        with self._list.kept(self._opened):
            self._list.badges.fold_all(on=on)

    def _choose_view(self, view: View) -> None:
        self._turn_view(view)
        self.session.keep(replace(self.session.settings, badges_view=view.value))

    def _turn_view(self, view: View) -> None:
        self._list.turn(view)
        self._switch.mark(view)

    def _turn(self) -> None:
        """Show the list, or what to do when it has no rows; without badges nothing to search."""
        typed, words, shelf = self._shown
        aside = shelf is not Shelf.LIST
        asked = bool(typed or words) or aside or bool(self._wanted())
        bare = not self._list.badges.rows
        self._tones.show()
        self._tones.count(self._list.badges.counts.tones)
        self._facets.count(self._list.badges.counts)
        narrowed = bool(self._wanted()) or bool(self._marks.words)
        self._clear.setVisible(narrowed)  # from another shelf alone its note leads back
        self._marks.refresh()
        self._say_none()
        self._stack.setCurrentWidget(
            self._list if not bare else self._none if asked else self._empty
        )
        for widget in (self._search, self._saved.button, self._more, self._import, self._line):
            widget.setVisible(asked or not bare)
        self._note.show_shelf(shelf, filled=not bare)
        self._count_chosen()
        if bare and not asked:
            self._choose.setFocus()

    def _say_none(self) -> None:
        typed, words, shelf = self._shown
        code = f"shelf_{shelf}_none" if not (typed or words) else "badges_none_found"
        code = "badges_none_found" if shelf is Shelf.LIST or self._wanted() else code
        self._none.say(self.session.say(code), self.session.say(f"{code}_how"))

    def _into_list(self) -> None:
        if self._list.badges.rowCount():
            self._list.setFocus()

    def _count_chosen(self) -> None:
        self._several.show_count(len(self._list.chosen()), self._shown[2])

    # acting ----------------------------------------------------------------------------------
    def _open(self, badge_id: str) -> None:
        if self._shown[2] is Shelf.DELETED:
            self.session.tell(Tone.NEUTRAL, "shelf_deleted_closed")
            return
        self._opened = badge_id
        self.session.go("badge", badge_id)

    def _press(self, key: str) -> None:
        """Do what a key, or a button beneath the list, stands for with what is chosen."""
        rows, shelf = self._list.chosen(), self._shown[2]
        ids = [row.id for row in rows]
        acts = {
            "delete": lambda: self._acts.delete(rows),
            "favour": lambda: self._acts.turn_favour(rows),
            "archive": lambda: (
                self._acts.unarchive if shelf is Shelf.ARCHIVE else self._acts.archive
            )(rows),
            "tag": lambda: self._menu.ask_tag(rows),
            "collect": lambda: self._menu.ask_collection(rows),
            "save": lambda: taking_out.save_originals(self.session, self, ids),
            "copy": lambda: self._list.out.copy(ids),
            "present": lambda: self.session.go("portfolios", ids),
            "compare": lambda: self.session.go("compare", ids),
            "undelete": lambda: self._acts.undelete(rows),
        }
        if rows and (shelf is Shelf.DELETED) is (key == "undelete"):
            acts[key]()

    def _open_menu(self, point: QPoint) -> None:
        """Open the menu for what is chosen."""
        menu = self._menus.of_chosen(self._list.chosen(), self._shown[2])
        if not menu.isEmpty():
            menu.popup(point)

    def _open_more(self) -> None:
        menu = self._menus.of_everything(self._list.chosen(), self._shown[2])
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

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
