"""What a request asks for and what would leave: all of it before anything does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.answering.again_card import AgainCard
from wallet.gui.answering.gist_card import GistCard
from wallet.gui.answering.wanted_card import WantedCard
from wallet.gui.answering.way_card import WayCard
from wallet.gui.conversing.foot import Foot
from wallet.gui.portfolios.findings_card import FindingsCard
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.pictures import Pictures
from wallet.gui.widgets.two_columns import TwoColumns
from wallet.snapshots.portfolios import Weight
from wallet.snapshots.requests import Identified

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.requests import RequestPage

_WIDTH = 1280
_AT_ONCE = 4  # things that are wanted: more than a window shows


class ConsentView(QWidget):
    """Sharing is never what a stray key does: no button here is the default one."""

    chosen = Signal(object)  # Mapping[str, tuple[str, ...]]
    share = Signal()
    decline = Signal()
    left = Signal()  # without telling anybody
    opened = Signal(str)  # a badge
    logged = Signal(int)  # an entry of what was handed over
    grown = Signal()  # more of what is wanted is shown

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.page: RequestPage | None = None
        self.shown: tuple[str, ...] = ()  # hosts that the first step asked about
        self._pictures = Pictures(session)
        self._heading, self.notice = Label(Type.DISPLAY), Notice(session)
        self.again = AgainCard(session)
        self.gist, self.way = GistCard(session), WayCard(session)
        self.findings = {
            weight: FindingsCard(session, weight, "answer_page_findings")
            for weight in reversed(Weight)
        }
        self.cards: list[WantedCard] = []
        self._wanted = QWidget()
        self._list = QVBoxLayout(self._wanted)
        self._sign_in = Label(Type.LEAD)
        self.share_it, self.refuse = Button(Kind.PLAIN, "present"), Button(Kind.PLAIN, "close")
        self.leave = Button(Kind.QUIET)
        self._able = self._wants_focus = False
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._grow)
        self._lay_out()
        for card in self.findings.values():
            card.led.connect(self._lead)
        self.again.agreed.connect(self._agree)
        self.again.led.connect(self.logged)
        self.share_it.clicked.connect(self.share)
        self.refuse.clicked.connect(self.decline)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(Space.LARGE)
        stops, care, told = (self.findings[each] for each in reversed(Weight))
        column = Column(_WIDTH)
        for part in (self._heading, self.notice, self.again, stops):
            column.rows.addWidget(part)
        about: tuple[QWidget, ...] = (self.gist, care, told, self.way)
        order = (self.gist, care, self._wanted, told, self.way)
        column.rows.addWidget(TwoColumns(about, (self._wanted,), order, shares=(5, 6)))
        column.rows.addStretch(1)
        self._column = column
        self._foot = Foot(self.leave, self.refuse, self.share_it)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addWidget(self._foot)

    def show_page(self, page: RequestPage) -> None:
        """Show a request, or the same one with another choice."""
        before, self.page = self.page, page
        fresh = before is None or before.number != page.number
        if fresh or before is None or _ids(before) != _ids(page):
            self._clear_cards()
            self._grow()
        if fresh:
            self.notice.clear()
            self._column.verticalScrollBar().setValue(0)
        self._list.setEnabled(False)  # all of them are placed once, not after each
        for card, wanted in zip(self.cards, page.wanted, strict=False):
            card.show_wanted(wanted, page.chosen.get(wanted.id, ()))
        self._list.setEnabled(True)
        if fresh and len(page.wanted) == 1:
            self.cards[0].leaving.open.setChecked(True)
        self._tell(page)
        self.enable(page.answerable)

    def _clear_cards(self) -> None:
        self._more.stop()
        self.share_it.setEnabled(False)
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []

    def _grow(self) -> None:
        """Show what fills a window, and once that stands there all the rest, placed at once."""
        page, there = self.page, len(self.cards)
        if page is None:
            return
        self._list.setEnabled(False)
        for wanted in page.wanted[there:] if there else page.wanted[:_AT_ONCE]:
            card = WantedCard(self._session, self._pictures)
            card.chosen.connect(self._choose)
            self._list.addWidget(card)
            card.show_wanted(wanted, page.chosen.get(wanted.id, ()))
            self.cards.append(card)
        self._list.setEnabled(True)
        if len(self.cards) < len(page.wanted):
            self._more.start()
        else:
            self.enable(self._able)
        self.grown.emit()

    def take_focus(self) -> None:
        """Put the keys on what there is to choose; where that is nothing, where nothing happens."""
        some = (card.list for card in self.cards if card.model.count)
        target: QWidget = next(some, self.leave)
        target.setFocus()
        self._column.verticalScrollBar().setValue(0)

    def enable(self, able: bool) -> None:  # noqa: FBT001 - a state
        """Let it be shared or not; the keys come back to the button that had them."""
        self._able = able
        # What is not shown yet is not shared, and nothing a second time without a second yes.
        able = able and not self._more.isActive() and not self.again.holds_back
        self._wants_focus = self._wants_focus or (not able and self.share_it.hasFocus())
        self.share_it.setEnabled(able)
        if able and self._wants_focus:
            self._wants_focus = False
            self.share_it.setFocus()

    def show_not_sent(self) -> None:
        """Show from the top why it was not sent; the keys go to where nothing happens."""
        self._column.verticalScrollBar().setValue(0)
        self.leave.setFocus()

    def forget(self) -> None:
        """Let go of what was shown."""
        self._more.stop()
        self.page = None

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.leave.say(say("answer_page_leave"), say("answer_page_leave_tip"))
        self.refuse.say(say("answer_page_decline"))
        self.share_it.say(say("answer_page_share"))
        self.notice.retranslate()
        self._list.setEnabled(False)
        for card in self.cards:
            card.retranslate()
        self._list.setEnabled(True)
        if self.page is not None:
            self._tell(self.page)

    def _tell(self, page: RequestPage) -> None:
        say, host = self._session.say, one_line(page.asker.host)
        near = page.asker.identified is Identified.PEER
        code = "answer_page_heading" if page.wanted else "answer_page_heading_key"
        self._heading.say(say("answer_page_heading_nearby" if near else code, host=host))
        self.again.show_page(page)
        self.gist.show_page(page, self.shown)
        self.way.show_page(page)
        titles = {
            each.badge: each.page.row.title for wanted in page.wanted for each in wanted.candidates
        }
        for findings in self.findings.values():
            findings.show_findings(page.findings, titles)
        going = {badge for badges in page.chosen.values() for badge in badges}
        code = "answer_page_goes" if going else "answer_page_goes_nothing"
        if not page.wanted:
            code = "answer_page_goes_key"
        goes = say(code, count=len(going), host=host)
        care = sum(each.weight is Weight.CARE for each in page.findings)
        goes = say("answer_page_goes_care", goes=goes, count=care) if care else goes
        self._foot.told.say(say("answer_page_goes_again") if self.again.holds_back else goes)

    def _agree(self) -> None:
        if self.page is not None:
            self._tell(self.page)
            self.enable(self._able)

    def _choose(self, wanted: str, badges: tuple[str, ...]) -> None:
        if self.page is not None:
            self.enable(False)  # what is sent is what stands here, and nothing else
            self.chosen.emit({**self.page.chosen, wanted: badges})

    def _lead(self, where: str, which: str) -> None:
        if where in ("badge", "fields", "order") and which:
            self.opened.emit(which)


def _ids(page: RequestPage) -> list[str]:
    return [each.id for each in page.wanted]
