"""``eddsa-rdfc-2022`` (Data Integrity EdDSA Cryptosuites v1.0, section 3.2)."""

from __future__ import annotations

from wallet.cryptosuites import parts, signatures
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.suite import HashedSuite

SUITE = HashedSuite(
    proof_type="DataIntegrityProof",
    cryptosuite="eddsa-rdfc-2022",
    configuration=parts.options_with_context,
    transformation=parts.rdfc,
    hashing=parts.configuration_then_document,
    key_types={KeyKind.ED25519: "sha256"},
    signature={KeyKind.ED25519: signatures.ED25519},
)
