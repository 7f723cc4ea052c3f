"""What opens an envelope: a passphrase, the keyring's entry, the recovery words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Protocol

from wallet.errors import VaultError
from wallet.vault import derivation, passphrase, recovery, sealing

if TYPE_CHECKING:
    from wallet.vault.envelope import Envelope
    from wallet.work import Work


class Opener(Protocol):
    """Makes the key for an envelope of its kind.

    ``wrong`` is the code for a secret that fits no envelope, ``absent`` for a vault without any of
    this kind.
    """

    kind: ClassVar[str]
    wrong: ClassVar[str]
    absent: ClassVar[str]

    def key(self, envelope: Envelope) -> bytes:
        """Return 32 bytes; raise ``VaultError`` when the secret cannot be had or read."""


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What the learner types."""

    kind: ClassVar[str] = "passphrase"
    wrong: ClassVar[str] = "wrong_passphrase"
    absent: ClassVar[str] = "no_passphrase_way"

    words: str = field(repr=False)

    def key(self, envelope: Envelope) -> bytes:
        """Derive the key at the cost that the envelope names, once that is in range."""
        if envelope.cost is None:
            raise VaultError("vault_damaged", part="key file", reason="no cost")
        words = passphrase.normalised(self.words)
        return derivation.derive(words, envelope.salt, envelope.cost)


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """The twelve words, in either language."""

    kind: ClassVar[str] = "recovery"
    wrong: ClassVar[str] = "wrong_recovery"
    absent: ClassVar[str] = "no_recovery_way"

    words: str = field(repr=False)

    def key(self, envelope: Envelope) -> bytes:
        """Read the words and expand them; raise ``VaultError`` ``recovery_*`` for a misspelling."""
        return sealing.key_of(recovery.from_words(self.words), envelope)


@dataclass(frozen=True, slots=True)
class KeyringEntry:
    """What this computer's keyring keeps for an envelope."""

    kind: ClassVar[str] = "keyring"
    wrong: ClassVar[str] = "keyring_wrong"
    absent: ClassVar[str] = "no_keyring_way"

    work: Work | None = field(default=None, compare=False)

    def key(self, envelope: Envelope) -> bytes:
        """Ask the keyring that the envelope names; raise ``VaultError`` ``keyring_*``."""
        from wallet.vault import keyrings  # noqa: PLC0415 - its library is for those who use it

        secret = keyrings.find(envelope.keyring, self.work).read(envelope.id)
        return sealing.key_of(secret, envelope)
