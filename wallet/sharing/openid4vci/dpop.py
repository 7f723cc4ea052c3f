"""Tokens that only their owner can use: a proof with every request (DPoP, RFC 9449)."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

from wallet.cryptosuites import base64url, jose, jwk, keys
from wallet.cryptosuites.algorithms import names_for

if TYPE_CHECKING:
    from datetime import datetime

ALGORITHMS = names_for(keys.KeyKind.P256)
"""By which names a server may ask for what these keys sign, the usual one first."""


class DPoPKey:
    """A P-256 key of one conversation, of use for nothing else. ``raw`` is its secret number.

    ``algorithm`` is what the server calls its signatures, one of ``ALGORITHMS``.
    """

    def __init__(self, raw: bytes = b"", *, algorithm: str = ALGORITHMS[0]) -> None:
        self.algorithm = algorithm
        kind = keys.KeyKind.P256
        self._secret = keys.secret_key_from_raw(kind, raw) if raw else keys.generate(kind)

    @property
    def raw(self) -> bytes:
        """The secret, for keeping it in the vault while an issuer lets us wait."""
        return keys.raw_secret_bytes(self._secret)

    def proof(self, url: str, *, now: datetime, token: str = "", nonce: str = "") -> str:
        """Return the proof for one POST to ``url`` (section 4.2), with a token where there is."""
        header = {
            "typ": "dpop+jwt",
            "alg": self.algorithm,
            "jwk": jwk.encode_public(self._secret.public()),
        }
        digest = base64url.encode(hashlib.sha256(token.encode()).digest())
        claims = {
            "jti": secrets.token_urlsafe(16),
            "htm": "POST",
            "htu": url.partition("#")[0].partition("?")[0],
            "iat": int(now.timestamp()),
            **({"ath": digest} if token else {}),
            **({"nonce": nonce} if nonce else {}),
        }
        return jose.sign_compact(header, claims, self._secret)
