"""A signed request: its form before, and its signature after, the key is known.

RFC 9101 and OpenID4VP 1.0, sections 5 and 5.10. Only the claims inside count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import tokens
from wallet.cryptosuites.algorithms import names_with
from wallet.cryptosuites.jose import verify_jws
from wallet.cryptosuites.suite import Answer
from wallet.errors import ReadingError, SharingError
from wallet.sharing.openid4vp.links import malformed
from wallet.sharing.said import said

if TYPE_CHECKING:
    from wallet.credentials.tokens import Token
    from wallet.cryptosuites.keys import PublicKey
    from wallet.sharing.openid4vp.client_ids import ClientId

TYPE = "oauth-authz-req+jwt"
AUDIENCE = "https://self-issued.me/v2"
ALGORITHMS = names_with(("EdDSA", "ES256", "ES384"))
_DRAFT_TYPES = (None, "JWT", "jwt")  # up to draft 23 nothing was said of it


def read(text: str, client: ClientId) -> Token:
    """Take a request object apart and check what its header says.

    Raises ``SharingError``: ``vp_malformed`` (``place``), ``vp_type``, ``vp_not_signed`` (``alg``
    is none), ``vp_algorithm``, ``vp_client_changed`` (the claims name another ``client_id``),
    ``vp_nested`` (the claims point to a further request).
    """
    try:
        token = tokens.parse_compact(text.strip())
    except ReadingError as error:
        raise malformed("request_object") from error
    algorithm = token.header.get("alg")
    if algorithm == "none" or (isinstance(algorithm, str) and not token.signature):
        raise SharingError("vp_not_signed")
    if algorithm not in ALGORITHMS:
        raise SharingError("vp_algorithm", algorithm=said(algorithm) or "–")
    kind = token.header.get("typ")
    if kind != TYPE and not (client.draft and kind in _DRAFT_TYPES):
        raise SharingError("vp_type")
    if token.payload.get("client_id") != client.full:
        raise SharingError("vp_client_changed", id=client.full[:200])
    if {"request", "request_uri"} & token.payload.keys():
        raise SharingError("vp_nested")
    return token


def check_signature(token: Token, key: PublicKey) -> None:
    """Raise ``SharingError`` ``vp_signature`` unless the key signed the request."""
    if (
        verify_jws(token.header, token.signing_input, token.signature, key).answer
        is not Answer.GOOD
    ):
        raise SharingError("vp_signature")


def check_audience(claims: dict[str, Any], address: str, client: ClientId) -> None:
    """Check who the request was made for (OpenID4VP 1.0, section 5.8; RFC 9101, section 4).

    ``address`` is where it was fetched, "" for one in the link. oid4vc-ts and Credo-TS write that
    address instead of a wallet's name; it ties the request to the code just as well. Drafts may
    leave it out. Raises ``SharingError`` ``vp_audience``.
    """
    audience = claims.get("aud")
    if audience is None and client.draft:
        return
    named = audience if isinstance(audience, list) else [audience]
    if AUDIENCE not in named and not (address and address in named):
        raise SharingError("vp_audience")
