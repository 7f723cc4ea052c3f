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
from wallet.vault import files, key_file, migrations, passphrase, place, sealing
from wallet.vault.activity import Activity
from wallet.vault.answered import Answered
from wallet.vault.awaited import Awaited
from wallet.vault.backup import staging
from wallet.vault.backups import Backups
from wallet.vault.collections import Collections
from wallet.vault.cost import Cost
from wallet.vault.database import Database, assert_encrypted
from wallet.vault.derivation import KEY_BYTES
from wallet.vault.described import Described
from wallet.vault.envelopes import Envelopes
from wallet.vault.key_file import KeyFile
from wallet.vault.library import Library
from wallet.vault.lock import Lock
from wallet.vault.marks import Marks
from wallet.vault.openers import Opener, Passphrase
from wallet.vault.pathways import Pathways
from wallet.vault.plans import Plans
from wallet.vault.portfolios import Drafts
from wallet.vault.profiles import Profiles
from wallet.vault.recipient_keys import RecipientKeys
from wallet.vault.searches import Searches
from wallet.vault.shares import Shares
from wallet.vault.trust_cache import TrustCache
from wallet.vault.unkept import Unkept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

_LOCK = "vault.lock"
_DATABASE = "wallet.db"
_DEFAULT_COST = Cost()


class Vault:
    """An open vault and what it holds; its ``envelopes`` are what opens it.

    Make one with ``create``, ``open`` or ``open_with``. ``opened_by`` is the kind of the envelope
    that was opened.
    """

    def __init__(
        self, database: Database, lock: Lock, envelopes: Envelopes, opened_by: str
    ) -> None:
        self._database = database
        self.envelopes = envelopes
        self.opened_by = opened_by
        self._lock: Lock | None = lock
        self.library = Library(database)
        self.described = Described(database)
        self.marks = Marks(database)
        self.collections = Collections(database)
        self.trust = TrustCache(database)
        self.profiles = Profiles(database)
        self.searches = Searches(database)
        self.shares = Shares(database)
        self.drafts = Drafts(database)
        self.recipient_keys = RecipientKeys(database)
        self.pathways = Pathways(database)
        self.plans = Plans(database)
        self.backups = Backups(database, self.library)
        self.activity = Activity(database)
        self.awaited = Awaited(database)
        self.unkept = Unkept(database)
        self.answered = Answered(database)

    @staticmethod
    def exists(home: Path) -> bool:
        """Whether a vault, whole or damaged, is in the home folder."""
        return place.exists(home)

    @classmethod
    def create(
        cls, home: Path, words: str, *, now: datetime | None = None, cost: Cost = _DEFAULT_COST
    ) -> Vault:
        """Make a vault that opens with the passphrase ``words``, and open it.

        ``now`` is when the passphrase was set; None leaves that open. Raises ``VaultError``
        ``passphrase_too_short``, ``vault_exists``, ``vault_in_use``, ``vault_not_writable``,
        ``disk_full`` or ``encryption_unavailable``; then nothing was made.
        """
        passphrase.check_strength(words)
        files.make_folder(home)
        with _locked(home) as lock:
            if cls.exists(home):
                raise VaultError("vault_exists")
            unfinished = home / place.UNFINISHED
            shutil.rmtree(unfinished, ignore_errors=True)
            files.make_folder(unfinished)
            data_key = secrets.token_bytes(KEY_BYTES)
            vault = secrets.token_hex(16)
            sealed = sealing.with_passphrase(data_key, words, vault=vault, now=now, cost=cost)
            made = KeyFile((sealed,))
            key_file.write(unfinished, made)
            database = Database.create(unfinished / _DATABASE, data_key)
            try:
                migrations.migrate(database)
            finally:
                database.close()
            assert_encrypted(unfinished / _DATABASE)
            with files.translated():
                files.sync_folder(unfinished)
                unfinished.rename(place.folder(home))
                files.sync_folder(home)
            return cls._opened(home, made, data_key, lock, Passphrase(words))

    @classmethod
    def open(cls, home: Path, words: str) -> Vault:
        """Open the vault with its passphrase; takes about 0.3 s, most of it the passphrase's.

        Raises what ``open_with`` raises, and ``wrong_passphrase``.
        """
        return cls.open_with(home, Passphrase(words))

    @classmethod
    def open_with(cls, home: Path, opener: Opener) -> Vault:
        """Open the vault in the home folder with any of the things that may open it.

        Raises ``VaultError`` ``no_vault``, ``vault_in_use``, ``vault_damaged`` (with ``part`` and
        ``reason``), ``vault_too_new``, ``key_file_outdated``, ``vault_not_writable``, ``disk_full``
        or ``disk_error``; and, with ``ways`` among the details (the other kinds that open this
        vault), what the opener raises, its code for a wrong secret, or ``no_…_way`` where the vault
        has none of its kind. Whatever it raises, no data was changed, and nothing is ever made anew
        because it could not be read.
        """
        if not cls.exists(home):
            raise VaultError("no_vault")
        folder = place.folder(home)
        with _locked(home) as lock:
            # What a restore that was killed left behind: noise, whose key is gone.
            shutil.rmtree(home / staging.FOLDER, ignore_errors=True)
            copy, data_key = _unseal_any(key_file.read(folder), opener)
            return cls._opened(home, copy, data_key, lock, opener)

    @classmethod
    def _opened(
        cls, home: Path, copy: KeyFile, data_key: bytes, lock: Lock, opener: Opener
    ) -> Vault:
        """Open the database with the data key, and put right what an interruption left behind."""
        folder = place.folder(home)
        database = Database.open(folder / _DATABASE, data_key)
        try:
            envelopes = Envelopes(folder, database, copy, data_key)
            envelopes.check_generation()
            migrations.migrate(database)
            key_file.repair(folder, copy)
            if copy.version == 1 and isinstance(opener, Passphrase):  # version 1 knew nothing else
                envelopes.renew(opener.words)
            envelopes.note_generation()
        except BaseException:
            database.close()
            raise
        return cls(database, lock, envelopes, opener.kind)

    @property
    def changes(self) -> int:
        """How many rows were written since it was opened: the same as long as nothing changed."""
        return self._database.changes

    def transaction(self) -> contextlib.AbstractContextManager[None]:
        """Make several changes one act: all are kept, or none."""
        return self._database.transaction()

    def close(self) -> None:
        """Close the database and let other processes in; safe to call twice."""
        if self._lock is None:
            return
        self.envelopes.forget()
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


def _unseal_any(copies: tuple[KeyFile, ...], opener: Opener) -> tuple[KeyFile, bytes]:
    """Return the first key file with an envelope that opens, and the data key in it."""
    failure: VaultError | None = None
    for copy in copies:
        for envelope in copy.envelopes:
            if envelope.kind != opener.kind:
                continue
            try:
                data_key = sealing.unseal(envelope, opener.key(envelope))
            except VaultError as error:
                # Damage, or a keyring that is silent, is worth more than "wrong".
                failure = error
                continue
            if data_key is not None:
                return copy, data_key
            failure = failure or VaultError(opener.wrong)
    failure = failure or VaultError(opener.absent)
    failure.details["ways"] = tuple(kind for kind in copies[0].kinds() if kind != opener.kind)
    raise failure
