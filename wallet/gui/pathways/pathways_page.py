"""Pathways: which larger awards the learner's badges lead to, and how far each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from wallet.gui.page import Page
from wallet.gui.pathways.goal_view import GoalView
from wallet.gui.pathways.goals_delegate import GoalsDelegate
from wallet.gui.pathways.goals_model import GoalsModel, Role
from wallet.gui.pathways.openings import Openings
from wallet.gui.pathways.pathway_acts import PathwayActs
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.empty_state import EmptyState, stacked
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.snapshots.pathways import (
        PathwayKept,
        PathwayOpening,
        PathwayPage,
        PathwayRow,
        Whereabouts,
    )

_BLANK, _GOALS, _GOAL, _EMPTY = range(4)
_CHANGES = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PATHWAYS


class PathwaysPage(Page):
    """The goals, and one goal in their place when it is chosen."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown = ""  # key of the goal that is shown, "" for the list
        self._wanted = ""  # what to bring into view once the goals are there
        self._heading, self._notice = Label(Type.DISPLAY), Notice(session)
        self._model = GoalsModel(session)
        self._list = QListView()
        self._list.setModel(self._model)
        self._delegate = GoalsDelegate(session)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.clicked.connect(self._open_index)
        self._list.activated.connect(self._open_index)
        self._bring, self._first = Button(Kind.PLAIN, "import"), Button(Kind.PRIMARY, "import")
        self._draw, self._draw_first = Button(Kind.PLAIN, "plus"), Button(Kind.PLAIN, "plus")
        for button in (self._draw, self._draw_first):
            button.clicked.connect(lambda: session.go("draw"))
        self._openings = Openings(session, self._bring)
        self._openings.open_asked.connect(self._open)
        self._view = GoalView(session)
        self._view.left.connect(self.clear)
        self._acts = PathwayActs(session, self._view, self, self._tell)
        for button in (self._bring, self._first):
            button.clicked.connect(lambda: self._acts.import_file(self._see))
        self._view.remove_asked.connect(self._acts.remove)
        self._view.draw_asked.connect(self._acts.draw)
        self._empty = EmptyState("pathway", stacked(self._first, self._draw_first))
        self._stack = QStackedWidget()
        for view in (QWidget(), self._build_list(), self._view, self._empty):
            self._stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _build_list(self) -> QWidget:
        body, around = QWidget(), QScrollArea()  # for large text in a small window
        body.setProperty("look", "page")
        around.setFrameShape(QScrollArea.Shape.NoFrame)
        around.setWidgetResizable(True)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = across(self._heading)
        top.push()
        top.addWidget(self._draw)
        top.addWidget(self._bring)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        rows.setSpacing(Space.MEDIUM)
        rows.addLayout(top)
        rows.addWidget(self._notice)
        rows.addWidget(self._openings)
        rows.addWidget(self._list, 1)
        around.setWidget(body)
        return around

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._heading.say(say("pathways_heading"))
        self._list.setAccessibleName(say("pathways_list"))
        for button in (self._bring, self._first):
            button.say(say("pathways_import"))
        for button in (self._draw, self._draw_first):
            button.say(say("draw_new"))
        self._empty.say(say("pathways_empty_title"), say("pathways_empty_text"))
        self._model.retranslate()
        self._openings.retranslate()
        self._notice.retranslate()
        self._view.retranslate()

    def restyle(self) -> None:
        """Paint the rows anew: their height follows the fonts; one is always in view."""
        self._keep_a_row()
        self._list.doItemsLayout()
        self._view.redraw()

    def _keep_a_row(self) -> None:
        self._list.setMinimumHeight(max(0, self._list.sizeHintForRow(0)) + 2 * Space.SMALL)

    def enter(self, what: object) -> None:
        """Load the goals; with the id of a pathway or a badge, show where that stands."""
        self._wanted = what if isinstance(what, str) else ""
        self._notice.clear()
        self._view.notice.clear()
        if self._wanted:
            self._shown = ""
        self._load()

    def reload(self, changes: Changes) -> None:
        """Load anew when badges, answers, issuers or files changed."""
        if changes & _CHANGES:
            self._load()

    def clear(self) -> bool:
        """Go from a goal back to the list; return whether there was one."""
        if not self._shown:
            return False
        shown, self._shown = self._shown, ""
        self._stack.setCurrentIndex(_GOALS)
        self._list.setCurrentIndex(self._model.index(max(0, self._model.row_of(shown))))
        self._list.setFocus()
        return True

    def _load(self) -> None:
        now = self.session.now()
        self.session.read(
            lambda wallet: (wallet.pathways.list(now=now), wallet.pathways.openings(now=now)),
            self._show,
        )

    def _show(self, found: tuple[tuple[PathwayRow, ...], tuple[PathwayOpening, ...]]) -> None:
        rows, opened = found
        self._openings.show_openings(opened)
        current = self._list.currentIndex()
        before = current.data(Role.ROW).id if current.isValid() else ""
        self._model.put(rows)
        self._keep_a_row()
        wanted, self._wanted = self._wanted, ""
        self._list.setCurrentIndex(self._model.index(max(0, self._model.row_of(before))))
        if wanted and self._model.row_of(wanted) < 0:
            self._seek_badge(wanted)
            return
        goal = wanted or self._shown
        if goal and self._model.row_of(goal) >= 0:
            self._open(goal)
            return
        self._shown = ""
        self._stack.setCurrentIndex(_GOALS if rows else _EMPTY)
        (self._list if rows else self._first).setFocus()

    def _seek_badge(self, badge: str) -> None:
        now = self.session.now()

        def show(found: tuple[Whereabouts, ...]) -> None:
            if found:
                self._open(found[0].pathway.id, found[0].step.key)
                return
            self._stack.setCurrentIndex(_GOALS if self._model.rowCount() else _EMPTY)
            self._notice.show_code(Tone.NEUTRAL, "pathways_not_placed")

        self.session.read(lambda wallet: wallet.pathways.explain(badge, now=now), show)

    def _open_index(self, index: QModelIndex) -> None:
        if index.isValid():
            self._open(index.data(Role.ROW).id)

    def _open(self, goal: str, step: str = "") -> None:
        now = self.session.now()

        def show(page: PathwayPage) -> None:
            fresh = self._stack.currentIndex() != _GOAL
            self._shown = page.row.id
            self._view.show_page(page, step)
            self._stack.setCurrentIndex(_GOAL)
            if fresh:
                self._view.take_focus()

        self.session.read(lambda wallet: wallet.pathways.show(goal, now=now), show, self._tell)

    def _tell(self, error: WalletError) -> None:
        shown = self._view.notice if self._stack.currentIndex() == _GOAL else self._notice
        if self._stack.currentIndex() == _EMPTY:
            self.session.fail(error)
        else:
            shown.show_error(error)

    def _see(self, kept: PathwayKept) -> None:
        """Show the goal of a file that was imported; a new one is loaded as it is told of."""
        self._wanted = kept.goal
        self._view.notice.show_code(
            Tone.GOOD if kept.new else Tone.NEUTRAL,
            "pathways_imported" if kept.new else "pathways_known",
        )
        if not kept.new:
            self._load()
