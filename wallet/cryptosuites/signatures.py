"""The signature algorithms, each for one kind of key; suites and JOSE pick from these.

Elliptic-curve signatures are the plain ``r || s`` of a fixed length that both JOSE (RFC 7518
section 3.4) and Data Integrity use, and are made deterministically (RFC 6979). RSASSA-PSS alone
draws a new salt each time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)

from wallet.cryptosuites.keys import AnyPublicKey, AnySecretKey, KeyKind, PublicKey, SecretKey

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Signature:
    """One algorithm for one kind of key: how to make a signature and how to check one."""

    kind: KeyKind
    make: Callable[[AnySecretKey, bytes], bytes]
    check: Callable[[AnyPublicKey, bytes, bytes], None]  # raises InvalidSignature

    def sign(self, key: SecretKey, message: bytes) -> bytes:
        """Sign with a key of ``kind``; the callers' tables have made sure of the kind."""
        return self.make(key.key, message)

    def verifies(self, key: PublicKey, signature: bytes, message: bytes) -> bool:
        """Say whether the signature is this key's over the message; False for another kind."""
        if key.kind is not self.kind:
            return False
        try:
            self.check(key.key, signature, message)
        except InvalidSignature:
            return False
        return True


def _make_ed25519(key: AnySecretKey, message: bytes) -> bytes:
    return cast("ed25519.Ed25519PrivateKey", key).sign(message)


def _check_ed25519(key: AnyPublicKey, signature: bytes, message: bytes) -> None:
    cast("ed25519.Ed25519PublicKey", key).verify(signature, message)


def _make_ecdsa(
    digest: hashes.HashAlgorithm, size: int, key: AnySecretKey, message: bytes
) -> bytes:
    algorithm = ec.ECDSA(digest, deterministic_signing=True)
    r, s = decode_dss_signature(cast("ec.EllipticCurvePrivateKey", key).sign(message, algorithm))
    return r.to_bytes(size, "big") + s.to_bytes(size, "big")


def _check_ecdsa(
    digest: hashes.HashAlgorithm, size: int, key: AnyPublicKey, signature: bytes, message: bytes
) -> None:
    if len(signature) != 2 * size:
        raise InvalidSignature
    r, s = int.from_bytes(signature[:size], "big"), int.from_bytes(signature[size:], "big")
    encoded = encode_dss_signature(r, s)
    cast("ec.EllipticCurvePublicKey", key).verify(encoded, message, ec.ECDSA(digest))


def _make_rsa(digest: hashes.HashAlgorithm, key: AnySecretKey, message: bytes) -> bytes:
    return cast("rsa.RSAPrivateKey", key).sign(message, padding.PKCS1v15(), digest)


def _check_rsa(
    digest: hashes.HashAlgorithm, key: AnyPublicKey, signature: bytes, message: bytes
) -> None:
    cast("rsa.RSAPublicKey", key).verify(signature, message, padding.PKCS1v15(), digest)


def _pss(digest: hashes.HashAlgorithm) -> padding.PSS:
    return padding.PSS(padding.MGF1(digest), digest.digest_size)  # RFC 7518 section 3.5


def _make_pss(digest: hashes.HashAlgorithm, key: AnySecretKey, message: bytes) -> bytes:
    return cast("rsa.RSAPrivateKey", key).sign(message, _pss(digest), digest)


def _check_pss(
    digest: hashes.HashAlgorithm, key: AnyPublicKey, signature: bytes, message: bytes
) -> None:
    cast("rsa.RSAPublicKey", key).verify(signature, message, _pss(digest), digest)


def _ecdsa(kind: KeyKind, digest: hashes.HashAlgorithm, size: int) -> Signature:
    return Signature(kind, partial(_make_ecdsa, digest, size), partial(_check_ecdsa, digest, size))


ED25519 = Signature(KeyKind.ED25519, _make_ed25519, _check_ed25519)
ECDSA_P256 = _ecdsa(KeyKind.P256, hashes.SHA256(), 32)
ECDSA_P384 = _ecdsa(KeyKind.P384, hashes.SHA384(), 48)
ECDSA_P521 = _ecdsa(KeyKind.P521, hashes.SHA512(), 66)
ECDSA_SECP256K1 = _ecdsa(KeyKind.SECP256K1, hashes.SHA256(), 32)
RSA_PKCS1_SHA256 = Signature(
    KeyKind.RSA, partial(_make_rsa, hashes.SHA256()), partial(_check_rsa, hashes.SHA256())
)
RSA_PSS_SHA256 = Signature(
    KeyKind.RSA, partial(_make_pss, hashes.SHA256()), partial(_check_pss, hashes.SHA256())
)
