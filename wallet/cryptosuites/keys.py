"""Public and secret keys behind one small type each, whatever form they were published in."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from wallet.cryptosuites import base64url
from wallet.errors import ProofError

if TYPE_CHECKING:
    from cryptography import x509


@dataclass(frozen=True, slots=True)
class BlsPublicKey:
    """A compressed point of G2, 96 bytes, not looked at until a proof is checked with it."""

    point: bytes


AnyPublicKey = (
    ed25519.Ed25519PublicKey | ec.EllipticCurvePublicKey | rsa.RSAPublicKey | BlsPublicKey
)
AnySecretKey = ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

MIN_RSA_BITS = 2048
MAX_RSA_BITS = 8192  # beyond it, checking one signature keeps a machine busy

_P25519 = 2**255 - 19
_Y8 = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
# The y coordinates of the points of order 1, 2, 4 and 8. One signature under such a key fits
# many messages; the check of y alone covers either sign and every encoding.
_SMALL_ORDER_Y = frozenset({0, 1, _P25519 - 1, _Y8, _P25519 - _Y8})


class KeyKind(StrEnum):
    """The kinds of key we know, by the names of RFC 7518, RFC 8037 and, for BLS, a COSE draft."""

    ED25519 = "Ed25519"
    P256 = "P-256"
    P384 = "P-384"
    P521 = "P-521"
    SECP256K1 = "secp256k1"
    RSA = "RSA"
    BLS12381_G2 = "BLS12381G2"


_CURVES: dict[KeyKind, type[ec.EllipticCurve]] = {
    KeyKind.P256: ec.SECP256R1,
    KeyKind.P384: ec.SECP384R1,
    KeyKind.P521: ec.SECP521R1,
    KeyKind.SECP256K1: ec.SECP256K1,
}
COORDINATE_BYTES = {KeyKind.P256: 32, KeyKind.P384: 48, KeyKind.P521: 66, KeyKind.SECP256K1: 32}


@dataclass(frozen=True)
class PublicKey:
    """A public key. ``algorithm`` is the one JOSE algorithm its JWK allows, "" for any.

    ``fingerprint`` is the JWK thumbprint (RFC 7638) as base64url: the same for a key however it
    was published.
    """

    kind: KeyKind
    key: AnyPublicKey = field(repr=False)
    algorithm: str = ""

    @cached_property
    def fingerprint(self) -> str:
        """Return the RFC 7638 thumbprint."""
        members = sorted(thumbprint_members(self).items())  # base64url and names: no escapes
        canonical = ",".join(f'"{name}":"{value}"' for name, value in members)
        return base64url.encode(hashlib.sha256(f"{{{canonical}}}".encode("ascii")).digest())


@dataclass(frozen=True, slots=True)
class SecretKey:
    """A secret key; its ``repr`` shows nothing of it."""

    kind: KeyKind
    key: AnySecretKey = field(repr=False)

    def public(self) -> PublicKey:
        """Return the public half."""
        return PublicKey(self.kind, self.key.public_key())


def ed25519_public_key(raw: bytes) -> PublicKey:
    """Read the 32 bytes of RFC 8032 section 5.1.5.

    Raises ``ProofError`` ``bad_key`` for another length, a number that is not reduced, and a
    point of small order.
    """
    y = int.from_bytes(raw, "little") & (2**255 - 1)
    if len(raw) != 32 or y >= _P25519 or y in _SMALL_ORDER_Y:  # noqa: PLR2004 - RFC 8032
        raise ProofError("bad_key", kind=KeyKind.ED25519.value)
    return PublicKey(KeyKind.ED25519, ed25519.Ed25519PublicKey.from_public_bytes(raw))


def ec_public_key(kind: KeyKind, point: bytes) -> PublicKey:
    """Read a SEC 1 point, compressed or not. Raises ``ProofError`` ``bad_key``."""
    try:
        key = ec.EllipticCurvePublicKey.from_encoded_point(_CURVES[kind](), point)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise ProofError("bad_key", kind=kind.value) from error
    return PublicKey(kind, key)


def rsa_public_key(modulus: int, exponent: int) -> PublicKey:
    """Make an RSA key. Raises ``ProofError`` ``bad_key``, or ``weak_key`` under 2048 bits."""
    if modulus.bit_length() < MIN_RSA_BITS:
        raise ProofError("weak_key", bits=modulus.bit_length(), least=MIN_RSA_BITS)
    if modulus.bit_length() > MAX_RSA_BITS or exponent.bit_length() > 64:  # noqa: PLR2004 - cost
        raise ProofError("bad_key", kind=KeyKind.RSA.value)
    try:
        key = rsa.RSAPublicNumbers(exponent, modulus).public_key()
    except ValueError as error:
        raise ProofError("bad_key", kind=KeyKind.RSA.value) from error
    return PublicKey(KeyKind.RSA, key)


def certified_public_key(certificate: x509.Certificate) -> PublicKey:
    """Take the key of a certificate, as strictly as from anywhere else.

    Raises ``ProofError`` ``bad_key``, ``weak_key``, ``unknown_key_type``.
    """
    try:
        key = certificate.public_key()
    except (ValueError, UnsupportedAlgorithm) as error:
        raise ProofError("bad_key", kind="X.509") from error
    if isinstance(key, rsa.RSAPublicKey):
        numbers = key.public_numbers()
        return rsa_public_key(numbers.n, numbers.e)
    if isinstance(key, ed25519.Ed25519PublicKey):
        return ed25519_public_key(key.public_bytes_raw())
    if isinstance(key, ec.EllipticCurvePublicKey):
        for kind, curve in _CURVES.items():
            if isinstance(key.curve, curve):
                return PublicKey(kind, key)
    raise ProofError("unknown_key_type", kind=type(key).__name__)


def bls_public_key(point: bytes) -> PublicKey:
    """Read a compressed point of G2 (multicodec ``bls12_381-g2-pub``).

    Raises ``ProofError`` ``bad_key`` for another length or form; whether it is a point of the
    right group is for ``bbs`` to say.
    """
    if len(point) != 96 or not point[0] & 0x80 or point[0] & 0x40:  # noqa: PLR2004 - see above
        raise ProofError("bad_key", kind=KeyKind.BLS12381_G2.value)
    return PublicKey(KeyKind.BLS12381_G2, BlsPublicKey(point))


def secret_key_from_raw(kind: KeyKind, raw: bytes) -> SecretKey:
    """Read an Ed25519 seed or an elliptic-curve secret number. Raises ``ProofError`` ``bad_key``.

    ``bad_key`` also says that the kind has no such form (RSA).
    """
    try:
        if kind is KeyKind.ED25519:
            return SecretKey(kind, ed25519.Ed25519PrivateKey.from_private_bytes(raw))
        if len(raw) != COORDINATE_BYTES[kind]:
            raise ProofError("bad_key", kind=kind.value)
        number = int.from_bytes(raw, "big")
        return SecretKey(kind, ec.derive_private_key(number, _CURVES[kind]()))
    except (KeyError, ValueError) as error:
        raise ProofError("bad_key", kind=kind.value) from error


def generate(kind: KeyKind) -> SecretKey:
    """Make a new key from the system's source of randomness; RSA with 2048 bits.

    Raises ``ProofError`` ``bad_key`` for a kind that we sign nothing with.
    """
    if kind is KeyKind.BLS12381_G2:
        raise ProofError("bad_key", kind=kind.value)
    if kind is KeyKind.ED25519:
        return SecretKey(kind, ed25519.Ed25519PrivateKey.generate())
    if kind is KeyKind.RSA:
        return SecretKey(kind, rsa.generate_private_key(public_exponent=65537, key_size=2048))
    return SecretKey(kind, ec.generate_private_key(_CURVES[kind]()))


def raw_public_bytes(key: PublicKey) -> bytes:
    """Return what a multikey holds: 32 bytes of Ed25519, or a compressed point.

    Raises ``ProofError`` ``bad_key`` for RSA, which has no such form.
    """
    if isinstance(key.key, ed25519.Ed25519PublicKey):
        return key.key.public_bytes_raw()
    if isinstance(key.key, ec.EllipticCurvePublicKey):
        return key.key.public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.CompressedPoint
        )
    if isinstance(key.key, BlsPublicKey):
        return key.key.point
    raise ProofError("bad_key", kind=key.kind.value)


def raw_secret_bytes(key: SecretKey) -> bytes:
    """Return an Ed25519 seed or an elliptic-curve secret number, for the vault alone.

    Raises ``ProofError`` ``bad_key`` for RSA.
    """
    if isinstance(key.key, ed25519.Ed25519PrivateKey):
        return key.key.private_bytes_raw()
    if isinstance(key.key, ec.EllipticCurvePrivateKey):
        number = key.key.private_numbers().private_value
        return number.to_bytes(COORDINATE_BYTES[key.kind], "big")
    raise ProofError("bad_key", kind=key.kind.value)


def thumbprint_members(key: PublicKey) -> dict[str, str]:
    """Return the required members of the key's JWK (RFC 7638 section 3.2)."""
    if isinstance(key.key, ed25519.Ed25519PublicKey):
        return {"crv": "Ed25519", "kty": "OKP", "x": base64url.encode(key.key.public_bytes_raw())}
    if isinstance(key.key, ec.EllipticCurvePublicKey):
        point = key.key.public_numbers()
        size = COORDINATE_BYTES[key.kind]
        return {
            "crv": key.kind.value,
            "kty": "EC",
            "x": base64url.encode(point.x.to_bytes(size, "big")),
            "y": base64url.encode(point.y.to_bytes(size, "big")),
        }
    if isinstance(key.key, BlsPublicKey):
        return {"crv": key.kind.value, "kty": "OKP", "x": base64url.encode(key.key.point)}
    rsa_numbers = key.key.public_numbers()
    return {
        "e": base64url.encode(_minimal(rsa_numbers.e)),
        "kty": "RSA",
        "n": base64url.encode(_minimal(rsa_numbers.n)),
    }


def _minimal(number: int) -> bytes:
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
