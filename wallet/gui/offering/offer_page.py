"""Receive badges: who offers what, what they ask for, what arrived, and what was kept of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.offering.arriving_page import ArrivingPage
from wallet.gui.offering.offer_view import OfferView
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.offers import Arrived
from wallet.snapshots.requests import Conversation

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.offers import OfferPage as Offer
    from wallet.snapshots.requests import Looked
    from wallet.work import Work

_WIDTH = 680
_OTHER_HOST = "offer_other_host"
_BY_OFFER = (Conversation.OPENID4VCI, Conversation.VC_API, Conversation.INTERACTION)


class OfferPage(ArrivingPage):
    """Nothing is fetched before the learner says so."""

    _browsing = Signal(str)  # an address to sign in at, from the worker's thread

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.offer = OfferView(session)
        self._agreed: frozenset[str] = frozenset()  # hosts that an offer led on to
        self.stack.addWidget(self.offer)
        self.offer.fetch.connect(self._accept)
        self.offer.decline.connect(self.decline)
        self.offer.left.connect(self._close)
        self._browsing.connect(self._browse)

    def retranslate(self) -> None:
        """Set every word."""
        super().retranslate()
        self.offer.retranslate()

    def enter(self, what: object) -> None:
        """Begin with a text, go on with a conversation by its number, or with what it brought.

        ``what``: the text, a number, an ``Arrived``; None shows the page as it is.
        """
        if isinstance(what, str):
            self.begin(what)
        elif isinstance(what, Arrived) and what is not self._given and self._job is None:
            self.forget()
            self.number, self._given = what.number, what
            self.show_arrived(what)
        elif isinstance(what, int) and what != self._given and self._job is None:
            self.forget()
            self.number = self._given = what
            now = self.session.now()
            self.session.run(
                lambda wallet, work: wallet.offers.page(what, now=now, work=work),
                self._show_either,
                otherwise=self.refuse,
            )
        else:
            self.load_awaited()

    # the conversation --------------------------------------------------------------------------
    def look(self, wallet: Wallet, text: str) -> Looked:
        """Tell whom a text would make us contact."""
        return wallet.offers.look(text)

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

    def interrupted_words(self) -> str:
        """Tell what came from a backpack, which can be fetched again, from what waits here."""
        visited = isinstance(self._given, Arrived)
        return "offer_page_interrupted_visit" if visited else super().interrupted_words()

    def drop(self) -> None:
        """Forget the conversation in the wallet, telling nobody."""
        number = self.number
        self.let_go()
        self.session.run(lambda wallet, _: wallet.offers.close(number))

    def forget(self) -> None:
        """Let go of it, and of the hosts that it led on to."""
        super().forget()
        self._agreed = frozenset()

    def let_go(self) -> None:
        """Forget what is shown, the code that was typed with it."""
        super().let_go()
        self.offer.forget()

    def open_it(self) -> None:
        """Read the offer, after consent."""
        looked = self.first.looked
        if looked is None:
            return
        text, now, language = looked.text, self.session.now(), self.session.language
        agreed = self._agreed
        self.busy_with(
            lambda wallet, work: wallet.offers.open(
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
            self.show_arrived(page)
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
            looks = str(error.details.get("looks", ""))
            lookalike = {other: looks} if looks else {}
            self.first.show_looked(replace(looked, hosts=(other,), lookalike=lookalike))
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
            return wallet.offers.accept(
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
        self.busy_with(accept, self.show_arrived, self._not_fetched, words, host=host)

    def _browse(self, address: str) -> None:
        if self.offer.page is not None:
            self.browse(address, self.offer.page.signs_in)

    def show_arrived(self, arrived: Arrived) -> None:
        """Show what came; the code has done its work."""
        self.offer.code.field.clear()
        super().show_arrived(arrived)

    def not_declined(self, error: WalletError) -> None:
        """Tell why the issuer could not be told, where the learner asked for it."""
        if self._before is self.offer:
            self._not_fetched(error)
        else:
            super().not_declined(error)

    def _not_fetched(self, error: WalletError) -> None:
        """Keep what was chosen; a code that was wrong can be typed anew."""
        self.stack.setCurrentWidget(self.offer)
        self.offer.notice.show_error(error)
        self.offer.show_not_fetched()

    def _close(self) -> None:
        host = self.with_whom()
        self.forget()
        self.tell_start("offer_page_closed", host=host)
