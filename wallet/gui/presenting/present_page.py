"""Present: choose badges, say for whom, see what leaves, sign, hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wallet.gui.page import Page
from wallet.gui.presenting.present_choice import PresentChoice
from wallet.gui.presenting.present_form import PresentForm
from wallet.gui.presenting.present_preview import Plan, PresentPreview, obstacle
from wallet.gui.presenting.present_result import PresentResult
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.sides import Sides
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.presenting import Presented
    from wallet.work import Work

_WIDTH = 560
_UNSAFE = '/\\:*?"<>|'


class PresentPage(Page):
    """Choosing and preview side by side; the result takes their place."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._badges: dict[str, BadgePage] = {}  # what was read for the preview
        self._signing = False
        self._path: Path | None = None
        self._heading = Label(Type.DISPLAY)
        self._choice, self._form = PresentChoice(session), PresentForm(session)
        self._preview, self._notice = PresentPreview(session), Notice(session)
        self._need = Label(colour="muted")
        self._sign = Button(Kind.PRIMARY, "present")
        self._result = PresentResult(session)
        bring = Button(Kind.PRIMARY, "import")
        bring.clicked.connect(lambda: session.go("import"))
        self._bring, self._empty = bring, EmptyState("present", bring)
        self._stack = QStackedWidget()
        for view in (QWidget(), self._build_choosing(), self._result, self._empty):
            self._stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._choice.changed.connect(self._read)
        self._choice.loaded.connect(self._show_choosing)
        self._form.changed.connect(self._refresh)
        self._sign.clicked.connect(self._save)
        self._result.again.connect(self._begin)

    def _build_choosing(self) -> QWidget:
        self._choosing = QWidget()
        column = Column(_WIDTH, inset=True)
        for part in (self._form, self._preview, self._notice):
            column.rows.addWidget(part)
        column.rows.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._need, 1)
        foot.addWidget(self._sign)
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(Space.SMALL)
        right.addWidget(column, 1)
        right.addLayout(foot)
        rows = QVBoxLayout(self._choosing)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, 0, Space.LARGE)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(self._heading)
        sides = Sides(self._choice, side, shares=(4, 5), session=self.session, name="present")
        rows.addWidget(sides, 1)
        return self._choosing

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._heading.say(say("present_heading"))
        self._bring.say(say("present_import"))
        self._empty.say(say("present_empty"), self.session.next_step("present_empty"))
        for part in (self._choice, self._form, self._notice, self._result):
            part.retranslate()
        self._refresh()

    def enter(self, what: object) -> None:
        """Begin with the badges whose ids are given; None keeps what was begun."""
        if isinstance(what, list | tuple):
            self.choose(what)
        self._choice.load(at_ticked=isinstance(what, list | tuple))
        chosen = bool(self._choice.model.ticked)
        (self._form.recipient if chosen else self._choice.list).setFocus()

    def choose(self, badge_ids: Iterable[str]) -> None:
        """Tick exactly these badges."""
        self._begin()
        self._choice.model.tick(str(each) for each in badge_ids)

    def reload(self, changes: Changes) -> None:
        """Read anew what changed: a badge may be gone, or its verdict another."""
        if changes & (Changes.LIBRARY | Changes.REPORTS | Changes.TRUST):
            self._badges.clear()
            self._choice.load()

    def seek(self) -> None:
        """Put the cursor into the search field."""
        self._choice.search.setFocus()
        self._choice.search.selectAll()

    # choosing --------------------------------------------------------------------------------
    def _begin(self) -> None:
        self._result.forget()
        self._notice.clear()
        self._choice.model.tick(())
        self._stack.setCurrentWidget(self._choosing)

    def _show_choosing(self, any_badge: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._read()
        if self._stack.currentWidget() is not self._result:
            self._stack.setCurrentWidget(self._choosing if any_badge else self._empty)

    def _read(self) -> None:
        """Read the ticked badges that the preview does not know yet."""
        missing = [each for each in self._choice.model.ticked if each not in self._badges]
        self._refresh()
        if missing:
            now = self.session.now()
            self.session.read(
                lambda wallet: [wallet.badge(each, now=now) for each in missing], self._remember
            )

    def _remember(self, pages: list[BadgePage]) -> None:
        self._badges.update((page.row.id, page) for page in pages)
        self._refresh()

    def _refresh(self) -> None:
        say, ticked = self.session.say, self._choice.model.ticked
        known = [self._badges[each] for each in ticked if each in self._badges]
        recipient = self._form.recipient.text().strip()
        until = self.session.now() + self._form.valid_for
        self._preview.show_plan(Plan(known, recipient, self._form.challenge.text().strip(), until))
        need = ""
        if not ticked:
            need = "present_need_badges"
        elif any(obstacle(page.credential) for page in known):
            need = "present_cannot"
        elif not recipient:
            need = "present_need_recipient"
        self._need.say(say(need) if need else say("present_count", count=len(ticked)))
        self._sign.say(say("present_signing" if self._signing else "present_sign"))
        self._sign.setEnabled(not need and not self._signing and len(known) == len(ticked))

    # signing ---------------------------------------------------------------------------------
    def _save(self) -> None:
        say, recipient = self.session.say, self._form.recipient.text().strip()
        name = "".join(
            "-" if sign in _UNSAFE or not sign.isprintable() else sign for sign in recipient
        )
        suggested = f"{say('present_file_name', recipient=name[:60])}.vp.json"
        kind = f"{say('present_file_kind')} (*.json)"
        path = file_choice.place_for(self, say("present_save_title"), suggested, kind)
        if path is None:
            return
        self._path, self._signing = path, True
        self._notice.clear()
        self._refresh()
        ids, challenge = self._choice.model.ticked, self._form.challenge.text().strip()
        now, valid_for = self.session.now(), self._form.valid_for

        def sign(wallet: Wallet, work: Work) -> Presented:
            presented = wallet.portfolios.present(
                ids,
                recipient=recipient,
                challenge=challenge,
                valid_for=valid_for,
                now=now,
                work=work,
            )
            saving.save(path, presented.document)
            return presented

        job = self.session.run(
            sign, self._signed, label="job_present", otherwise=self._notice.show_error
        )
        job.finished.connect(self._end)

    def _signed(self, presented: Presented) -> None:
        if self._path is not None:
            self._result.show_presented(presented, self._path)
            self._stack.setCurrentWidget(self._result)

    def _end(self) -> None:
        self._signing = False
        self._refresh()
