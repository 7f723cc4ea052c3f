"""The ways into a wallet: each is a job, after which ``Session.opened`` follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session


class Doors:
    """Opens the vault of a session's home; ``otherwise`` hears why one stays shut."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def create(self, passphrase: str, otherwise: Callable[[WalletError], None]) -> Job:
        """Make a vault in this home and unlock it; ``opened`` follows."""
        home, now = self._session.home, self._session.now()
        return self._session.enter(
            "create", lambda wallets, _: wallets.create(home, passphrase, now=now), otherwise
        )

    def unlock(self, passphrase: str, otherwise: Callable[[WalletError], None]) -> Job:
        """Unlock this home's vault; ``opened`` follows."""
        home, now = self._session.home, self._session.now()
        return self._session.enter(
            "unlock", lambda wallets, _: wallets.unlock(home, passphrase, now=now), otherwise
        )

    def unlock_with_recovery(self, words: str, otherwise: Callable[[WalletError], None]) -> Job:
        """Unlock this home's vault with its recovery words; ``opened`` follows."""
        home, now = self._session.home, self._session.now()
        return self._session.enter(
            "recovery",
            lambda wallets, _: wallets.unlock_with_recovery(home, words, now=now),
            otherwise,
        )

    def unlock_with_keyring(self, otherwise: Callable[[WalletError], None]) -> Job:
        """Unlock with this computer's keyring; the job can be cancelled while that is silent."""
        home, now = self._session.home, self._session.now()
        return self._session.enter(
            "keyring",
            lambda wallets, work: wallets.unlock_with_keyring(home, now=now, work=work),
            otherwise,
            label="",  # the page says so itself, and how to stop it
        )

    def restore_new(
        self, backup: Path, words: str, passphrase: str, otherwise: Callable[[WalletError], None]
    ) -> Job:
        """Make this home's vault of a backup and unlock it; ``opened`` follows."""
        home, now = self._session.home, self._session.now()
        return self._session.enter(
            "restored",
            lambda wallets, work: wallets.restore_new(
                home, backup, words, passphrase, now=now, work=work
            ),
            otherwise,
            label="job_restore",
        )
