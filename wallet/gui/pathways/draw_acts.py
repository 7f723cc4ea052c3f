"""What the learner does to a drawing beside arranging it: steps in and out, another goal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from wallet.gui.pathways import draw_edits, draw_rows
from wallet.gui.session import Message
from wallet.snapshots.drawing import DrawnStep
from wallet.verification.tone import Tone
from wallet.wording.telling import draw_words

if TYPE_CHECKING:
    from wallet.gui.pathways.draw_page import DrawPage
    from wallet.gui.session import Session
    from wallet.snapshots.drawing import Drawable, DrawnPathway


class DrawActs(QObject):
    """Acts on the drawing of a page."""

    def __init__(self, session: Session, page: DrawPage) -> None:
        super().__init__(page)
        self._session, self._page = session, page

    def tick(self, one: Drawable, wanted: bool) -> None:  # noqa: FBT001 - a signal's
        """Make something a step, or take the steps out that stand for it."""
        drawn = self._page.draft.drawn
        standing = draw_rows.standing_for(drawn, one.badge, one.achievement)
        if not wanted:
            self.take_out(draw_edits.remove(drawn, standing), len(standing))
        elif not standing:
            self._add(self._step(one))

    def _step(self, one: Drawable) -> DrawnStep:
        title = draw_words.named(one, self._session.language)
        return DrawnStep("", title, badge=one.badge, achievement=one.achievement)

    def add_titled(self, title: str) -> None:
        """Add a step that is named by its title alone."""
        self._add(DrawnStep("", title))

    def _add(self, step: DrawnStep) -> None:
        self._page.put(draw_edits.add(self._page.draft.drawn, step))
        self._page.steps.choose(self._page.draft.drawn.steps[-1].key)

    def choose_goal(self, one: Drawable) -> None:
        """Aim at something known; a badge that is held is no goal of itself."""
        drawn, step = self._page.draft.drawn, self._step(one)
        badge = "" if step.achievement else step.badge
        goal = replace(step, key=drawn.goal.key, badge=badge)
        self._page.put(draw_edits.change(drawn, goal))

    def take_out(self, left: DrawnPathway, count: int) -> None:
        """Remove steps; undoing puts them back where they stood, whatever was done since."""
        draft, before = self._page.draft, self._page.draft.drawn
        focused = QApplication.focusWidget()
        among = focused is not None and self._page.steps.isAncestorOf(focused)
        self._page.put(left)
        if among and not left.steps:  # nothing is left there that could have the keys
            self._page.choices.search.setFocus()

        def back() -> None:
            draft.drawn = draw_edits.bring_back(draft.drawn, before, left)
            if draft is self._page.draft:
                self._page.put(draft.drawn)

        take_back = self._session.undo.note(back)
        message = Message(
            Tone.NEUTRAL, "draw_steps_removed", {"count": count}, "window_undo", take_back
        )
        self._session.told.emit(message)
