"""Multikey: a key as multibase text around a multicodec header (Controlled Identifiers, 2.2.2)."""

from __future__ import annotations

from wallet.cryptosuites import base58, base64url
from wallet.cryptosuites.keys import (
    KeyKind,
    PublicKey,
    SecretKey,
    bls_public_key,
    ec_public_key,
    ed25519_public_key,
    raw_public_bytes,
    raw_secret_bytes,
    secret_key_from_raw,
)
from wallet.errors import ProofError

# Multicodec codes as unsigned varints. A point is always compressed in a multikey.
_PUBLIC = {
    KeyKind.ED25519: b"\xed\x01",
    KeyKind.P256: b"\x80\x24",
    KeyKind.P384: b"\x81\x24",
    KeyKind.P521: b"\x82\x24",
    KeyKind.SECP256K1: b"\xe7\x01",
    KeyKind.BLS12381_G2: b"\xeb\x01",
}
_SECRET = {
    KeyKind.ED25519: b"\x80\x26",
    KeyKind.P256: b"\x86\x26",
    KeyKind.P384: b"\x87\x26",
}
_PUBLIC_KINDS = {header: kind for kind, header in _PUBLIC.items()}
_SECRET_KINDS = {header: kind for kind, header in _SECRET.items()}
_COMPRESSED = (2, 3)


def decode_multibase(text: str) -> bytes:
    """Return the bytes of base58btc (``z``) or base64url (``u``) text.

    Raises ``ProofError`` ``bad_multibase`` or ``bad_base64url``.
    """
    if text[:1] == "z":
        return base58.decode(text[1:])
    if text[:1] == "u":
        return base64url.decode(text[1:])
    raise ProofError("bad_multibase")


def encode_multibase(data: bytes) -> str:
    """Return ``data`` as base58btc multibase."""
    return "z" + base58.encode(data)


def decode_public(text: str) -> PublicKey:
    """Read a ``publicKeyMultibase``, or the identifier of a did:key.

    Raises ``ProofError``: ``bad_multibase``, ``bad_base64url``, ``bad_key``, or
    ``unknown_key_type`` for a multicodec that we do not know.
    """
    return decode_public_bytes(decode_multibase(text))


def decode_public_bytes(data: bytes) -> PublicKey:
    """Read a public key behind its multicodec header. Raises as ``decode_public`` does."""
    kind = _PUBLIC_KINDS.get(data[:2])
    if kind is None:
        raise ProofError("unknown_key_type", kind=data[:2].hex())
    if kind is KeyKind.ED25519:
        return ed25519_public_key(data[2:])
    if kind is KeyKind.BLS12381_G2:
        return bls_public_key(data[2:])
    if len(data) < 3 or data[2] not in _COMPRESSED:  # noqa: PLR2004 - header and first byte
        raise ProofError("bad_key", kind=kind.value)
    return ec_public_key(kind, data[2:])


def encode_public(key: PublicKey) -> str:
    """Return the ``publicKeyMultibase`` of a key. Raises ``ProofError`` ``bad_key`` for RSA."""
    raw = raw_public_bytes(key)
    return encode_multibase(_PUBLIC[key.kind] + raw)


def decode_secret(text: str) -> SecretKey:
    """Read a ``secretKeyMultibase``.

    Raises ``ProofError``: ``bad_multibase``, ``bad_base64url``, ``bad_key``,
    ``unknown_key_type``.
    """
    data = decode_multibase(text)
    kind = _SECRET_KINDS.get(data[:2])
    if kind is None:
        raise ProofError("unknown_key_type", kind=data[:2].hex())
    return secret_key_from_raw(kind, data[2:])


def encode_secret(key: SecretKey) -> str:
    """Return the ``secretKeyMultibase`` of a key. Raises ``ProofError`` ``unknown_key_type``."""
    if key.kind not in _SECRET:
        raise ProofError("unknown_key_type", kind=key.kind.value)
    return encode_multibase(_SECRET[key.kind] + raw_secret_bytes(key))
