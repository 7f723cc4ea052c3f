"""Refreshing what is known of issuers: first the learner is asked, then the hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.errors import WalletError
    from wallet.gui.issuers.asked_card import AskedCard
    from wallet.gui.session import Session
    from wallet.gui.widgets.notice import Notice
    from wallet.snapshots.imports import Host
    from wallet.snapshots.issuers import IssuersAsked


class IssuerAsking(QObject):
    """Nothing is asked of anybody unless the learner agrees to the very hosts.

    It lives as long as its page: an answer that comes after the wallet locked reaches nobody.
    """

    def __init__(self, session: Session, parent: QWidget, card: AskedCard, notice: Notice) -> None:
        super().__init__(parent)
        self._session, self._page = session, parent
        self._card, self._notice = card, notice

    def ask(self, issuer_id: str = "") -> None:
        """Find out whom one issuer's badges, or all badges, rest on, and ask the learner."""
        self._notice.clear()
        self._card.forget()

        def consent(hosts: tuple[Host, ...]) -> None:
            self._consent(hosts, issuer_id)

        self._session.read(
            lambda wallet: wallet.asking.hosts(issuer_id), consent, self._notice.show_error
        )

    def _consent(self, hosts: tuple[Host, ...], issuer_id: str) -> None:
        if not hosts:
            self._notice.show_code(Tone.NEUTRAL, "issuers_nobody_to_ask")
            return
        self._card.show_hosts(hosts)
        dialog = ConsentDialog(self._session, hosts, self._page)
        dialog.accepted.connect(lambda: self._fetch(hosts, issuer_id))
        dialog.rejected.connect(self._card.forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fetch(self, hosts: tuple[Host, ...], issuer_id: str) -> None:
        now = self._session.now()

        def fail(error: WalletError) -> None:
            self._card.forget()
            self._notice.show_error(error)

        def tell(told: IssuersAsked) -> None:
            self._card.show_told(told)

        self._session.run(
            lambda wallet, work: wallet.asking.ask(hosts, issuer_id=issuer_id, now=now, work=work),
            tell,
            label="job_fetch",
            otherwise=fail,
        )
