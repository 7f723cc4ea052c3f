"""``Vault``: the learner's encrypted store, from making it to closing it.

In the home folder lie ``vault.lock`` and the folder ``vault`` with the two copies of the key file
and the database. A new vault is built beside and moved into place whole, so that a half-made one
is never taken for the learner's own.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.vault import envelope, files, key_file, migrations, passphrase, place
from wallet.vault.backup import staging
from wallet.vault.backups import Backups
from wallet.vault.database import Database, assert_encrypted
from wallet.vault.derivation import KEY_BYTES, Cost
from wallet.vault.key_file import KeyFile
from wallet.vault.library import Library
from wallet.vault.lock import Lock
from wallet.vault.profiles import Profiles
from wallet.vault.trust_cache import TrustCache

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_UNFINISHED = "vault.unfinished"
_LOCK = "vault.lock"
_DATABASE = "wallet.db"
_DEFAULT_COST = Cost()


class Vault:
    """An open vault: ``library``, ``trust``, ``profiles``, ``backups``.

    Make one with ``create`` or ``open``.
    """

    def __init__(self, database: Database, lock: Lock) -> None:
        self._database = database
        self._lock: Lock | None = lock
        self.library = Library(database)
        self.trust = TrustCache(database)
        self.profiles = Profiles(database)
        self.backups = Backups(database, self.library)

    @staticmethod
    def exists(home: Path) -> bool:
        """Whether a vault, whole or damaged, is in the home folder."""
        return place.exists(home)

    @classmethod
    def create(cls, home: Path, words: str, *, cost: Cost = _DEFAULT_COST) -> Vault:
        """Make a vault that opens with the passphrase ``words``, and open it.

        Raises ``VaultError`` ``passphrase_too_short``, ``vault_exists``, ``vault_in_use``,
        ``vault_not_writable``, ``disk_full`` or ``encryption_unavailable``; then nothing was made.
        """
        passphrase.check_strength(words)
        files.make_folder(home)
        with _locked(home) as lock:
            if cls.exists(home):
                raise VaultError("vault_exists")
            unfinished = home / _UNFINISHED
            shutil.rmtree(unfinished, ignore_errors=True)
            files.make_folder(unfinished)
            data_key = secrets.token_bytes(KEY_BYTES)
            sealed = envelope.seal(data_key, words, vault=secrets.token_hex(16), cost=cost)
            key_file.write(unfinished, KeyFile((sealed,)))
            database = Database.create(unfinished / _DATABASE, data_key)
            try:
                migrations.migrate(database)
            finally:
                database.close()
            assert_encrypted(unfinished / _DATABASE)
            with files.translated():
                unfinished.rename(place.folder(home))
                files.sync_folder(home)
            return cls(Database.open(place.folder(home) / _DATABASE, data_key), lock)

    @classmethod
    def open(cls, home: Path, words: str) -> Vault:
        """Open the vault in the home folder; takes about 0.3 s, most of it the passphrase's.

        Raises ``VaultError`` ``no_vault``, ``vault_in_use``, ``wrong_passphrase``,
        ``vault_damaged`` (with ``part`` and ``reason``), ``vault_too_new``,
        ``vault_not_writable``, ``disk_full`` or ``disk_error``. Whatever it raises, no data was
        changed, and nothing is ever made anew because it could not be read.
        """
        if not cls.exists(home):
            raise VaultError("no_vault")
        folder = place.folder(home)
        with _locked(home) as lock:
            # What a restore that was killed left behind: noise, whose key is gone.
            shutil.rmtree(home / staging.FOLDER, ignore_errors=True)
            copy, data_key = _unseal_any(key_file.read(folder), words)
            database = Database.open(folder / _DATABASE, data_key)
            try:
                migrations.migrate(database)
                key_file.repair(folder, copy)
            except BaseException:
                database.close()
                raise
            return cls(database, lock)

    def transaction(self) -> contextlib.AbstractContextManager[None]:
        """Make several changes one act: all are kept, or none."""
        return self._database.transaction()

    def close(self) -> None:
        """Close the database and let other processes in; safe to call twice."""
        if self._lock is None:
            return
        try:
            self._database.close()
        finally:
            self._lock.release()
            self._lock = None


@contextlib.contextmanager
def _locked(home: Path) -> Iterator[Lock]:
    """Hold the lock; it is released again only if what is inside fails."""
    lock = Lock(home / _LOCK)
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _unseal_any(copies: tuple[KeyFile, ...], words: str) -> tuple[KeyFile, bytes]:
    """Return the first key file that the passphrase opens, and the data key in it."""
    failure = VaultError("wrong_passphrase")
    for copy in copies:
        for sealed in copy.envelopes:
            try:
                return copy, envelope.unseal(sealed, words)
            except VaultError as error:
                # Damage is worth more than "wrong": it is said when nothing opens.
                if error.code != "wrong_passphrase":
                    failure = error
    raise failure
