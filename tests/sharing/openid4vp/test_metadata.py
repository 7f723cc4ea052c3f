"""What an asker says of itself, with malice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sharing.openid4vp.asker import Asker, refused
from wallet.cryptosuites import base64url

if TYPE_CHECKING:
    from tests.sharing.web import Web

pytestmark = pytest.mark.loopback


GOOD = {"kty": "EC", "crv": "P-256", "alg": "ECDH-ES",
        "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
        "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}  # fmt: skip


@pytest.mark.parametrize(
    ("metadata", "code"),
    [
        ({"jwks": {"keys": [GOOD] * 21}}, "vp_malformed"),
        ({"jwks": {"keys": []}}, "vp_malformed"),
        ({"jwks": {"keys": ["x"]}}, "vp_malformed"),
        ({"jwks": []}, "vp_malformed"),
        ({"jwks": {"keys": [{**GOOD, "kty": "RSA"}]}}, "vp_encryption_key"),
        ({"jwks": {"keys": [{**GOOD, "kty": ["EC"]}]}}, "vp_encryption_key"),
        ({"jwks": {"keys": [{**GOOD, "crv": "P-999"}]}}, "vp_encryption_key"),
        ({"jwks": {"keys": [{**GOOD, "x": "AAAA"}]}}, "vp_encryption_key"),
        ({"jwks": {"keys": [{**GOOD, "x": GOOD["y"]}]}}, "vp_encryption_key"),
        ({"jwks": {"keys": [{**GOOD, "use": "sig"}]}}, "vp_encryption_key"),
        ({"jwks": {"keys": [{**GOOD, "alg": "RSA-OAEP"}]}}, "vp_encryption_key"),
        ({"jwks": {"keys": [{**GOOD, "d": "AA"}]}}, "vp_encryption_key"),
        ({"jwks": {"keys": [{**GOOD, "kid": "k" * 300}]}}, "vp_encryption_key"),
        ({"jwks": {"keys": [{"kty": "OKP", "crv": "X25519", "x": "A" * 43}]}}, "vp_encryption_key"),
        (
            {"jwks": {"keys": [GOOD]}, "encrypted_response_enc_values_supported": ["none"]},
            "vp_encryption_unknown",
        ),
        (
            {"jwks": {"keys": [GOOD]}, "encrypted_response_enc_values_supported": []},
            "vp_encryption_unknown",
        ),
        (
            {"jwks": {"keys": [GOOD]}, "encrypted_response_enc_values_supported": "A128GCM"},
            "vp_malformed",
        ),
        (
            {"jwks": {"keys": [GOOD]}, "authorization_encrypted_response_alg": "none"},
            "vp_encryption_key",
        ),
        (
            {"jwks": {"keys": [GOOD]}, "authorization_signed_response_alg": "ES256"},
            "vp_answer_signed",
        ),
        ({"jwks_uri": "https://verifier.example/keys"}, "vp_keys_elsewhere"),
        ({}, "vp_encryption_absent"),
        (None, "vp_encryption_absent"),
        ([], "vp_malformed"),
        ({"client_name": {"en": "x"}}, "vp_malformed"),
        ({"vp_formats_supported": []}, "vp_malformed"),
        ({"vp_formats_supported": {"ldp_vc": 7}}, "vp_malformed"),
        ({"vp_formats_supported": {"ldp_vc": {"cryptosuite_values": [[]]}}}, "vp_malformed"),
        ({"vp_formats_supported": {str(each): {} for each in range(60)}}, "vp_malformed"),
    ],
)
def test_malicious_metadata(web: Web, asker: Asker, metadata: Any, code: str) -> None:
    text = asker.asks(response_mode="direct_post.jwt", client_metadata=metadata)
    assert refused(web, asker, text).code == code


def test_a_point_of_small_order_is_agreed_with_by_nobody(web: Web, asker: Asker) -> None:
    """A key by which the answer would be encrypted for everybody: refused before it is sent."""
    zero = {"kty": "OKP", "crv": "X25519", "alg": "ECDH-ES", "x": base64url.encode(bytes(32))}
    metadata = {"jwks": {"keys": [zero]}}
    text = asker.asks(response_mode="direct_post.jwt", client_metadata=metadata)
    assert refused(web, asker, text).code == "vp_encryption_key"
