"""``ecdsa-rdfc-2019`` (Data Integrity ECDSA Cryptosuites v1.0, section 3.2).

A P-384 key calls for SHA-384 within the canonicalisation too.
"""

from __future__ import annotations

from wallet.cryptosuites import parts, signatures
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.suite import HashedSuite

SUITE = HashedSuite(
    proof_type="DataIntegrityProof",
    cryptosuite="ecdsa-rdfc-2019",
    configuration=parts.options_with_context,
    transformation=parts.rdfc,
    hashing=parts.configuration_then_document,
    key_types={KeyKind.P256: "sha256", KeyKind.P384: "sha384"},
    signature={KeyKind.P256: signatures.ECDSA_P256, KeyKind.P384: signatures.ECDSA_P384},
)
