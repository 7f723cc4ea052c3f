"""Backups of an open vault: writing one, rehearsing it, restoring it, saying when one is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, timedelta
    from pathlib import Path

    from wallet.snapshots import BackedUp, BackupChecked, BackupDue, Restored
    from wallet.tasks.knowing import Knowing
    from wallet.vault.vault import Vault
    from wallet.work import Work


class BackingUp:
    """Writes and reads backups of one open vault (``docs/backup-format.md``)."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing

    def write(self, path: Path, passphrase: str, *, now: datetime, work: Work) -> BackedUp:
        """Write all that is kept into one encrypted file, which then takes the name ``path``.

        Safe while the wallet is in use: it holds what was kept when it began. A backup that is
        there already is replaced, once the new one is whole; any other file never is. Raises
        ``VaultError`` ``passphrase_too_short``, ``backup_over_other``, ``backup_not_writable``,
        ``disk_full``, and what reading the vault raises.
        """
        raise NotImplementedError

    @staticmethod
    def check(path: Path, passphrase: str, *, work: Work) -> BackupChecked:
        """Rehearse a restore on a machine without a vault: read everything, keep nothing.

        Raises ``VaultError`` ``not_a_backup``, ``backup_wrong_passphrase``, ``backup_damaged``,
        ``backup_cut_short``, ``backup_too_new`` or ``backup_unreadable`` (no such file).
        """
        raise NotImplementedError

    def rehearse(self, path: Path, passphrase: str, *, now: datetime, work: Work) -> Restored:
        """Return what ``restore`` would do here, and change nothing."""
        raise NotImplementedError

    def restore(self, path: Path, passphrase: str, *, now: datetime, work: Work) -> Restored:
        """Merge a backup into this vault; raise what ``check`` raises, before any change.

        What is here stays, what is not comes back; doing it twice changes nothing more. Stopped
        or killed on the way, what came so far is whole, and it can be done again.
        """
        raise NotImplementedError

    def last(self) -> datetime | None:
        """Return when the newest backup was made, or None."""
        raise NotImplementedError

    def due(self, *, now: datetime, every: timedelta | None) -> BackupDue | None:
        """Say whether the learner should be reminded: something is kept that no backup holds.

        ``every`` is how old a backup may be by then; None never reminds.
        """
        raise NotImplementedError
