"""Keys that follow from a name: the same every time, and for nothing but tests and samples."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from wallet.cryptosuites.keys import KeyKind, SecretKey, secret_key_from_raw

_RSA_PEM = Path(__file__).parent / "test_only_rsa.pem"
_P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def secret_key(kind: KeyKind, name: str) -> SecretKey:
    """Return the key of that name. All names share one RSA key: such keys cannot be derived."""
    if kind is KeyKind.RSA:
        return _rsa_key()
    seed = hashlib.sha256(f"Tsumiki issuer simulator {kind} {name}".encode()).digest()
    if kind is KeyKind.P256:
        number = int.from_bytes(seed, "big") % (_P256_ORDER - 1) + 1
        seed = number.to_bytes(32, "big")
    if kind is KeyKind.P384:
        seed = bytes(16) + seed  # a small number is as good a key, for a test
    return secret_key_from_raw(kind, seed)


@cache
def _rsa_key() -> SecretKey:
    key = load_pem_private_key(_RSA_PEM.read_bytes(), password=None)
    assert isinstance(key, rsa.RSAPrivateKey)
    return SecretKey(KeyKind.RSA, key)
