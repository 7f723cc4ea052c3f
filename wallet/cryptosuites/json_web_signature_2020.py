"""``JsonWebSignature2020`` (JSON Web Signature 2020, CCG draft): a detached JWS by any JWK.

SHA-256 whatever the key; each kind of key has one algorithm (section 3.1).
"""

from __future__ import annotations

from wallet.cryptosuites import parts, signatures
from wallet.cryptosuites.detached_jws import DETACHED_JWS
from wallet.cryptosuites.suite import HashedSuite

_RULES = (
    signatures.ED25519,
    signatures.ECDSA_P256,
    signatures.ECDSA_P384,
    signatures.ECDSA_P521,
    signatures.ECDSA_SECP256K1,
    signatures.RSA_PSS_SHA256,
)

SUITE = HashedSuite(
    proof_type="JsonWebSignature2020",
    cryptosuite="",
    configuration=parts.options_in_place,
    transformation=parts.rdfc,
    hashing=parts.configuration_then_document,
    key_types={rule.kind: "sha256" for rule in _RULES},
    signature={rule.kind: rule for rule in _RULES},
    seal=DETACHED_JWS,
)
