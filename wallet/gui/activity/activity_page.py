"""Activity: what was done with the wallet, whom it asked, what was handed over."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wallet import i18n
from wallet.gui.activity.activity_delegate import ActivityDelegate
from wallet.gui.activity.activity_details import ActivityDetails, place_of
from wallet.gui.activity.activity_model import ActivityModel, Role
from wallet.gui.activity.kind_filter import KindFilter
from wallet.gui.activity.retention_card import RetentionCard
from wallet.gui.activity.saving_activity import save_activity
from wallet.gui.page import Page
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.search_field import SearchField
from wallet.gui.widgets.sides import Sides
from wallet.snapshots.activity import ActivityFilter, ActivityKind
from wallet.snapshots.changes import Changes
from wallet.wording.telling import activity_lines

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.activity import ActivityPage as FoundPage
    from wallet.snapshots.activity import ActivityRow

_PAUSE_MS = 150  # after the last key
_AT_ONCE = 200  # entries loaded in one go
_WIDTH = 720
_STEP = 24  # pixels
_PERIODS = (None, 1, 7, 30, 365)  # days, today included


class ActivityPage(Page):
    """List and details side by side; the list loads more as it is scrolled."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._job: Job | None = None
        self._shown = ActivityFilter()
        self._heading = Label(Type.DISPLAY)
        self._search = SearchField()
        self._period = ChoiceBox()
        for _ in _PERIODS:
            self._period.addItem("")
        self._handed = Button(Kind.LINK, "present")
        self._save = Button(Kind.PLAIN, "export")
        self._kinds = KindFilter(session)
        self._model = ActivityModel(session)
        self._list = QListView()
        self._list.setModel(self._model)
        self._delegate = ActivityDelegate(session)
        self._list.setItemDelegate(self._delegate)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.verticalScrollBar().setSingleStep(_STEP)
        self._details, self._retention = ActivityDetails(session), RetentionCard(session)
        self._keeping = Button(Kind.LINK, "clock")
        self._all = Button()
        self._bring = Button(Kind.PRIMARY, "import")
        self._empty = EmptyState("activity", self._bring)
        self._none = EmptyState("search", self._all)
        self._found = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._listen()

    def _lay_out(self) -> None:
        top = across(self._search, self._period, self._save)
        for view in (self._list, self._none):
            self._found.addWidget(view)
        column = Column(_WIDTH, inset=True)
        column.rows.addWidget(self._details)
        column.rows.addWidget(self._keeping, 0, Qt.AlignmentFlag.AlignLeft)
        column.rows.addWidget(self._retention)
        self._retention.hide()
        column.rows.addStretch(1)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, 0, Space.WIDE)
        rows.setSpacing(Space.MEDIUM)
        head = across(self._heading)
        head.push()
        head.addWidget(self._handed)
        heads = QVBoxLayout()
        heads.setContentsMargins(0, 0, Space.WIDE, 0)
        heads.addLayout(head)
        rows.addLayout(heads)
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, Space.WIDE, 0)
        above.setSpacing(Space.MEDIUM)
        above.addLayout(top)
        above.addWidget(self._kinds)
        rows.addLayout(above)
        sides = Sides(self._found, column, shares=(3, 2), session=self.session, name="activity")
        rows.addWidget(sides, 1)
        for part in (QWidget(), body, self._empty):  # blank until it is loaded
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _listen(self) -> None:
        session = self.session
        self._pause.timeout.connect(self._load)
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._search.left.connect(self._into_list)
        self._period.activated.connect(self._load)
        self._kinds.chosen.connect(self._load)
        self._keeping.clicked.connect(self._show_retention)
        self._handed.clicked.connect(lambda: session.go("handed"))
        self._save.clicked.connect(lambda: save_activity(session, self, self._shown))
        self._all.clicked.connect(self._show_all)
        self._bring.clicked.connect(lambda: session.go("import"))
        self._model.wanted.connect(self._more)
        self._list.activated.connect(self._open)
        self._list.selectionModel().currentChanged.connect(self._show_current)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._heading.say(say("activity_heading"))
        self._handed.say(say("handed_page_heading"))
        self._search.say(say("activity_search"))
        self._period.setAccessibleName(say("activity_period"))
        for at, days in enumerate(_PERIODS):
            code = {None: "activity_period_all", 1: "activity_period_today"}.get(days)
            self._period.setItemText(at, say(code or "activity_period_days", days=days))
        self._keeping.say(say("activity_kept_heading"))
        self._save.say(say("activity_save"), tip=say("activity_save_tip"))
        self._list.setAccessibleName(say("activity_list"))
        self._empty.say(
            say("activity_empty_title"), say("activity_empty_text"), say("activity_empty_promise")
        )
        self._none.say(say("activity_none_title"), say("activity_none_text"))
        self._all.say(say("activity_show_all"))
        self._bring.say(say("window_import"))
        self._model.retranslate()
        for part in (self._kinds, self._details, self._retention):
            part.retranslate()

    def enter(self, what: object) -> None:
        """Load the newest; the cursor goes to the list."""
        del what
        self._load()
        self._retention.load()
        self._list.setFocus()

    def reload(self, changes: Changes) -> None:
        """Load anew: whatever changed was an act."""
        if changes:
            self._load()
        if changes & Changes.ACTIVITY:
            self._retention.load()

    def seek(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def clear(self) -> bool:
        """Empty search and filters; return whether there was anything (Esc)."""
        filled = bool(self._search.text()) or self._kinds.kind is not None or self._days is not None
        if filled:
            self._show_all()
        return filled

    def _show_retention(self) -> None:
        """Show for how long entries are kept in place of the line that leads there."""
        self._retention.show()
        self._retention.begin()
        self._keeping.hide()

    # loading ---------------------------------------------------------------------------------
    @property
    def _days(self) -> int | None:
        return _PERIODS[self._period.currentIndex()]

    def _question(self) -> tuple[str, int | None, ActivityKind | None]:
        return self._search.text().strip(), self._days, self._kinds.kind

    def _asked(self) -> ActivityFilter:
        typed, days, kind = self._question()
        since = None
        if days is not None:
            first = i18n.day(self.session.now()) - timedelta(days=days - 1)
            since = datetime.combine(first, time()).astimezone()  # midnight, by this machine
        codes = activity_lines.codes_saying(typed, self.session.language)
        return ActivityFilter((kind,) if kind else (), typed, since, None, codes)

    def _load(self) -> None:
        """Ask for the first rows; an older question that is still waiting is forgotten."""
        if self._job is not None:
            self._job.cancel()
        asked, question = self._asked(), self._question()
        self._job = self.session.read(
            lambda wallet: wallet.activity.page(asked, limit=_AT_ONCE),
            lambda found: self._show(asked, found) if question == self._question() else None,
        )

    def _show(self, asked: ActivityFilter, found: FoundPage) -> None:
        current = self._list.currentIndex()
        entry = current.data(Role.ROW).id if current.isValid() else ""
        self._shown = asked
        self._kinds.count(found.counts)
        self._model.show(found.rows, self._kinds.shown)
        narrowed = bool(asked.text or asked.kinds or asked.since)
        self._found.setCurrentIndex(0 if found.rows else 1)
        self._save.setEnabled(bool(found.rows))
        self._stack.setCurrentIndex(1 if found.rows or narrowed else 2)
        at = self._model.place_of(entry)
        if at >= 0:
            self._list.setCurrentIndex(self._model.index(at))
        self._show_current(self._list.currentIndex())

    def _more(self, offset: int) -> None:
        asked = self._shown

        def show(rows: tuple[ActivityRow, ...]) -> None:
            if asked is self._shown and offset == self._model.count:
                self._model.append(rows)

        self.session.read(
            lambda wallet: wallet.activity.rows(asked, limit=_AT_ONCE, offset=offset), show
        )

    def _show_current(self, index: QModelIndex) -> None:
        self._details.show_row(index.data(Role.ROW) if index.isValid() else None)
        above = self._model.index(index.row() - 1)
        if above.isValid() and above.data(Role.ROW) is None:
            self._list.scrollTo(above)  # the day of the first entry stays in sight with it

    def _show_all(self) -> None:
        self._search.clear()
        self._period.setCurrentIndex(0)
        self._kinds.choose(None)
        self._pause.stop()
        self._load()

    def _into_list(self) -> None:
        if self._model.count:
            self._list.setFocus()

    def _open(self, index: QModelIndex) -> None:
        """Show what the entry is about; where that is several badges, go among them."""
        row: ActivityRow = index.data(Role.ROW)
        where = place_of(row)
        if where is not None:
            self.session.go(*where)
        else:
            self._details.focus_first()
