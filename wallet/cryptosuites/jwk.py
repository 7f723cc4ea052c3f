"""JSON Web Keys to and from our own type (RFC 7517, RFC 7518 section 6, RFC 8037)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import base64url
from wallet.cryptosuites.keys import (
    COORDINATE_BYTES,
    PublicKey,
    ec_public_key,
    ed25519_public_key,
    rsa_public_key,
    thumbprint_members,
)
from wallet.errors import ProofError

if TYPE_CHECKING:
    from collections.abc import Mapping

_CURVES = {kind.value: kind for kind in COORDINATE_BYTES}


def decode_public(jwk: Mapping[str, Any]) -> PublicKey:
    """Read a public JWK.

    ``use`` and ``key_ops``, where present, must allow the checking of signatures; ``alg``, where
    present, is the only algorithm the key may be used with. Lengths must be exact. Raises
    ``ProofError``: ``bad_key``, ``weak_key``, ``unknown_key_type``.
    """
    _check_use(jwk)
    key = _decode(jwk)
    algorithm = jwk.get("alg", "")
    if not isinstance(algorithm, str):
        raise ProofError("bad_key", kind=key.kind.value)
    return PublicKey(key.kind, key.key, algorithm) if algorithm else key


def encode_public(key: PublicKey) -> dict[str, str]:
    """Return the JWK of a public key, with the required members alone."""
    return thumbprint_members(key)


def _decode(jwk: Mapping[str, Any]) -> PublicKey:
    match jwk.get("kty"), jwk.get("crv"):
        case "OKP", "Ed25519":
            return ed25519_public_key(_bytes(jwk, "x"))
        case "EC", str(curve) if curve in _CURVES:
            kind = _CURVES[curve]
            size = COORDINATE_BYTES[kind]
            return ec_public_key(kind, b"\x04" + _bytes(jwk, "x", size) + _bytes(jwk, "y", size))
        case "RSA", None:
            return rsa_public_key(_number(jwk, "n"), _number(jwk, "e"))
        case kind, curve:
            raise ProofError("unknown_key_type", kind=str(curve or kind)[:40])
    raise AssertionError


def _check_use(jwk: Mapping[str, Any]) -> None:
    operations = jwk.get("key_ops", ["verify"])
    if jwk.get("use", "sig") != "sig" or not (
        isinstance(operations, list) and "verify" in operations
    ):
        raise ProofError("bad_key", kind=str(jwk.get("kty"))[:40])


def _bytes(jwk: Mapping[str, Any], member: str, size: int = 0) -> bytes:
    text = jwk.get(member)
    if not isinstance(text, str):
        raise ProofError("bad_key", kind=str(jwk.get("kty"))[:40])
    data = base64url.decode(text)
    if size and len(data) != size:
        raise ProofError("bad_key", kind=str(jwk.get("crv"))[:40])
    return data


def _number(jwk: Mapping[str, Any], member: str) -> int:
    return int.from_bytes(_bytes(jwk, member), "big")
