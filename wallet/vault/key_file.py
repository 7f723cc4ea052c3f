"""The envelopes on disk: one small file with a digest of its own, kept twice.

The digest tells damage from a wrong passphrase: an intact file that a passphrase does not open
means a wrong passphrase, and nothing else. Two copies make damage to one of them harmless.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet import strict_json
from wallet.errors import ReadingError, VaultError
from wallet.vault import files
from wallet.vault.envelope import Envelope

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAMES = ("key", "key.copy")
_FORMAT = b"tsumiki key file 1\n"
_MAX_BYTES = 65_536
_DIGEST_HEX = 64


@dataclass(frozen=True, slots=True)
class KeyFile:
    """All envelopes of one vault; ``generation`` grows with every change."""

    envelopes: tuple[Envelope, ...]
    generation: int = 1

    def to_bytes(self) -> bytes:
        """Return the file: format line, SHA-256 line, JSON. The digest covers both other parts."""
        body = json.dumps(
            {
                "generation": self.generation,
                "envelopes": [envelope.to_json() for envelope in self.envelopes],
            },
            indent=1,
        ).encode()
        return _FORMAT + _digest(_FORMAT, body) + b"\n" + body

    @classmethod
    def from_bytes(cls, data: bytes) -> KeyFile:
        """Read back ``to_bytes``.

        Raises ``VaultError`` ``vault_damaged`` for anything that is not whole, and
        ``vault_too_new`` for a whole file of a later format.
        """
        first, _, rest = data.partition(b"\n")
        digest, _, body = rest.partition(b"\n")
        first += b"\n"
        if len(digest) != _DIGEST_HEX or digest != _digest(first, body):
            raise VaultError("vault_damaged", part="key file", reason="digest does not match")
        if first != _FORMAT:
            raise VaultError("vault_too_new", part="key file")
        try:
            value = strict_json.loads(body, max_bytes=_MAX_BYTES)
            generation = value["generation"]
            envelopes = tuple(Envelope.from_json(one) for one in value["envelopes"])
        except (ReadingError, KeyError, TypeError, ValueError) as error:
            raise VaultError("vault_damaged", part="key file", reason="unknown layout") from error
        if type(generation) is not int:
            raise VaultError("vault_damaged", part="key file", reason="unknown layout")
        if not envelopes:
            raise VaultError("vault_damaged", part="key file", reason="no envelope")
        return cls(envelopes, generation)


def read(folder: Path) -> tuple[KeyFile, ...]:
    """Return the intact copies, newest first; older generations of the same vault are left out.

    Usually that is one. Two come back only when a copy from another vault was put here: then the
    passphrase decides. Raises ``VaultError`` ``vault_damaged`` when no copy is intact, and
    ``vault_too_new``.
    """
    intact: list[KeyFile] = []
    damage: VaultError | None = None
    for name in NAMES:
        try:
            intact.append(KeyFile.from_bytes(files.read_bounded(folder / name, _MAX_BYTES)))
        except FileNotFoundError:
            continue
        except VaultError as error:
            if error.code != "vault_damaged":
                raise
            damage = error
    if not intact:
        raise damage or VaultError("vault_damaged", part="key file", reason="missing")
    return tuple(_newest(intact))


def write(folder: Path, key_file: KeyFile) -> None:
    """Write both copies, one after the other, so that at every moment one of them is whole."""
    data = key_file.to_bytes()
    for name in NAMES:
        files.replace(folder / name, data)


def repair(folder: Path, key_file: KeyFile) -> None:
    """Write again whatever copy differs from the one that has just opened the vault."""
    data = key_file.to_bytes()
    for name in NAMES:
        path = folder / name
        if not path.exists() or path.read_bytes() != data:
            files.replace(path, data)


def _newest(copies: Iterable[KeyFile]) -> Iterable[KeyFile]:
    seen: set[str] = set()
    for copy in sorted(copies, key=lambda one: -one.generation):
        vault = copy.envelopes[0].vault
        if vault not in seen:
            seen.add(vault)
            yield copy


def _digest(first: bytes, body: bytes) -> bytes:
    return hashlib.sha256(first + body).hexdigest().encode()
