"""Opening a vault in every way, and looking at its key file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wallet.errors import VaultError
from wallet.vault import key_file, recovery
from wallet.vault.openers import KeyringEntry, Opener, Passphrase, RecoveryWords
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

OTHER = "another passphrase of mine"
SECRET = bytes(range(16))
RECOVERY = " ".join(recovery.to_words(SECRET, "ja"))
KINDS = ("passphrase", "keyring", "recovery")


def failing(home: Path, opener: Opener | str) -> VaultError:
    """Return why the vault does not open."""
    opener = Passphrase(opener) if isinstance(opener, str) else opener
    with pytest.raises(VaultError) as caught:
        Vault.open_with(home, opener)
    return caught.value


def opener_of(kind: str, words: str) -> Opener:
    """Return what opens an envelope of a kind."""
    openers = (Passphrase(words), KeyringEntry(), RecoveryWords(RECOVERY))
    return dict(zip(KINDS, openers, strict=True))[kind]


def copies(home: Path) -> list[bytes]:
    """Return the two copies of the key file."""
    return [(home / "vault" / name).read_bytes() for name in key_file.NAMES]
