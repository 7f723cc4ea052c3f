"""Changes what an answer rests on: what is brought, and what hosts say when they are asked."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.gui.receiving import bringing, judging
from wallet.gui.receiving.matter import Brought
from wallet.gui.widgets.consent_dialog import ConsentDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.receiving.checking import Checking
    from wallet.gui.receiving.held import Held
    from wallet.gui.receiving.judging import Answer, Call
    from wallet.gui.receiving.matter import Many, One
    from wallet.gui.receiving.received_front import ReceivedFront
    from wallet.gui.session import Session


class Grounding(QObject):
    """What is in front is judged anew; nothing changes where that cannot be done."""

    def __init__(
        self,
        session: Session,
        held: Held,
        front: ReceivedFront,
        checking: Checking,
        show: Callable[[One | Many], None],
    ) -> None:
        super().__init__(front)
        self._session, self._held = session, held
        self._front, self._checking, self._show = front, checking, show
        for ground in (front.start.ground, front.view.ground, front.table.ground):
            ground.pack_wanted.connect(partial(self.bring, "pack"))
            ground.registry_wanted.connect(partial(self.bring, "registry"))
            ground.emptied.connect(self._bring_nothing)
            ground.wallet_turned.connect(self._turn_wallet)
        front.view.gaps.bar.wanted.connect(self._ask_consent)

    # what is brought -----------------------------------------------------------------------------
    def bring(self, kind: str) -> None:
        """Take a resource pack or a list of issuers for this check."""
        brought = bringing.with_chosen(self._session, self._front, kind, self._held.brought)
        if brought is not None:
            self._rest_on(brought)

    def _bring_nothing(self) -> None:
        self._rest_on(Brought(with_wallet=self._held.brought.with_wallet))

    def _turn_wallet(self, on: bool) -> None:  # noqa: FBT001 - what Qt's signal carries
        self._rest_on(replace(self._held.brought, with_wallet=on))

    def _rest_on(self, brought: Brought) -> None:
        """Rest on this from now on, and judge by it."""
        before = self._held.judged
        if before is not None:
            call = judging.again(before, self._held.terms, brought, self._session.now())
            self._judge_by(brought, call, self._show)
            return

        def keep(_: object) -> None:
            self._held.brought = brought
            self._front.start.notice.clear()
            self._front.start.ground.show_brought(brought)

        self._session.run_locked(
            lambda _: judging.ground_of(None, brought),
            keep,
            otherwise=self._front.start.notice.show_error,
        )

    def _judge_by(self, brought: Brought, call: Call, then: Callable[[One | Many], None]) -> None:
        def show(judged: One | Many) -> None:
            self._held.brought = brought
            then(judged)

        self._checking.judge(call, show)

    # asking --------------------------------------------------------------------------------------
    def _ask_consent(self) -> None:
        """Ask whether to ask, naming the hosts and what they learn."""
        if self._held.one is not None:
            dialog = ConsentDialog(self._session, self._held.one.found.hosts, self._front)
            dialog.accepted.connect(self._ask)
            dialog.open()

    def _ask(self) -> None:
        one = self._held.one
        if one is None:
            return
        ask = judging.answers(one, one.found.hosts, self._session.now)
        fail = self._front.fail
        job = self._session.run_locked(ask, self._take_answer, otherwise=fail)
        self._checking.watch(job, "received_page_asking")

    def _take_answer(self, answer: Answer) -> None:
        """Judge again with what came, and say what did not."""
        one = self._held.one
        if one is None:
            return
        fetched = (*answer.documents, *self._held.brought.fetched)
        brought = replace(self._held.brought, fetched=fetched)
        call = judging.copy(one.given, self._held.terms, brought, self._session.now())

        def show(judged: One | Many) -> None:
            self._front.view.gaps.bar.show_answer(answer)
            self._show(judged)

        self._judge_by(brought, call, show)
