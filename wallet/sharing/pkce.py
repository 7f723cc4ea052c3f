"""Proof that whoever redeems a code is whoever asked for it: PKCE with S256 (RFC 7636)."""

from __future__ import annotations

import hashlib
import secrets

from wallet.cryptosuites import base64url

_RANDOM_BYTES = 48  # 64 characters; section 4.1 takes 43 to 128


def new_verifier() -> str:
    """Return a secret for one sign-in."""
    return secrets.token_urlsafe(_RANDOM_BYTES)


def challenge_fields(verifier: str) -> dict[str, str]:
    """Return what the authorization request says of it (section 4.3)."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return {"code_challenge": base64url.encode(digest), "code_challenge_method": "S256"}
