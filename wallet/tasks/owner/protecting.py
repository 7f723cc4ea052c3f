"""The ways of unlocking an open vault: listing them, changing them, taking them away.

The data is encrypted with one key that never changes; every way holds that key in an envelope of
its own. Whatever is changed here rewrites the small key file and nothing else.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.snapshots.changes import Changes
from wallet.snapshots.protection import KeyringState, RecoveryKey, Way
from wallet.tasks.activity import noting
from wallet.tasks.owner.recovery_keys import offered
from wallet.vault import keyrings, recovery
from wallet.vault.openers import Passphrase

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.vault.vault import Vault
    from wallet.work import Work


class Protecting:
    """What unlocks the vault ``vault``, which is open."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def ways(self) -> tuple[Way, ...]:
        """Return every way of unlocking: passphrase, then keyring, then recovery."""
        return tuple(
            Way(each.id, each.kind, each.created, each.keyring)
            for each in self._vault.envelopes.all()
        )

    def change_passphrase(self, new: str, *, now: datetime, present: str | None = None) -> Changes:
        """Let ``new`` unlock the vault, and the passphrase of before no more.

        With ``present`` only if that is the passphrase of today. Raises ``VaultError``
        ``wrong_passphrase``, ``passphrase_too_short``, and ``disk_full`` or
        ``vault_not_writable``: then the passphrase of before is still the one.
        """
        if present is not None:
            self._vault.envelopes.check(Passphrase(present))
        self._vault.envelopes.set_passphrase(new, now=now)
        noting.unlocking(self._vault, "activity_passphrase_changed", now=now)
        return Changes.PROTECTION

    def offer_recovery(self) -> RecoveryKey:
        """Return a new recovery key to write down or print; nothing is kept yet."""
        return offered(secrets.token_bytes(recovery.SECRET_BYTES), self._vault.envelopes.vault)

    def keep_recovery(self, key: RecoveryKey, typed: str, *, now: datetime) -> Changes:
        """Let ``key`` unlock the vault once it was typed back; an older recovery key goes.

        Either language, any case, width and spacing. Raises ``VaultError``
        ``recovery_not_the_same`` with the ``number`` of the first word that differs.
        """
        secret = recovery.from_words(" ".join(key.english))
        number = recovery.first_difference(typed, secret)
        if number:
            raise VaultError("recovery_not_the_same", number=number)
        self._vault.envelopes.set_recovery(secret, now=now)
        noting.unlocking(self._vault, "activity_recovery_made", now=now)
        return Changes.PROTECTION

    def keyring(self, work: Work | None = None) -> KeyringState:
        """Say whether this computer's keyring could be used; may take seconds, at most 30.

        Nothing is asked of the keyring itself: that it is locked shows when it is used.
        """
        try:
            return KeyringState(usable=True, backend=keyrings.find(work=work).name)
        except VaultError as error:
            return KeyringState(usable=False, backend="", code=error.code)

    def use_keyring(self, *, now: datetime, work: Work | None = None) -> Changes:
        """Let this computer's keyring unlock the vault.

        Raises ``VaultError`` ``keyring_*``, and ``Cancelled`` when the work is told to stop while
        the keyring, or whoever it asks, has not answered: then nothing has changed.
        """
        self._vault.envelopes.set_keyring(now=now, work=work)
        noting.unlocking(self._vault, "activity_keyring_used", now=now)
        return Changes.PROTECTION

    def revoke(
        self, way_id: str, work: Work | None = None, *, now: datetime | None = None
    ) -> Changes:
        """Take a way of unlocking away; ``work`` may end the waiting for a keyring's goodbye.

        Raises ``VaultError`` ``no_such_way``, and ``last_way`` for the last one that does not rest
        on this machine alone.
        """
        kinds = [each.kind for each in self._vault.envelopes.all() if each.id == way_id]
        self._vault.envelopes.revoke(way_id, work)
        for kind in kinds:
            noting.unlocking(self._vault, f"activity_revoked_{kind}", now=now)
        return Changes.PROTECTION
