"""Issuers: who has issued to me, how well each is known, and what I decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget

from wallet.gui.issuers import issuers_model
from wallet.gui.issuers.issuer_details import IssuerDetails
from wallet.gui.issuers.issuers_model import IssuersDelegate, IssuersModel, Role
from wallet.gui.page import Page
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.sides import Sides
from wallet.snapshots import Changes, Tone
from wallet.trust.model import Level

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from wallet.gui.session import Session
    from wallet.snapshots import IssuerRow

_WIDTH = 560
_TOLD = {Level.PINNED: "issuers_pinned", Level.DENIED: "issuers_denied", None: "issuers_forgotten"}


class IssuersPage(Page):
    """List and details side by side."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted = ""  # the id of the issuer to bring into view
        self._heading = Label(Type.DISPLAY)
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
        self._bring = Button(Kind.PRIMARY, "import")
        self._bring.clicked.connect(lambda: session.go("import"))
        self._empty = EmptyState("issuers", self._bring)
        self._details.decided.connect(self._decide)
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._stack = QStackedWidget()
        for view in (QWidget(), self._build_list(), self._empty):  # blank until it is loaded
            self._stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _build_list(self) -> QWidget:
        body = QWidget()
        column = Column(_WIDTH, inset=True)
        column.rows.addWidget(self._notice)
        column.rows.addWidget(self._details)
        column.rows.addStretch(1)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, 0, Space.WIDE)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(self._heading)
        sides = Sides(self._list, column, shares=(1, 1), session=self.session, name="issuers")
        rows.addWidget(sides, 1)
        return body

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._heading.say(say("issuers_heading"))
        self._list.setAccessibleName(say("issuers_list"))
        self._empty.say(say("issuers_empty_title"), say("issuers_empty_text"))
        self._bring.say(say("present_import"))
        self._model.retranslate()
        self._details.retranslate()
        self._notice.retranslate()

    def enter(self, what: object) -> None:
        """Load the issuers, and bring the one whose id is given into view."""
        self._wanted = what if isinstance(what, str) else ""
        self._notice.clear()
        self._load()
        self._list.setFocus()

    def reload(self, changes: Changes) -> None:
        """Load the issuers anew when badges, documents or decisions changed."""
        if changes & (Changes.LIBRARY | Changes.TRUST):
            self._load()

    def _load(self) -> None:
        self.session.read(lambda wallet: wallet.issuers(), self._show)

    def _show(self, rows: tuple[IssuerRow, ...]) -> None:
        current = self._list.currentIndex()
        wanted = self._wanted or (current.data(Role.ROW).id if current.isValid() else "")
        self._wanted = ""
        self._model.show(rows)
        self._stack.setCurrentIndex(1 if rows else 2)
        at = max(0, self._model.row_of(wanted))
        self._list.setCurrentIndex(self._model.index(at))
        self._show_current(self._list.currentIndex())

    def _show_current(self, index: QModelIndex) -> None:
        self._details.show_issuer(index.data(Role.ROW) if index.isValid() else None)

    def _decide(self, row: IssuerRow, level: Level | None) -> None:
        now = self.session.now()
        name = issuers_model.name(row, self.session)
        self._wanted = row.id

        def tell(_: Changes) -> None:
            self._notice.show_code(
                Tone.CAUTION if level is Level.DENIED else Tone.GOOD, _TOLD[level], name=name
            )
            self._list.setFocus()

        self.session.run(lambda wallet, _: wallet.decide(row.id, level, now=now), tell)
