"""The data key of a vault, sealed so that only one secret opens it.

The data key is 32 random bytes that never change; an envelope holds it under a key derived from a
passphrase, from what the keyring keeps, or from the recovery words. Another secret is another
envelope: the data is not rewritten. The layout is described for other programs in
``docs/vault-format.md``. Nothing is sealed or opened here: see ``wallet.vault.sealing``.
"""

from __future__ import annotations

import base64
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from wallet.errors import VaultError
from wallet.vault.cost import Cost
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

KINDS = ("passphrase", "keyring", "recovery")
NONCE_BYTES = 12
_SALT_BYTES = 16
_SEALED_BYTES = 32 + 16  # the data key and the Poly1305 tag
_ID_HEX = 32


@dataclass(frozen=True, slots=True)
class Envelope:
    """A sealed data key of the vault ``vault`` (hex). All but nonce and sealed is authenticated."""

    vault: str
    kind: str
    id: str  # hex; "" in the key files of version 1, which knew neither id nor date
    created: datetime | None
    salt: bytes
    cost: Cost | None = None  # of a passphrase
    keyring: str = ""  # the name of the keyring that holds the secret
    nonce: bytes = b""
    sealed: bytes = b""

    def to_json(self) -> dict[str, Any]:
        """Return the members that stand in the key file, binary values as base64."""
        return self._authenticated() | {
            "nonce": _encode(self.nonce),
            "sealed": _encode(self.sealed),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Envelope:
        """Read back ``to_json``; ``VaultError`` ``vault_damaged`` for anything else."""
        try:
            envelope = cls(
                vault=value["vault"],
                kind=value["kind"],
                id=value.get("id", ""),
                created=from_text(value.get("created")),
                salt=base64.b64decode(value["salt"], validate=True),
                cost=Cost(**value["cost"]) if "cost" in value else None,
                keyring=value.get("keyring", ""),
                nonce=base64.b64decode(value["nonce"], validate=True),
                sealed=base64.b64decode(value["sealed"], validate=True),
            )
            sound = envelope.to_json() == value and envelope._is_sound()
        except (KeyError, TypeError, ValueError, OverflowError, AttributeError):
            sound = False
        if not sound:
            raise VaultError("vault_damaged", part="key file", reason="unknown envelope")
        return envelope

    def associated_data(self) -> bytes:
        """Return what the seal vouches for besides the key: canonical JSON, sorted and compact."""
        return json.dumps(self._authenticated(), sort_keys=True, separators=(",", ":")).encode()

    def _is_sound(self) -> bool:
        numbers = asdict(self.cost).values() if self.cost else ()
        return (
            all(type(text) is str for text in (self.vault, self.kind, self.id, self.keyring))
            and self.kind in KINDS
            and (len(self.id) == _ID_HEX or (not self.id and self.kind == "passphrase"))
            and (self.cost is not None) == (self.kind == "passphrase")
            and bool(self.keyring) == (self.kind == "keyring")
            and all(type(number) is int for number in numbers)
            and len(self.salt) == _SALT_BYTES
            and len(self.nonce) == NONCE_BYTES
            and len(self.sealed) == _SEALED_BYTES
        )

    def _authenticated(self) -> dict[str, Any]:
        members: dict[str, Any] = {
            "format": f"tsumiki envelope {2 if self.id else 1}",
            "vault": self.vault,
            "kind": self.kind,
            "kdf": "argon2id" if self.cost else "hkdf-sha256",
            "salt": _encode(self.salt),
            "aead": "chacha20-poly1305",
        }
        if self.id:
            members |= {"id": self.id, "created": to_text(self.created)}
        if self.cost:
            members["cost"] = asdict(self.cost)
        if self.keyring:
            members["keyring"] = self.keyring
        return members


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
