"""What a badge page asks of the network, each time after the learner's consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.verification.report import Outcome
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.imports import Asked, Fetched, Host
    from wallet.work import Work


class BadgeAsking:
    """Asks the learner first, then the hosts, and tells what came."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent

    def ask_fetch(self, badge_id: str, hosts: tuple[Host, ...]) -> None:
        """Ask whether these hosts may be asked for what the badge rests on."""
        self._consent(hosts, lambda: self._fetch(badge_id, hosts))

    def ask_newest(self, badge_id: str, host: Host) -> None:
        """Ask whether the issuer may be asked for the newest edition."""
        self._consent((host,), lambda: self._refresh(badge_id))

    def ask_picture(self, badge_id: str, host: Host) -> None:
        """Ask whether a host may be asked for the picture that the badge names there."""
        self._consent((host,), lambda: self._get_picture(badge_id))

    def _consent(self, hosts: tuple[Host, ...], agreed: Callable[[], None]) -> None:
        dialog = ConsentDialog(self._session, hosts, self._parent)
        dialog.accepted.connect(agreed)
        dialog.open()

    def _refresh(self, badge_id: str) -> None:
        now = self._session.now()

        def tell(asked: Asked) -> None:
            tone = Tone.GOOD if asked.check.outcome is Outcome.PASS else Tone.CAUTION
            self._session.tell(tone, asked.check.code, **asked.check.details)

        self._session.run(
            lambda wallet, work: wallet.refresh(badge_id, now=now, work=work),
            tell,
            label="job_fetch",
        )

    def _get_picture(self, badge_id: str) -> None:
        now = self._session.now()
        self._session.run(
            lambda wallet, work: wallet.pictures.fetch(badge_id, now=now, work=work),
            lambda _: self._session.tell(Tone.GOOD, "badge_picture_came"),
            label="job_fetch",
        )

    def _fetch(self, badge_id: str, hosts: tuple[Host, ...]) -> None:
        urls = [url for host in hosts for url in host.urls]
        names = ", ".join(host.name for host in hosts)
        now = self._session.now()

        def fetch(wallet: Wallet, work: Work) -> Fetched:
            fetched = wallet.trust.fetch(urls, now=now, work=work)
            wallet.recheck(now=now, work=work, badge_ids=[badge_id])
            return fetched

        def tell(fetched: Fetched) -> None:
            if any(error is not None for _, error in fetched.outcomes):
                self._session.tell(Tone.CAUTION, "badge_not_fetched", host=names)
            else:
                self._session.tell(Tone.GOOD, "badge_fetched")

        self._session.run(fetch, tell, label="job_fetch")
