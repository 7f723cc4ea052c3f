"""The beginning of a backup: what it is, when it was made, and its key, sealed.

As in a vault's key file, a digest of its own tells damage from a wrong passphrase: one is tried
only on a header that is whole, so if it does not open that, it is wrong, and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from wallet import strict_json
from wallet.errors import ReadingError, VaultError
from wallet.vault import sealing
from wallet.vault.derivation import KEY_BYTES
from wallet.vault.envelope import Envelope
from wallet.vault.openers import Passphrase
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.vault.cost import Cost

FORMAT = b"tsumiki backup 1\n"
ANY_FORMAT = b"tsumiki backup "
_MAX_LINE = 65_536
_DIGEST_HEX = 64
_ALIKE = 4  # of so many bytes one may be altered in what is still taken for a format line


class Source(Protocol):
    """What a header is read from: a file, or something that counts what is read of one."""

    def readline(self, limit: int, /) -> bytes:
        """Return the next line with its line feed, no more than ``limit`` bytes of it."""


@dataclass(frozen=True, slots=True)
class Header:
    """When the backup was made, its key under its own passphrase, and the three lines as such."""

    created: datetime
    envelope: Envelope
    raw: bytes

    @property
    def bound(self) -> bytes:
        """What every chunk is bound to: SHA-256 over the three lines, 32 bytes."""
        return hashlib.sha256(self.raw).digest()


def sealed(words: str, *, created: datetime, cost: Cost) -> tuple[Header, bytes]:
    """Return a new header and the fresh random key that the passphrase ``words`` opens in it."""
    key = secrets.token_bytes(KEY_BYTES)
    opens = sealing.with_passphrase(key, words, vault=secrets.token_hex(16), now=created, cost=cost)
    body = json.dumps({"created": to_text(created), "envelope": opens.to_json()}).encode() + b"\n"
    return Header(created, opens, FORMAT + _digest(FORMAT, body) + b"\n" + body), key


def unsealed(header: Header, words: str) -> bytes:
    """Return the backup's key; raise ``VaultError`` ``backup_wrong_passphrase``."""
    try:
        key = sealing.unseal(header.envelope, Passphrase(words).key(header.envelope))
    except VaultError as error:
        raise _damaged(str(error.details.get("reason", ""))) from error
    if key is None:
        raise VaultError("backup_wrong_passphrase")
    return key


def read(source: Source) -> Header:
    """Read the header off the beginning of a file.

    Raises ``VaultError``: ``not_a_backup`` for something else, ``backup_too_new`` for a whole
    header of a later format, ``backup_damaged``.
    """
    first = source.readline(len(FORMAT))
    if first != FORMAT and not _is_like(first):
        raise VaultError("not_a_backup")
    digest, body = source.readline(_DIGEST_HEX + 1), source.readline(_MAX_LINE)
    if digest != _digest(first, body) + b"\n":
        raise _damaged("its digest does not match")
    if first != FORMAT:
        raise VaultError("backup_too_new", found=first.strip().decode(), known=FORMAT.decode())
    try:
        value = strict_json.loads(body, max_bytes=_MAX_LINE)
        created, opens = from_text(value["created"]), Envelope.from_json(value["envelope"])
    except (ReadingError, VaultError, KeyError, TypeError, ValueError) as error:
        raise _damaged("unknown layout") from error
    return Header(created, opens, first + digest + body)


def _digest(first: bytes, body: bytes) -> bytes:
    return hashlib.sha256(first + body).hexdigest().encode()


def _is_like(first: bytes) -> bool:
    """Say whether this may have been a format line before some of it was altered or cut off."""
    altered = sum(one != other for one, other in zip(first, FORMAT, strict=False))
    return bool(first) and altered * _ALIKE <= len(first)


def _damaged(reason: str) -> VaultError:
    return VaultError("backup_damaged", part="header", reason=reason)
