"""What was handed over: to whom, when, as what; the exact file; what of it still holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget

from wallet.gui.handed.bytes_card import BytesCard
from wallet.gui.handed.handed_delegate import HandedDelegate
from wallet.gui.handed.handed_details import HandedDetails
from wallet.gui.handed.handed_model import HandedModel
from wallet.gui.handed.today_card import TodayCard
from wallet.gui.page import Page
from wallet.gui.receiving.matter import Copy
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.confirm import Confirm
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.search_field import SearchField
from wallet.gui.widgets.sides import Sides
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.handed import HandedCheck, HandedRow
    from wallet.work import Work

_WIDTH = 720
_STEP = 24  # pixels
_PAUSE_MS = 120  # while the cursor runs through the rows nothing is judged


class HandedPage(Page):
    """List and details side by side."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._job: Job | None = None
        self._arrived = False  # whether the log is loaded: until then nothing can have the focus
        self._back = Button(Kind.LINK, "back")
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self._search = SearchField()
        self._model = HandedModel(session)
        self._list = QListView()
        self._list.setModel(self._model)
        self._delegate = HandedDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.verticalScrollBar().setSingleStep(_STEP)
        self._details, self._today = HandedDetails(session), TodayCard(session)
        self._bytes = BytesCard(session)
        self._make = Button(Kind.PRIMARY, "portfolio")
        self._empty = EmptyState("present", self._make)
        self._all = Button()
        self._none = EmptyState("search", self._all)
        self._found, self._stack = QStackedWidget(), QStackedWidget()
        self._wanted = 0  # number of an entry to show first, 0 for none
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self._found.addWidget(self._list)
        self._found.addWidget(self._none)
        column = Column(_WIDTH, inset=True)
        for part in (self._today, self._details, self._bytes):
            column.rows.addWidget(part)
        column.rows.addStretch(1)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.WIDE, 0, 0, Space.WIDE)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(self._lead)
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, Space.WIDE, 0)
        above.addLayout(across(self._search))
        rows.addLayout(above)
        sides = Sides(self._found, column, shares=(1, 1), session=self.session, name="handed")
        rows.addWidget(sides, 1)
        for view in (QWidget(), body, self._empty):  # blank until it is loaded
            self._stack.addWidget(view)
        head = QVBoxLayout()
        head.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.SMALL)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._heading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def _listen(self) -> None:
        session = self.session
        self._back.clicked.connect(lambda: session.go("activity"))
        self._make.clicked.connect(lambda: session.go("portfolios"))
        self._search.textChanged.connect(lambda _: self._arrange())
        self._search.left.connect(self._list.setFocus)
        self._all.clicked.connect(self._search.clear)
        self._list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self._list.activated.connect(lambda _: self._open())
        self._pause.timeout.connect(self._judge)
        self._details.open_asked.connect(self._open)
        self._details.save_asked.connect(self._save)
        self._details.forget_asked.connect(self._ask_forget)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._back.say(say("window_activity"))
        self._heading.say(say("handed_page_heading"))
        self._lead.say(say("handed_page_lead"))
        self._search.say(say("handed_page_search"))
        self._list.setAccessibleName(say("handed_page_heading"))
        self._empty.say(say("handed_page_empty"), say("handed_page_empty_text"))
        self._make.say(say("handed_page_make"))
        self._none.say(say("handed_page_none"), say("handed_page_none_text"))
        self._all.say(say("applicants_page_show_all"))
        self._model.retranslate()
        for part in (self._details, self._today, self._bytes):
            part.retranslate()

    def enter(self, what: object) -> None:
        """Load the log; the cursor goes to the list, at the entry with a number where one is given.

        ``what``: a number, None.
        """
        self._wanted = what if isinstance(what, int) else 0
        self._arrived = False
        self._load()
        self._bytes.load()

    def reload(self, changes: Changes) -> None:
        """Load again when something was handed over or forgotten, or issuers are known anew."""
        if changes & (Changes.PRESENTATIONS | Changes.ACTIVITY | Changes.TRUST):
            self._load()

    def seek(self) -> None:
        """Put the cursor into the search field."""
        self._search.seek()

    def clear(self) -> bool:
        """Empty the search; return whether there was one (Esc)."""
        return self._search.empty()

    # showing -----------------------------------------------------------------------------------
    @property
    def _row(self) -> HandedRow | None:
        return self._model.at(self._list.currentIndex())

    def _load(self) -> None:
        now = self.session.now()
        self.session.read(lambda wallet: wallet.portfolios.handed(now=now), self._show)

    def _show(self, rows: tuple[HandedRow, ...]) -> None:
        before = self._row
        self._model.show(rows)
        self._stack.setCurrentIndex(1 if rows else 2)
        self._come_back_to(before)
        if (place := self._model.place_of(self._wanted)) >= 0:
            self._list.setCurrentIndex(self._model.index(place))
            self._show_current()
        self._wanted = 0
        self._pause.stop()
        self._judge()
        if not self._arrived:
            self._arrived = True
            (self._list if rows else self._make).setFocus()

    def _arrange(self) -> None:
        before = self._row
        self._model.keep_words(self._search.text())
        self._come_back_to(before)

    def _come_back_to(self, before: HandedRow | None) -> None:
        """Put the cursor where it was, or to the first."""
        count = self._model.rowCount()
        self._found.setCurrentIndex(0 if count else 1)
        place = self._model.place_of(before.number) if before is not None else -1
        self._list.setCurrentIndex(self._model.index(max(0, place)))
        self._show_current()

    def _show_current(self) -> None:
        row = self._row
        self._details.show_row(row)
        if row is None:
            self._today.hide()
        else:
            self._today.wait()
            self._pause.start()

    def _judge(self) -> None:
        """Judge the exact bytes as they stand today."""
        row, now = self._row, self.session.now()
        if row is None:
            return
        if self._job is not None:
            self._job.cancel()
        number = row.number

        def show(check: HandedCheck) -> None:
            if self._row is not None and self._row.number == number:
                self._today.show_check(check, now)

        self._job = self.session.read(
            lambda wallet: wallet.portfolios.still_verifies(number, now=now), show
        )

    # acting ------------------------------------------------------------------------------------
    def _open(self) -> None:
        """Show the exact file as its recipient would see it."""
        row = self._row
        if row is None or not row.kept:
            return
        number, domain = row.number, row.recipient

        def show(file: tuple[str, bytes]) -> None:
            self.session.go("received", Copy(one_line(file[0]), file[1], domain))

        self.session.read(lambda wallet: wallet.portfolios.handed_bytes(number), show)

    def _save(self) -> None:
        """Write the exact bytes where the learner wants them."""
        row, say = self._row, self.session.say
        if row is None:
            return
        name = one_line(row.file_name) or say("handed_page_save_name")
        ending = name.rpartition(".")[2] if "." in name else "json"
        kind = f"{say('handed_page_save_kind')} (*.{ending})"
        path = file_choice.place_for(self, say("handed_page_save"), name, kind)
        if path is not None:
            self.session.run(
                partial(_write, number=row.number, path=path),
                lambda _: self.session.tell(Tone.GOOD, "handed_page_saved", name=path.name),
            )

    def _ask_forget(self) -> None:
        row, say = self._row, self.session.say
        if row is None:
            return
        number = row.number
        Confirm(
            self,
            question=say("handed_page_forget_ask"),
            consequence=say("handed_page_forget_what"),
            yes=say("handed_page_forget_yes"),
            no=say("window_cancel"),
            then=lambda: self._forget(number),
        ).open()

    def _forget(self, number: int) -> None:
        self.session.run(
            lambda wallet, _: wallet.portfolios.forget_bytes(number),
            lambda _: self.session.tell(Tone.NEUTRAL, "handed_page_forgotten"),
        )


def _write(wallet: Wallet, work: Work, *, number: int, path: Path) -> None:
    del work
    saving.save(path, wallet.portfolios.handed_bytes(number)[1], private=True)
