"""Issuers: who has issued to me, how well each is known, and what that rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wallet.gui.issuers import issuers_model
from wallet.gui.issuers.asked_card import AskedCard
from wallet.gui.issuers.find_bar import FindBar
from wallet.gui.issuers.issuer_asking import IssuerAsking
from wallet.gui.issuers.issuer_details import IssuerDetails, Known
from wallet.gui.issuers.issuers_delegate import IssuersDelegate
from wallet.gui.issuers.issuers_model import IssuersModel, Role
from wallet.gui.issuers.lists_view import ListsView
from wallet.gui.page import Page
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.sides import Sides
from wallet.snapshots.changes import Changes
from wallet.trust.model import Level
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtCore import QModelIndex

    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.issuers import IssuerRow

_WIDTH = 720
_MOST_BADGES = 30
_TOLD = {Level.PINNED: "issuers_pinned", Level.DENIED: "issuers_denied", None: "issuers_forgotten"}


class IssuersPage(Page):
    """List and details side by side; lists and certificates on a page of their own behind it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted = ""  # the id of the issuer to bring into view
        self._job: Job | None = None
        self._heading = Label(Type.DISPLAY)
        self._refresh_all = Button(icon="refresh")
        self._tabs = (Button(Kind.CHIP), Button(Kind.CHIP))
        self._find = FindBar(session)
        self._model = IssuersModel(session)
        self._list = QListView()
        self._list.setModel(self._model)
        self._delegate = IssuersDelegate(session)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._details, self._notice = IssuerDetails(session), Notice(session)
        self._asked = AskedCard(session)
        self._asking = IssuerAsking(session, self, self._asked, self._notice)
        self._lists = ListsView(session)
        self._bring = Button(Kind.PRIMARY, "import")
        self._bring.clicked.connect(lambda: session.go("import"))
        self._empty = EmptyState("issuers", self._bring)
        self._all = Button()
        self._none = EmptyState("search", self._all)
        # While it is hidden its height must not push what stands above the list together.
        self._none.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._found, self._stack = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._listen()

    # building --------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        tabs = QWidget()
        flow = Flow(tabs)
        group = QButtonGroup(self)
        for button in self._tabs:
            group.addButton(button)
            flow.addWidget(button)
        self._tabs[0].setChecked(True)
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(self._heading, 1)
        top.addWidget(self._refresh_all)
        for part in (QWidget(), self._build_issuers(), self._empty, self._lists):
            self._stack.addWidget(part)  # blank until it is loaded
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.WIDE, 0, Space.WIDE)
        whole.setSpacing(Space.MEDIUM)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, Space.WIDE, 0)
        head.setSpacing(Space.MEDIUM)
        head.addLayout(top)
        head.addWidget(tabs)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def _build_issuers(self) -> QWidget:
        column = Column(_WIDTH, inset=True)
        for part in (self._notice, self._asked, self._details):
            column.rows.addWidget(part)
        column.rows.addStretch(1)
        self._column = column
        for view in (self._sides(column), self._none):
            self._found.addWidget(view)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(self._find)
        rows.addWidget(self._found, 1)
        return body

    def _sides(self, column: Column) -> Sides:
        return Sides(self._list, column, shares=(1, 1), session=self.session, name="issuers")

    def _listen(self) -> None:
        session = self.session
        for at, button in enumerate(self._tabs):
            button.clicked.connect(lambda _=False, at=at: self._turn(lists=bool(at)))
        self._refresh_all.clicked.connect(self._ask_all)
        self._find.typed.connect(lambda typed: self._keep_place(lambda: self._model.search(typed)))
        self._find.search.left.connect(self._into_list)
        self._find.sorted_by.connect(
            lambda order: self._keep_place(lambda: self._model.sort_by(order))
        )
        self._find.levels.chosen.connect(
            lambda level: self._keep_place(lambda: self._model.keep_level(level))
        )
        self._all.clicked.connect(self._show_all)
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._details.decided.connect(self._decide)
        self._details.opened.connect(lambda badge: session.go("badge", badge))
        self._details.refresh_asked.connect(lambda row: self._ask(row.id))
        self._asked.opened.connect(lambda badge: session.go("badge", badge))
        self._asked.issuer_wanted.connect(self._bring_into_view)

    # the page --------------------------------------------------------------------------------
    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._heading.say(say("issuers_heading"))
        self._refresh_all.say(say("issuers_refresh_all"))
        self._tabs[0].say(say("issuers_heading"))
        self._tabs[1].say(say("issuers_lists"))
        self._list.setAccessibleName(say("issuers_list"))
        self._empty.say(say("issuers_empty_title"), say("issuers_empty_text"))
        self._bring.say(say("folio_import"))
        self._none.say(say("issuers_none_title"), say("issuers_none_text"))
        self._all.say(say("issuers_show_all"))
        for part in (
            self._find,
            self._model,
            self._details,
            self._asked,
            self._notice,
            self._lists,
        ):  # fmt: skip - one line
            part.retranslate()

    def enter(self, what: object) -> None:
        """Load the issuers, and bring the one whose id is given into view."""
        self._notice.clear()
        if isinstance(what, str) and what:
            self._bring_into_view(what)
        self._load()
        (self._tabs[1] if self._tabs[1].isChecked() else self._list).setFocus()

    def reload(self, changes: Changes) -> None:
        """Load anew when badges, verdicts, documents or decisions changed."""
        if changes & (Changes.LIBRARY | Changes.TRUST | Changes.REPORTS):
            self._load()

    def seek(self) -> None:
        """Put the cursor into the search field."""
        if self._stack.currentIndex() == 1:
            self._find.search.seek()

    def clear(self) -> bool:
        """Empty search and filter; return whether there was anything (Esc)."""
        filled = self._find.clear()
        if filled:
            self._show_all()
        return filled

    # loading ---------------------------------------------------------------------------------
    def _load(self) -> None:
        self.session.read(lambda wallet: wallet.trust.issuers(), self._show)
        self._lists.load()

    def _show(self, rows: tuple[IssuerRow, ...]) -> None:
        self._keep_place(lambda: self._model.show(rows))
        self._refresh_all.setEnabled(bool(rows))
        first = self._stack.currentIndex() == 0
        self._turn(lists=self._tabs[1].isChecked())
        if first:
            (self._list if rows else self._bring).setFocus()

    def _turn(self, *, lists: bool) -> None:
        """Show the lists, or the issuers, or that there are none."""
        self._stack.setCurrentIndex(3 if lists else 1 if self._model.every else 2)

    def _bring_into_view(self, issuer_id: str) -> None:
        """Show one issuer, whatever was filtered."""
        self._wanted = issuer_id
        self._tabs[0].setChecked(True)
        if self._stack.currentIndex():  # else nothing is loaded yet
            self._turn(lists=False)
        self._show_all()

    def _keep_place(self, change: Callable[[], None]) -> None:
        """Do something to the rows, and choose the same issuer again, or the first."""
        current = self._list.currentIndex()
        wanted = self._wanted or (current.data(Role.ROW).id if current.isValid() else "")
        change()
        self._find.levels.count(self._model.counts())
        at = self._model.row_of(wanted)
        if at >= 0:
            self._wanted = ""
        self._list.setCurrentIndex(self._model.index(max(0, at)))
        filled = self._model.rowCount() > 0
        self._found.setCurrentIndex(0 if filled or not self._model.every else 1)
        self._show_current(self._list.currentIndex())

    def _show_current(self, index: QModelIndex) -> None:
        row: IssuerRow | None = index.data(Role.ROW) if index.isValid() else None
        if self._job is not None:
            self._job.cancel()
        if row is None or row.id != self._details.issuer_id:
            self._column.verticalScrollBar().setValue(0)
        self._details.show_issuer(row)
        if row is not None:
            read = partial(_read, issuer_id=row.id, now=self.session.now())
            self._job = self.session.read(read, self._details.show_known, self._notice.show_error)

    def _show_all(self) -> None:
        self._find.clear()
        self._keep_place(lambda: self._model.search(""))

    def _into_list(self) -> None:
        if self._model.rowCount():
            self._list.setFocus()

    # acting ----------------------------------------------------------------------------------
    def _ask_all(self) -> None:
        self._tabs[0].setChecked(True)
        self._turn(lists=False)
        self._ask()

    def _ask(self, issuer_id: str = "") -> None:
        self._column.verticalScrollBar().setValue(0)
        self._asking.ask(issuer_id)

    def _decide(self, row: IssuerRow, level: Level | None) -> None:
        now = self.session.now()
        name = issuers_model.name(row, self.session)
        self._wanted = row.id

        def tell(_: Changes) -> None:
            self._notice.show_code(
                Tone.CAUTION if level is Level.DENIED else Tone.GOOD, _TOLD[level], name=name
            )
            self._column.verticalScrollBar().setValue(0)
            self._list.setFocus()

        self.session.run(
            lambda wallet, _: wallet.trust.decide(row.id, level, now=now),
            tell,
            otherwise=self._notice.show_error,
        )


def _read(wallet: Wallet, *, issuer_id: str, now: datetime) -> Known:
    return Known(
        wallet.trust.issuer_page(issuer_id),
        wallet.trust.issued_by(issuer_id, now=now, most=_MOST_BADGES),
    )
