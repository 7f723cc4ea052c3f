"""In which order the chosen badges are read, and under which headings: by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from wallet.gui import shortcuts
from wallet.gui.portfolios import order
from wallet.gui.portfolios.order import Heading
from wallet.gui.portfolios.order_delegate import OrderDelegate
from wallet.gui.portfolios.order_model import OrderModel, Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.pictures import Pictures
from wallet.presenting.portfolio import Chosen

if TYPE_CHECKING:
    from wallet.gui.portfolios.order import Lines
    from wallet.gui.session import Session


class OrderList(QWidget):
    """A heading and the badges below it make a section."""

    opened = Signal(str)  # id of a badge whose fields are wanted

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._begun = 0  # how many drafts were shown: what is undone belongs to one
        self._heading = Label(Type.LEAD)
        self._about, self._none = Label(Type.CAPTION, "muted"), Label(colour="muted")
        self.model = OrderModel(session)
        self.list = QListView()
        self.list.setModel(self.model)
        pictures = Pictures(session)
        self._delegate = OrderDelegate(session, pictures)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.list.setEditTriggers(
            QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed
        )
        pictures.ready.connect(self.list.viewport().update)
        self.earlier, self.later = (
            Button(Kind.QUIET, "chevron-up"),
            Button(Kind.QUIET, "chevron-down"),
        )
        self.head, self.out = Button(Kind.QUIET, "plus"), Button(Kind.QUIET, "close")
        self.earlier.clicked.connect(lambda: self._move(-1))
        self.later.clicked.connect(lambda: self._move(1))
        self.head.clicked.connect(self._add_heading)
        self.out.clicked.connect(self._take_out)
        shortcuts.bind(self.list, "earlier", lambda: self._move(-1))
        shortcuts.bind(self.list, "later", lambda: self._move(1))
        shortcuts.bind(self.list, "take_out", self._take_out)
        self.list.activated.connect(self._activate)
        self.list.selectionModel().currentChanged.connect(lambda _: self._refresh())
        self.model.modelReset.connect(self._refresh)
        self.model.rowsMoved.connect(lambda *_: self._refresh())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        for part in (self._heading, self._about, self._none):
            rows.addWidget(part)
        rows.addWidget(self.list, 1)
        rows.addLayout(across(self.earlier, self.later, self.head, self.out))

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("folio_order"))
        self._about.say(
            say(
                "folio_order_about",
                up=shortcuts.native("earlier"),
                down=shortcuts.native("later"),
            )
        )
        self._none.say(say("folio_order_none"))
        self.list.setAccessibleName(say("folio_order"))
        self.earlier.say(say("folio_earlier"), shortcuts.native("earlier"))
        self.later.say(say("folio_later"), shortcuts.native("later"))
        self.head.say(say("folio_heading_add"))
        self.out.say(say("folio_take_out"), shortcuts.native("take_out"))
        self.model.retranslate()
        self._refresh()

    def begin(self, lines: Lines) -> None:
        """Show another draft."""
        self._begun += 1
        self.model.show(lines)

    def show_badge(self, badge: str) -> None:
        """Bring a badge into view."""
        for at, line in enumerate(self.model.lines):
            if isinstance(line, Chosen) and line.badge == badge:
                self._go_to(at)
                self.list.setFocus()
                return

    def _refresh(self) -> None:
        at, count = self.list.currentIndex().row(), self.model.rowCount()
        self._none.setVisible(not count)
        self._about.setVisible(bool(count))
        self.list.setVisible(bool(count))
        self.earlier.setEnabled(at > 0)
        self.later.setEnabled(0 <= at < count - 1)
        self.out.setEnabled(at >= 0)
        self.head.setEnabled(count > 0)

    def _go_to(self, at: int) -> None:
        at = min(at, self.model.rowCount() - 1)
        if at >= 0:
            self.list.setCurrentIndex(self.model.index(at))
            self.list.scrollTo(self.model.index(at))
        self._refresh()

    def _move(self, by: int) -> None:
        at = self.list.currentIndex().row()
        if at >= 0 and 0 <= at + by < self.model.rowCount():
            self.model.arrange(order.moved(self.model.lines, at, at + by))
            self._go_to(at + by)

    def _take_out(self) -> None:
        """Take out a badge; of a heading only the words go."""
        at, lines = self.list.currentIndex().row(), self.model.lines
        if at < 0:
            return
        self.model.arrange((*lines[:at], *lines[at + 1 :]))
        self._go_to(at)
        begun = self._begun
        self._session.undo.note(lambda: self._bring_back(lines, begun))

    def _bring_back(self, lines: Lines, begun: int) -> None:
        if begun == self._begun:
            self.model.arrange(lines)

    def _add_heading(self) -> None:
        """Begin a section at the line that has the cursor, and type its heading."""
        at = max(0, self.list.currentIndex().row())
        lines = self.model.lines
        self.model.arrange((*lines[:at], Heading(""), *lines[at:]))
        self._go_to(at)
        self.list.setFocus()
        self.list.edit(self.model.index(at))

    def _activate(self) -> None:
        index = self.list.currentIndex()
        line = index.data(Role.LINE)
        if isinstance(line, Heading):
            self.list.edit(index)
        elif isinstance(line, Chosen):
            self.opened.emit(line.badge)
