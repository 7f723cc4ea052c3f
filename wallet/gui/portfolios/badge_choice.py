"""The list from which badges are chosen for a portfolio, with its search and suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from wallet.gui.portfolios.choice_delegate import ChoiceDelegate
from wallet.gui.portfolios.choice_model import ChoiceModel
from wallet.gui.portfolios.choice_source import ChoiceSource
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.pictures import Pictures
from wallet.gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.suggestions import Suggestion

    _Asked = tuple[str, dict[str, str] | None]  # search, what suggestions are asked by
    _Answer = tuple[_Asked, Sequence[BadgeRow], Mapping[str, Suggestion], Sequence[BadgeRow]]

_PAUSE_MS = 120


class BadgeChoice(QWidget):
    """Loads rows by itself; ``changed`` tells that the learner changed a tick."""

    changed = Signal()
    loaded = Signal(object)  # every BadgeRow there is

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._as_of = session.now()
        self._at_ticked = False
        self._shown_of: _Asked | None = None
        self._heading = Label(Type.LEAD)
        self.source, self.search = ChoiceSource(session), SearchField()
        self.model = ChoiceModel(session)
        self.model.ticks_changed.connect(self.changed)
        pictures = Pictures(session)
        self._delegate = ChoiceDelegate(session, pictures)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        pictures.ready.connect(self.list.viewport().update)
        self.all = Button(Kind.QUIET, "check")
        self.all.clicked.connect(self.model.tick_all)
        self._none, self._notice = Label(colour="muted"), Notice(session)
        self._none.hide()
        self.all.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.left.connect(self.list.setFocus)
        self.source.changed.connect(self._find)
        self._lay_out()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        for part in (self._heading, self.source, self.search, self._notice, self._none):
            rows.addWidget(part)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("folio_choose"))
        self.search.say(say("folio_search"))
        self.list.setAccessibleName(say("folio_choice"))
        self.all.say(say("folio_tick_all"))
        self._none.say(say("folio_no_match"))
        self.source.retranslate()
        self._notice.retranslate()
        self.model.retranslate()

    def load(self, *, at_ticked: bool = False) -> None:
        """Ask for the rows as of now.

        ``at_ticked`` brings the first ticked row into view: who came with badges wants to see them.
        """
        self._at_ticked = self._at_ticked or at_ticked
        self._as_of = self._session.now()
        self._find()

    def _asks(self) -> _Asked:
        return self.search.text().strip(), self.source.asked

    def _find(self) -> None:
        """Ask for the rows of the search at hand, as of the moment of the list."""
        query, asked = self._asks()
        now, language = self._as_of, self._session.language

        def rows(wallet: Wallet) -> _Answer:
            everything = wallet.badges(now=now)
            found = wallet.badges(query, now=now) if query else everything
            if asked is None:
                return (query, asked), found, {}, everything
            told = wallet.portfolios.suggestions(**asked, language=language, now=now)
            by_id = {row.id: row for row in found}
            why = {each.badge: each for each in told if each.badge in by_id}
            return (query, asked), [by_id[badge] for badge in why], why, everything

        self._session.read(rows, self._show, self._fail)

    def _fail(self, error: WalletError) -> None:
        self._notice.show_error(error)
        self.model.offer((), {})

    def _show(self, answer: _Answer) -> None:
        asked, rows, why, everything = answer
        if asked != self._asks():
            return
        self._notice.clear()
        same = self._shown_of == asked
        self._shown_of = asked
        chosen = self.list.currentIndex().row() if same else 0
        self._delegate.lines = 3 if why else 2
        self.model.offer(rows, why)
        self.list.doItemsLayout()
        self.list.setCurrentIndex(self.model.index(min(max(chosen, 0), len(rows) - 1)))
        if not same:
            self.list.scrollToTop()
        if self._at_ticked:
            self._at_ticked = False
            ticked = set(self.model.ticked)
            first = next((at for at, row in enumerate(rows) if row.id in ticked), 0)
            self.list.setCurrentIndex(self.model.index(first))
            self.list.scrollTo(self.model.index(first), QListView.ScrollHint.PositionAtTop)
        self._none.setVisible(not rows and bool(everything))
        self.all.setVisible(asked[1] is not None and bool(rows))
        self.loaded.emit(everything)
