"""The page of badges: search as you type, narrow, arrange, choose one or many, open one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.badges import list_query, list_reading
from wallet.gui.badges.arrangement import Arrangement
from wallet.gui.badges.arranging import Arranging
from wallet.gui.badges.badge_columns import COLUMNS
from wallet.gui.badges.badge_views import BadgeViews, View
from wallet.gui.badges.chosen_acts import ChosenActs
from wallet.gui.badges.chosen_bar import ChosenBar
from wallet.gui.badges.list_asking import ListAsking
from wallet.gui.badges.list_or_why import ListOrWhy
from wallet.gui.badges.marks_filter import Marks, Shelf
from wallet.gui.badges.saved_searches import SavedSearches
from wallet.gui.badges.shelf_note import ShelfNote
from wallet.gui.badges.view_switch import ViewSwitch
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.two_ends import TwoEnds
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.badges.list_reading import Asked
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.searches import SavedSearch

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
        self._list = BadgeViews(session)
        self._chosen = ChosenActs(session, self, self._list)
        self._acts, self._menu = self._chosen.acts, self._chosen.menu
        self._asking = ListAsking(session, self)
        self._search, self._marks = self._asking.search, self._asking.marks
        self._tones, self._facets = self._asking.tones, self._asking.facets
        self._clear = self._asking.clear
        self._arranging, self._switch = Arranging(session), ViewSwitch(session, self)
        self._saved = SavedSearches(
            session, self, lambda: self._asking.query(self._arranging.arrangement)
        )
        self._more = Button(Kind.ICON, "more")
        self._import = Button(Kind.PRIMARY, "import")
        self._import.clicked.connect(lambda: session.go("import"))
        self._note = ShelfNote(session)
        self._several = ChosenBar(session)
        self._stack = ListOrWhy(session, self._list)
        self._none, self._all = self._stack.none, self._stack.all
        self._all.clicked.connect(self._asking.ask_all)
        self._lay_out()
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
        self._asking.asked.connect(self._load)
        self._asking.narrowed.connect(self._narrow)
        self._search.left.connect(self._into_list)
        self._saved.applied.connect(self._apply)
        self._more.clicked.connect(lambda: self._chosen.open_more(self._more))
        self._marks.rename_asked.connect(self._menu.ask_rename)
        self._marks.drop_asked.connect(self._acts.drop)
        self._arranging.changed.connect(self._rearrange)
        self._arranging.fold_asked.connect(self._fold)
        self._switch.chosen.connect(self._choose_view)
        self._note.undelete_asked.connect(self._chosen.undelete_all)
        self._note.purge_asked.connect(self._chosen.ask_purge)
        self._note.list_asked.connect(lambda: self._marks.show_shelf(self._marks.shelf))
        self._list.opened.connect(self._open)
        self._list.pressed_key.connect(self._chosen.press)
        self._list.menu_asked.connect(self._chosen.open_menu)
        self._list.sort_asked.connect(lambda at: self._arranging.sort_by(COLUMNS[at].sort))
        self._list.changed.connect(self._count_chosen)
        self._several.asked.connect(self._chosen.press)
        self._several.none_asked.connect(self._list.choose_none)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._more.say(say("badges_more"))
        self._import.say(say("window_import"))
        self._list.say(say("badges_list"))
        self._list.measure()
        with self._list.kept(self._opened):
            self._list.badges.retranslate()
        parts = (self._asking, self._arranging, self._switch, self._saved)
        for part in (*parts, self._note, self._stack, self._several):
            part.retranslate()
        self._say_none()

    def enter(self, what: object) -> None:
        """Load the rows; the cursor goes to the list. ``what``: ids of badges to choose in it."""
        if isinstance(what, tuple) and what:
            self._sought = what
            self._asking.begin()
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
        self._asking.seek()

    def clear(self) -> bool:
        """Leave the naming line, or empty search and filters; return whether one was (Esc)."""
        if self._saved.line.isVisible():
            self._saved.line.close_line()
            self._list.setFocus()
            return True
        filled = self._asking.is_filled
        if filled:
            self._asking.ask_all()
        return filled

    def _apply(self, search: SavedSearch) -> None:
        """Show what a saved search asks for; how the list was left is not forgotten by it."""
        self._asking.ask_query(search.query)
        self._arrange(list_query.arrangement_of(search.query))
        self._narrow()
        self._load()

    # loading ---------------------------------------------------------------------------------
    def _load(self) -> None:
        """Ask for the rows; an older question that is still waiting is forgotten."""
        if self._job is not None:
            self._job.cancel()
        asked, now = self._asking.of_rows, self._as_of
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
            self._stack.show_list()

    def _show(self, asked: Asked, rows: tuple[BadgeRow, ...]) -> None:
        if asked != self._asking.of_rows:
            return
        self._shown, self._whole = asked, True
        self._chosen.shelf = asked[2]
        self._list.show_rows(rows, self._opened)
        if self._sought:
            sought, self._sought = self._sought, ()
            there = {row.id for row in rows}
            ids = [str(each) for each in sought if each in there]
            self._list.choose(ids, ids[0] if ids else "")
        self._turn()

    def _narrow(self) -> None:
        with self._list.kept(self._opened):
            self._list.badges.keep(self._asking.of_these)
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
        asked = bool(typed or words) or aside or bool(self._asking.of_these)
        bare = not self._list.badges.rows
        self._tones.show()
        self._tones.count(self._list.badges.counts.tones)
        self._facets.count(self._list.badges.counts)
        narrowed = bool(self._asking.of_these) or bool(self._marks.words)
        self._clear.setVisible(narrowed)  # from another shelf alone its note leads back
        self._marks.refresh()
        self._say_none()
        for widget in (self._search, self._saved.button, self._more, self._import, self._line):
            widget.setVisible(asked or not bare)
        self._note.show_shelf(shelf, filled=not bare)
        self._count_chosen()
        if not bare:
            self._stack.show_list()
        elif asked:
            self._stack.show_none()
        else:
            self._stack.show_empty()

    def _say_none(self) -> None:
        self._stack.say_none(self._shown, narrowed=bool(self._asking.of_these))

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
