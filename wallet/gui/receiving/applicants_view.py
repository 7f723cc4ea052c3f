"""Many people's files: a table to search, filter and sort, beside it the chosen row in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wallet.gui.receiving.applicant_card import ApplicantCard
from wallet.gui.receiving.applicants_model import COLUMNS, ApplicantsModel, Order
from wallet.gui.receiving.applicants_table import ApplicantsTable
from wallet.gui.receiving.ground_card import GroundCard
from wallet.gui.receiving.state_filter import StateFilter
from wallet.gui.receiving.terms_card import TermsCard
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.search_field import SearchField
from wallet.gui.widgets.sides import Sides
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.receiving.applicants_model import Line
    from wallet.gui.receiving.matter import Many, Terms
    from wallet.gui.session import Session

_WIDTH = 640


class ApplicantsView(QWidget):
    """Sorted by the headings, and without a mouse by the choice above the table."""

    opened = Signal(int)  # the place of a row among all that were judged

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._many: Many | None = None
        self._heading, self._lead = Label(Type.TITLE), Label(colour="muted")
        self.notice = Notice(session)
        self.search, self.states = SearchField(), StateFilter(session)
        self.orders = ChoiceBox()
        for _ in COLUMNS:
            self.orders.addItem("")
        self._turn = Button(Kind.ICON, "sort")
        self.model = ApplicantsModel(session)
        self.table = ApplicantsTable(self.model)
        self._card = ApplicantCard(session)
        self.terms, self.ground = TermsCard(session, button=True), GroundCard(session)
        self._all = Button()
        self._none = EmptyState("search", self._all)
        self._found = QStackedWidget()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        for view in (self.table, self._none):
            self._found.addWidget(view)
        column = Column(_WIDTH, inset=True)
        for part in (self._card, self.terms, self.ground):
            column.rows.addWidget(part)
        column.rows.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, Space.WIDE, 0)
        head.setSpacing(Space.MEDIUM)
        for above in (self._heading, self._lead, self.notice):
            head.addWidget(above)
        head.addLayout(across(self.search, self.orders, self._turn))
        head.addWidget(self.states)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.WIDE, Space.MEDIUM, 0, Space.WIDE)
        rows.setSpacing(Space.MEDIUM)
        rows.addLayout(head)
        sides = Sides(self._found, column, shares=(3, 2), session=self._session, name="received")
        rows.addWidget(sides, 1)

    def _listen(self) -> None:
        self.search.textChanged.connect(
            lambda text: self._keep(lambda: self.model.keep_words(text))
        )
        self.search.left.connect(self.table.setFocus)
        self.states.chosen.connect(lambda state: self._keep(lambda: self.model.keep_state(state)))
        self.orders.activated.connect(lambda at: self._sort(COLUMNS[at], descending=False))
        self._turn.clicked.connect(
            lambda: self._sort(self.model.order, descending=not self.model.descending)
        )
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by_heading)
        self.table.activated.connect(lambda _: self._open())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self._card.opened.connect(self._open)
        self._all.clicked.connect(self.show_all)

    def show_many(self, many: Many, terms: Terms) -> None:
        """Show what came of many files, from the first on."""
        self._many = many
        self.model.show(many)
        self.terms.put(terms)
        self.ground.show_brought(many.ground.brought, many)
        self.notice.clear()
        if len(many.rows) < len(many.paths):
            self.notice.show_code(
                Tone.NEUTRAL, "applicants_page_stopped", done=len(many.rows), total=len(many.paths)
            )
        self._tell()
        self._tell_order()
        self.table.selectRow(0)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("applicants_page_heading"))
        self.search.say(say("applicants_page_search"))
        self.orders.setAccessibleName(say("applicants_page_sort"))
        for at, order in enumerate(COLUMNS):
            self.orders.setItemText(at, say(f"applicants_page_sort_{order}"))
        self._turn.say(say("applicants_page_turn"))
        self.table.setAccessibleName(say("applicants_page_heading"))
        self._none.say(say("applicants_page_none"), say("applicants_page_none_text"))
        self._all.say(say("applicants_page_show_all"))
        self._card.retranslate()
        for part in (self.notice, self.terms, self.ground, self.states):
            part.retranslate()
        if self._many is not None:
            self._keep(self.model.retranslate)

    def clear(self) -> bool:
        """Empty search and filter; return whether there was anything."""
        narrowed = bool(self.search.text()) or self.states.state is not None
        if narrowed:
            self.show_all()
        return narrowed

    def show_all(self) -> None:
        """Show every row."""
        self.search.clear()
        self.states.choose(None)

    def forget(self) -> None:
        """Hold nothing any more of what was shown."""
        self._many = None
        self.show_all()
        self.model.show(None)
        self._card.show_line(None)
        self.notice.clear()

    def _keep(self, act: Callable[[], object]) -> None:
        """Arrange the rows anew, with the cursor on the row that it was on."""
        line = self._current()
        act()
        place = self.model.place_of(line.at) if line is not None else -1
        self.table.selectRow(max(0, place))
        self.table.scrollTo(self.table.currentIndex())
        self._tell()
        self._show_current()

    def _tell(self) -> None:
        say = self._session.say
        count = len(self._many.rows) if self._many else 0
        self._lead.say(say("applicants_page_lead", files=count))
        self.states.count(self.model.counts)
        self._found.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _sort_by_heading(self, column: int) -> None:
        order = COLUMNS[column]
        self._sort(order, descending=order is self.model.order and not self.model.descending)

    def _sort(self, order: Order, *, descending: bool) -> None:
        self._keep(lambda: self.model.sort_by(order, descending=descending))
        self._tell_order()

    def _tell_order(self) -> None:
        self.orders.setCurrentIndex(COLUMNS.index(self.model.order))
        self.table.show_order()

    def _current(self) -> Line | None:
        return self.model.line_at(self.table.currentIndex().row())

    def _show_current(self) -> None:
        self._card.show_line(self._current())

    def _open(self) -> None:
        line = self._current()
        if line is not None and line.row.error is None:
            self.opened.emit(line.at)
