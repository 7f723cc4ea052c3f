"""Keeps the draft in front by itself: a moment after each change, on leaving, before locking."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from wallet.presenting.portfolio import Portfolio

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.work import Work

_PAUSE_MS = 600


@dataclass(slots=True)
class _Kept:
    """The id under which one draft is kept: set by the worker, which keeps one after another."""

    id: str


class DraftKeeping(QObject):
    """Holds the draft that is worked on. One in which nothing was said or chosen is not kept."""

    changed = Signal(object)  # Portfolio
    kept = Signal()
    failed = Signal(object)  # WalletError: the draft is still here, and tried again

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.portfolio = Portfolio()
        self._as = _Kept("")
        self._unsaved = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        session.leaving.connect(self.keep)

    @property
    def id(self) -> str:
        """The id of the draft, "" until it is kept."""
        return self._as.id

    def begin(self, portfolio: Portfolio) -> None:
        """Work on another draft; what the one before still lacked is kept first."""
        self.keep()
        self.portfolio, self._as = portfolio, _Kept(portfolio.id)
        self._unsaved = not portfolio.id and bool(portfolio.badges)
        if self._unsaved:
            self._pause.start()
        self.changed.emit(portfolio)

    def put(self, portfolio: Portfolio) -> None:
        """Take a change."""
        if portfolio != self.portfolio:
            self.portfolio, self._unsaved = portfolio, True
            self._pause.start()
            self.changed.emit(portfolio)

    def keep(self) -> None:
        """Keep what was not kept yet; a locked wallet does it before it closes."""
        self._pause.stop()
        if not self._unsaved or not self._session.unlocked:
            return
        self._unsaved = False
        draft, kept, now = self.portfolio, self._as, self._session.now()

        def write(wallet: Wallet, _: Work) -> Changes:
            kept.id, changes = wallet.portfolios.keep(replace(draft, id=kept.id), now=now)
            return changes

        self._session.run(
            write,
            lambda _: self._tell(kept),
            otherwise=lambda error: self._fail(kept, error),
            lasting=True,
        )  # fmt: skip - one call

    def _tell(self, kept: _Kept) -> None:
        if kept is self._as:
            self.portfolio = replace(self.portfolio, id=kept.id)
            self.kept.emit()

    def _fail(self, kept: _Kept, error: WalletError) -> None:
        if kept is self._as:
            self._unsaved = True
            self.failed.emit(error)
