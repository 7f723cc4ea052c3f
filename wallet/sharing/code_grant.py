"""Signing in as a program on a desktop does: by a code, in the browser, answered right here.

RFC 6749 (authorization code), RFC 7636 (PKCE with S256: whoever redeems a code is whoever asked for
it), RFC 7591 (registration), RFC 8252 (loopback redirect).
"""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from wallet.cryptosuites import base64url

if TYPE_CHECKING:
    from collections.abc import Mapping

_GRANT = "authorization_code"
_RANDOM_BYTES = 48  # 64 characters; RFC 7636, section 4.1, takes 43 to 128


def new_verifier() -> str:
    """Return a secret for one sign-in."""
    return secrets.token_urlsafe(_RANDOM_BYTES)


def registration(redirect_uri: str, proves_by: str) -> dict[str, Any]:
    """Return what a server is told to be registered at; ``proves_by`` is how at its tokens."""
    return {
        "client_name": "Tsumiki",
        "redirect_uris": [redirect_uri],
        "grant_types": [_GRANT],
        "response_types": ["code"],
        "token_endpoint_auth_method": proves_by,
    }


def request(client: str, redirect_uri: str, state: str, verifier: str) -> dict[str, str]:
    """Return what a request to sign in says, what it is for aside."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return {
        "response_type": "code",
        "client_id": client,
        "redirect_uri": redirect_uri,
        "state": state,
        "code_challenge": base64url.encode(digest),
        "code_challenge_method": "S256",
    }


def address(endpoint: str, fields: Mapping[str, str]) -> str:
    """Return where the browser signs in."""
    return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(fields)}"


def redeeming(code: str, redirect_uri: str, verifier: str) -> dict[str, str]:
    """Return what a code is exchanged for a token with, who does it aside."""
    return {
        "grant_type": _GRANT,
        "code": code,
        "redirect_uri": redirect_uri,
        "code_verifier": verifier,
    }
