"""``Ed25519Signature2018`` (Linked Data Cryptographic Suite Registry): a detached JWS."""

from __future__ import annotations

from wallet.cryptosuites import parts, signatures
from wallet.cryptosuites.detached_jws import DETACHED_JWS
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.suite import HashedSuite

SUITE = HashedSuite(
    proof_type="Ed25519Signature2018",
    cryptosuite="",
    configuration=parts.options_in_place,
    transformation=parts.rdfc,
    hashing=parts.configuration_then_document,
    key_types={KeyKind.ED25519: "sha256"},
    signature={KeyKind.ED25519: signatures.ED25519},
    seal=DETACHED_JWS,
)
