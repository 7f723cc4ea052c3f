"""What was found, with its verdict, before any of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from wallet.gui.importing.import_delegate import ImportDelegate
from wallet.gui.importing.import_details import ImportDetails
from wallet.gui.importing.import_model import ImportModel
from wallet.gui.importing.import_offers import ImportOffers
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.pictures import Pictures
from wallet.gui.widgets.sides import Sides

if TYPE_CHECKING:
    from wallet.gui.importing.import_looking import Look
    from wallet.gui.session import Session

_MANY = 12  # things from which a filter helps more than it is in the way
_BATCH = 60  # rows laid out at once; the window answers between two batches
_HIGH = 900  # pixels from which the offers take no room that the list needs
_ROOM = 900  # pixels from which the details are shown without being asked for
_PAUSE_MS = 120  # after the last key


class ImportReview(QWidget):
    """Rows to tick, offers to take up, and one button that keeps what is ticked."""

    keep = Signal(object)  # tuple[Found, ...]
    back = Signal()

    def __init__(
        self, session: Session, heading: str = "import_review_heading", back: str = "import_back"
    ) -> None:
        """``heading`` and ``back`` are codes of words that differ with where it comes from."""
        super().__init__()
        self._session = session
        self._codes = (heading, back)
        self.look: Look | None = None
        self._heading = Label(Type.DISPLAY)
        self._summary = Label(colour="muted")
        self.notice = Notice(session)
        self._filter = QLineEdit()
        self._filter.setAcceptDrops(False)
        self._filter.setMaxLength(200)
        self._all, self._none = Button(Kind.QUIET), Button(Kind.QUIET)
        self._why, self._before = Button(Kind.CHIP), Button(Kind.CHIP)
        self.model = ImportModel(session)
        self.offers = ImportOffers(session)
        self.details = ImportDetails(session)
        self._keep = Button(Kind.PRIMARY, "check")
        self._back = Button()
        pictures = Pictures(session)
        self.list = QListView()
        self.list.setModel(self.model)
        self._delegate = ImportDelegate(self.list, pictures)
        self.list.setItemDelegate(self._delegate)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_BATCH)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.viewport().installEventFilter(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        pictures.ready.connect(self.list.viewport().update)
        self._listen()
        self._lay_out()

    def _listen(self) -> None:
        self.model.dataChanged.connect(self._count)
        self.list.selectionModel().currentChanged.connect(self._show_details)
        self._pause.timeout.connect(self._narrow)
        self._filter.textChanged.connect(lambda _: self._pause.start())
        self._filter.returnPressed.connect(self.list.setFocus)
        self._all.clicked.connect(lambda: self.model.tick_all(ticked=True))
        self._none.clicked.connect(lambda: self.model.tick_all(ticked=False))
        self._why.toggled.connect(self.details.setVisible)
        self._before.toggled.connect(self._show_offers)
        self._keep.clicked.connect(lambda: self.keep.emit(self.model.ticked()))
        self._back.clicked.connect(self.back)

    def _lay_out(self) -> None:
        line = across(self._filter)
        line.push()
        for button in (self._all, self._none, self._before, self._why):
            line.addWidget(button)
        self._sides = Sides(
            self.list, self.details, shares=(3, 2), session=self._session, name="import", margin=0
        )
        foot = across(self._back)
        foot.push()
        foot.addWidget(self._keep)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(self._heading)
        rows.addWidget(self._summary)
        rows.addLayout(line)
        rows.addWidget(self.notice)
        rows.addWidget(self._sides, 1)
        rows.addWidget(self.offers)
        rows.addLayout(foot)

    def show_look(self, look: Look, *, again: bool = False) -> None:
        """Show what was found; ``again`` keeps the ticks of the look before."""
        self.look = look
        if not again:
            self._filter.clear()
            self._pause.stop()
            self.notice.clear()
        self.model.show(look.review, again=again)
        self.offers.show_look(look)
        alone = self.offers.alone
        # What can be done with a backup stands above the row that says that it is no badge.
        self._rows.removeWidget(self.offers)
        self._rows.insertWidget(self._rows.indexOf(self._sides) + (not alone), self.offers)
        if not again:
            self._why.setChecked(self.window().width() >= _ROOM and not alone)
            self.details.setVisible(self._why.isChecked())
        self._count()
        if not again:
            nothing = self.model.keepable() == 0
            self._before.setChecked(nothing or self.offers.own or self.height() >= _HIGH)
        self._show_offers()
        self.list.setCurrentIndex(self.model.first())
        self._show_details(self.list.currentIndex())
        if again:
            return
        if alone and self.offers.count:
            self.offers.take_focus()
        else:
            self.list.setFocus()

    def lead_to(self, name: str) -> None:
        """Put the keys on what has a name, whatever hid it."""
        self._filter.clear()
        self._pause.stop()
        self._narrow()
        self.list.setCurrentIndex(self.model.named(name))
        self.list.setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say(self._codes[0]))
        self._filter.setPlaceholderText(say("import_filter"))
        self._filter.setAccessibleName(say("import_filter"))
        self._all.say(say("import_tick_all"))
        self._none.say(say("import_tick_none"))
        self._why.say(say("import_details"))
        self._back.say(say(self._codes[1]))
        self.list.setAccessibleName(say("import_review_list"))
        for part in (self.notice, self.model, self.offers, self.details):
            part.retranslate()
        self._count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Measure the rows anew when the list's width changes."""
        if event.type() == QEvent.Type.Resize and watched is self.list.viewport():
            self.list.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def _show_offers(self) -> None:
        self.offers.setVisible(self._before.isChecked() and self.offers.count > 0)

    def _show_details(self, current: QModelIndex) -> None:
        self.details.show_found(self.model.found_at(current))

    def _narrow(self) -> None:
        self.model.keep_words(self._filter.text())
        self.list.setCurrentIndex(self.model.first())

    def _count(self) -> None:
        if self.look is None:
            return
        say, review = self._session.say, self.look.review
        badges = len(review.credentials)
        others = len(review.found) - badges
        code = "import_review_summary" if others else "import_review_summary_all"
        keepable, ticked = self.model.keepable(), len(self.model.ticked())
        if not badges:
            code = "import_review_own" if self.offers.own else "import_review_nothing"
            code = "import_review_talks" if self.look.conversations else code
            code = "import_review_links" if self.look.links else code
        elif not keepable:
            code = "import_review_copies"
        self._summary.say(say(code, badges=badges, others=others))
        self._sides.setVisible(bool(review.found))
        self._filter.setVisible(len(review.found) > _MANY)
        self._why.setVisible(bool(review.found))
        self._before.say(say("import_offers_count", count=self.offers.count))
        self._before.setVisible(self.offers.count > 0 and not self.offers.alone)
        for button in (self._all, self._none):
            button.setVisible(keepable > 1)
        self._keep.say(say("import_keep_one" if ticked == 1 else "import_keep", count=ticked))
        self._keep.setEnabled(ticked > 0)
        self._keep.setVisible(keepable > 0)
