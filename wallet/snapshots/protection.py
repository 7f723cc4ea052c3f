"""Ways of unlocking the vault."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Way:
    """One way of unlocking the vault; ``created`` is None where an older version made it."""

    id: str
    kind: str  # "passphrase", "keyring" or "recovery"
    created: datetime | None
    detail: str  # the name of the keyring, or ""


@dataclass(frozen=True, slots=True)
class KeyringState:
    """Whether this computer's keyring could unlock the vault; ``code`` says why it cannot."""

    usable: bool
    backend: str  # the name of the keyring, "" when there is none
    code: str = ""  # "keyring_absent" and so on, with a sentence each


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """A recovery key as people keep it. It opens nothing until it was typed back and kept."""

    english: tuple[str, ...] = field(repr=False)  # 12 words of BIP-39
    japanese: tuple[str, ...] = field(repr=False)  # the same key in the other list
    qr_text: str = field(repr=False)
    qr_png: bytes = field(repr=False)
    vault: str  # the vault's own id, to tell two sheets apart

    def words(self, language: str) -> tuple[str, ...]:
        """Return the 12 words in "ja" or "en"; both open the vault."""
        return self.japanese if language == "ja" else self.english
