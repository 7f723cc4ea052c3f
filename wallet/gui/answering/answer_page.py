"""Answer a request for badges: whom it is from, what would leave, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import WalletError
from wallet.gui.answering.consent_view import ConsentView
from wallet.gui.answering.ended_view import EndedView
from wallet.gui.conversing.conversation_page import ConversationPage
from wallet.gui.conversing.nothing_begun import NothingBegun
from wallet.gui.widgets.labels import one_line
from wallet.snapshots.changes import Changes
from wallet.snapshots.offers import Arrived
from wallet.snapshots.requests import Conversation, RequestPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.requests import Declined, Looked, Sent

_SEEN = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES


class AnswerPage(ConversationPage):
    """Nothing is sent before the learner has seen what, and to whom."""

    words = "answer_page"

    def __init__(self, session: Session) -> None:
        super().__init__(session, NothingBegun(session, "present", self.words))
        self.consent, self.ended = ConsentView(session), EndedView(session)
        self.stack.addWidget(self.consent)
        self.stack.addWidget(self.ended)
        self.consent.chosen.connect(self._choose)
        self.consent.share.connect(self._send)
        self.consent.decline.connect(self._decline)
        self.consent.left.connect(self._close)
        self.consent.opened.connect(lambda badge: session.go("badge", badge))
        self.consent.logged.connect(lambda share: session.go("handed", share))
        self.ended.went_on.connect(session.go)

    def retranslate(self) -> None:
        """Set every word."""
        super().retranslate()
        self.consent.retranslate()
        self.ended.retranslate()

    def enter(self, what: object) -> None:
        """Begin with a text, or go on with a conversation by its number; None shows it as it is."""
        if isinstance(what, str):
            self.begin(what)
        elif isinstance(what, int) and what != self._given and self._job is None:
            self.forget()
            self.number = self._given = what
            now = self.session.now()
            self.session.read(
                lambda wallet: wallet.answering.page(what, now=now), self._show_page, self.refuse
            )

    def reload(self, changes: Changes) -> None:
        """Read the candidates anew: a badge may be gone, or its verdict another."""
        page = self.consent.page
        if changes & _SEEN and page is not None and self.stack.currentWidget() is self.consent:
            self._choose(page.chosen)

    # the conversation --------------------------------------------------------------------------
    def look(self, wallet: Wallet, text: str) -> Looked:
        """Tell whom a text would make us contact."""
        return wallet.answering.look(text)

    def looked_at(self, looked: Looked) -> bool:
        """Send offers to the page that takes them."""
        if looked.conversation is not Conversation.OPENID4VCI:
            return True
        self.forget()
        self.session.go("offer", looked.text)
        return False

    def with_whom(self) -> str:
        """Return the host that asks, or that would be contacted."""
        page = self.consent.page
        return one_line(page.asker.host) if page is not None else super().with_whom()

    def drop(self) -> None:
        """Forget the conversation in the wallet, telling nobody."""
        number = self.number
        self.consent.forget()
        self.session.run(lambda wallet, _: wallet.answering.close(number))

    def open_it(self) -> None:
        """Read the request, after consent."""
        looked = self.first.looked
        if looked is None:
            return
        text, near, now = looked.text, looked.nearby, self.session.now()
        self.busy_with(
            lambda wallet, work: wallet.answering.open(text, now=now, work=work, confirmed=near),
            self._show_opened,
            self._not_opened,
            "answer_page_asking",
            host=self.with_whom(),
        )

    def _show_opened(self, page: object) -> None:
        """Show the request; a site that has something else leads on to where that is shown."""
        if isinstance(page, RequestPage):
            self._show_page(page)
            return
        self.forget()
        self.stack.setCurrentWidget(self.start)
        if isinstance(page, Arrived):
            self.session.go("offer", page)
        else:
            text = str(getattr(page, "text", ""))
            self.session.read(
                lambda wallet: _page_for(wallet, text), lambda name: self.session.go(name, text)
            )

    def _show_page(self, page: RequestPage) -> None:
        self.number = page.number
        self.consent.shown = self.first.looked.hosts if self.first.looked else ()
        self.consent.show_page(page)
        self.stack.setCurrentWidget(self.consent)
        self.consent.take_focus()

    def _not_opened(self, error: WalletError) -> None:
        looked = self.first.looked
        if looked is not None and (looked.hosts or looked.nearby):
            self.stack.setCurrentWidget(self.first)
            self.first.notice.show_error(error)
            self.first.take_focus()
        else:
            self.refuse(error)

    # choosing ----------------------------------------------------------------------------------
    def _choose(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        number, now = self.number, self.session.now()

        def show(page: RequestPage) -> None:
            if page.number == self.number:
                self.consent.show_page(page)

        self.session.read(
            lambda wallet: wallet.answering.choose(number, chosen, now=now), show, self._not_chosen
        )

    def _not_chosen(self, error: WalletError) -> None:
        """Show the choice that still stands."""
        if self.consent.page is not None:
            self.consent.show_page(self.consent.page)
        self.consent.notice.show_error(error)

    # sending -----------------------------------------------------------------------------------
    def _send(self) -> None:
        number, now = self.number, self.session.now()
        again = self.consent.again.again.isChecked()
        self.consent.notice.clear()
        self.busy_with(
            lambda wallet, work: wallet.answering.send(number, again=again, now=now, work=work),
            self._show_ended,
            self._not_sent,
            "answer_page_sending",
            host=self.with_whom(),
        )

    def _decline(self) -> None:
        number, now = self.number, self.session.now()
        self.consent.notice.clear()
        self.busy_with(
            lambda wallet, work: wallet.answering.decline(number, now=now, work=work),
            self._show_ended,
            self._not_sent,
            "answer_page_declining",
            host=self.with_whom(),
        )

    def _show_ended(self, ended: Sent | Declined) -> None:
        self.number = 0
        self.consent.forget()
        self.stack.setCurrentWidget(self.ended)
        self.ended.show_ended(ended)

    def _not_sent(self, error: WalletError) -> None:
        """Keep everything as it was chosen; but what may have arrived is never sent twice."""
        number, now = self.number, self.session.now()
        self.stack.setCurrentWidget(self.consent)
        self.consent.notice.show_error(error)
        self.consent.show_not_sent()
        self.session.read(
            lambda wallet: wallet.answering.page(number, now=now),
            self._goes_on,
            lambda _: self._show_unsure(error),
        )

    def _goes_on(self, page: RequestPage) -> None:
        """Show the choice as it stands in the wallet."""
        if page.number == self.number:
            self.consent.show_page(page)

    def _show_unsure(self, error: WalletError) -> None:
        """Tell that the wallet let go of it: it may have arrived, and cannot be tried again."""
        host = self.with_whom()
        self.number = 0
        self.consent.forget()
        self.stack.setCurrentWidget(self.ended)
        self.ended.show_unsure(error, host)

    def _close(self) -> None:
        host = self.with_whom()
        self.forget()
        self.tell_start("answer_page_closed", host=host)

    def stopped(self) -> None:
        """Say that the learner stopped; what was on its way may have come through."""
        super().stopped()
        if self._before is self.consent:
            self._not_sent(WalletError("answer_page_stopped", host=self.with_whom()))


def _page_for(wallet: Wallet, text: str) -> str:
    """Return which page the text of another conversation is for, contacting nobody."""
    try:
        wallet.offers.look(text)
    except WalletError:
        return "answer"  # which says what is wrong with it, if anything is
    return "offer"
