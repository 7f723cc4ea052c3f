"""``eddsa-jcs-2022`` (Data Integrity EdDSA Cryptosuites v1.0, section 3.3)."""

from __future__ import annotations

from wallet.cryptosuites import parts, signatures
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.suite import HashedSuite

SUITE = HashedSuite(
    proof_type="DataIntegrityProof",
    cryptosuite="eddsa-jcs-2022",
    configuration=parts.options_as_signed,
    transformation=parts.jcs,
    hashing=parts.configuration_then_document,
    key_types={KeyKind.ED25519: "sha256"},
    signature={KeyKind.ED25519: signatures.ED25519},
    names_contexts=True,
)
