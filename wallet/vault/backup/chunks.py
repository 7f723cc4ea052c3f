"""A stream in authenticated chunks, none of which can be cut off, moved, dropped or added.

The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption
and its Nonce-Reuse Misuse-Resistance", 2015) as the file format age uses it: every chunk is sealed
with ChaCha20-Poly1305 (RFC 8439) under its number and a flag that marks the last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wallet.errors import VaultError

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK = 65_536  # bytes of plaintext; the last chunk holds what is left
SEALED = CHUNK + 16  # with the Poly1305 tag
_INFO = b"tsumiki backup 1 chunks"
_COUNTER_BYTES = 11


class Source(Protocol):
    """What chunks are read from."""

    def read(self, size: int, /) -> bytes:
        """Return so many bytes; fewer only at the end."""


class Target(Protocol):
    """What chunks are written to."""

    def write(self, data: bytes, /) -> object:
        """Take all of the bytes."""


class Sealing:
    """Seals what is written, in order; ``finish`` seals the rest as the last chunk."""

    def __init__(self, target: Target, key: bytes, bound: bytes) -> None:
        self._target = target
        self._cipher = _cipher(key)
        self._bound = bound
        self._held = bytearray()
        self._number = 0

    def write(self, data: bytes) -> None:
        """Take some plaintext."""
        self._held += data
        while len(self._held) > CHUNK:  # one that is just full may be the last
            self._seal(last=False)

    def finish(self) -> None:
        """Seal what is left; call once, after the last ``write``."""
        self._seal(last=True)

    def _seal(self, *, last: bool) -> None:
        plain = bytes(self._held[:CHUNK])
        del self._held[:CHUNK]
        self._target.write(self._cipher.encrypt(_nonce(self._number, last), plain, self._bound))
        self._number += 1


def opened(source: Source, key: bytes, bound: bytes) -> Iterator[bytes]:
    """Yield the plaintext of each chunk, each authentic and in its place.

    Raises ``VaultError`` ``backup_cut_short`` when whole chunks are missing at the end, and
    ``backup_damaged`` for any other change.
    """
    cipher = _cipher(key)
    number, chunk = 0, source.read(SEALED)
    if not chunk:
        raise VaultError("backup_cut_short")
    while chunk:
        following = source.read(SEALED)
        last = not following
        plain = _opened(cipher, number, chunk, bound, last=last)
        if plain is None:
            raise _why(cipher, number, chunk, bound, last=last)
        yield plain
        number, chunk = number + 1, following


def _why(
    cipher: ChaCha20Poly1305, number: int, chunk: bytes, bound: bytes, *, last: bool
) -> VaultError:
    """Return what is wrong with a chunk that does not open where it stands."""
    if _opened(cipher, number, chunk, bound, last=not last) is None:
        reason = f"chunk {number + 1} is altered, cut short or out of its place"
    elif last:
        return VaultError("backup_cut_short")
    else:
        reason = "something stands after its end"
    return VaultError("backup_damaged", part="contents", reason=reason)


def _opened(
    cipher: ChaCha20Poly1305, number: int, chunk: bytes, bound: bytes, *, last: bool
) -> bytes | None:
    try:
        return cipher.decrypt(_nonce(number, last), chunk, bound)
    except (InvalidTag, ValueError):  # the latter for what is shorter than a tag
        return None


def _cipher(key: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(HKDF(SHA256(), 32, salt=None, info=_INFO).derive(key))


def _nonce(number: int, last: bool) -> bytes:  # noqa: FBT001 - the flag is part of the nonce
    return number.to_bytes(_COUNTER_BYTES, "big") + bytes([last])
