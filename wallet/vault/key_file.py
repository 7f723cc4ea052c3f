"""The envelopes on disk: one small file with a digest of its own, kept twice.

The digest tells damage from a wrong secret: an intact file that a passphrase does not open means a
wrong passphrase, and nothing else. Two copies make damage to one of them harmless. Light to load:
the first page asks for ``ways`` before anything is unlocked.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet import strict_json
from wallet.errors import ReadingError, VaultError
from wallet.vault import files, place
from wallet.vault.envelope import KINDS, Envelope

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAMES = ("key", "key.copy")
_FORMATS = (b"tsumiki key file 1\n", b"tsumiki key file 2\n")
_MAX_BYTES = 65_536
_DIGEST_HEX = 64


@dataclass(frozen=True, slots=True)
class KeyFile:
    """All envelopes of one vault; ``generation`` grows with every change."""

    envelopes: tuple[Envelope, ...]
    generation: int = 1

    @property
    def version(self) -> int:
        """1 as long as its envelope has no id; only 2 is ever written."""
        return 2 if self.envelopes[0].id else 1

    @property
    def vault(self) -> str:
        """The id of the vault that the envelopes are of."""
        return self.envelopes[0].vault

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of envelopes, in the order of ``KINDS``."""
        found = {envelope.kind for envelope in self.envelopes}
        return tuple(kind for kind in KINDS if kind in found)

    def to_bytes(self) -> bytes:
        """Return the file: format line, SHA-256 line, JSON. The digest covers both other parts."""
        body = json.dumps(
            {
                "generation": self.generation,
                "envelopes": [envelope.to_json() for envelope in self.envelopes],
            },
            indent=1,
        ).encode()
        first = _FORMATS[self.version - 1]
        return first + _digest(first, body) + b"\n" + body

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
        if first not in _FORMATS:
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
        if len({(envelope.vault, bool(envelope.id)) for envelope in envelopes}) > 1:
            raise VaultError("vault_damaged", part="key file", reason="envelopes of two vaults")
        made = cls(envelopes, generation)
        if _FORMATS[made.version - 1] != first or (made.version == 1 and len(envelopes) > 1):
            raise VaultError("vault_damaged", part="key file", reason="envelope of another version")
        return made


def read(folder: Path) -> tuple[KeyFile, ...]:
    """Return the intact copies, newest first; older generations of the same vault are left out.

    Usually that is one. Two come back only when a copy was put here from another vault, or from
    another machine on which this one was changed as often: then the secret decides. Raises
    ``VaultError`` ``vault_damaged`` when no copy is intact, and ``vault_too_new``.
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


def ways(home: Path) -> tuple[str, ...]:
    """Return the kinds of ways that unlock the vault there; () when no copy can be read.

    Nothing is known for certain before it is unlocked: this is what to offer, not what to trust.
    """
    try:
        copies = read(place.folder(home))
    except (VaultError, OSError):
        return ()
    return copies[0].kinds()


def write(folder: Path, key_file: KeyFile) -> None:
    """Put both copies in place; on failure both are as before, and a kill leaves a whole one."""
    files.replace_all([folder / name for name in NAMES], key_file.to_bytes())


def repair(folder: Path, key_file: KeyFile) -> None:
    """Write again whatever copy differs from what has just opened the vault; clear leftovers."""
    data = key_file.to_bytes()
    paths = [folder / name for name in NAMES]
    files.discard_unfinished(paths)
    differing = [path for path in paths if not path.exists() or path.read_bytes() != data]
    if differing:
        files.replace_all(differing, data)


def _newest(copies: Iterable[KeyFile]) -> Iterable[KeyFile]:
    newest: dict[str, int] = {}
    for copy in sorted(dict.fromkeys(copies), key=lambda one: -one.generation):
        if newest.setdefault(copy.vault, copy.generation) == copy.generation:
            yield copy


def _digest(first: bytes, body: bytes) -> bytes:
    return hashlib.sha256(first + body).hexdigest().encode()
