"""The request of one session: signed by the key of its certificate, to be answered once.

OpenID4VP 1.0 with ``x509_hash`` (section 5.9.3), ``direct_post.jwt`` (section 8.3.1) and a signed
request object (section 5, RFC 9101).
"""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import base64url, jose
from wallet.cryptosuites.algorithms import names_with
from wallet.sharing import jwe
from wallet.sharing.local.nearby import client_id
from wallet.sharing.local.query import dcql

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.sharing.local.certificate import SessionCertificate
    from wallet.snapshots.nearby import Wish

MEDIA_TYPE = "application/oauth-authz-req+jwt"
ENCRYPTIONS = ("A256GCM", "A128GCM")
_SUITES = (
    "eddsa-rdfc-2022", "eddsa-jcs-2022", "ecdsa-rdfc-2019", "ecdsa-jcs-2019", "ecdsa-sd-2023",
    "bbs-2023",
)  # fmt: skip
_OLD_SUITES = ("Ed25519Signature2020", "Ed25519Signature2018", "JsonWebSignature2020")
_ALGORITHMS = names_with(("EdDSA", "ES256", "ES384", "ES512", "RS256", "PS256"))


@dataclass(frozen=True, slots=True)
class AskRequest:
    """What is sent, and what is needed to open and judge the answer."""

    token: str  # the signed request object
    client_id: str
    nonce: str
    state: str
    reader: jwe.Reader = field(repr=False)  # of the one answer


def token_of_path() -> str:
    """Return 128 bits that nobody guesses, for a path."""
    return base64url.encode(secrets.token_bytes(16))


def ask_request(
    wish: Wish,
    certificate: SessionCertificate,
    *,
    response_uri: str,
    now: datetime,
    until: datetime,
) -> AskRequest:
    """Write and sign a request. Times are whole seconds in it."""
    nonce, state = token_of_path(), token_of_path()
    reader = jwe.new_reader(token_of_path())
    who = client_id(certificate.fingerprint)
    claims = {
        "iss": who,
        "aud": "https://self-issued.me/v2",
        "iat": int(now.timestamp()),
        "exp": int(until.timestamp()),
        "response_type": "vp_token",
        "response_mode": "direct_post.jwt",
        "client_id": who,
        "response_uri": response_uri,
        "nonce": nonce,
        "state": state,
        "dcql_query": dcql(wish),
        "client_metadata": _metadata(wish, reader),
    }
    leaf = base64.b64encode(certificate.der).decode("ascii")
    header = {"alg": "ES256", "typ": "oauth-authz-req+jwt", "x5c": [leaf]}
    token = jose.sign_compact(header, claims, certificate.secret)
    return AskRequest(token, who, nonce, state, reader)


def _metadata(wish: Wish, reader: jwe.Reader) -> dict[str, Any]:
    """Return what a wallet needs to encrypt, and which formats are understood (section 11.1)."""
    return {
        **({"client_name": wish.asker} if wish.asker else {}),
        "jwks": {"keys": [reader.public_jwk()]},
        "encrypted_response_enc_values_supported": list(ENCRYPTIONS),
        "vp_formats_supported": {
            "ldp_vc": {
                "proof_type_values": ["DataIntegrityProof", *_OLD_SUITES],
                "cryptosuite_values": list(_SUITES),
            },
            "jwt_vc_json": {"alg_values": list(_ALGORITHMS)},
            "dc+sd-jwt": {
                "sd-jwt_alg_values": list(_ALGORITHMS),
                "kb-jwt_alg_values": list(_ALGORITHMS),
            },
        },
    }
