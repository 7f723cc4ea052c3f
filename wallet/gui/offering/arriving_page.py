"""What an offer brought: judged and seen, kept or not, or promised for later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.conversing.conversation_page import ConversationPage
from wallet.gui.conversing.nothing_begun import NothingBegun
from wallet.gui.importing.import_acts import ImportActs
from wallet.gui.importing.import_looking import KeptPart
from wallet.gui.importing.outcome import outcome
from wallet.gui.offering.arrived_view import ArrivedView
from wallet.gui.offering.awaited_view import AwaitedView
from wallet.gui.offering.waiting_view import KeptView, WaitingView
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.errors import WalletError
    from wallet.gui.importing.import_looking import Call, Look
    from wallet.gui.session import Session
    from wallet.gui.widgets.notice import Notice
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.imports import Found, Kept
    from wallet.snapshots.offers import Arrived, AwaitedOffer, UnkeptOffer

    Waiting = tuple[tuple[AwaitedOffer, ...], tuple[UnkeptOffer, ...]]


class ArrivingPage(ConversationPage):
    """Nothing is kept before it was judged and seen, and nobody asked again by itself."""

    words = "offer_page"

    def __init__(self, session: Session) -> None:
        super().__init__(session, NothingBegun(session, "badges", self.words))
        self.arrived, self.awaited = ArrivedView(session), AwaitedView(session)
        self.waiting, self.kept = WaitingView(session), KeptView(session)
        self._acts = ImportActs(self, self.arrived.review)
        self._asked: tuple[Found, ...] = ()
        for view in (self.arrived, self.waiting, self.kept, self.awaited):
            self.stack.addWidget(view)
        for part in (self.waiting.card, self.kept.rest, self.awaited):
            part.asked.connect(self._ask_again)
            part.given_up.connect(self._give_up)
        self.awaited.wanted.connect(self._look_at)
        review, report = self.arrived.review, self.kept.report
        review.keep.connect(self._keep)
        review.back.connect(self.decline)
        self._acts.wanted.connect(self._look_again)
        report.more.connect(lambda: session.go("import"))
        report.done.connect(lambda ids: session.go("badges", ids or None))

    def retranslate(self) -> None:
        """Set every word."""
        super().retranslate()
        self.arrived.retranslate()
        self.awaited.retranslate()
        self.waiting.retranslate()
        self.kept.rest.retranslate()
        self.kept.report.retranslate()

    def let_go(self) -> None:
        """Forget what is shown of a conversation, here and not in the wallet."""
        self.arrived.forget()
        self.kept.rest.show_later(0, None, "")

    # what is promised --------------------------------------------------------------------------
    def load_awaited(self) -> None:
        """Show what was promised for later, where nothing else is going on."""
        if self.stack.currentWidget() in (self.start, self.awaited) and self._job is None:
            self.session.read(_waiting, self._show_awaited)

    def _show_awaited(self, waiting: Waiting) -> None:
        if self.stack.currentWidget() in (self.start, self.awaited) and self._job is None:
            self.awaited.show_awaited(*waiting)
            self.stack.setCurrentWidget(self.awaited if any(waiting) else self.start)

    def _look_at(self, number: int) -> None:
        """Show again what came, which nobody has to be asked for."""
        now, self.number = self.session.now(), number
        self.busy_with(
            lambda wallet, work: wallet.offers.arrived(number, now=now, work=work),
            self.show_arrived,
            self._not_again,
            "import_examining",
        )

    def _give_up(self, number: int) -> None:
        """Forget a promise, after the question."""
        host, now = self.awaited.host_of(number) or self.with_whom(), self.session.now()

        def tell(_: Changes) -> None:
            if self.number == number:
                self.forget()
            self.tell_start("offer_page_given_up", host=host)
            self.session.read(_waiting, lambda waiting: self._show_left(waiting, host))

        self.session.run(
            lambda wallet, _: wallet.offers.give_up(number, now=now), tell, otherwise=self.refuse
        )

    def _show_left(self, waiting: Waiting, host: str) -> None:
        """Show what is still to be received, with what was said where it is nothing."""
        self._show_awaited(waiting)
        if any(waiting):
            self.awaited.notice.show_code(Tone.NEUTRAL, "offer_page_given_up", host=host)

    def _ask_again(self, number: int) -> None:
        now, language = self.session.now(), self.session.language
        self.number = number
        self.busy_with(
            lambda wallet, work: wallet.offers.ask_again(
                number, now=now, work=work, language=language
            ),
            self.show_arrived,
            self._not_again,
            "offer_page_fetching",
            host=self.with_whom(),
        )

    def _not_again(self, error: WalletError) -> None:
        """Tell why nothing came, where the learner asked; an answer may have ended the promise."""
        before, number = self._before, self.number

        def tell(waiting: Waiting) -> None:
            if any(each.number == number for each in waiting[0]):
                self.stack.setCurrentWidget(before)
                notice: Notice = getattr(before, "notice", self.awaited.notice)
                notice.show_error(error)
                return
            self.forget()
            self.refuse(error)
            if any(waiting):
                self._show_awaited(waiting)
                self.awaited.notice.show_error(error)

        self.session.read(_waiting, tell)

    def show_arrived(self, arrived: Arrived) -> None:
        """Show what came, or when to ask for it."""
        self.arrived.forget()
        host = self.with_whom()
        self.kept.rest.show_later(arrived.number, arrived.later, host)
        if arrived.review.found:
            self.stack.setCurrentWidget(self.arrived)
            self.arrived.show_arrived(arrived)
        elif arrived.later is not None:
            self.waiting.card.show_later(arrived.number, arrived.later, host)
            self.stack.setCurrentWidget(self.waiting)
            self.waiting.take_focus()
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
            lambda wallet, work: wallet.offers.keep(number, found, now=now, work=work),
            self._show_report,
            self._no_change,
            "import_keeping",
        )

    def _show_report(self, kept: Kept) -> None:
        look = self.arrived.review.look
        arrived = self.arrived.arrived
        if look is None or arrived is None:
            return
        self.stack.setCurrentWidget(self.kept)
        self.kept.report.show_outcome(outcome(look.review, self._asked, KeptPart(kept)))
        self.arrived.forget()
        if arrived.later is None:
            self.number = 0
            self.let_go()

    def decline(self) -> None:
        """Take nothing, or nothing more."""
        number, now = self.number, self.session.now()
        self.busy_with(
            lambda wallet, work: wallet.offers.decline(number, now=now, work=work),
            self._declined,
            self.not_declined,
            "offer_page_declining",
            host=self.with_whom(),
        )

    def _declined(self, _: Changes) -> None:
        host = self.with_whom()
        self.number = 0
        self.let_go()
        self.tell_start("offer_page_declined", host=host)

    def not_declined(self, error: WalletError) -> None:
        """Tell why the issuer could not be told, where the learner asked for it."""
        self.stack.setCurrentWidget(self._before)
        notice: Notice = getattr(self._before, "notice", self.notice)
        notice.show_error(error)


def _waiting(wallet: Wallet) -> Waiting:
    """Return what was promised, and what came and was not kept."""
    return tuple(wallet.offers.awaited()), tuple(wallet.offers.unkept())
