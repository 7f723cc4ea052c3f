"""The list of badges: search as you type, filter by state, open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QStackedWidget, QVBoxLayout

from wallet.gui import icons, theme
from wallet.gui.badges.badge_delegate import BadgeDelegate
from wallet.gui.badges.badge_model import BadgeModel, Role
from wallet.gui.badges.tone_filter import ToneFilter
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.pictures import Pictures
from wallet.snapshots import BadgeRow, Changes

if TYPE_CHECKING:
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots import Tone

_PAUSE_MS = 120  # after the last key


class BadgesPage(Page):
    """Opens a badge on Return or double click; a single click chooses it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._job: Job | None = None
        self._as_of = session.now()  # searches find the rows of the list, as of the same moment
        self._shown_query = ""
        self._chosen = ""
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(False)
        self._search.setAcceptDrops(False)  # files dropped here are for the window
        self._search.setMaxLength(200)
        self._glass = self._search.addAction(
            icons.icon("search", theme.current().muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self._import = Button(Kind.PRIMARY, "import")
        self._import.clicked.connect(lambda: session.go("import"))
        self._filter = ToneFilter(session)
        self._model = BadgeModel(session)
        pictures = Pictures(session)
        self._delegate = BadgeDelegate(session, pictures)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.verticalScrollBar().setSingleStep(24)
        self._list.activated.connect(self._open)
        pictures.ready.connect(self._list.viewport().update)
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
        self._pause.timeout.connect(self._load)
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._search.returnPressed.connect(self._into_list)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self._search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._into_list)
        self._filter.chosen.connect(self._keep_tone)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(self._search, 1)
        top.addWidget(self._import)
        self._top = top
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(top)
        column.addWidget(self._filter)
        column.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._search.setPlaceholderText(say("badges_search"))
        self._search.setAccessibleName(say("badges_search"))
        self._import.say(say("window_import"))
        self._choose.say(say("badges_choose"))
        self._list.setAccessibleName(say("badges_list"))
        self._empty.say(say("badges_empty"), say("badges_empty_how"), say("badges_empty_promise"))
        self._none.say(say("badges_none_found"), say("badges_none_found_how"))
        self._all.say(say("badges_show_all"))
        self._delegate.retranslate()
        self._model.retranslate()
        self._filter.retranslate()

    def restyle(self) -> None:
        """Recolour the magnifying glass; rows are painted anew by themselves."""
        self._glass.setIcon(icons.icon("search", theme.current().muted))

    def enter(self, what: object) -> None:
        """Load the rows; the cursor goes to the list."""
        del what
        self._as_of = self.session.now()
        self._load()
        self._list.setFocus()

    def reload(self, changes: Changes) -> None:
        """Load the rows anew when badges or their verdicts changed."""
        if changes & (Changes.LIBRARY | Changes.REPORTS | Changes.TRUST):
            self._as_of = self.session.now()
            self._load()

    def seek(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def clear(self) -> bool:
        """Empty the search and the filter; return whether there was anything to empty (Esc)."""
        filled = bool(self._search.text()) or self._filter.tone is not None
        if filled:
            self._show_all()
        return filled

    def _load(self) -> None:
        """Ask for the rows; an older question that is still waiting is forgotten."""
        if self._job is not None:
            self._job.cancel()
        query, now = self._search.text().strip(), self._as_of
        self._job = self.session.read(
            lambda wallet: wallet.badges(query, now=now), lambda rows: self._show(query, rows)
        )

    def _show(self, query: str, rows: tuple[BadgeRow, ...]) -> None:
        if query != self._search.text().strip():
            return
        current = self._list.currentIndex()
        chosen: str = current.data(Role.ROW).id if current.isValid() else self._chosen
        self._shown_query = query
        self._model.show(rows)
        self._filter.count(self._model.counts())
        self._choose_row(chosen)
        self._turn()

    def _choose_row(self, badge_id: str) -> None:
        at = max(0, self._model.row_of(badge_id))
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(at))

    def _turn(self) -> None:
        """Show the list, or what to do when it has no rows; without badges nothing to search."""
        asked = bool(self._shown_query) or self._filter.tone is not None
        bare = self._model.rowCount() == 0
        self._stack.setCurrentWidget(
            self._list if not bare else self._none if asked else self._empty
        )
        for widget in (self._search, self._import, self._filter):
            widget.setVisible(asked or not bare)
        if bare and not asked:
            self._choose.setFocus()

    def _keep_tone(self, tone: Tone | None) -> None:
        self._model.keep_tone(tone)
        self._choose_row(self._chosen)
        self._turn()

    def _show_all(self) -> None:
        self._search.clear()
        self._filter.choose(None)
        self._load()

    def _into_list(self) -> None:
        if self._model.rowCount():
            self._list.setFocus()

    def _open(self, index: QModelIndex) -> None:
        self._chosen = index.data(Role.ROW).id
        self.session.go("badge", self._chosen)
