"""A recovery key as people keep it, and what they kept as words again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import SharingError, VaultError
from wallet.sharing.qr import qr_png, read_qr
from wallet.snapshots.protection import RecoveryKey
from wallet.vault import recovery

if TYPE_CHECKING:
    from collections.abc import Iterable

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")  # PNG and JPEG begin so
_SCALE = 8  # pixels to a module: 2.5 cm and more on paper


def offered(secret: bytes, vault: str) -> RecoveryKey:
    """Return 16 bytes as words in both languages and as a code that holds the English ones.

    Words, so that any reader of codes shows what a person can type.
    """
    english = recovery.to_words(secret, "en")
    text = " ".join(english)
    return RecoveryKey(
        english=english,
        japanese=recovery.to_words(secret, "ja"),
        qr_text=text,
        qr_png=qr_png(text, scale=_SCALE, level="Q"),
        vault=vault,
    )


def recovery_words(data: bytes) -> str:
    """Return the words that a text file or a picture of the code holds.

    Raises ``VaultError`` ``recovery_file_unreadable``. Whether they are recovery words is seen when
    they are used.
    """
    if not data.startswith(_PICTURES):
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise VaultError("recovery_file_unreadable") from error
    try:
        found = _first_key(read_qr(data))
    except SharingError as error:
        raise VaultError("recovery_file_unreadable") from error
    if found is None:
        raise VaultError("recovery_file_unreadable")
    return found


def _first_key(texts: Iterable[str]) -> str | None:
    """Return the first text that is a recovery key; a photograph may show other codes too."""
    for text in texts:
        try:
            recovery.from_words(text)
        except VaultError:
            continue
        return text
    return None
