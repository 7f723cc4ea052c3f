"""Sealing the data key into an envelope, and opening one (ChaCha20-Poly1305, RFC 8439)."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from wallet.vault import derivation, passphrase
from wallet.vault.cost import Cost
from wallet.vault.envelope import NONCE_BYTES, Envelope

if TYPE_CHECKING:
    from datetime import datetime

ID_BYTES = 16
_DEFAULT_COST = Cost()


def with_passphrase(
    data_key: bytes, words: str, *, vault: str, now: datetime | None, cost: Cost = _DEFAULT_COST
) -> Envelope:
    """Seal the data key under a passphrase; ``now`` None leaves the date open."""
    blank = Envelope(vault, "passphrase", new_id(), now, _salt(), cost=cost)
    key = derivation.derive(passphrase.normalised(words), blank.salt, cost)
    return _sealed(data_key, blank, key)


def with_secret(
    data_key: bytes,
    secret: bytes,
    *,
    kind: str,
    vault: str,
    now: datetime,
    id: str = "",  # noqa: A002 - the envelope's own name
    keyring: str = "",
) -> Envelope:
    """Seal the data key under at least 128 random bits, for the kinds keyring and recovery."""
    blank = Envelope(vault, kind, id or new_id(), now, _salt(), keyring=keyring)
    return _sealed(data_key, blank, key_of(secret, blank))


def key_of(secret: bytes, envelope: Envelope) -> bytes:
    """Return the key that random bits make for an envelope of their kind."""
    return derivation.expand(secret, envelope.salt, f"tsumiki {envelope.kind} 2".encode())


def unseal(envelope: Envelope, key: bytes) -> bytes | None:
    """Return the data key, or None when the seal does not open with this key."""
    try:
        return ChaCha20Poly1305(key).decrypt(
            envelope.nonce, envelope.sealed, envelope.associated_data()
        )
    except InvalidTag:
        return None


def new_id() -> str:
    """Return an id for an envelope, which also names the keyring's entry."""
    return secrets.token_hex(ID_BYTES)


def _salt() -> bytes:
    return secrets.token_bytes(derivation.SALT_BYTES)


def _sealed(data_key: bytes, blank: Envelope, key: bytes) -> Envelope:
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = ChaCha20Poly1305(key).encrypt(nonce, data_key, blank.associated_data())
    return replace(blank, nonce=nonce, sealed=sealed)
