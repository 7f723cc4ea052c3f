"""Badges from a backpack on the web: the address, whom it asks, signing in, then what came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.backpack.address_start import AddressStart
from wallet.gui.backpack.service_view import ServiceView
from wallet.gui.conversing.conversation_page import ConversationPage
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.requests import Conversation

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.sharing.badge_services.service import Service
    from wallet.snapshots.offers import Arrived
    from wallet.snapshots.requests import Looked
    from wallet.work import Work


class BackpackPage(ConversationPage):
    """What comes is judged, shown and kept on the page of offers."""

    words = "backpack_page"
    first_words = "backpack_page"
    _browsing = Signal(str)  # an address to sign in at, from the worker's thread

    def __init__(self, session: Session) -> None:
        self._address = AddressStart(session)
        super().__init__(session, self._address)
        self.service = ServiceView(session)
        self.stack.addWidget(self.service)
        self._address.entered.connect(self.begin)
        self._address.left.connect(lambda: session.go("import"))
        self.service.sign_in.connect(self._fetch)
        self.service.left.connect(self._close)
        self._browsing.connect(self._browse)

    def retranslate(self) -> None:
        """Set every word."""
        super().retranslate()
        self.service.retranslate()

    def enter(self, what: object) -> None:
        """Show the page as it is; a text is an address to begin with."""
        if isinstance(what, str) and self._job is None:
            self._address.field.setText(what)
            self.begin(what)
        elif self.stack.currentWidget() is self.start:
            self.start.take_focus()

    # the conversation --------------------------------------------------------------------------
    def look(self, wallet: Wallet, text: str) -> Looked:
        """Tell whom an address names."""
        return wallet.services.look(text)

    def looked_at(self, looked: Looked) -> bool:
        """Whether it is an address of a backpack: it always is."""
        return looked.conversation is Conversation.BACKPACK

    def drop(self) -> None:
        """Nothing of a visit stays in the wallet."""

    def forget(self) -> None:
        """Let go of the visit."""
        super().forget()
        self.service.forget()

    def open_it(self) -> None:
        """Ask the host what it offers, after consent."""
        looked = self.first.looked
        if looked is None:
            return
        address, now = looked.text, self.session.now()
        self.busy_with(
            lambda wallet, work: wallet.services.discover(address, now=now, work=work),
            self._show_service,
            self._not_found,
            "backpack_page_asking",
            host=self.with_whom(),
        )

    def _show_service(self, service: Service) -> None:
        self.service.show_service(service)
        self.stack.setCurrentWidget(self.service)
        self.service.take_focus()

    def _not_found(self, error: WalletError) -> None:
        """Tell why, where the address can be typed anew."""
        self.forget()
        self.refuse(error)

    def _close(self) -> None:
        host = self.with_whom()
        self.forget()
        self.tell_start("backpack_page_closed", host=host)

    # signing in --------------------------------------------------------------------------------
    def _fetch(self) -> None:
        service = self.service.service
        if service is None:
            return
        now, signed_in = self.session.now(), self.session.say("offer_page_signed_in")
        self.service.notice.clear()

        def fetch(wallet: Wallet, work: Work) -> Arrived:
            return wallet.services.fetch(
                service, browse=self._browsing.emit, signed_in=signed_in, now=now, work=work
            )

        self.busy_with(
            fetch,
            self._show_arrived,
            self._not_fetched,
            "offer_page_signing_in",
            host=one_line(service.signs_in),
        )

    def _browse(self, address: str) -> None:
        if self.service.service is not None:
            self.browse(address, self.service.service.signs_in)

    def _show_arrived(self, arrived: Arrived) -> None:
        self.forget()
        self._address.field.clear()
        self.stack.setCurrentWidget(self.start)
        self.session.go("offer", arrived)

    def _not_fetched(self, error: WalletError) -> None:
        self.stack.setCurrentWidget(self.service)
        self.service.notice.show_error(error)
        self.service.take_focus()
