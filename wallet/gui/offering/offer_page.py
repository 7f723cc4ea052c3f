"""Receive badges: who offers what, what they ask for, what arrived, and what was kept of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.conversing.conversation_page import ConversationPage
from wallet.gui.conversing.facades import offers
from wallet.gui.importing.handed_over import is_link
from wallet.gui.importing.import_acts import ImportActs
from wallet.gui.importing.import_looking import KeptPart
from wallet.gui.importing.import_report import ImportReport
from wallet.gui.importing.outcome import outcome
from wallet.gui.offering.arrived_view import ArrivedView
from wallet.gui.offering.ask_again import AskAgain
from wallet.gui.offering.awaited_view import AwaitedView
from wallet.gui.offering.offer_view import OfferView
from wallet.gui.theme import Space
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.offers import Arrived
from wallet.snapshots.requests import Conversation
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.errors import WalletError
    from wallet.gui.conversing.facades import Awaited
    from wallet.gui.importing.import_looking import Call, Look
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.imports import Found, Kept
    from wallet.snapshots.offers import OfferPage as Offer
    from wallet.snapshots.requests import Looked
    from wallet.work import Work

_WIDTH = 680
_OTHER_HOST = "offer_other_host"
_BY_OFFER = (Conversation.OPENID4VCI, Conversation.VC_API, Conversation.INTERACTION)


class OfferPage(ConversationPage):
    """Nothing is fetched before the learner says so, nothing kept before it was judged and seen."""

    words = "offer_page"
    _browsing = Signal(str)  # an address to sign in at, from the worker's thread

    def __init__(self, session: Session) -> None:
        super().__init__(session, "badges")
        self.offer, self.arrived = OfferView(session), ArrivedView(session)
        self.report, self.later = ImportReport(session), AskAgain(session)
        self.rest = AskAgain(session)
        self._acts = ImportActs(self, self.arrived.review)
        self._asked: tuple[Found, ...] = ()
        self._agreed: frozenset[str] = frozenset()  # hosts that an offer led on to
        self.awaited = AwaitedView(session)
        self._waiting, self._kept = QWidget(), QWidget()
        self._lay_out()
        review = self.arrived.review
        self.offer.fetch.connect(self._accept)
        self.offer.decline.connect(self._decline)
        self.offer.left.connect(self._close)
        for part in (self.later, self.rest, self.awaited):
            part.asked.connect(self._ask_again)
        review.keep.connect(self._keep)
        review.back.connect(self._decline)
        self._acts.wanted.connect(self._look_again)
        self.report.more.connect(lambda: session.go("import"))
        self.report.done.connect(lambda ids: session.go("badges", ids or None))
        self._browsing.connect(self._browse)

    def _lay_out(self) -> None:
        column = Column(_WIDTH)
        column.rows.addWidget(self.later)
        column.rows.addStretch(1)
        rows = QVBoxLayout(self._waiting)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        whole = QVBoxLayout(self._kept)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.report, 1)
        below = QVBoxLayout()
        below.setContentsMargins(Space.WIDE, 0, Space.WIDE, Space.WIDE)
        below.addWidget(self.rest)
        whole.addLayout(below)
        for view in (self.offer, self.arrived, self._waiting, self._kept, self.awaited):
            self.stack.addWidget(view)

    def retranslate(self) -> None:
        """Set every word."""
        super().retranslate()
        for part in (
            self.offer,
            self.arrived,
            self.later,
            self.rest,
            self.report,
            self.awaited,
        ):  # fmt: skip - one line would be too long
            part.retranslate()

    def enter(self, what: object) -> None:
        """Begin with a text, go on with a conversation by its number, or with what it brought.

        ``what``: the text, a number, an ``Arrived``; None shows the page as it is.
        """
        if isinstance(what, str):
            self.begin(what)
        elif isinstance(what, Arrived) and what is not self._given and self._job is None:
            self.forget()
            self.number, self._given = what.number, what
            self._show_arrived(what)
        elif isinstance(what, int) and what != self._given and self._job is None:
            self.forget()
            self.number = self._given = what
            now = self.session.now()
            self.session.run(
                lambda wallet, work: offers(wallet).page(what, now=now, work=work),
                self._show_either,
                otherwise=self.refuse,
            )
        elif self.stack.currentWidget() in (self.start, self.awaited) and self._job is None:
            self.session.read(lambda wallet: tuple(offers(wallet).awaited()), self._show_awaited)

    def _show_awaited(self, awaited: tuple[Awaited, ...]) -> None:
        """Show what was promised for later, where nothing else is going on."""
        if self.stack.currentWidget() in (self.start, self.awaited) and self._job is None:
            self.awaited.show_awaited(awaited)
            self.stack.setCurrentWidget(self.awaited if awaited else self.start)

    # the conversation --------------------------------------------------------------------------
    def look(self, wallet: Wallet, text: str) -> Looked:
        """Tell whom a text would make us contact."""
        return offers(wallet).look(text)

    def looked_at(self, looked: Looked) -> bool:
        """Send requests to the page that answers them."""
        if looked.conversation in _BY_OFFER:
            return True
        self.forget()
        self.session.go("answer", looked.text)
        return False

    def with_whom(self) -> str:
        """Return the host that offers, or that would be contacted."""
        if promised := self.awaited.host_of(self.number):
            return promised
        page = self.offer.page
        return one_line(page.host) if page is not None else super().with_whom()

    def drop(self) -> None:
        """Forget the conversation in the wallet, telling nobody."""
        number = self.number
        self._let_go()
        self.session.run(lambda wallet, _: offers(wallet).close(number))

    def forget(self) -> None:
        """Let go of it, and of the hosts that it led on to."""
        super().forget()
        self._agreed = frozenset()

    def _let_go(self) -> None:
        self.offer.forget()
        self.arrived.forget()
        self.rest.show_later(0, None, "")

    def open_it(self) -> None:
        """Read the offer, after consent."""
        looked = self.first.looked
        if looked is None:
            return
        text, now, language = looked.text, self.session.now(), self.session.language
        agreed = self._agreed
        self.busy_with(
            lambda wallet, work: offers(wallet).open(
                text, now=now, work=work, language=language, agreed=agreed
            ),
            self._show_offer,
            self._not_opened,
            "offer_page_asking",
            host=self.with_whom(),
        )

    def _show_either(self, page: Offer | Arrived) -> None:
        """Show an offer, or what came by another protocol, with nothing to choose before."""
        if isinstance(page, Arrived):
            self._show_arrived(page)
        else:
            self._show_offer(page)

    def _show_offer(self, page: Offer) -> None:
        self.number = page.number
        self.offer.shown = self.first.looked.hosts if self.first.looked else ()
        self.offer.show_page(page)
        self.stack.setCurrentWidget(self.offer)
        self.offer.take_focus()

    def _not_opened(self, error: WalletError) -> None:
        """Tell why; an offer that leads to another host asks about that one first."""
        looked, other = self.first.looked, str(error.details.get("host", ""))
        if looked is not None and error.code == _OTHER_HOST and other not in self._agreed:
            self._agreed |= {other}
            self.first.show_looked(replace(looked, hosts=(other,), lookalike={}))
            self.stack.setCurrentWidget(self.first)
            self.first.notice.show_error(error)
            self.first.take_focus()
            return
        if looked is not None and looked.hosts:
            self.stack.setCurrentWidget(self.first)
            self.first.notice.show_error(error)
            self.first.take_focus()
        else:
            self.refuse(error)

    # fetching ----------------------------------------------------------------------------------
    def _accept(self) -> None:
        page = self.offer.page
        if page is None:
            return
        number, now, language = self.number, self.session.now(), self.session.language
        ids, code = self.offer.offered.model.chosen, self.offer.code.code
        browse = self._browsing.emit if page.signs_in else None
        signed_in = self.session.say("offer_page_signed_in")
        self.offer.notice.clear()

        def accept(wallet: Wallet, work: Work) -> Arrived:
            return offers(wallet).accept(
                number,
                ids,
                code=code,
                browse=browse,
                language=language,
                signed_in=signed_in,
                now=now,
                work=work,
            )

        words = "offer_page_signing_in" if page.signs_in else "offer_page_fetching"
        host = one_line(page.signs_in) or self.with_whom()
        self.busy_with(accept, self._show_arrived, self._not_fetched, words, host=host)

    def _browse(self, address: str) -> None:
        """Open the browser at the host that was shown, and at no other."""
        page = self.offer.page
        if page is None or self._job is None:
            return
        if not is_link(address) or urlsplit(address).hostname != page.signs_in:
            self._job.cancel()
            self.session.tell(
                Tone.CAUTION, "offer_page_other_sign_in", host=one_line(page.signs_in)
            )
        elif not QDesktopServices.openUrl(QUrl(address)):
            self._job.cancel()
            self.session.tell(Tone.CAUTION, "answer_page_no_browser")

    def _not_fetched(self, error: WalletError) -> None:
        """Keep what was chosen; a code that was wrong can be typed anew."""
        self.stack.setCurrentWidget(self.offer)
        self.offer.notice.show_error(error)
        self.offer.show_not_fetched()

    def _ask_again(self, number: int) -> None:
        now, language = self.session.now(), self.session.language
        self.number = number
        self.busy_with(
            lambda wallet, work: offers(wallet).ask_again(
                number, now=now, work=work, language=language
            ),
            self._show_arrived,
            self._not_again,
            "offer_page_fetching",
            host=self.with_whom(),
        )

    def _not_again(self, error: WalletError) -> None:
        view = self._before
        self.stack.setCurrentWidget(view)
        notices = {self._waiting: self.later.notice, self._kept: self.rest.notice}
        notices.get(view, self.awaited.notice).show_error(error)

    def _show_arrived(self, arrived: Arrived) -> None:
        self.arrived.forget()
        host = self.with_whom()
        self.rest.show_later(arrived.number, arrived.later, host)
        if arrived.review.found:
            self.stack.setCurrentWidget(self.arrived)
            self.arrived.show_arrived(arrived)
        elif arrived.later is not None:
            self.later.show_later(arrived.number, arrived.later, host)
            self.stack.setCurrentWidget(self._waiting)
            self.later.again.setFocus()
        else:
            self.forget()
            self.tell_start("offer_page_nothing", host=host)

    # keeping -----------------------------------------------------------------------------------
    def _look_again(self, call: Call, tell: Callable[[Look], None], code: str, host: str) -> None:
        """Take up an offer of the review, which then shows a fresh look."""

        def show(look: Look) -> None:
            self.stack.setCurrentWidget(self.arrived)
            self.arrived.review.show_look(look, again=True)
            tell(look)

        details = {"host": host} if host else {}
        self.busy_with(call, show, self._no_change, code, **details)

    def _no_change(self, error: WalletError) -> None:
        self.stack.setCurrentWidget(self.arrived)
        self.arrived.review.notice.show_error(error)

    def _keep(self, found: tuple[Found, ...]) -> None:
        if self.arrived.stops:
            self.arrived.review.notice.show_code(Tone.CAUTION, "offer_page_stopped")
            return
        number, now, self._asked = self.number, self.session.now(), found
        self.busy_with(
            lambda wallet, work: offers(wallet).keep(number, found, now=now, work=work),
            self._show_report,
            self._no_change,
            "import_keeping",
        )

    def _show_report(self, kept: Kept) -> None:
        look = self.arrived.review.look
        arrived = self.arrived.arrived
        if look is None or arrived is None:
            return
        self.stack.setCurrentWidget(self._kept)
        self.report.show_outcome(outcome(look.review, self._asked, KeptPart(kept)))
        self.arrived.forget()
        if arrived.later is None:
            self.number = 0
            self.offer.forget()

    # leaving -----------------------------------------------------------------------------------
    def _decline(self) -> None:
        number, now = self.number, self.session.now()
        self.busy_with(
            lambda wallet, work: offers(wallet).decline(number, now=now, work=work),
            self._declined,
            self._not_declined,
            "offer_page_declining",
            host=self.with_whom(),
        )

    def _declined(self, _: Changes) -> None:
        host = self.with_whom()
        self.number = 0
        self._let_go()
        self.tell_start("offer_page_declined", host=host)

    def _not_declined(self, error: WalletError) -> None:
        self.stack.setCurrentWidget(self._before)
        if self._before is self.arrived:
            self.arrived.review.notice.show_error(error)
        else:
            self.offer.notice.show_error(error)
            self.offer.show_not_fetched()

    def _close(self) -> None:
        host = self.with_whom()
        self.forget()
        self.tell_start("offer_page_closed", host=host)
