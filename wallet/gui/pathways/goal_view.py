"""One goal: how far it is, its steps as an outline, and the chosen step beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.pathways.about_card import AboutCard
from wallet.gui.pathways.goal_files import GoalFiles
from wallet.gui.pathways.goal_head import GoalHead
from wallet.gui.pathways.not_carried import NotCarried
from wallet.gui.pathways.outline_view import OutlineView
from wallet.gui.pathways.picture_caption import PictureCaption
from wallet.gui.pathways.picture_files import PictureFiles
from wallet.gui.pathways.picture_tools import PictureTools
from wallet.gui.pathways.picture_view import PictureView
from wallet.gui.pathways.plan_view import PlanView
from wallet.gui.pathways.step_details import StepDetails
from wallet.gui.pathways.steps_delegate import StepsDelegate
from wallet.gui.pathways.steps_model import Role, StepsModel
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.scaling import keep_scaled
from wallet.gui.widgets.sides import Sides
from wallet.snapshots.pathways import State
from wallet.verification.tone import Tone
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from wallet.gui.session import Session
    from wallet.snapshots.pathways import PathwayPage

_WIDTH = 720
_LOWEST = 260  # pixels at 100 % that the steps have at least
_OUTLINE, _PICTURE, _PLAN = range(3)
_OPEN_ALL = 200  # rows up to which everything stands open at first


class GoalView(QScrollArea):
    """Shows one ``PathwayPage``. Leaving and removing are the page's.

    It scrolls as a whole where large texts leave the steps too little room.
    """

    left = Signal()
    remove_asked = Signal(object)  # PathwayRow
    draw_asked = Signal(object)  # to draw more of it

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._session = session
        self._page: PathwayPage | None = None
        self.model = StepsModel(session, self)
        self.outline = OutlineView()
        self.outline.setModel(self.model)
        self._delegate = StepsDelegate(session)
        self.outline.setItemDelegate(self._delegate)
        self.outline.selectionModel().currentChanged.connect(self._choose)
        self.picture = PictureView(session)
        self.picture.chosen.connect(self._choose_key)
        self.plan = PlanView(session)
        self.plan.planned.connect(self._mark_planned)
        self.details, self.notice = StepDetails(session), Notice(session)
        self.about, self.lost = AboutCard(session), NotCarried(session)
        self._tools = PictureTools(session, self.picture)
        self._tools.drawn.connect(self.show_picture)
        self._tools.planned.connect(self.show_plan)
        self._files = PictureFiles(
            session, self.picture, saved=self._tell_saved, failed=self.notice.show_error
        )
        self._caption = PictureCaption(session)
        self._back = Button(Kind.LINK, "back")
        self._back.clicked.connect(self.left)
        self.head = GoalHead(session)
        self._export, self._remove = Button(Kind.QUIET, "export"), Button(Kind.QUIET, "trash")
        self._export.clicked.connect(self._export_goal)
        self._goal_files = GoalFiles(
            session, self, saved=self._tell_written, failed=self.notice.show_error
        )
        self._own = Button(Kind.QUIET, "plus")
        self._own.clicked.connect(lambda: self._ask(self.draw_asked))
        self._save = Button(Kind.QUIET, "export")
        self._save.clicked.connect(self._save_picture)
        self._remove.clicked.connect(lambda: self._ask(self.remove_asked))
        self._lay_out()

    def _lay_out(self) -> None:
        top = across(self._back)
        top.push()
        top.addWidget(self._own)
        top.addWidget(self._save)
        top.addWidget(self._export)
        top.addWidget(self._remove)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, Space.WIDE, 0)
        head.setSpacing(Space.TINY)
        head.addLayout(top)
        head.addSpacing(Space.SMALL)
        for part in (self.head, self.notice, self.lost):
            head.addWidget(part)
        head.addSpacing(Space.SMALL)
        head.addWidget(self._tools)
        column = Column(_WIDTH, inset=True)
        column.rows.addWidget(self.details)
        column.rows.addWidget(self.about)
        column.rows.addStretch(1)
        sides = Sides(self.outline, column, shares=(1, 1), session=self._session, name="pathways")
        self._views = _Views()
        self._views.addWidget(sides)
        self._views.addWidget(self._drawn())
        self._views.addWidget(self.plan)
        keep_scaled(self._views, lambda each: each.setMinimumHeight(theme.scaled(_LOWEST)))
        content = QWidget()
        content.setProperty("look", "page")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(Space.WIDE, Space.LARGE, 0, Space.WIDE)
        rows.setSpacing(Space.MEDIUM)
        rows.addLayout(head)
        rows.addWidget(self._views, 1)
        self.setWidget(content)

    def _drawn(self) -> QWidget:
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, Space.WIDE, 0)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self.picture, 1)
        rows.addWidget(self._caption)
        return whole

    def show_picture(self, drawn: bool) -> None:  # noqa: FBT001 - one of two views
        """Show the picture, or the outline; the same step is chosen in both."""
        self._turn(_PICTURE if drawn else _OUTLINE)

    def show_plan(self) -> None:
        """Show which steps are planned."""
        self._turn(_PLAN)

    def _turn(self, view: int) -> None:
        self._views.setCurrentIndex(view)
        self._draw()
        self._tools.show_view(view)
        self.take_focus()

    def take_focus(self) -> None:
        """Go into the view that is in front."""
        at = self._views.currentIndex()
        act = (self.outline.setFocus, self.picture.setFocus, self.plan.take_focus)[at]
        act()

    def _mark_planned(self, planned: frozenset[str]) -> None:
        """Mark in the outline and the picture what is planned."""
        self.model.mark(planned)
        self.picture.mark(planned)

    def redraw(self) -> None:
        """Paint anew after the theme changed."""
        self.outline.doItemsLayout()
        self._draw()

    def _draw(self) -> None:
        """Draw the picture while it is looked at: a large one takes its time."""
        if self._page is not None and self._views.currentIndex() == _PICTURE:
            self.picture.show_page(self._page)
            self.picture.choose(self._card(self.outline.currentIndex()))

    def _ask(self, asked: SignalInstance) -> None:
        if self._page is not None:
            asked.emit(self._page.row)

    def show_page(self, page: PathwayPage, step: str = "") -> None:
        """Show a goal; bring the step with a key into view, or keep the one that was chosen."""
        current = self.outline.currentIndex()
        before = current.data(Role.STEP).drawn if current.isValid() else ""
        same = self._page is not None and self._page.row.id == page.row.id
        if not same or self.notice.isHidden():  # it belongs to the notice of what was saved
            self.lost.show_losses(())
        self.about.show_row(page.row)
        self.head.show_page(page)
        self._page = page
        self._delegate.known_by = page.row.said_by
        self._delegate.known_drawn = page.row.drawn
        self.model.show(page)
        self.outline.setRootIndex(self.model.at(0))
        for at in self._whole() if len(page.steps) <= _OPEN_ALL else ():
            self.outline.expand(at)
        wanted = step or (before if same else "")
        place = self.model.place_of(wanted)
        chosen = self.model.at(place) if place > 0 else self._next()
        self.outline.setCurrentIndex(chosen)
        self.outline.scrollTo(chosen, OutlineView.ScrollHint.PositionAtCenter)
        self._choose(chosen)
        self.plan.show_page(page)
        self.retranslate()

    def _next(self) -> QModelIndex:
        """Return the first part of the goal that is not there yet; of a reached one, the first."""
        goal = self.model.at(0)
        parts = [self.model.index(at, 0, goal) for at in range(self.model.rowCount(goal))]
        left = (each for each in parts if each.data(Role.STEP).state is not State.HELD)
        return next(left, self.model.index(0, 0, goal))

    def _whole(self) -> list[QModelIndex]:
        """Return the rows that others stand beneath: an open leaf would swallow an arrow key."""
        found = (self.model.at(place) for place in range(len(self.model.steps)))
        return [index for index in found if self.model.rowCount(index)]

    def retranslate(self) -> None:
        """Set every word."""
        session, say = self._session, self._session.say
        self._back.say(say("pathways_back"))
        self._export.say(say("pathways_export"))
        self._save.say(say("pathways_save_picture"))
        self._tools.retranslate()
        self._tell_caption()
        self._draw()
        self.notice.retranslate()
        self.lost.retranslate()
        self.head.retranslate()
        self.about.retranslate()
        self.details.retranslate()
        self.model.retranslate()
        self.plan.retranslate()
        if self._page is None:
            return
        row = self._page.row
        self._remove.say(say("draw_remove" if row.drawn else "pathways_remove"))
        self._own.say(say("draw_change" if row.drawings else "draw_own_step"))
        self._own.show_icon("note" if row.drawings else "plus")
        title = pathway_words.title(row, session.language)
        self._remove.setVisible(bool(row.file))
        self.outline.setAccessibleName(say("pathways_outline", goal=title))
        self.picture.setAccessibleName(say("pathways_picture", goal=title))

    def _export_goal(self) -> None:
        if self._page is not None:
            self._goal_files.ask(self._page.row, self._export)

    def _tell_written(self, name: str, losses: tuple[str, ...]) -> None:
        self._tell_saved(name)
        self.lost.show_losses(losses)

    def _save_picture(self) -> None:
        """Ask as what; a picture that was not looked at yet is drawn for it."""
        if self._page is not None and self.picture.page is not self._page:
            self.picture.show_page(self._page)
        self._files.ask(self._save)

    def _tell_saved(self, name: str) -> None:
        self.lost.show_losses(())
        self.notice.show_code(Tone.GOOD, "pathways_saved", file=name)

    def _choose(self, index: QModelIndex) -> None:
        self.details.show_step(index.data(Role.STEP) if index.isValid() else None)
        self.picture.choose(self._card(index))
        self._tell_caption()

    def _card(self, index: QModelIndex) -> str:
        """Return what the card of a row is called: that of its whole where a rule has none."""
        while index.isValid() and not index.data(Role.STEP).drawn:
            index = index.parent()
        return index.data(Role.STEP).drawn if index.isValid() else ""

    def _choose_key(self, key: str) -> None:
        """Choose in the outline what was chosen in the picture; the goal stands above it."""
        place = self.model.place_of(key)
        if place > 0:
            self.outline.setCurrentIndex(self.model.at(place))
        elif place == 0:
            self.details.show_step(self.model.steps[0])
        self._tell_caption(key)

    def _tell_caption(self, key: str = "") -> None:
        """Say of the chosen step, under the picture, what the details say first."""
        current = self.outline.currentIndex()
        step = current.data(Role.STEP) if current.isValid() else None
        if key and self.model.place_of(key) == 0:
            step = self.model.steps[0]
        self._caption.show_step(step)


class _Views(QStackedWidget):
    """As high as there is room for: what a view behind would like makes none of them scroll."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what it has at least."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that the height does not follow from the width."""
        return False
