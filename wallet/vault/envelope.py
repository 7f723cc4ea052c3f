"""The data key of a vault, sealed so that only a passphrase opens it.

The data key is 32 random bytes that never change; an envelope holds it under a key derived from
the passphrase. Another passphrase is another envelope: the data is not rewritten. The layout is
described for other programs in ``docs/vault-format.md``.
"""

from __future__ import annotations

import base64
import binascii
import json
import secrets
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from wallet.errors import VaultError
from wallet.vault import derivation, passphrase

if TYPE_CHECKING:
    from collections.abc import Mapping

_NONCE_BYTES = 12
_SEALED_BYTES = derivation.KEY_BYTES + 16  # the Poly1305 tag


@dataclass(frozen=True, slots=True)
class Envelope:
    """A sealed data key of the vault ``vault`` (hex). All but nonce and sealed is authenticated."""

    vault: str
    cost: derivation.Cost
    salt: bytes
    nonce: bytes
    sealed: bytes
    kind: str = "passphrase"

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
                cost=derivation.Cost(**value["cost"]),
                salt=base64.b64decode(value["salt"], validate=True),
                nonce=base64.b64decode(value["nonce"], validate=True),
                sealed=base64.b64decode(value["sealed"], validate=True),
                kind=value["kind"],
            )
            sound = (
                envelope.to_json() == value
                and (envelope.kind, type(envelope.vault)) == ("passphrase", str)
                and all(type(number) is int for number in asdict(envelope.cost).values())
                and len(envelope.salt) == derivation.SALT_BYTES
                and len(envelope.nonce) == _NONCE_BYTES
                and len(envelope.sealed) == _SEALED_BYTES
            )
        except (KeyError, TypeError, ValueError, binascii.Error):
            sound = False
        if not sound:
            raise VaultError("vault_damaged", part="key file", reason="unknown envelope")
        return envelope

    def associated_data(self) -> bytes:
        """Return what the seal vouches for besides the key: canonical JSON, sorted and compact."""
        return json.dumps(self._authenticated(), sort_keys=True, separators=(",", ":")).encode()

    def _authenticated(self) -> dict[str, Any]:
        return {
            "format": "tsumiki envelope 1",
            "vault": self.vault,
            "kind": self.kind,
            "kdf": "argon2id",
            "cost": asdict(self.cost),
            "salt": _encode(self.salt),
            "aead": "chacha20-poly1305",
        }


def seal(data_key: bytes, words: str, *, vault: str, cost: derivation.Cost) -> Envelope:
    """Seal the data key under a passphrase, with a fresh salt and nonce."""
    blank = Envelope(
        vault=vault,
        cost=cost,
        salt=secrets.token_bytes(derivation.SALT_BYTES),
        nonce=secrets.token_bytes(_NONCE_BYTES),
        sealed=b"",
    )
    key = derivation.derive(passphrase.normalised(words), blank.salt, cost)
    sealed = ChaCha20Poly1305(key).encrypt(blank.nonce, data_key, blank.associated_data())
    return Envelope(blank.vault, blank.cost, blank.salt, blank.nonce, sealed)


def unseal(envelope: Envelope, words: str) -> bytes:
    """Return the data key.

    Raises ``VaultError`` ``wrong_passphrase``, or ``vault_damaged`` before any work when the cost
    written in the envelope is one we would never write.
    """
    key = derivation.derive(passphrase.normalised(words), envelope.salt, envelope.cost)
    try:
        return ChaCha20Poly1305(key).decrypt(
            envelope.nonce, envelope.sealed, envelope.associated_data()
        )
    except InvalidTag as error:
        raise VaultError("wrong_passphrase") from error


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
