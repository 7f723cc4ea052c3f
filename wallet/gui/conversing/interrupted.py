"""A conversation that locking the wallet ended: told once the same wallet is open again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session


class Interrupted(QObject):
    """Outlives its page, which locking takes away; belongs to the session until it was told."""

    def __init__(self, session: Session, code: str, host: str) -> None:
        super().__init__(session)
        self._session, self._code, self._host = session, code, host
        self._home = session.home
        session.opened.connect(self._tell)

    def _tell(self) -> None:
        if self._session.home == self._home:
            self._session.tell(Tone.NEUTRAL, self._code, host=self._host)
        self.deleteLater()
