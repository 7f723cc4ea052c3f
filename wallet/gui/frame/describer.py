"""Describes badges anew after the rules changed: some at a time, and in nobody's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.snapshots.selection import Indexed

_PAUSE_MS = 2000  # after unlocking: the first list comes before
_BETWEEN_MS = 50  # whatever waits for the worker goes between


class Describer(QObject):
    """Begins by itself once the wallet is open, and ends with it."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._describe)
        session.opened.connect(lambda: self._pause.start(_PAUSE_MS))
        session.closed.connect(self._pause.stop)

    def _describe(self) -> None:
        now = self._session.now()
        self._session.run(
            lambda wallet, work: wallet.indexing.some(now=now, work=work),
            self._done,
            otherwise=self._leave,
        )

    def _leave(self, error: WalletError) -> None:
        """Leave it for the next time: nobody asked for it, and nothing is lost."""

    def _done(self, found: Indexed) -> None:
        if found.left and self._session.unlocked:
            self._pause.start(_BETWEEN_MS)
