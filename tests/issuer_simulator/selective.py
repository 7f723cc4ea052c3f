"""Makes SD-JWTs part by part (RFC 9901), so that tests can make them wrongly too."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites.jose import sign_compact

if TYPE_CHECKING:
    from wallet.cryptosuites.keys import SecretKey


def disclosure(*parts: Any) -> str:
    """Return a disclosure of the parts given: name and value of a member, or an element alone.

    The salt follows from the rest.
    """
    salt = hashlib.sha256(repr(parts).encode()).hexdigest()[:22]
    return encoded([salt, *parts])


def encoded(value: Any) -> str:
    """Return any JSON value, or bytes, as base64url."""
    data = value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False).encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def digest(text: str, hash_name: str = "sha256") -> str:
    """Return the digest that stands for a disclosure."""
    found = hashlib.new(hash_name, text.encode()).digest()
    return base64.urlsafe_b64encode(found).rstrip(b"=").decode()


def element(text: str) -> dict[str, str]:
    """Return what stands in an array for a disclosed element."""
    return {"...": digest(text)}


def combined(token: str, *disclosures: str, binding: str = "") -> str:
    """Return the whole SD-JWT, with a key binding at its end if one is given."""
    return "~".join((token, *disclosures, binding))


def bound(
    text: str,
    key: SecretKey,
    *,
    header: dict[str, Any] | None = None,
    hash_name: str = "sha256",
    **claims: Any,
) -> str:
    """Return the SD-JWT with a key binding for ``claims``; None leaves out what is usual."""
    usual = {"iat": 1793487600, "sd_hash": digest(text, hash_name)}
    payload = {name: value for name, value in (usual | claims).items() if value is not None}
    alg = "EdDSA" if key.kind == "Ed25519" else "ES256"
    return text + sign_compact({"alg": alg, "typ": "kb+jwt", **(header or {})}, payload, key)
