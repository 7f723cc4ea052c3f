"""What the learner types to open the vault."""

from __future__ import annotations

import unicodedata

from wallet.errors import VaultError

MIN_CHARACTERS = 12


def normalised(passphrase: str) -> bytes:
    """Return the bytes that keys are derived from: NFKC, then UTF-8.

    The same characters typed on another keyboard (full-width letters, composed kana) must open the
    same vault, so the form is fixed before anything else looks at it.
    """
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def check_strength(passphrase: str) -> None:
    """Raise ``VaultError`` ``passphrase_too_short`` below ``MIN_CHARACTERS`` characters."""
    length = len(unicodedata.normalize("NFKC", passphrase))
    if length < MIN_CHARACTERS:
        raise VaultError("passphrase_too_short", length=length, minimum=MIN_CHARACTERS)
