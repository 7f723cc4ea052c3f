"""What was found, with its verdict, before any of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from wallet.gui.importing.import_delegate import ImportDelegate
from wallet.gui.importing.import_model import ImportModel
from wallet.gui.importing.import_offers import ImportOffers
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.pictures import Pictures

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.gui.session import Session
    from wallet.snapshots import Review


class ImportReview(QWidget):
    """Rows to tick, offers to take up, and one button that keeps what is ticked."""

    keep = Signal(object)  # tuple[Found, ...]
    back = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._review: Review | None = None
        self._heading = Label(Type.DISPLAY)
        self._summary = Label(colour="muted", wrap=False)
        self.notice = Notice(session)
        self._all = Button(Kind.QUIET)
        self._none = Button(Kind.QUIET)
        self.model = ImportModel(session)
        self.offers = ImportOffers(session)
        self._keep = Button(Kind.PRIMARY, "check")
        self._back = Button()
        pictures = Pictures(session)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ImportDelegate(self.list, pictures))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.viewport().installEventFilter(self)
        pictures.ready.connect(self.list.viewport().update)
        self.model.dataChanged.connect(self._count)
        self.model.modelReset.connect(self._count)
        self._all.clicked.connect(lambda: self.model.tick_all(ticked=True))
        self._none.clicked.connect(lambda: self.model.tick_all(ticked=False))
        self._keep.clicked.connect(lambda: self.keep.emit(self.model.ticked()))
        self._back.clicked.connect(self.back)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._summary, 1)
        line.addWidget(self._all)
        line.addWidget(self._none)
        buttons = across(self._back)
        buttons.push()
        buttons.addWidget(self._keep)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        rows.setSpacing(Space.MEDIUM)
        rows.addWidget(self._heading)
        rows.addLayout(line)
        rows.addWidget(self.notice)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.offers)
        rows.addLayout(buttons)

    def show_review(
        self, review: Review, *, again: bool = False, backups: tuple[Path, ...] = ()
    ) -> None:
        """Show what was found; ``again`` keeps the ticks of the look before."""
        self._review = review
        self.model.show(review, again=again)
        self.offers.show_review(review, backups)
        self._count()
        if not again:
            self.notice.clear()
            self.list.setFocus()
            if self.model.rowCount():
                self.list.setCurrentIndex(self.model.index(0))

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("import_review_heading"))
        self._all.say(say("import_tick_all"))
        self._none.say(say("import_tick_none"))
        self._back.say(say("import_back"))
        self.list.setAccessibleName(say("import_review_list"))
        self.notice.retranslate()
        self.model.retranslate()
        self.offers.retranslate()
        self._count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Measure the rows anew when the list's width changes."""
        if event.type() == QEvent.Type.Resize and watched is self.list.viewport():
            self.list.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def _count(self) -> None:
        if self._review is None:
            return
        say = self._session.say
        badges = len(self._review.credentials)
        others = len(self._review.found) - badges
        code = "import_review_summary" if others else "import_review_summary_all"
        keepable, ticked = self.model.keepable(), len(self.model.ticked())
        if not badges:
            code = "import_review_nothing"
        elif not keepable:
            code = "import_review_copies"
        self._summary.say(say(code, badges=badges, others=others))
        several = keepable > 1
        self._all.setVisible(several)
        self._none.setVisible(several)
        self._keep.say(say("import_keep", count=ticked))
        self._keep.setEnabled(ticked > 0)
        self._keep.setVisible(keepable > 0)
