"""The list from which badges are chosen for a presentation, with its search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from wallet.gui.presenting.present_delegate import PresentDelegate
from wallet.gui.presenting.present_model import PresentModel
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.pictures import Pictures
from wallet.gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow

    _Answer = tuple[str, tuple[BadgeRow, ...], set[str]]  # query, its rows, ids of all

_PAUSE_MS = 120


class PresentChoice(QWidget):
    """Loads rows by itself; ``changed`` tells that a tick changed."""

    changed = Signal()
    loaded = Signal(bool)  # whether there is any badge at all

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._as_of = session.now()
        self._at_ticked = False
        self._heading = Label(Type.LEAD)
        self.search = SearchField()
        self.model = PresentModel(session)
        self.model.ticks_changed.connect(self.changed)
        pictures = Pictures(session)
        self._delegate = PresentDelegate(session, pictures)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        pictures.ready.connect(self.list.viewport().update)
        self._none = Label(colour="muted")
        self._none.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.left.connect(self.list.setFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self._heading)
        rows.addWidget(self.search)
        rows.addWidget(self._none)
        rows.addWidget(self.list, 1)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("present_choose"))
        self.search.say(say("present_search"))
        self.list.setAccessibleName(say("present_list"))
        self._none.say(say("present_no_match"))
        self.model.retranslate()

    def load(self, *, at_ticked: bool = False) -> None:
        """Ask for the rows as of now; ticks of badges that are gone go too.

        ``at_ticked`` brings the first ticked row into view: who came with badges wants to see them.
        """
        self._at_ticked = self._at_ticked or at_ticked
        self._as_of = self._session.now()
        self._find()

    def _find(self) -> None:
        """Ask for the rows of the search at hand, as of the moment of the list."""
        query, now = self.search.text().strip(), self._as_of

        def rows(wallet: Wallet) -> _Answer:
            everything = wallet.badges(now=now)
            found = wallet.badges(query, now=now) if query else everything
            return query, found, {row.id for row in everything}

        self._session.read(rows, self._show)

    def _show(self, answer: _Answer) -> None:
        query, rows, ids = answer
        if query != self.search.text().strip():
            return
        chosen = self.list.currentIndex().row()
        self.model.put(rows)
        self.list.setCurrentIndex(self.model.index(min(max(chosen, 0), len(rows) - 1)))
        if self._at_ticked:
            self._at_ticked = False
            ticked = set(self.model.ticked)
            first = next((at for at, row in enumerate(rows) if row.id in ticked), 0)
            self.list.setCurrentIndex(self.model.index(first))
            self.list.scrollTo(self.model.index(first), QListView.ScrollHint.PositionAtTop)
        self._none.setVisible(not rows)
        kept = [each for each in self.model.ticked if each in ids]
        if len(kept) != len(self.model.ticked):
            self.model.tick(kept)
        self.loaded.emit(bool(ids))
