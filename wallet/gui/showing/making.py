"""Asks the wallet for the codes of a badge, of one signed for somebody, or of a portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.portfolios import Built

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.showing import Showing


class Making:
    """One request at a time: what was asked for before is given up."""

    def __init__(
        self,
        session: Session,
        then: Callable[[Showing], None],
        otherwise: Callable[[WalletError], None],
    ) -> None:
        self._session, self._then, self._otherwise = session, then, otherwise
        self._job: Job | None = None

    def ask(self, what: str | Built, *, link: str, recipient: str = "") -> None:
        """Make the codes of a badge, by its id, or of a signed portfolio.

        A badge is signed where there is a recipient; ``link`` is an address that was typed.
        """
        session, now = self._session, self._session.now()
        if self._job is not None:
            self._job.cancel()
        if isinstance(what, Built):
            self._job = session.read(
                lambda wallet: wallet.showing.portfolio(what, link=link),
                self._then,
                self._otherwise,
            )
        elif recipient:
            self._job = session.run(
                lambda wallet, work: wallet.showing.signed(
                    what, recipient, link=link, now=now, work=work
                ),
                self._then,
                label="job_present",
                otherwise=self._otherwise,
            )
        else:
            self._job = session.read(
                lambda wallet: wallet.showing.badge(what, link=link, now=now),
                self._then,
                self._otherwise,
            )
