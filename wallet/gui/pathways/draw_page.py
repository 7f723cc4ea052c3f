"""Draw a pathway: a goal, steps that lead to it, and the picture of both beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.page import Page
from wallet.gui.pathways import draw_edits, draw_rows
from wallet.gui.pathways.draw_acts import DrawActs
from wallet.gui.pathways.draw_choices import DrawChoices
from wallet.gui.pathways.draw_draft import Draft, Drafts
from wallet.gui.pathways.draw_goal import DrawGoal
from wallet.gui.pathways.draw_keeping import DrawKeeping
from wallet.gui.pathways.draw_preview import DrawPreview
from wallet.gui.pathways.draw_sides import DrawSides
from wallet.gui.pathways.draw_steps import DrawSteps
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.scaling import keep_scaled
from wallet.snapshots.changes import Changes
from wallet.snapshots.drawing import DrawnPathway, DrawnStep
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.snapshots.pathways import PathwayPage, PathwayStep

_WIDTH = 640
_LOWEST = 340  # pixels at 100 % that both sides have at least
_CHANGES = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PATHWAYS


class DrawPage(Page):
    """What is drawn stays while other pages are looked at; locking keeps what was not saved."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._drafts = Drafts()
        self.draft = Draft()
        self._steps_told: dict[str, PathwayStep] = {}
        self._undrawable = False  # the notice says why there is no newer picture
        self.notice = Notice(session)
        self.acts = DrawActs(session, self)
        self._keeping = DrawKeeping(session, self._drafts, self, self._fail)
        self._back = Button(Kind.LINK, "back")
        self.remove, self.leave = Button(Kind.QUIET, "trash"), Button(Kind.QUIET)
        self.save = Button(Kind.PRIMARY)
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self.goal, self.choices = DrawGoal(session), DrawChoices(session)
        self.steps, self.preview = DrawSteps(session), DrawPreview(session)
        self._column = Column(_WIDTH, inset=True)
        for card in (self.goal, self.choices, self.steps):
            self._column.rows.addWidget(card)
        self._column.rows.addStretch(1)
        self.sides = DrawSides(self._column, self.preview)
        keep_scaled(self.sides, lambda each: each.setMinimumHeight(theme.scaled(_LOWEST)))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = across(self._back)
        top.push()
        for button in (self.leave, self.remove, self.save):
            top.addWidget(button)
        body, around = QWidget(), QScrollArea()  # for large text in a small window
        body.setProperty("look", "page")
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setWidgetResizable(True)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        rows.setSpacing(Space.SMALL)
        rows.addLayout(top)
        for part in (self._heading, self._lead, self.notice):
            rows.addWidget(part)
        rows.addSpacing(Space.TINY)
        rows.addWidget(self.sides, 1)
        around.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(around)

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.session.go("pathways", self.draft.kept.id or None))
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(lambda: self._keeping.leave(self.draft))
        self.remove.clicked.connect(lambda: self._keeping.remove(self.draft))
        self.goal.changed.connect(lambda goal: self.put(draw_edits.change(self.draft.drawn, goal)))
        self.steps.changed.connect(self.put)
        self.steps.removed.connect(self.acts.take_out)
        self.choices.ticked.connect(self.acts.tick)
        self.choices.titled.connect(self.acts.add_titled)
        self.choices.goal_chosen.connect(self.acts.choose_goal)
        self.preview.failed.connect(self._fail_to_draw)
        self.preview.drawn.connect(self._told)
        self.preview.chosen.connect(self._choose_card)
        self.session.leaving.connect(self._keeping.keep_before_locking)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._back.say(say("pathways_back"))
        self.save.say(say("draw_save"))
        self.leave.say(say("draw_leave"))
        self.remove.say(say("draw_remove"))
        self._lead.say(say("draw_lead"))
        for chip, code in zip(self.sides.chips, ("draw_as_steps", "draw_as_picture"), strict=True):
            chip.say(say(code))
        for part in (self.notice, self.goal, self.choices, self.steps, self.preview):
            part.retranslate()
        self._tell()

    def restyle(self) -> None:
        """Paint the picture anew: its colours and fonts are its own."""
        self.preview.redraw()

    def seek(self) -> None:
        """Go to the search for steps (Ctrl+F)."""
        self.sides.show_part(0)
        self.choices.search.seek()

    def clear(self) -> bool:
        """Empty the search first; what is drawn stays when the page is left."""
        return self.choices.forget()

    def enter(self, what: object) -> None:
        """Go on with a new drawing, perhaps by one step more; or with another, by its id too."""
        self.notice.clear()
        if isinstance(what, str):
            self._open(what)
        elif isinstance(what, DrawnPathway):
            self._begin(what)
        elif isinstance(what, DrawnStep):
            self._begin(draw_edits.blank(None, what))
        else:
            self._begin(draw_edits.blank())
        self.choices.load()

    def reload(self, changes: Changes) -> None:
        """Look again when badges, answers, issuers or pathways changed."""
        if changes & _CHANGES:
            self.choices.load()
            self.preview.look()

    # what is drawn ---------------------------------------------------------------------------
    def put(self, drawn: DrawnPathway) -> None:
        """Show another drawing in the place of this one."""
        self.draft.drawn = drawn
        self.notice.clear()
        self._show()

    def _show(self) -> None:
        drawn = self.draft.drawn
        for part in (self.goal, self.choices, self.steps):
            part.show_drawn(drawn)
        self.preview.show_drawn(self.draft.named(self.session.say("draw_unnamed")))
        self._tell()

    def _tell(self) -> None:
        kept = self.draft.kept.id
        self._heading.say(self.session.say("draw_heading_kept" if kept else "draw_heading"))
        self.remove.setVisible(bool(kept))
        self.save.setEnabled(self.draft.changed)
        self.leave.setEnabled(self.draft.changed)

    def _told(self, page: PathwayPage) -> None:
        if self._undrawable:
            self._undrawable = False
            self.notice.clear()
        self._steps_told = draw_rows.told(self.draft.drawn, page)
        self.steps.tell(self._steps_told)

    def _fail_to_draw(self, error: WalletError) -> None:
        """Say calmly why there is no newer picture: the learner is still at it."""
        self._undrawable = True
        self.notice.show_code(Tone.NEUTRAL, error.code, **error.details)

    def _choose_card(self, key: str) -> None:
        """Choose in the list what was chosen in the picture."""
        for mine, step in self._steps_told.items():
            if step.key == key:
                self.steps.choose(mine)

    def _take(self, draft: Draft) -> None:
        self.draft = draft
        self._steps_told = {}
        self.steps.tell({})
        self.choices.forget()
        self.sides.show_part(0)
        self._show()
        self.preview.look()
        self._focus()

    def _focus(self) -> None:
        goal = self.goal.title
        (goal if goal.isVisible() and not goal.text() else self.choices.search).setFocus()

    def _begin(self, drawn: DrawnPathway) -> None:
        """Go on with what was begun for the same goal, with the steps it lacks; or begin."""
        begun = self._drafts.find(drawn.id, "" if drawn.id else drawn.goal.achievement)
        if begun is None or not begun.changed:
            fresh = self._drafts.begin(draw_edits.blank(drawn.goal) if not drawn.id else drawn)
            fresh.drawn = drawn
            self._take(fresh)
            return
        for step in drawn.steps if not drawn.id else ():
            if not draw_rows.standing_for(begun.drawn, step.badge, step.achievement):
                begun.drawn = draw_edits.add(begun.drawn, step)
        self._take(begun)
        self.notice.show_code(Tone.NEUTRAL, "draw_begun")

    def _open(self, drawing: str) -> None:
        self.session.read(lambda wallet: wallet.drawing.show(drawing), self._begin, self._fail)

    # saving ------------------------------------------------------------------------------------
    def _save(self) -> None:
        drawn = self.draft.drawn
        if not drawn.goal.title.strip():
            self.notice.show_code(Tone.CAUTION, "draw_needs_goal")
            self.sides.show_part(0)
            self.goal.title.setFocus()
        elif not drawn.steps:
            self.notice.show_code(Tone.CAUTION, "draw_needs_step")
            self.seek()
        else:
            self._keeping.save(self.draft)

    def _fail(self, error: WalletError) -> None:
        self.notice.show_error(error)
