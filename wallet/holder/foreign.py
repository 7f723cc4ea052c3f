"""Keys of the learner's that another wallet wrote down, checked before they are believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.cryptosuites import keys, multikey
from wallet.errors import ProofError, ReadingError
from wallet.holder.keys import did_of
from wallet.vault.profiles import StoredKey

if TYPE_CHECKING:
    from datetime import datetime

_HEADER = b"\x80\x26"  # multicodec ed25519-priv
_SEED, _BOTH = 32, 64  # bytes; some write the public key behind the seed


def stored_key(public: str, secret: str, *, now: datetime) -> StoredKey:
    """Return a key pair in the form that the vault keeps, from its two multibase texts.

    Ed25519 (the secret as 32 bytes, or as 64 with the public key behind them) and P-256. Raises
    ``ReadingError`` ``foreign_key_unusable``, and ``foreign_key_mismatch`` when the two do not
    belong together.
    """
    try:
        told = multikey.decode_public(public)
        pair = _secret(secret)
        fits = keys.raw_public_bytes(pair.public()) == keys.raw_public_bytes(told)
    except ProofError as error:
        raise ReadingError("foreign_key_unusable", reason=error.code) from error
    if not fits:
        raise ReadingError("foreign_key_mismatch")
    if pair.kind not in (keys.KeyKind.ED25519, keys.KeyKind.P256):
        raise ReadingError("foreign_key_unusable", reason=pair.kind.value)
    return StoredKey(did_of(told), pair.kind, now, keys.raw_secret_bytes(pair))


def _secret(text: str) -> keys.SecretKey:
    data = multikey.decode_multibase(text)
    raw = data.removeprefix(_HEADER)
    if len(raw) != _BOTH or raw == data:
        return multikey.decode_secret(text)
    pair = keys.secret_key_from_raw(keys.KeyKind.ED25519, raw[:_SEED])
    if keys.raw_public_bytes(pair.public()) != raw[_SEED:]:
        raise ProofError("bad_key", kind=keys.KeyKind.ED25519.value)
    return pair
