"""Badges side by side: what each states, how each stands, and where they differ; to be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet.errors import VaultError
from wallet.gui.comparing.compare_adding import CompareAdding
from wallet.gui.comparing.compare_saving import save_comparison
from wallet.gui.comparing.compare_table import CompareTable
from wallet.gui.page import Page
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.tips import tip
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.side_by_side import SideBySide

    _Loaded = tuple[tuple[BadgeRow, ...], SideBySide | None]

_FEWEST, _MOST = 2, 6
_CHIP = 40  # characters of a title


class ComparePage(Page):
    """Remembers which badges stand there until it is asked for others."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asked: object = None  # what the page was last entered with
        self._is_new = True  # what the page was entered with has not been shown yet
        self._ids: tuple[str, ...] = ()
        self._badges: tuple[BadgeRow, ...] = ()
        self._back = Button(Kind.LINK, "back")
        self._back.clicked.connect(lambda: session.go("badges"))
        self._title = Label(Type.DISPLAY)
        self._save = Button(Kind.PLAIN, "export")
        self._save.clicked.connect(lambda: save_comparison(session, self, self._ids))
        self._chips = Flow()
        self._add = Button(Kind.QUIET, "plus")
        self._add.clicked.connect(self._open_adding)
        self._full = Label(colour="muted", wrap=False)
        self.adding = CompareAdding(session)
        self.adding.chosen.connect(self._put)
        self.adding.closed.connect(self._close_adding)
        self.table = CompareTable(session)
        self.table.opened.connect(lambda badge_id: session.go("badge", badge_id))
        self.table.taken_out.connect(self._take_out)
        self._empty = EmptyState("compare")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(self._title, 1)
        top.addWidget(self._save)
        rows.addLayout(top)
        rows.addLayout(self._chips)
        for part in (self.adding, self._empty, self.table):
            rows.addWidget(part, 0 if part is self.adding else 1)
            part.hide()

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._back.say(say("window_badges"))
        self._title.say(say("compare_title"))
        self._save.say(say("compare_save"), tip=say("compare_save_tip"))
        self._add.say(say("compare_add"))
        self._full.say(say("compare_full"))
        self.table.setAccessibleName(say("compare_table"))
        self._empty.say(say("compare_need"), say("compare_need_how"))
        self.adding.retranslate()
        self._fill_chips()
        self.table.retranslate()

    def restyle(self) -> None:
        """Measure again; the model takes its colours when it is asked."""
        self.adding.retranslate()
        self.table.settle()

    def enter(self, what: object) -> None:
        """Show the badges with these ids; the same as before leaves what was added and taken."""
        if isinstance(what, (list, tuple)) and what != self._asked:
            self._asked = what
            self._ids = tuple(dict.fromkeys(map(str, what)))[:_MOST]
            self._is_new = True
            self.adding.hide()
        self._load()

    def reload(self, changes: Changes) -> None:
        """Load again when a badge or its verdict may differ."""
        if changes & (Changes.LIBRARY | Changes.REPORTS | Changes.TRUST):
            self._load()

    def clear(self) -> bool:
        """Close the search; return whether it was open and is not needed."""
        if self.adding.isVisible() and len(self._ids) >= _FEWEST:
            self._close_adding()
            return True
        return False

    # showing ---------------------------------------------------------------------------------
    def _load(self) -> None:
        ids, now = self._ids, self.session.now()

        def show(loaded: _Loaded) -> None:
            if ids == self._ids:
                self._show(*loaded)

        self.session.read(lambda wallet: _load(wallet, ids, now), show)

    def _show(self, badges: tuple[BadgeRow, ...], found: SideBySide | None) -> None:
        if len(badges) < len(self._ids):
            self.session.tell(Tone.NEUTRAL, "compare_gone")
        shown = [(row.id, row.title) for row in self._badges]
        self._badges, self._ids = badges, tuple(row.id for row in badges)
        first = found is not None and (self._is_new or self.table.isHidden())
        self.table.tell(found)
        self.table.setVisible(found is not None)
        self._save.setEnabled(found is not None)
        if first and not self.adding.isVisible():
            self.table.setFocus()
            self.table.setCurrentIndex(self.table.facts.index(1, 0))  # below the heading
            self.table.scrollToTop()
        self._is_new = False
        self._empty.setVisible(found is None)
        if shown != [(row.id, row.title) for row in badges]:
            self._fill_chips()
        if found is None:
            self._open_adding()
        elif self.adding.isVisible():
            self.adding.look(frozenset(self._ids))

    def _fill_chips(self) -> None:
        for part in (self._add, self._full):
            self._chips.removeWidget(part)
        empty(self._chips)
        say = self.session.say
        for row in self._badges:
            title = one_line(row.title, _CHIP) or say("badges_untitled")
            chip = Button(Kind.CHIP)
            chip.setCheckable(False)
            chip.say(f"{title}  ×")
            words = say("compare_take_out", title=title)
            chip.setAccessibleName(words)
            chip.setToolTip(tip(words))
            chip.clicked.connect(lambda _, each=row.id: self._take_out(each))
            self._chips.addWidget(chip)
        full = len(self._badges) >= _MOST
        for part, shown in ((self._add, not full), (self._full, full)):
            self._chips.addWidget(part)
            part.setVisible(shown)

    # acting ----------------------------------------------------------------------------------
    def _open_adding(self) -> None:
        self.adding.show()
        self.adding.look(frozenset(self._ids))
        self.adding.field.setFocus()

    def _close_adding(self) -> None:
        self.adding.hide()
        self._add.setFocus()

    def _put(self, badge_id: str) -> None:
        if badge_id not in self._ids and len(self._ids) < _MOST:
            self._ids = (*self._ids, badge_id)
            self.adding.field.clear()
            if len(self._ids) == _MOST:
                self.adding.hide()
                self.table.setFocus()
            self._load()

    def _take_out(self, badge_id: str) -> None:
        self._ids = tuple(each for each in self._ids if each != badge_id)
        self._load()
        self._add.setFocus()


def _load(wallet: Wallet, ids: Sequence[str], now: datetime) -> _Loaded:
    """Read the badges that are still kept, and when there are enough, what they state."""
    rows = []
    for badge_id in ids:
        try:
            rows.append(wallet.badge(badge_id, now=now).row)
        except VaultError as error:
            if error.code != "no_such_badge":
                raise
    enough = len(rows) >= _FEWEST
    found = wallet.comparing.side_by_side([row.id for row in rows], now=now) if enough else None
    return tuple(rows), found
