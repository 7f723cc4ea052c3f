"""What the list is asked for: words, the tone of a verdict, facets, marks, and where it lies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from wallet.gui.badges import list_query
from wallet.gui.badges.facet_filter import FacetFilter
from wallet.gui.badges.marks_filter import MarksFilter
from wallet.gui.badges.tone_filter import ToneFilter
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.search_field import SearchField
from wallet.snapshots.selection import Choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.badges.arrangement import Arrangement
    from wallet.gui.badges.list_reading import Asked
    from wallet.gui.session import Session
    from wallet.snapshots.searches import ListQuery

_PAUSE_MS = 120  # after the last key


class ListAsking(QObject):
    """The widgets are put where the page wants them; here stands what they ask for together."""

    asked = Signal()  # for other rows than were read
    narrowed = Signal()  # for some of those

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self.search = SearchField()
        self.tones, self.facets = ToneFilter(session), FacetFilter(session, page)
        self.clear = Button(Kind.QUIET, "close")
        self.marks = MarksFilter(session, self.facets, self.clear)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.asked)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.tones.chosen.connect(lambda _: self.narrowed.emit())
        self.facets.chosen.connect(self.narrowed)
        self.facets.stated.outcome_asked.connect(self._ask_outcome)
        self.marks.chosen.connect(self.asked)
        self.clear.clicked.connect(self.ask_all)

    @property
    def of_rows(self) -> Asked:
        """What rows are read by."""
        return self.search.text().strip(), self.marks.words, self.marks.shelf

    @property
    def of_these(self) -> Choice:
        """What those that were read are narrowed by."""
        return replace(self.facets.facets, tone=self.tones.tone)

    @property
    def is_filled(self) -> bool:
        """Whether anything is asked for but all badges of the list."""
        return bool(self.search.text()) or bool(self.of_these) or self.marks.active

    def query(self, arrangement: Arrangement) -> ListQuery:
        """Return all of it as it is kept, with the order of the list."""
        return list_query.query_of(self.of_rows[0], self.marks, self.of_these, arrangement)

    def ask_query(self, query: ListQuery) -> None:
        """Ask for what was kept."""
        self.search.setText(query.typed)
        self._pause.stop()
        self.mark(list_query.facets_of(query))
        list_query.ask_marks(self.marks, query)

    def ask_all(self) -> None:
        """Ask for all badges of the list."""
        self.begin()
        self.narrowed.emit()
        self.asked.emit()

    def begin(self) -> None:
        """Empty everything; the page reads the rows by itself."""
        self.search.clear()
        self.mark(Choice())
        self.marks.clear()

    def mark(self, facets: Choice) -> None:
        """Let the chips show facets, silently."""
        self.tones.mark(facets.tone)
        self.facets.mark(facets)

    def seek(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.search.say(say("badges_search"))
        self.clear.say(say("facet_clear"), say("facet_clear_key"))
        for part in (self.tones, self.facets, self.marks):
            part.retranslate()

    def _ask_outcome(self) -> None:
        """Begin a search for a word of the learning outcomes."""
        mark = self._session.say("select_outcome_mark")
        self.search.setText(f"{self.search.text()} {mark}".lstrip())
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.end(False)
