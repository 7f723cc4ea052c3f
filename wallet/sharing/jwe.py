"""Compact JSON Web Encryption for one reader (RFC 7516): ECDH-ES direct, and nothing else.

RFC 7518, sections 4.6 (key agreement), 5.2 (AES-CBC with HMAC) and 5.3 (AES-GCM); RFC 8037 for
X25519. No ``zip``: what is compressed before it is encrypted tells of itself by its length.
"""

from __future__ import annotations

import hmac
import json
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, padding
from cryptography.hazmat.primitives.asymmetric import ec, x25519
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash

from wallet import strict_json
from wallet.cryptosuites import base64url
from wallet.errors import ProofError, ReadingError, SharingError
from wallet.sharing.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping

ALGORITHM = "ECDH-ES"
DEFAULT_ENC = "A128GCM"  # OpenID4VP 1.0, section 5.1
MAX_TEXT = 7_000_000  # a presentation of 5 MB, encoded
_CURVES: dict[str, tuple[type[ec.EllipticCurve], int]] = {
    "P-256": (ec.SECP256R1, 32),
    "P-384": (ec.SECP384R1, 48),
}
_X25519 = "X25519"
_KEY_BYTES = {"A128GCM": 16, "A256GCM": 32, "A128CBC-HS256": 32, "A256CBC-HS512": 64}
_GCM_NONCE, _BLOCK, _TAG = 12, 16, 16
_LONGEST_KID = 256
ENCRYPTIONS = tuple(_KEY_BYTES)

PublicPoint = ec.EllipticCurvePublicKey | x25519.X25519PublicKey
SecretPoint = ec.EllipticCurvePrivateKey | x25519.X25519PrivateKey


@dataclass(frozen=True, slots=True)
class Recipient:
    """A public key that is encrypted for. ``kid`` is "" where it has none."""

    curve: str
    key: PublicPoint = field(repr=False)
    kid: str = ""

    def jwk(self) -> dict[str, str]:
        """Return the JWK that ``recipient_of`` reads back."""
        named = {"kid": self.kid} if self.kid else {}
        return {**_point_jwk(self.curve, self.key), **named}


@dataclass(frozen=True, slots=True)
class Reader:
    """A key pair that is encrypted for; its ``repr`` shows nothing of it."""

    curve: str
    key: SecretPoint = field(repr=False)
    kid: str = ""

    def public_jwk(self) -> dict[str, str]:
        """Return the JWK to publish (OpenID4VP 1.0, section 8.3: ``alg``, ``use`` and ``kid``)."""
        named = {"kid": self.kid} if self.kid else {}
        return {**_point_jwk(self.curve, self.key.public_key()), **named, "use": "enc",
                "alg": ALGORITHM}  # fmt: skip


def new_reader(kid: str = "") -> Reader:
    """Make a key pair on P-256, for one conversation."""
    return Reader("P-256", ec.generate_private_key(ec.SECP256R1()), kid)


def recipient_of(jwk: Mapping[str, Any]) -> Recipient:
    """Read the JWK of a key to encrypt for (RFC 7517).

    Raises ``SharingError`` ``vp_encryption_key`` for another kind of key, one for signatures, a
    point that is not on its curve, or a secret key.
    """
    kid = jwk.get("kid", "")
    fits = jwk.get("alg", ALGORITHM) == ALGORITHM and jwk.get("use", "enc") == "enc"
    operations = jwk.get("key_ops", ["deriveKey"])
    agrees = isinstance(operations, list) and bool({"deriveKey", "deriveBits"} & _texts(operations))
    if not (fits and agrees and isinstance(kid, str) and len(kid) <= _LONGEST_KID) or "d" in jwk:
        raise SharingError("vp_encryption_key")
    curve, key = _point(jwk)
    return Recipient(curve, key, kid)


def encrypt(plain: bytes, recipient: Recipient, enc: str = DEFAULT_ENC) -> str:
    """Return the compact JWE of some bytes.

    Raises ``SharingError`` ``vp_encryption_unknown`` for an ``enc`` that we do not have.
    """
    if enc not in _KEY_BYTES:
        raise SharingError("vp_encryption_unknown", name=said(enc) or "–")
    once = _fresh(recipient.curve)
    header = {
        "alg": ALGORITHM,
        "enc": enc,
        **({"kid": recipient.kid} if recipient.kid else {}),
        "epk": _point_jwk(recipient.curve, once.public_key()),
    }
    protected = base64url.encode(json.dumps(header, separators=(",", ":")).encode())
    key = _derive(_agree(once, recipient.key), enc, b"", b"")
    nonce, ciphertext, tag = _seal(enc, key, plain, protected.encode("ascii"))
    return ".".join((protected, "", *map(base64url.encode, (nonce, ciphertext, tag))))


def decrypt(text: str, reader: Reader, enc: str = "") -> bytes:
    """Return what was encrypted for a key of ours; by ``enc`` alone, where that was agreed on.

    Raises ``SharingError`` ``vp_encrypted_malformed`` for what is no such text,
    ``vp_encryption_unknown`` for other algorithms, ``vp_not_decrypted`` where key or text differ:
    also for text that names another key than one of ours with a name.
    """
    parts = text.split(".", 5)
    if len(text) > MAX_TEXT or len(parts) != 5 or parts[1]:  # noqa: PLR2004 - RFC 7516, section 3.1
        raise SharingError("vp_encrypted_malformed")
    try:
        raw, nonce, ciphertext, tag = (base64url.decode(parts[each]) for each in (0, 2, 3, 4))
        header = strict_json.loads(raw)
        if not isinstance(header, dict) or not isinstance(header.get("epk"), dict):
            raise SharingError("vp_encrypted_malformed")
        parties = [base64url.decode(str(header.get(each, ""))) for each in ("apu", "apv")]
    except (ProofError, ReadingError) as error:
        raise SharingError("vp_encrypted_malformed") from error
    used: Any = header.get("enc")
    known = header.get("alg") == ALGORITHM and used in ((enc,) if enc else ENCRYPTIONS)
    if not known or {"zip", "crit"} & header.keys():
        raise SharingError("vp_encryption_unknown", name=_named(header))
    curve, once = _point(header["epk"])
    if curve != reader.curve or (reader.kid and header.get("kid", reader.kid) != reader.kid):
        raise SharingError("vp_not_decrypted")
    key = _derive(_agree(reader.key, once), used, *parties)
    return _unseal(used, key, (nonce, ciphertext, tag), parts[0].encode("ascii"))


def _named(header: Mapping[str, Any]) -> str:
    """Return how something was encrypted, as its header says."""
    parts = (said(header.get(name)) for name in ("alg", "enc", "zip"))
    return ", ".join(filter(None, parts)) or "–"


def _texts(values: list[Any]) -> set[str]:
    return {each for each in values if isinstance(each, str)}


def _point(jwk: Mapping[str, Any]) -> tuple[str, PublicPoint]:
    curve, kind = jwk.get("crv"), jwk.get("kty")
    try:
        if (kind, curve) == ("OKP", _X25519):
            raw = base64url.decode(str(jwk.get("x")))
            point = x25519.X25519PublicKey.from_public_bytes(raw)
            # With a point of small order anybody agrees on the same: ValueError.
            x25519.X25519PrivateKey.generate().exchange(point)
            return _X25519, point
        if kind == "EC" and isinstance(curve, str) and curve in _CURVES:
            group, size = _CURVES[curve]
            x, y = (base64url.decode(str(jwk.get(name))) for name in ("x", "y"))
            if len(x) == len(y) == size:
                key = ec.EllipticCurvePublicKey.from_encoded_point(group(), b"\x04" + x + y)
                return curve, key
    except (ProofError, ValueError) as error:
        raise SharingError("vp_encryption_key") from error
    raise SharingError("vp_encryption_key")


def _point_jwk(curve: str, key: PublicPoint) -> dict[str, str]:
    if isinstance(key, x25519.X25519PublicKey):
        return {"kty": "OKP", "crv": curve, "x": base64url.encode(key.public_bytes_raw())}
    size, point = _CURVES[curve][1], key.public_numbers()
    x, y = (base64url.encode(each.to_bytes(size, "big")) for each in (point.x, point.y))
    return {"kty": "EC", "crv": curve, "x": x, "y": y}


def _fresh(curve: str) -> SecretPoint:
    if curve == _X25519:
        return x25519.X25519PrivateKey.generate()
    return ec.generate_private_key(_CURVES[curve][0]())


def _agree(secret: SecretPoint, public: PublicPoint) -> bytes:
    """Agree with a point of the same curve, which the callers have compared."""
    if isinstance(secret, x25519.X25519PrivateKey):
        return secret.exchange(cast("x25519.X25519PublicKey", public))
    return secret.exchange(ec.ECDH(), cast("ec.EllipticCurvePublicKey", public))


def _derive(agreed: bytes, enc: str, sender: bytes, receiver: bytes) -> bytes:
    """Return the content key (RFC 7518, section 4.6.2)."""
    size = _KEY_BYTES[enc]
    fields = b"".join(len(each).to_bytes(4, "big") + each for each in (enc.encode(), sender,
                                                                       receiver))  # fmt: skip
    info = fields + (8 * size).to_bytes(4, "big")
    return ConcatKDFHash(hashes.SHA256(), size, info).derive(agreed)


def _seal(enc: str, key: bytes, plain: bytes, bound: bytes) -> tuple[bytes, bytes, bytes]:
    if enc.endswith("GCM"):
        nonce = os.urandom(_GCM_NONCE)
        sealed = AESGCM(key).encrypt(nonce, plain, bound)
        return nonce, sealed[:-_TAG], sealed[-_TAG:]
    nonce = os.urandom(_BLOCK)
    padder = padding.PKCS7(8 * _BLOCK).padder()
    cipher = Cipher(algorithms.AES(key[len(key) // 2 :]), modes.CBC(nonce)).encryptor()
    ciphertext = cipher.update(padder.update(plain) + padder.finalize()) + cipher.finalize()
    return nonce, ciphertext, _mac(key, bound, nonce, ciphertext)


def _unseal(enc: str, key: bytes, sealed: tuple[bytes, bytes, bytes], bound: bytes) -> bytes:
    nonce, ciphertext, tag = sealed
    length = _GCM_NONCE if enc.endswith("GCM") else _BLOCK
    if len(nonce) != length:
        raise SharingError("vp_encrypted_malformed")
    try:
        if enc.endswith("GCM"):
            if len(tag) != _TAG:
                raise SharingError("vp_encrypted_malformed")
            return AESGCM(key).decrypt(nonce, ciphertext + tag, bound)
        if not hmac.compare_digest(tag, _mac(key, bound, nonce, ciphertext)):
            raise SharingError("vp_not_decrypted")
        cipher = Cipher(algorithms.AES(key[len(key) // 2 :]), modes.CBC(nonce)).decryptor()
        unpadder = padding.PKCS7(8 * _BLOCK).unpadder()
        padded = cipher.update(ciphertext) + cipher.finalize()
        return unpadder.update(padded) + unpadder.finalize()
    except (InvalidTag, ValueError) as error:
        raise SharingError("vp_not_decrypted") from error


def _mac(key: bytes, bound: bytes, nonce: bytes, ciphertext: bytes) -> bytes:
    half = len(key) // 2
    digest = "sha256" if half == 16 else "sha512"  # noqa: PLR2004 - RFC 7518, sections 5.2.3, 5.2.5
    covered = bound + nonce + ciphertext + (8 * len(bound)).to_bytes(8, "big")
    return hmac.digest(key[:half], covered, digest)[:half]
