"""The envelopes of an open vault, and changing them: the key file is rewritten, the data never.

Whoever changes something writes a key file of the next generation in both places, and then notes
that generation inside the encrypted database. A key file older than the note does not open the
vault: a copy with the passphrase of before is of no use once the change was made.
"""

from __future__ import annotations

import contextlib
import secrets
from typing import TYPE_CHECKING

from wallet.errors import VaultError, WalletError
from wallet.vault import key_file, passphrase, sealing
from wallet.vault.cost import Cost
from wallet.vault.envelope import KINDS, Envelope
from wallet.vault.key_file import KeyFile

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from wallet.vault.database import Database
    from wallet.vault.openers import Opener
    from wallet.work import Work

_GENERATION = "key_generation"
_ANYWHERE = ("passphrase", "recovery")  # what does not rest on one machine alone
_DEFAULT_COST = Cost()


class Envelopes:
    """The envelopes of the vault whose key file lies in ``folder``; at most one of each kind."""

    def __init__(self, folder: Path, database: Database, current: KeyFile, data_key: bytes) -> None:
        self._folder = folder
        self._database = database
        self._current = current
        self._data_key = data_key

    @property
    def vault(self) -> str:
        """The vault's own id, 32 hexadecimal digits."""
        return self._current.vault

    def all(self) -> tuple[Envelope, ...]:
        """Return them in the order of ``KINDS``."""
        return tuple(sorted(self._current.envelopes, key=lambda each: KINDS.index(each.kind)))

    def check(self, opener: Opener) -> None:
        """Raise ``VaultError`` unless this opens the vault: its code for wrong, or for absent."""
        envelope = self._of_kind(opener.kind)
        if envelope is None:
            raise VaultError(opener.absent)
        if sealing.unseal(envelope, opener.key(envelope)) is None:
            raise VaultError(opener.wrong)

    def set_passphrase(self, words: str, *, now: datetime, cost: Cost = _DEFAULT_COST) -> None:
        """Let this passphrase open the vault, and no other; raise ``passphrase_too_short``."""
        passphrase.check_strength(words)
        self._put(
            sealing.with_passphrase(self._data_key, words, vault=self.vault, now=now, cost=cost)
        )

    def set_recovery(self, secret: bytes, *, now: datetime) -> None:
        """Let these 16 random bytes open the vault, and no recovery key of before."""
        self._put(
            sealing.with_secret(self._data_key, secret, kind="recovery", vault=self.vault, now=now)
        )

    def set_keyring(self, *, now: datetime, work: Work | None = None) -> None:
        """Let what this computer's keyring keeps open the vault; raise ``keyring_*``.

        Or ``Cancelled``. The keyring has kept its part, and given it back, before anything is
        sealed with it.
        """
        from wallet.vault import keyrings  # noqa: PLC0415 - its library is for those who use it

        keyring, entry = keyrings.find(work=work), sealing.new_id()
        before = self._of_kind("keyring")
        secret = secrets.token_bytes(keyrings.SECRET_BYTES)
        keyring.keep(entry, secret)
        try:
            self._put(
                sealing.with_secret(
                    self._data_key,
                    secret,
                    kind="keyring",
                    vault=self.vault,
                    now=now,
                    id=entry,
                    keyring=keyring.name,
                )
            )
        except BaseException:
            keyring.forget(entry)
            raise
        if before:
            keyring.forget(before.id)

    def revoke(self, envelope_id: str, work: Work | None = None) -> None:
        """Take a way of opening the vault away; ``work`` may end the waiting for a keyring.

        Raises ``VaultError`` ``no_such_way``, and ``last_way`` where only the keyring, or nothing,
        would be left: who loses the machine would lose everything.
        """
        gone = next((each for each in self.all() if each.id == envelope_id), None)
        if gone is None:
            raise VaultError("no_such_way", way=envelope_id)
        left = tuple(each for each in self.all() if each.id != envelope_id)
        if not any(each.kind in _ANYWHERE for each in left):
            raise VaultError("last_way")
        self._write(left)
        if gone.kind == "keyring":
            from wallet.vault import keyrings  # noqa: PLC0415 - its library is for those who use it

            # The envelope is gone, so the entry opens nothing; a keyring that does not answer
            # must not stand in the way.
            with contextlib.suppress(WalletError):
                keyrings.find(gone.keyring, work).forget(gone.id)

    def renew(self, words: str) -> None:
        """Seal the envelope of a key file of version 1 anew, as today: with an id, undated."""
        cost = self._current.envelopes[0].cost or _DEFAULT_COST
        self._put(
            sealing.with_passphrase(self._data_key, words, vault=self.vault, now=None, cost=cost)
        )

    def check_generation(self) -> None:
        """Raise ``VaultError`` ``key_file_outdated`` when a later key file was in use before."""
        if self._current.generation < self._noted():
            raise VaultError("key_file_outdated")

    def note_generation(self) -> None:
        """Note the generation of the key file, which is in its place by now."""
        if self._current.generation > self._noted():
            with self._database.transaction():
                self._database.query(
                    "INSERT OR REPLACE INTO meta VALUES (?, ?)",
                    (_GENERATION, str(self._current.generation)),
                )

    def forget(self) -> None:
        """Let go of the data key."""
        self._data_key = b""

    def _noted(self) -> int:
        row = self._database.one("SELECT value FROM meta WHERE name = ?", (_GENERATION,))
        return int(row[0]) if row else 0

    def _of_kind(self, kind: str) -> Envelope | None:
        return next((each for each in self._current.envelopes if each.kind == kind), None)

    def _put(self, made: Envelope) -> None:
        """Add an envelope in the place of the one of its kind."""
        kept = tuple(each for each in self._current.envelopes if each.kind != made.kind)
        self._write((*kept, made))

    def _write(self, envelopes: tuple[Envelope, ...]) -> None:
        after = KeyFile(envelopes, self._current.generation + 1)
        key_file.write(self._folder, after)
        self._current = after
        # The change is made; what a full disk keeps from being noted is noted at the next opening.
        with contextlib.suppress(VaultError):
            self.note_generation()
