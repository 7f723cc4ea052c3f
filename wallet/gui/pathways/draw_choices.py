"""The list from which steps are chosen, with its search; a title of one's own can be added too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from wallet.gui.pathways.draw_choices_model import DrawChoicesModel
from wallet.gui.pathways.draw_list import DrawList
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.search_field import SearchField
from wallet.wording.telling import draw_words

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.snapshots.drawing import Drawable, DrawnPathway

_MOST = 4  # rows in view
_PAUSE_MS = 120


class DrawChoices(Card):
    """Loads by itself; tells what the learner wants."""

    ticked = Signal(object, bool)  # Drawable, in or out
    goal_chosen = Signal(object)  # Drawable
    titled = Signal(str)  # a step of this title

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.search, self.notice = SearchField(), Notice(session)
        self.model = DrawChoicesModel(session)
        self.model.ticked.connect(self.ticked)
        self.list = DrawList(self.model, _MOST)
        self._found_for = ""
        self._none = Label(colour="muted")
        self._none.hide()
        self.to_goal, self.add_titled = Button(Kind.QUIET, "pathway"), Button(Kind.QUIET, "plus")
        acts = FlowBox()
        acts.flow.addWidget(self.add_titled)
        acts.flow.addWidget(self.to_goal)
        for part in (self.search, self.notice, self._none, self.list, acts):
            self.rows.addWidget(part)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.load)
        self.search.textChanged.connect(lambda _: self._type())
        self.search.left.connect(self._go_on)
        self.add_titled.clicked.connect(self._add_titled)
        self.to_goal.clicked.connect(self._choose_goal)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())

    def show_drawn(self, drawn: DrawnPathway) -> None:
        """Tick what stands in a drawing."""
        self.model.show_drawn(drawn)

    def forget(self) -> bool:
        """Empty the search; return whether something stood there."""
        typed = bool(self.search.text())
        self.search.clear()
        return typed

    def load(self) -> None:
        """Ask for what can be chosen, for the words of the search."""
        self._pause.stop()
        words, now = self.search.text().strip(), self._session.now()

        def show(found: tuple[Drawable, ...]) -> None:
            if words == self.search.text().strip():
                self._show(found, words)

        self._session.read(lambda wallet: wallet.drawing.choices(words, now=now), show, self._fail)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("draw_add"))
        self.search.say(say("draw_search"))
        self.list.setAccessibleName(say("draw_choices"))
        self.notice.retranslate()
        self.model.retranslate()
        self._tell()

    def _show(self, found: tuple[Drawable, ...], words: str) -> None:
        """Show what was found; the cursor stays where it stood for the same words."""
        self.notice.clear()
        place = max(0, self.list.currentIndex().row()) if words == self._found_for else 0
        self._found_for = words
        self.model.put(found)
        self.list.setCurrentIndex(self.model.index(min(place, len(found) - 1)))
        self._none.setVisible(not found)
        self._tell()

    def _fail(self, error: WalletError) -> None:
        self.notice.show_error(error)

    def _type(self) -> None:
        self._pause.start()
        self._tell()

    def _tell(self) -> None:
        say, typed = self._session.say, one_line(self.search.text())
        self.add_titled.say(say("draw_add_titled"))
        self.add_titled.setEnabled(bool(typed))
        if typed:
            self.add_titled.setAccessibleName(say("draw_add_titled_one", title=typed))
        self._none.say(say("draw_none_found" if typed else "draw_none_known"))
        row = self.model.at(self.list.currentIndex())
        self.to_goal.setVisible(row is not None)
        self.to_goal.say(say("draw_to_goal"))
        if row is not None:
            title = one_line(draw_words.named(row, self._session.language))
            self.to_goal.setAccessibleName(say("draw_to_goal_one", title=title))

    def _go_on(self) -> None:
        """Go down to what was found; where nothing is, what was typed becomes a step."""
        if self.model.rowCount():
            self.list.setFocus()
        else:
            self._add_titled()

    def _add_titled(self) -> None:
        title = one_line(self.search.text())
        if title:
            self.titled.emit(title)
            self.search.clear()
            self.search.setFocus()

    def _choose_goal(self) -> None:
        row = self.model.at(self.list.currentIndex())
        if row is not None:
            self.goal_chosen.emit(row)
