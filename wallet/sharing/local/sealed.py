"""Opens an answer that was encrypted for one session (JWE: RFC 7516, RFC 7518 section 4.6).

Only what the request offered is understood: ECDH-ES directly, on P-256, with AES-GCM. The key is
used for one answer and forgotten with the session.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wallet import strict_json
from wallet.cryptosuites import base64url, jwk
from wallet.errors import ReadingError, SharingError, WalletError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.cryptosuites.keys import SecretKey

_KEY_BYTES = {"A128GCM": 16, "A256GCM": 32}
_NONCE, _TAG = 12, 16  # bytes; RFC 7518, section 5.3
_PARTS = 5
_MAX_HEADER = 4_096


def opened(token: str, key: SecretKey, key_id: str) -> bytes:
    """Decrypt. Raises ``SharingError`` ``nearby_answer_sealed`` for whatever does not fit."""
    try:
        return _opened(token, key, key_id)
    except (WalletError, ValueError, InvalidTag) as error:
        raise SharingError("nearby_answer_sealed") from error


def _opened(token: str, key: SecretKey, key_id: str) -> bytes:
    parts = token.split(".")
    if len(parts) != _PARTS or parts[1]:
        raise ReadingError("not_json")
    header = strict_json.loads(base64url.decode(parts[0]), max_bytes=_MAX_HEADER)
    nonce, sealed, tag = (base64url.decode(each) for each in parts[2:])
    if not isinstance(header, dict) or len(nonce) != _NONCE or len(tag) != _TAG:
        raise ReadingError("not_json")
    content = AESGCM(_agreed(header, key, key_id))
    return content.decrypt(nonce, sealed + tag, parts[0].encode("ascii"))


def _agreed(header: Mapping[str, Any], secret: SecretKey, key_id: str) -> bytes:
    """Agree on a key (RFC 7518, section 4.6.2: Concat KDF of one round)."""
    encryption, theirs = header.get("enc"), header.get("epk")
    known = isinstance(encryption, str) and encryption in _KEY_BYTES
    odd = {"crit", "zip"} & set(header)
    if header.get("alg") != "ECDH-ES" or not known or odd or not isinstance(theirs, dict):
        raise ReadingError("not_json")
    if header.get("kid", key_id) != key_id:
        raise ReadingError("not_json")
    public = jwk.decode_public({name: theirs.get(name) for name in ("kty", "crv", "x", "y")}).key
    own = secret.key
    if not isinstance(public, ec.EllipticCurvePublicKey) or not isinstance(
        own, ec.EllipticCurvePrivateKey
    ):
        raise ReadingError("not_json")
    shared = own.exchange(ec.ECDH(), public)  # of another curve: ValueError
    size = _KEY_BYTES[str(encryption)]
    info = _framed(str(encryption).encode())
    for name in ("apu", "apv"):
        info += _framed(base64url.decode(str(header.get(name, ""))))
    info += (size * 8).to_bytes(4, "big")
    return hashlib.sha256((1).to_bytes(4, "big") + shared + info).digest()[:size]


def _framed(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data
